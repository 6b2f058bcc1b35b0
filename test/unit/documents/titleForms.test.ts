import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/documents/parse';
import type { Document } from '../../../src/documents/document';
import type { Value } from '../../../src/documents/value';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const times = <A, B>(as: readonly A[], bs: readonly B[]): [A, B][] => as.flatMap((a) => bs.map((b): [A, B] => [a, b]));
const numberIn = (value: Value | undefined): unknown => (value?.kind === 'number' ? value.value : value?.kind);
const textIn = (value: Value | undefined): unknown => (value?.kind === 'text' ? value.text : value?.kind);
const parsed = (...lines: readonly string[]): Document => parseDocument(knowledge, 'a.md', lines.join('\n'));

describe('forms of titles', () => {
  const plan = (heading: string, title: string): Document =>
    parsed(
      '---',
      'type: monthly-promotion-plan',
      'period: 2026-06',
      '---',
      '',
      `## ${heading}`,
      '',
      `| 推广渠道 | ${title} |`,
      '|---|---|',
      '| 甲 | 10.8 |',
      '',
    );

  it('name a section behind any number and in any dress', () => {
    const numbers = [
      '',
      '四、',
      '4、',
      '四. ',
      '四　',
      '第四部分 ',
      '第四章　',
      '④',
      '④ ',
      'Ⅳ. ',
      'IV. ',
      '（四）',
      '(4)',
      '4.',
      '4.1 ',
      '4️⃣ ',
      'A. ',
    ];
    const dresses: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => `**${text}**`,
      (text) => `📊 ${text}`,
      (text) => `${text}：`,
      (text) => `${text}（单位：元）`,
      (text) => `【${text}】`,
    ];
    for (const [number, dress] of times(numbers, dresses)) {
      for (const title of ['渠道与预算', '渠道與預算']) {
        for (const heading of [dress(number + title), number + dress(title)])
          assert.equal(plan(heading, '预算').sections[0]?.section.id, 'channels', heading);
      }
    }
    for (const heading of ['渠道与预算（去年）', '渠道与风险', '预算外'])
      assert.deepEqual(plan(heading, '预算').sections, [], heading);
  });

  it('name a column, and its unit counts for the cells', () => {
    const units: [string, number][] = [
      ['元', 10.8],
      ['萬元', 108_000],
      ['万', 108_000],
      ['千元', 10_800],
      ['单位：万元', 108_000],
    ];
    const forms: readonly ((unit: string) => string)[] = [
      (unit) => `预算（${unit}）`,
      (unit) => `預算(${unit})*`,
      (unit) => `预算<br>（${unit}）`,
      (unit) => `**费用** / ${unit.replace('单位：', '')}`,
      (unit) => `💰预算【${unit}】`,
    ];
    for (const [[unit, value], form] of times(units, forms)) {
      const read = plan('渠道与预算', form(unit)).sections[0]?.table?.rows[0]?.cells.get('budget')?.value;
      assert.equal(numberIn(read), value, form(unit));
    }
    for (const title of ['预算（去年）', '预算（美元）', '预算（秒）', '预算%'])
      assert.equal(plan('渠道与预算', title).sections[0]?.table?.columns[1], undefined, title);
  });

  it('say the unit of all amounts over a table', () => {
    for (const heading of ['渠道与预算（单位：万元）', '渠道與預算（萬元）']) {
      const value = plan(heading, '预算').sections[0]?.table?.rows[0]?.cells.get('budget')?.value;
      assert.equal(numberIn(value), 108_000, heading);
    }
  });
});

describe('forms of heads', () => {
  it('are keys by any alias, with any colon', () => {
    for (const [colon, type] of times(['：', ': ', ':\t', ' ：'], ['类型', '類型', 'type', '文档类型'])) {
      const { period, status, fields } = parsed(
        '---',
        `${type}${colon}月度推广计划`,
        `月份${colon}2026年6月`,
        `审批状态${colon}已提交`,
        `总预算（万元）${colon}18.6`,
        '---',
        '',
      );
      assert.deepEqual([period?.text, status], ['2026-06', 'submitted'], colon);
      const budget = fields.get('budget')?.value;
      assert.equal(numberIn(budget), 186_000, colon);
    }
  });
});

describe('merged cells', () => {
  it('say what stands above, where rows are grouped by them, or by a word for it', () => {
    const rows = (second: string): unknown[] =>
      parsed(
        '---',
        'type: market-analysis',
        'period: 2026-Q2',
        '---',
        '',
        '## SWOT 分析',
        '',
        '| 方面 | 内容 |',
        '|---|---|',
        '| 优势 | 甲 |',
        `| ${second} | 乙 |`,
        '',
      ).sections.flatMap(({ table }) => table?.rows.map(({ cells }) => textIn(cells.get('side')?.value)) ?? []);
    for (const same of ['', '同上', '〃']) assert.deepEqual(rows(same), ['優勢', '優勢'], same);
  });
});
