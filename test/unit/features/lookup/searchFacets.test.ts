import assert from 'node:assert/strict';
import { clausesIn, searchFacets } from '../../../../src/features/lookup/searchFacets';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);

describe('what a search can be limited to', () => {
  it('is the chapters and the roles of the one regulation, in the reader’s words', () => {
    const facets = searchFacets(knowledge, SIMPLIFIED);
    assert.deepEqual([...new Set(facets.map(({ kind }) => kind))], ['按章', '按岗位']);
    assert.ok(facets.some(({ label }) => label === '3 工作流程与规范'));
    assert.ok(searchFacets(knowledge, ENGLISH).some(({ label }) => label.includes('Data analyst')));
  });

  it('holds as many clauses as it says', () => {
    for (const { scope, count } of searchFacets(knowledge, ENGLISH))
      assert.equal(clausesIn(knowledge, scope).length, count);
    assert.ok(clausesIn(knowledge, { chapter: '3' }).every(({ number }) => number.startsWith('3.')));
    assert.ok(clausesIn(knowledge, { role: 'data-analyst' }).some(({ number }) => number === '3.4.1'));
  });
});
