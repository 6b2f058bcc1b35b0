import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutMarkup } from '../../../../src/base/markdown/inlineMarkup';

/** Ways to set a text that leave what it says. */
const SETTINGS: readonly ((text: string) => string)[] = [
  (text) => `**${text}**`,
  (text) => `__${text}__`,
  (text) => `*${text}*`,
  (text) => `_${text}_`,
  (text) => `\`${text}\``,
  (text) => `[${text}](notes.md)`,
  (text) => `<b>${text}</b>`,
  (text) => `<span style="color:red">${text}</span>`,
  (text) => `&nbsp;${text}&nbsp;`,
  (text) => `${text}<br>`,
  (text) => ` ${text} `,
];
const VALUES = [
  '合計',
  '合计',
  '120,000',
  '40.00%',
  '-1.5',
  '¥1,200',
  '12.5萬',
  '2026-05-01 ~ 2026-05-07',
  '関鍵詞推廣',
  '【待填：预算】',
  '高',
];

describe('inline markup', () => {
  it('is taken off, however it is nested', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VALUES),
        fc.array(fc.constantFrom(...SETTINGS), { maxLength: 2 }),
        (value, settings) => {
          assert.equal(withoutMarkup(settings.reduce((text, set) => set(text), value)), value);
        },
      ),
    );
  });

  it('is taken off a part, and marks of the text stay', () => {
    const pairs = [
      ['**合计**：', '合计：'],
      ['合计 **120**', '合计 120'],
      ['2*3*4', '2*3*4'],
      ['sku_a_1', 'sku_a_1'],
      ['a_b_', 'a_b_'],
      ['~~120~~', '~~120~~'],
      ['3 * 4 * 5', '3 * 4 * 5'],
      ['![图](a.png)', '![图](a.png)'],
      ['a<br>b', 'a<br>b'],
      ['**', '**'],
      ['****', '****'],
      ['\\*120\\*', '\\*120\\*'],
      ['<5', '<5'],
      ['A&B', 'A&B'],
      ['', ''],
    ];
    for (const [text, plain] of pairs) assert.equal(withoutMarkup(text ?? ''), plain);
  });

  it('is taken off around a part, beside any sign', () => {
    for (const mark of ['*', '_', '__', '**', '`']) {
      for (const inner of ['甲', '甲乙', 'ab', '1']) {
        for (const [left = '', right = ''] of ['：。', '（）', '  '])
          assert.equal(withoutMarkup(`甲${left}${mark}${inner}${mark}${right}乙`), `甲${left}${inner}${right}乙`);
        const kept = `（\\${mark}${inner}${mark}）`;
        if (mark !== '`') assert.equal(withoutMarkup(kept), kept);
      }
    }
  });

  it('is no single sign beside a letter or digit, or with a blank inside', () => {
    for (const sign of ['*', '_']) {
      const marks = [
        `a${sign}甲${sign}`,
        `9${sign}甲${sign}`,
        `：${sign}甲${sign}a`,
        `：${sign}甲${sign}9`,
        `：${sign} 甲${sign}。`,
        `：${sign}甲 ${sign}。`,
        `：${sign}${sign}${sign}甲。`,
      ];
      for (const text of marks) assert.equal(withoutMarkup(text), text);
      assert.equal(withoutMarkup(`${sign} 甲 ${sign}`), '甲', 'around all of it');
      assert.equal(withoutMarkup(`${sign} 甲 ${sign}乙`), `${sign} 甲 ${sign}乙`);
      assert.equal(withoutMarkup(`\`${sign}\``), sign);
      assert.equal(withoutMarkup(`${sign}甲${sign}乙`), '甲乙');
      assert.equal(withoutMarkup(`：${sign}甲${sign}乙`), '：甲乙');
    }
    for (const text of ['a__b__', '甲__乙__', '：__乙__丙', '：__乙__1']) assert.equal(withoutMarkup(text), text);
    assert.equal(withoutMarkup('*甲*乙*丙*'), '甲乙丙');
    assert.equal(withoutMarkup('甲_乙_丙'), '甲乙丙');
  });

  it('is taken off with breaks at either end, in any spelling, and blanks that are written out', () => {
    for (const br of ['<br>', '<br/>', '<br />', '<BR>', '<br  >', '<br><br>', '<br> <br/>', ' <br>'])
      for (const text of [`${br}甲`, `甲${br}`, `${br}甲${br}`]) assert.equal(withoutMarkup(text), '甲', text);
    assert.equal(withoutMarkup(`${'<br>'.repeat(5)}甲${'<br> '.repeat(5)}`), '甲');
    assert.equal(withoutMarkup('甲&nbsp;乙'), '甲 乙');
    assert.equal(withoutMarkup('甲&NBSP;乙'), '甲 乙');
    assert.equal(withoutMarkup('甲<br x>'), '甲<br x>');
  });

  it('is taken off where it stands three deep, and no deeper', () => {
    const nested = (depth: number): string => '`'.repeat(depth) + '甲' + '`'.repeat(depth);
    assert.deepEqual(
      [1, 2, 3].map((depth) => withoutMarkup(nested(depth))),
      ['甲', '甲', '甲'],
    );
    assert.equal(withoutMarkup(nested(4)), '`甲`');
    assert.equal(withoutMarkup('<b>[**甲**](a.md)</b>'), '甲');
  });

  it('is looked for in linear time', () => {
    const work = (unit: string, times: number): number => {
      const text = unit.repeat(times);
      const before = process.cpuUsage();
      withoutMarkup(text);
      return process.cpuUsage(before).user;
    };
    for (const unit of [
      '*',
      '**',
      '_',
      '__',
      '`',
      '[',
      '[a](',
      '](',
      '<b ',
      '<br>',
      '*a ',
      '**a ',
      '&nbsp',
      '<b>',
      ' ',
    ]) {
      assert.ok(work(unit, 40_000) < 400_000, `${unit}: ${String(work(unit, 40_000))} µs`);
    }
  });
});
