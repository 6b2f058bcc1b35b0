import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import CHARACTERS from 'pinyin-pro/dist/esm/data/dict1.mjs';
import { PatternsNormal } from 'pinyin-pro/dist/esm/data/patterns.mjs';
import { readAloud, waysToRead } from '../../../src/base/pinyin';
import { fold } from '../../../src/base/script';
import { draws } from '../../support/draws';
import { BUNDLED_PACK, readPackFiles } from '../../support/pack';

const known = [...CHARACTERS.NumberDICT.keys()]
  .filter((unit) => CHARACTERS.NumberDICT[unit] !== undefined)
  .map((unit) => String.fromCharCode(unit))
  .concat([...CHARACTERS.StringDICT.keys()]);
const words = PatternsNormal.map(({ zh }) => zh);

const sameAsLibrary = (text: string): void => {
  assert.deepEqual(readAloud(text), pinyin(text, { toneType: 'none', type: 'array', v: true }), text);
};

describe('characters', () => {
  it('are read as the library reads them', () => {
    assert.ok(known.length > 21_000);
    for (const character of known) {
      const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
      assert.deepEqual(waysToRead(character), [...new Set(all)], character);
      sameAsLibrary(character);
    }
  });

  it('have no reading where the library has none, and stand for themselves', () => {
    for (const sign of ['', 'a', 'Z', '9', ' ', '，', '（', '·', 'ー', 'ㄅ', '兙', '㐀', '々', '\u{1f600}', '\ud800']) {
      assert.deepEqual(waysToRead(sign), []);
      for (const text of [sign, `银行${sign}`, `${sign}了`, `行${sign}长`]) sameAsLibrary(text);
    }
  });
});

describe('texts', () => {
  it('are read as the library reads them, any words alone and beside each other', () => {
    for (const word of words) sameAsLibrary(word);
    const word = fc.constantFrom(...words);
    const piece = fc.oneof(
      word,
      word.map((each) => each.slice(1)),
      word.map((each) => each.slice(0, -1)),
      fc.constantFrom(...known),
      fc.constantFrom('了', '一', '不', 'ROI', ' ', '，', '3.2', '喆', '々', '𠮷', '〇'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        sameAsLibrary(pieces.join(''));
      }),
      draws(1000),
    );
  });

  it('are read as the library reads them, words that share a character too', () => {
    const others = new Map(words.map((word) => [word.charAt(0), word]));
    for (const word of words) {
      const next = others.get(word.slice(-1));
      if (next !== undefined) sameAsLibrary(word + next.slice(1));
    }
  });

  it('are read as the library reads them in the bundled pack, in either script, of any length', () => {
    const lines = readPackFiles(BUNDLED_PACK).flatMap(({ text }) => text.split('\n'));
    const runs = lines.flatMap((line) => fold(line).match(/\p{Script=Han}{2,}/gu) ?? []);
    for (const text of new Set(lines)) sameAsLibrary(text);
    for (const run of new Set(runs)) {
      sameAsLibrary(run);
      sameAsLibrary(run.slice(0, 4));
      sameAsLibrary(run.slice(-3));
    }
  });

  it('are read as the library reads them where no end is in sight', () => {
    for (const text of ['长', '重庆', '了', 'a', '银行行长', '喆']) sameAsLibrary(text.repeat(200));
  });
});
