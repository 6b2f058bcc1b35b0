import assert from 'node:assert/strict';
import { typeFromDocument } from '../../../../src/features/typeMaking/typeFromDocument';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { findingsWith, FREE, knowledge, make } from '../../../support/madeTypes';

describe('a document type made of a document', () => {
  it('loads, and its document fits it', () => {
    assert.deepEqual(findingsWith(make(FREE), FREE), []);
  });
  it('has the kinds, totals and formulas that the rows tell', () => {
    const { id, path: file, text } = make(FREE);
    assert.equal(file, `documents/${id}.md`);
    for (const line of [
      'title: 货号, en: Article number, kind: text }',
      'title: 仓位, kind: enum, options: [{ value: A区 }, { value: B区 }] }',
      'title: 差异率, kind: percent }',
      'title: "单价（元）", kind: money }',
      'title: 盘点日期, kind: date }',
      'title: 其他, required: false }',
    ])
      assert.ok(text.includes(line), line);
    const formulas = text.match(/(?<=# formula: ).*/g);
    assert.equal(formulas?.length, 3);
    assert.match(text, /title: 差异,[^\n]*\n +# formula: (\w+) - (\w+)\n/);
    assert.match(text, /total: \[(\w+, ){3}\w+\]/);
    assert.match(text, /\n## 二、盘点明细\n\n\{\{table \w+\}\}\n/);
  });
  it('tells spans of days from pairs of numbers', () => {
    const { text } = make(
      [
        '---',
        'period: 2026-05',
        '---',
        '# 活动节奏',
        '',
        '## 安排',
        '',
        '| 阶段 | 起止日期 | 周期 | ROI区间 | 价格段 |',
        '|---|---|---|---|---|',
        '| 预热 | 5.1-5.7 | 5月1日-7日 | 1.5-2.5 | 1-3 |',
        '| 爆发 | 5.8-5.9 | 5月8日-9日 | 2.5-3.5 | 3-5 |',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      ['起止日期', '周期', 'ROI区间'].map((title) => new RegExp(`title: ${title},.*kind: (\\w+)`).exec(text)?.[1]),
      ['dateRange', 'dateRange', 'text'],
    );
  });
  it('proposes no formula that one row speaks against, and no total that is not the sum', () => {
    const { text } = make(FREE.replace('|-159.60|', '|-159.00|').replace('|2,156|', '|2,150|'));
    assert.ok(!text.includes('* unitPrice') && !text.includes('unitPrice *'), text);
    const [, totals = ''] = /total: \[(.*)\]/.exec(text) ?? [];
    assert.equal(totals.split(', ').length, 2);
  });
  it('gives every section and column an id of its own, for any titles', () => {
    const text = [
      '# 表',
      '',
      '## 数据',
      '',
      '| 数据 | true | 数 据 | 数據二 | in | 1 | （元） |',
      '|---|---|---|---|---|---|---|',
      '| a | b | c | d | e | f | g |',
      '',
      '## 数据！',
      '',
      '文。',
      '',
      '## 😀',
      '',
      '文。',
      '',
    ].join('\n');
    assert.deepEqual(findingsWith(make(text), text), []);
  });
  it('is refused where there is nothing to make it of, or the id will not do', () => {
    const problem = (text: string, id?: string): string | undefined =>
      typeFromDocument({ knowledge, settings: DEFAULT_SETTINGS, path: 'a.md', text, id }).problem?.id;
    assert.deepEqual(
      [
        problem('没有标题。'),
        problem(FREE, 'A b'),
        problem(FREE, 'monthly-plan'),
        problem('---\n- [\n---\n# 表\n'),
        problem('## 章\n\n文\n\n'.repeat(400)),
        problem(`# 表\n\n|${'列|'.repeat(200)}\n|${'-|'.repeat(200)}\n`),
      ],
      ['type.no-section', 'type.id-invalid', 'type.id-taken', 'type.head-invalid', 'type.too-large', 'type.too-large'],
    );
  });
});
