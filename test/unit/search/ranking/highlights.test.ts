import assert from 'node:assert/strict';
import fc from 'fast-check';
import { highlightsIn } from '../../../../src/search/ranking/highlights';
import type { Phrase } from '../../../../src/search/query/query';
import { draws } from '../../../support/draws';

const phrase = (text: string, pairs: readonly string[] = []): Phrase => ({ text, weight: 1, group: 0, pairs });
const word = (most: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: most });

describe('what of a text is highlighted', () => {
  it('is all of it that is of a phrase, in order and without overlaps', () => {
    fc.assert(
      fc.property(word(12), fc.array(word(3), { maxLength: 3 }), (text, words) => {
        const covered = Array.from(text, () => false);
        for (const each of words)
          for (let at = text.indexOf(each); at >= 0 && each !== ''; at = text.indexOf(each, at + each.length))
            covered.fill(true, at, at + each.length);
        const found = highlightsIn(
          text,
          words.map((each) => phrase(each)),
        );
        const shown = Array.from(text, (_, at) => found.some(([from, to]) => from <= at && at < to));
        assert.deepEqual(shown, covered);
        for (const [index, [from, to]] of found.entries()) assert.ok(from < to && from > (found[index - 1]?.[1] ?? -1));
      }),
      draws(1000),
    );
  });

  it('is of its pairs where it holds no phrase whole', () => {
    const both = [phrase('甲乙丙', ['甲乙', '乙丙'])];
    assert.deepEqual(highlightsIn('甲乙，乙丙', both), [
      [0, 2],
      [3, 5],
    ]);
    assert.deepEqual(highlightsIn('甲乙，甲乙丙', both), [[3, 6]]);
    assert.deepEqual(highlightsIn('丁', both), []);
  });
});
