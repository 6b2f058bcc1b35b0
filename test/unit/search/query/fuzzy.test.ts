import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearPhrases } from '../../../../src/search/query/fuzzy';
import { draws } from '../../../support/draws';
import { lexiconOf, ready } from '../../../support/smallLexicon';

const SIGNS = ['甲', '乙', '丙', '丁'];
const word = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...SIGNS), minLength: least, maxLength: most });

/** All that is one character away: with one more or two swapped, which is the whole; with one wrong or needless. */
function oneAway(phrase: string): { whole: Set<string>; parts: Set<string> } {
  const [whole, parts] = [new Set<string>(), new Set<string>()];
  for (let at = 0; at < phrase.length; at++) {
    const [left, here, right] = [phrase.slice(0, at), phrase.charAt(at), phrase.slice(at + 1)];
    if (right !== '') whole.add(left + right.charAt(0) + here + right.slice(1));
    if (left !== '') for (const sign of SIGNS) whole.add(left + sign + here + right);
    parts.add(left + right);
    if (left !== '' && right !== '') for (const sign of SIGNS) parts.add(left + sign + right);
  }
  return { whole, parts };
}

describe('what a mistyped phrase may have been', () => {
  it('is every phrase of the texts that is one character away, those that leave out nothing first', () => {
    fc.assert(
      fc.property(fc.array(word(3, 12), { maxLength: 4 }), word(3, 5), (texts, phrase) => {
        const lexicon = lexiconOf(texts.map((text) => ready(text)));
        const { whole, parts } = oneAway(phrase);
        const held = (all: Set<string>): string[] =>
          [...all].filter((each) => each !== phrase && lexicon.uses(each) > 0).sort();
        const found = nearPhrases(phrase, lexicon);
        fc.pre(found.length < 24);
        const of = (share: number): string[] =>
          found.flatMap((each) => (each.share === share ? [each.text] : [])).sort();
        assert.deepEqual(of(1), held(whole));
        assert.deepEqual(of(1 - 1 / phrase.length), held(parts));
        assert.deepEqual(
          found.toSorted((a, b) => b.share - a.share),
          found,
        );
      }),
      draws(400),
    );
  });

  it('is nothing of what is too short or too long, and no more than can be told apart', () => {
    const lexicon = lexiconOf([ready('甲乙丙'.repeat(8))]);
    assert.deepEqual(nearPhrases('乙乙', lexicon), []);
    assert.notDeepEqual(nearPhrases('乙丙丙', lexicon), []);
    const long = '甲乙丙'.repeat(6);
    assert.deepEqual(nearPhrases(`丁${long.slice(0, 16)}`, lexicon), []);
    assert.deepEqual(
      nearPhrases(`丁${long.slice(0, 15)}`, lexicon).map(({ text }) => text),
      [long.slice(0, 15)],
    );
    const many = Array.from({ length: 40 }, (_, at) => ready(`甲${String.fromCharCode(0x5000 + at)}丙`));
    assert.equal(nearPhrases('甲乙丙', lexiconOf(many)).length, 24);
  });
});
