// Numbers that follow from the rows of another table: how many there are, of which kind.
import assert from 'node:assert/strict';
import { computedOf } from '../../../src/calculation/computed';
import { parseDocument } from '../../../src/documents/parse';
import { testKnowledgeWith } from '../../support/pack';

const knowledge = testKnowledgeWith(`---
type: ledger
title: 台賬
en: Ledger
author: writer
cadence: monthly
basis: ["§1.1.1"]
sections:
  - id: cases
    title: 明細
    table:
      columns:
        - { id: kind, title: 類型, kind: text }
        - { id: paid, title: 賠付, kind: money, required: false }
        - { id: closed, title: 結案, kind: date, required: false }
      minRows: 0
  - id: kinds
    title: 匯總
    table:
      columns:
        - { id: kind, title: 類型, kind: text }
        - { id: rows, title: 件數, kind: integer, formula: "count(cases.filter(c, c.kind == kind))" }
        - { id: named, title: 有名, kind: integer, formula: "count(cases.map(c, c.kind))" }
        - { id: paid, title: 有賠付, kind: integer, formula: "count(cases.filter(c, c.kind == kind).map(c, c.paid))" }
        - { id: closed, title: 已結, kind: integer, formula: "count(cases.filter(c, c.kind == kind).map(c, c.closed))" }
---
# {{title}}

## 明細

{{table cases}}

## 匯總

{{table kinds}}
`);

const CASES = [
  '| 類型 | 賠付 | 結案 |',
  '|---|---:|---|',
  '| 破損 | 30 | 5月3日 |',
  '| 破損 | — | |',
  '| | 0 | 5月4日 |',
];

function counts(cases: readonly string[]): string[] {
  const kinds = ['| 類型 | 件數 | 有名 | 有賠付 | 已結 |', '|---|---:|---:|---:|---:|', '| 破損 | 9 | 9 | 9 | 9 |'];
  const lines = ['---', 'type: ledger', 'period: 2026-05', '---', ...cases, '## 匯總', '', ...kinds, ''];
  return computedOf(parseDocument(knowledge, 'a.md', lines.join('\n'))).computed.map(({ expected }) => expected);
}

describe('what is counted in another table', () => {
  it('are rows, and the numbers, days and texts that are there', () => {
    assert.deepEqual(counts(['## 明細', '', ...CASES, '']), ['2', '2', '1', '1']);
    assert.deepEqual(
      counts(['## 明細', '', ...CASES.slice(0, 2), '']),
      ['0', '0', '0', '0'],
      'of a table without rows',
    );
  });

  it('is not told while that table is not there, or has a row that cannot be read', () => {
    assert.deepEqual(counts([]), []);
    assert.deepEqual(counts(['## 明細', '']), []);
    assert.deepEqual(counts(['## 明細', '', '沒有表格。', '']), []);
    assert.deepEqual(counts(['## 明細', '', ...CASES, '| 破損 | 1 |', '']), []);
  });
});
