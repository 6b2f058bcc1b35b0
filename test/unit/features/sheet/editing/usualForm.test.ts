import assert from 'node:assert/strict';
import { parseDocument } from '../../../../../src/documents/parse';
import { directChange } from '../../../../../src/features/sheet/sheet';
import { applyEdits } from '../../../../../src/base/range';
import { testKnowledgeWith } from '../../../../support/pack';

const KINDS = ['text', 'money', 'percent', 'integer', 'date', 'dateRange', 'enum', 'number'] as const;
type Kind = (typeof KINDS)[number];

/** A kind of document with a table that has a column of each kind. */
const knowledge = testKnowledgeWith(
  [
    '---',
    'type: note',
    'title: 便箋',
    'en: Note',
    'author: writer',
    'cadence: monthly',
    'basis: ["§1.1.1"]',
    'fields:',
    '  - { id: day, title: 日子, kind: date }',
    '  - { id: amount, title: 數額, kind: money }',
    'sections:',
    '  - id: notes',
    '    title: 記錄',
    '    table:',
    '      columns:',
    '        - { id: text, title: 文字, kind: text }',
    '        - { id: money, title: 金額, kind: money }',
    '        - { id: percent, title: 佔比, kind: percent }',
    '        - { id: integer, title: 數量, kind: integer }',
    '        - { id: date, title: 日期, kind: date }',
    '        - { id: dateRange, title: 時段, kind: dateRange }',
    '        - { id: enum, title: 狀態, kind: enum, options: [{ value: 完成 }, { value: 未開始 }] }',
    '        - { id: number, title: 數, kind: number }',
    '---',
    '# {{title}}',
    '',
    '## 記錄',
    '',
    '【待填：記錄】',
    '',
  ].join('\n'),
);

const HEAD = ['---', 'type: note', 'period: 2026-07', 'day: 2026-07-01', 'amount: 1', '---', '', '## 記錄', ''];

/** What stands in a column once a text was typed below others. */
function stored(kind: Kind, text: string, ...others: readonly string[]): string | undefined {
  const row = (cell: string): string => `| ${KINDS.map((each) => (each === kind ? cell : '')).join(' | ')} |`;
  const table = ['| 文字 | 金額 | 佔比 | 數量 | 日期 | 時段 | 狀態 | 數 |', `|${' --- |'.repeat(KINDS.length)}`];
  const source = [...HEAD, ...table, ...others.map(row), row('x'), ''].join('\n');
  const document = parseDocument(knowledge, 'a.md', source);
  const cells = [{ row: others.length, column: KINDS.indexOf(kind), text }];
  const { edits } = directChange(document, { kind: 'cells', block: 1, cells });
  const lines = applyEdits(source, edits).trimEnd().split('\n');
  return lines
    .at(-1)
    ?.split(' | ')
    [KINDS.indexOf(kind)]?.replace(/^\| | \|$/g, '')
    .trim();
}

describe('what is stored of a typed value', () => {
  it('is a text as it was typed', () => {
    for (const text of ['１２,０００', '7/1', '12%', '无', '~12000']) assert.equal(stored('text', text), text);
  });

  it('is an amount as the column writes its amounts, with all that was said', () => {
    const beside = ['12,000', '8,500'];
    assert.equal(stored('money', '58000', ...beside), '58,000');
    assert.equal(stored('money', '１２，０００', ...beside), '12,000');
    assert.equal(stored('money', '58000.5', ...beside), '58,000.5');
    assert.equal(stored('money', '58000', '12,000.00', '8,500.00'), '58,000.00');
    assert.equal(stored('money', '58000', '12000', '8500'), '58000');
    assert.equal(stored('money', '5.8万', ...beside), '5.8万', 'which says thousands alone');
    assert.equal(stored('money', '约 5.8', ...beside), '约 5.8');
    assert.equal(stored('money', '+5000', ...beside), '+5000');
    assert.equal(stored('integer', '1200', '3,400'), '1,200');
  });

  it('is a percentage with its sign, where the number alone is one', () => {
    assert.equal(stored('percent', '12', '30%'), '12%');
    assert.equal(stored('percent', '12.5', '30.00%'), '12.5%');
    assert.equal(stored('percent', '0.4'), '0.4', 'of which nobody knows');
    assert.equal(stored('percent', '12％'), '12%');
  });

  it('is a day in full, unless the column has others', () => {
    assert.equal(stored('date', '7/1'), '2026-07-01');
    assert.equal(stored('date', '7月1日', '2026-07-03'), '2026-07-01');
    assert.equal(stored('date', '7月1日', '7月3日'), '7月1日');
    assert.equal(stored('dateRange', '7/1-7/5'), '7/1-7/5');
    assert.equal(stored('dateRange', '7/1-7/5', '2026-07-02 ~ 2026-07-04'), '2026-07-01 ~ 2026-07-05');
    assert.equal(stored('date', '过两天'), '过两天');
  });

  it('is a choice by its own name', () => {
    assert.equal(stored('enum', '✅完成'), '完成');
    assert.equal(stored('enum', '别的'), '别的');
  });
});
