import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createReadings } from '../../../../src/search/query/readings';
import { bySyllable, chains, chainsOf, cuts, extended, spend } from '../../../../src/search/query/syllables';
import type { Syllable, Units } from '../../../../src/search/query/syllables';
import { draws } from '../../../support/draws';
import { lexiconOf, ready } from '../../../support/smallLexicon';

const SYLLABLES = ['a', 'b', 'ab', 'ba', 'aab', 'bbbbbb'];
const units = (text: string): Units => new Map(Array.from(text, (sign) => [sign.charCodeAt(0), 1]));
const table = new Map(SYLLABLES.map((each) => [each, units('甲')]));
const lookup = (letters: string): Units | undefined => table.get(letters);
const written = (all: readonly (readonly Syllable[])[]): string[] =>
  all.map((cut) => cut.map(({ letters }) => letters).join('|')).sort();

/** All ways to cut letters, by trying. */
function ways(letters: string): string[] {
  if (letters === '') return [''];
  return SYLLABLES.filter((each) => letters.startsWith(each)).flatMap((each) =>
    ways(letters.slice(each.length)).map((rest) => (rest === '' ? each : `${each}|${rest}`)),
  );
}

describe('letters', () => {
  it('are cut into syllables in all ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 }), (letters) => {
        const all = ways(letters).sort();
        fc.pre(all.length < 24);
        assert.deepEqual(written(cuts(letters, lookup)), all);
      }),
      draws(300),
    );
    assert.deepEqual(written(cuts('ac', lookup)), []);
    assert.equal(cuts('ab'.repeat(12), lookup).length, 24, 'not too many');
  });

  it('may end in a syllable that is not finished, behind one that is', () => {
    const begun = (letters: string): Units => (letters.startsWith('c') ? units('丙') : new Map());
    assert.deepEqual(written(cuts('acc', lookup, begun)), ['a|cc']);
    assert.deepEqual(written(cuts('cc', lookup, begun)), []);
    assert.deepEqual(written(cuts('ad', lookup, begun)), []);
    assert.deepEqual(
      written(cuts('aba', lookup, begun)),
      written(cuts('aba', lookup)),
      'what is whole is not unfinished',
    );
    assert.deepEqual(written(cuts('accccc', lookup, begun)), ['a|ccccc']);
    assert.deepEqual(written(cuts('acccccc', lookup, begun)), [], 'too long for a syllable');
  });
});

describe('the characters of a syllable', () => {
  it('are those of the texts that are read so, each with its uses', () => {
    const found = bySyllable(lexiconOf([ready('库存，存货，重 a')]), createReadings());
    const of = (syllable: string): unknown[] =>
      [...(found.get(syllable) ?? [])].map(([unit, uses]) => [String.fromCharCode(unit), uses]);
    assert.deepEqual(of('cun'), [['存', 2]]);
    assert.deepEqual(
      [of('ku'), of('huo')].map((each) => each.length),
      [1, 1],
    );
    assert.deepEqual([of('zhong'), of('chong')], [of('zhong'), of('zhong')], 'read in two ways');
    assert.ok(of('zhong').length === 1 && [...found.keys()].every((each) => /^[a-z]+$/.test(each)));
  });
});

describe('a row of syllables', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 8 });
  const syllable = fc
    .uniqueArray(fc.constantFrom('甲', '乙', '丙'), { minLength: 1 })
    .map((signs) => ({ units: units(signs.join('')) }));

  it('can be the strings of which the texts hold every pair, the commonest first', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 5 }),
        fc.array(syllable, { minLength: 1, maxLength: 4 }),
        (texts, row) => {
          const lexicon = lexiconOf(texts.map((text) => ready(text)));
          const strings = row.reduce<string[]>(
            (all, each) =>
              all.flatMap((head) => [...each.units.keys()].map((unit) => head + String.fromCharCode(unit))),
            [''],
          );
          const uses = (text: string): number[] =>
            Array.from({ length: text.length - 1 }, (_, at) => lexicon.uses(text.slice(at, at + 2)));
          const possible = strings.filter((text) => uses(text).every((count) => count > 0)).sort();
          const found = chains(row, { lexicon, effort: { left: 1000 } });
          assert.deepEqual(found.map(({ text }) => text).sort(), possible);
          if (row.length > 1)
            for (const { text, last, rarest } of found) {
              assert.equal(last, text.charCodeAt(text.length - 1));
              assert.equal(rarest, Math.min(...uses(text)));
            }
          assert.deepEqual(
            found.toSorted((a, b) => b.rarest - a.rarest),
            found,
          );
        },
      ),
      draws(300),
    );
  });

  it('is given up where the effort is spent', () => {
    const lexicon = lexiconOf([ready('甲乙丙')]);
    const row = ['甲', '乙', '丙'].map((sign) => ({ units: units(sign) }));
    assert.deepEqual(
      chains(row, { lexicon, effort: { left: 3 } }).map(({ text }) => text),
      ['甲乙丙'],
    );
    assert.deepEqual(chains(row, { lexicon, effort: { left: 2 } }), []);
    assert.deepEqual(
      extended(chainsOf({ units: units('甲') }), { units: units('乙') }, { lexicon, effort: { left: 1 } }),
      [],
    );
    const effort = { left: 5 };
    assert.deepEqual([spend(effort, 3), effort.left, spend(effort, 2), effort.left], [true, 2, false, 0]);
    assert.deepEqual(chains([], { lexicon, effort }), []);
  });

  it('begins with one character, the commoner first', () => {
    const all = chainsOf({
      units: new Map(
        [
          ['甲', 1],
          ['乙', 3],
        ].map(([sign, uses]) => [String(sign).charCodeAt(0), Number(uses)]),
      ),
    });
    assert.deepEqual(
      all.map(({ text, last, rarest }) => [text, last, rarest]),
      [
        ['乙', '乙'.charCodeAt(0), 3],
        ['甲', '甲'.charCodeAt(0), 1],
      ],
    );
  });
});
