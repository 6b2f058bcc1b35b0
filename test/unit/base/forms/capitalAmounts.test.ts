// Tests amounts in capital numerals: what is written is read again, in both scripts and in the forms that people use.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { capitalAmountsIn, writeCapitalAmount } from '../../../../src/base/forms/capitalAmounts';
import { simplify } from '../../../../src/base/script';
import { draws } from '../../../support/draws';

const read = (text: string): number[] => [...capitalAmountsIn(text)].map(({ value }) => value);

describe('amounts in capital numerals', () => {
  const cents = fc.oneof(
    fc.integer({ min: 0, max: 99_999_999_999_999 }),
    fc.integer({ min: 0, max: 200_000_000 }),
    // Many zeros between, as they are in amounts that people round.
    fc
      .array(fc.constantFrom(0, 0, 0, 1, 2, 9), { minLength: 1, maxLength: 14 })
      .map((digits) => Number(digits.join(''))),
  );

  it('are read as what they were written from, in both scripts', () => {
    fc.assert(
      fc.property(
        cents,
        fc.boolean(),
        fc.constantFrom('simplified' as const, 'traditional' as const),
        (of, minus, script) => {
          const value = (minus && of > 0 ? -of : of) / 100;
          const text = writeCapitalAmount(value, script) ?? assert.fail();
          // 零元整 holds no capital digit, as 零 is everyday writing too.
          assert.deepEqual(read(text), of === 0 ? [] : [value], text);
          assert.equal(simplify(text).replaceAll('参', '叁'), writeCapitalAmount(value), text);
        },
      ),
      draws(400),
    );
  });

  const dressings: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('元', '圆'),
    (text) => text.replaceAll('元', '圓').replaceAll('万', '萬'),
    (text) => text.replaceAll('整', '正'),
    (text) => text.replace(/整$/, ''),
    (text) => text.replaceAll('零', '〇'),
    (text) => text.replaceAll('零', ''),
    (text) => text.replace(/元(?=[^整正零〇])/, '元零'),
    (text) => text.replace(/万(?=[^零元])/, '万零'),
    (text) => Array.from(text).join(' '),
    (text) => `人民币${text}`,
    (text) => `合计（大写）：${text}（含税）`,
    (text) => text.replace(/^壹拾/, '拾'),
    (text) => text.replace(/[叁参]/g, '叄'),
  ];

  it('are read however their zeros, their unit and their end are written', () => {
    const amounts = cents.filter((of) => of > 0).map((of) => of / 100);
    fc.assert(
      fc.property(amounts, fc.subarray([...dressings]), (value, forms) => {
        const plain = writeCapitalAmount(value) ?? assert.fail();
        const text = forms.reduce((all, form) => form(all), plain);
        assert.deepEqual(read(text), [value], `${plain} as ${text}`);
      }),
      draws(400),
    );
  });

  it('stand where they stand in their text', () => {
    const text = '付了壹万贰仟叁佰元整，另付柒角伍分。';
    const found = [...capitalAmountsIn(text)].map(({ at, end, value }) => [text.slice(at, end), value]);
    assert.deepEqual(found, [
      ['壹万贰仟叁佰元整', 12_300],
      ['柒角伍分', 0.75],
    ]);
  });

  it('are written as banks ask for them', () => {
    const written = [0, 0.05, 0.5, 1.05, 10, 107_000.53, 10_300, 100_000_000, 160_040, 1_000_000_010, 1e12].map(
      (each) => writeCapitalAmount(each),
    );
    assert.deepEqual(written, [
      '零元整',
      '伍分',
      '伍角整',
      '壹元零伍分',
      '壹拾元整',
      '壹拾万柒仟元伍角叁分',
      '壹万零叁佰元整',
      '壹亿元整',
      '壹拾陆万零肆拾元整',
      '壹拾亿零壹拾元整',
      undefined,
    ]);
    assert.equal(writeCapitalAmount(23_600_000_006, 'traditional'), '貳佰參拾陸億零陸元整');
  });

  it('mix with everyday numerals', () => {
    assert.deepEqual(read('壹万二千三百元'), [12_300]);
    assert.deepEqual(read('伍拾萬圓'), [500_000]);
    assert.deepEqual(read('叁仟萬元整'), [30_000_000]);
    assert.deepEqual(read('玖仟整'), [9000]);
  });

  it('are no everyday numerals, counts, or what cannot be an amount', () => {
    for (const text of [
      '五万元以上',
      '二〇二六年',
      '贰叁元',
      '壹佰仟元',
      '壹拾人',
      '壹万亿万元',
      '第壹章',
      '叁',
      '玖元零零贰分',
    ])
      assert.deepEqual(read(text), [], text);
  });

  it('are looked for in long texts without taking long', () => {
    for (const text of ['壹'.repeat(100_000), '壹 '.repeat(50_000), '壹仟元'.repeat(30_000), '仟'.repeat(50_000)])
      read(text);
  });
});
