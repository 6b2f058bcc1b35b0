import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draws } from '../../../support/draws';
import { lexiconOf, ready } from '../../../support/smallLexicon';

const word = (longest: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: longest });

describe('a lexicon', () => {
  it('knows in how many texts a phrase stands, in their words or headings', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word(6), word(3)), { maxLength: 6 }), word(4), (texts, phrase) => {
        fc.pre(phrase.length > 1);
        const { uses } = lexiconOf(texts.map(([text, title]) => ready(text, title)));
        const holding = texts.filter(([text, title]) => text.includes(phrase) || title.includes(phrase)).length;
        // Of two characters the pair is the phrase.
        assert.equal(uses(phrase), holding);
      }),
      draws(500),
    );
  });

  it('counts up to a limit, and looks into so many texts', () => {
    const many = (count: number, text: string): ReturnType<typeof ready>[] =>
      Array.from({ length: count }, () => ready(text));
    for (const phrase of ['甲乙', '甲乙丙']) {
      assert.equal(lexiconOf(many(23, '甲乙丙')).uses(phrase), 23);
      assert.equal(lexiconOf(many(50, '甲乙丙')).uses(phrase), 24);
    }
    const scattered = '甲乙，乙丙';
    assert.equal(lexiconOf([...many(239, scattered), ready('甲乙丙')]).uses('甲乙丙'), 1);
    assert.equal(lexiconOf([...many(240, scattered), ready('甲乙丙')]).uses('甲乙丙'), 0);
  });
});
