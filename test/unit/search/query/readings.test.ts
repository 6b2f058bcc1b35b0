import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { fold } from '../../../../src/base/script';
import { createReadings, readAloud, readByTables, spell } from '../../../../src/search/query/readings';
import { CHARACTERS, WORDS } from '../../../../src/search/query/readings.built';
import { draws } from '../../../support/draws';
import { BUNDLED_PACK, readPackFiles } from '../../../support/pack';

const byLibrary = (word: string): string[] => pinyin(word, { toneType: 'none', type: 'array', v: true });
const sameAsLibrary = (word: string): void => {
  assert.deepEqual(readAloud(word), byLibrary(word), word);
};

describe('the tables of readings', () => {
  it('hold each character of GB 2312, read as the library reads it', () => {
    assert.equal(CHARACTERS.length, 6763);
    const readings = createReadings();
    for (const character of CHARACTERS) {
      const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
      assert.deepEqual(readings(character), [...new Set(all)], character);
      sameAsLibrary(character);
    }
  });

  it('hold all characters of the bundled pack', () => {
    const characters = new Set(
      readPackFiles(BUNDLED_PACK).flatMap(({ text }) => fold(text).match(/\p{Script=Han}/gu) ?? []),
    );
    assert.deepEqual(
      [...characters].filter((character) => !CHARACTERS.includes(character)),
      [],
    );
  });

  it('leave what is no Chinese as it is', () => {
    const signs = ['a', 'Z', '9', ' ', '，', '（', '·', 'ー', 'ㄅ', '\u{1f600}', '\ud800'];
    const readings = createReadings();
    for (const sign of signs) {
      assert.deepEqual(readings(sign), [sign]);
      for (const word of [sign, `银行${sign}`, `${sign}了`, `行${sign}长`]) sameAsLibrary(word);
    }
  });

  it('read characters that they do not hold by the library', () => {
    assert.deepEqual(createReadings()('喆'), ['zhe']);
    for (const word of ['喆', '王喆', '𠮷', '〇', '一五〇', '々']) sameAsLibrary(word);
  });
});

describe('words read aloud', () => {
  it('are read as the library reads them, alone and within others', () => {
    for (const word of Object.keys(WORDS)) sameAsLibrary(word);
    for (const word of [
      '重要',
      '重复',
      '店长',
      '增长率',
      '调整价格',
      '银行行长',
      '了解',
      '完成了',
      '好了吗',
      '干干净净',
    ])
      sameAsLibrary(word);
  });

  it('are read as the library reads them, any words beside each other', () => {
    const words = fc.constantFrom(...Object.keys(WORDS));
    const piece = fc.oneof(
      words,
      words.map((word) => word.slice(1)),
      words.map((word) => word.slice(0, -1)),
      fc.constantFrom(...Array.from(CHARACTERS)),
      fc.constantFrom('了', 'ROI', ' ', '，', '3.2', '喆', '々'),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        sameAsLibrary(pieces.join(''));
      }),
      draws(1000),
    );
  });

  it('are read as the library reads them in the bundled pack', () => {
    const runs = readPackFiles(BUNDLED_PACK).flatMap(({ text }) => fold(text).match(/\p{Script=Han}{2,}/gu) ?? []);
    for (const run of new Set(runs)) {
      sameAsLibrary(run);
      sameAsLibrary(run.slice(0, 4));
      sameAsLibrary(run.slice(-3));
    }
  });

  it('need no library but for rare characters, 了, and words that compete for a character', () => {
    for (const word of ['推广', '银行', '增长率', '店长', 'ROI（周）', '', '调整价格', '长'.repeat(16)])
      assert.deepEqual(readByTables(word), byLibrary(word), word);
    for (const word of ['王喆', '𠮷', '完成了', '了解', '长'.repeat(17), ...competing()])
      assert.equal(readByTables(word), undefined, word);
    for (const character of CHARACTERS.replace('了', '')) assert.ok(readByTables(character), character);
  });

  it('are spelled whole and by their initials', () => {
    assert.deepEqual(spell('银行重要'), { whole: 'yinhangzhongyao', initials: 'yhzy' });
  });
});

/** Words that are read otherwise, each with one that begins with its last character, read otherwise as well. */
function competing(): string[] {
  const others = Object.keys(WORDS).filter((word) => WORDS[word] !== '');
  return others.slice(0, 200).flatMap((word) => {
    const next = others.find((each) => each.startsWith(word.slice(-1)) && each !== word);
    return next === undefined ? [] : [word + next.slice(1)];
  });
}
