import assert from 'node:assert/strict';
import { nearClauses } from '../../../src/knowledge/nearClauses';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const near = (number: string, most?: number): string[] =>
  nearClauses(knowledge, { pack: undefined, number }, most).map((clause) => clause.number);

describe('nearClauses', () => {
  const CASES: readonly (readonly [string, string[]])[] = [
    ['3.2.4', ['3.2.3', '3.2.2', '3.2']],
    ['3.2.11', ['3.2.1', '3.2.3', '3.2']],
    ['7.3.2', ['7.3.1', '7.2.2', '7.3']],
    ['33.1', ['3.1', '3.3.1']],
  ];
  for (const [number, expected] of CASES)
    it(`gives the likeliest first for ${number}`, () => {
      assert.deepEqual(near(number), expected);
    });
  it('gives no more than asked, and none of another pack', () => {
    assert.equal(near('3.2.4', 2).length, 2);
    assert.deepEqual(nearClauses(knowledge, { pack: 'other', number: '3' }), []);
  });
  it('gives none where nothing is near', () => {
    assert.deepEqual(near('99999'), []);
  });
});
