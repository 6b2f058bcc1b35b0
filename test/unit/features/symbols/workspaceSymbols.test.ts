import assert from 'node:assert/strict';
import { withFiles, emptyWorkspace } from '../../../../src/documents/workspace';
import { workspaceSymbols } from '../../../../src/features/symbols/workspaceSymbols';
import type { WorkspaceSymbol } from '../../../../src/features/symbols/workspaceSymbols';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { createClauseIndex } from '../../../../src/search/clauseIndex';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const knowledge = readKnowledge(BUNDLED_PACK);
const index = createClauseIndex(knowledge);
const head = (id: string): string => `---\nid: ${id}\ntype: monthly-promotion-plan\nperiod: 2026-05\n---\n`;
const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), [
  { path: 'documents/2026-05/plan.md', text: head('mpp-7f3a') },
  { path: 'documents/free.md', text: '# x' },
]);

const find = (query: string, reader = SIMPLIFIED): WorkspaceSymbol[] =>
  workspaceSymbols(workspace, { query, reader, index });
const named = (query: string, kind: WorkspaceSymbol['kind'], reader = SIMPLIFIED): string[] =>
  find(query, reader)
    .filter((each) => each.kind === kind)
    .map(({ name }) => name);

/** Whether the letters of a query stand in a name in their order: what the editor asks of a name. */
const passes = (query: string, name: string): boolean => {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === letters[at]) at++;
  return at >= letters.length;
};

describe('workspace symbols', () => {
  it('find posts, indicators and document types in either script, by alias, by pinyin and by id', () => {
    for (const query of [
      '推广专员',
      '推廣專員',
      'tuiguangzhuanyuan',
      'tgzy',
      'promotion-specialist',
      '投手',
      'Promotion spec',
    ]) {
      assert.ok(
        named(query, 'role').some((name) => name.startsWith('推广专员')),
        query,
      );
    }
    assert.ok(named('活动达成率', 'kpi').some((name) => name.startsWith('促销活动效果')));
    assert.ok(named('ydtgjh', 'type').includes('月度推广计划 ｢ydtgjh｣'));
    assert.deepEqual(named('月度推廣計劃', 'type', TRADITIONAL), ['月度推廣計劃']);
    assert.deepEqual(named('monthly promotion plan', 'type', ENGLISH), ['Monthly promotion plan']);
  });

  it('find clauses by number, by what they say and by pinyin', () => {
    assert.deepEqual(
      named('3.2.2', 'clause').map((name) => name.slice(0, 11)),
      ['§3.2.2 推广计划'],
    );
    assert.ok(named('§3.2', 'clause').length >= 4);
    assert.ok(named('推廣計劃審核', 'clause').some((name) => name.startsWith('§3.2.2 ')));
    assert.ok(named('kehutousu', 'clause').some((name) => name.includes('§3.3.3')));
  });

  it('find documents by type, period, id and file', () => {
    for (const query of ['月度推广计划 2026-05', 'mpp-7f3a', '2026-05', 'plan.md']) {
      assert.ok(
        named(query, 'document').some((name) => name.startsWith('月度推广计划 2026-05 mpp-7f3a')),
        query,
      );
    }
    assert.deepEqual(named('free', 'document'), ['documents/free.md']);
  });

  it('show with each name what was typed, where it is not in the name', () => {
    for (const query of ['tgzy', '投手', '推廣', '推广', '3.2.2', 'kehu', 'plan', '没有此词', 'promotion plan']) {
      for (const { name } of find(query)) assert.ok(passes(query, name), `${query}: ${name}`);
    }
  });

  it('begin with the chapters and all that is not a clause or a document, and find nothing for nonsense', () => {
    assert.deepEqual(
      ['clause', 'role', 'kpi', 'type', 'document'].map((kind) => find('').filter((each) => each.kind === kind).length),
      [7, 6, 20, knowledge.documentTypes.length, 0],
    );
    assert.deepEqual(find('zzqx'), []);
  });

  it('lead to a place', () => {
    for (const { place, name } of find('推广'))
      assert.ok('pack' in place ? place.source.path !== '' : place.path !== '', name);
  });
});
