import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dictionaryOf, isChanged, readEntries, replaceAll } from '../../../../src/base/dictionaries/dictionary';
import { draws } from '../../../support/draws';

const letters = (longest: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: longest });
const entry = letters(3).chain((from) =>
  fc
    .string({ unit: fc.constantFrom('a', 'b', 'x', 'y'), minLength: from.length, maxLength: from.length })
    .map((to) => [from, to] as const),
);

/** What the head of the module says, at each place: the longest entry, of two alike the first. */
function plainly(text: string, entries: readonly (readonly [string, string])[]): string {
  let result = '';
  while (result.length < text.length) {
    const rest = text.slice(result.length);
    const fitting = entries.filter(([from]) => rest.startsWith(from));
    const longest = Math.max(0, ...fitting.map(([from]) => from.length));
    result += fitting.find(([from]) => from.length === longest)?.[1] ?? rest.charAt(0);
  }
  return result;
}

describe('a dictionary', () => {
  it('replaces the longest entry at each place, from left to right, for any entries', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), letters(12), (entries, text) => {
        const dictionary = dictionaryOf(readEntries(entries.map((each) => each.join(' ')).join('|')));
        const expected = plainly(text, entries);
        assert.equal(replaceAll(text, dictionary), expected);
        assert.equal(isChanged(text, dictionary), expected !== text);
      }),
      draws(1000),
    );
  });

  it('has each unit, wherever it stands among all units', () => {
    const unit = fc.integer({ min: 1, max: 0xffff }).filter((each) => each !== 0x20 && each !== 0x7c);
    fc.assert(
      fc.property(fc.uniqueArray(unit, { minLength: 1, maxLength: 40 }), (units) => {
        const entries = units.map((each) => `${String.fromCharCode(each)} +`);
        const dictionary = dictionaryOf(readEntries(entries.join('|')));
        const known = [...dictionary.units].flatMap((to, at) => (to === 0 ? [] : [[at, to]]));
        assert.deepEqual(
          known,
          units.toSorted((a, b) => a - b).map((each) => [each, 0x2b]),
        );
      }),
      draws(100),
    );
  });

  it('leaves out what would change a length, and what is no entry', () => {
    const dictionary = dictionaryOf(readEntries('ab x|c yy|| d|e', 'f z'));
    assert.equal(replaceAll('abcdef', dictionary), 'abcdez');
    assert.deepEqual([...dictionary.phrases], []);
    assert.deepEqual(
      [...dictionary.units].flatMap((unit, at) => (unit === 0 ? [] : [[at, unit]])),
      [['f'.charCodeAt(0), 'z'.charCodeAt(0)]],
    );
  });

  it('of several sources takes the first that has an entry', () => {
    const dictionary = dictionaryOf(readEntries('a 1|aa 12', 'a 2|aa 34|b 3'));
    assert.equal(replaceAll('abaa', dictionary), '1312');
    assert.ok(!isChanged('cd', dictionary));
    assert.equal(replaceAll('', dictionary), '');
  });
});
