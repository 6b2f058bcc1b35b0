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
