import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/documents/parse';
import { recordOf } from '../../../src/documents/record';
import { testKnowledgeWith } from '../../support/pack';

const knowledge = testKnowledgeWith(`---
type: claim
title: 報銷單
en: Claim
author: writer
cadence: event
basis: ["§1.1.1"]
fields:
  - { id: caseNo, title: 單號, kind: text, unique: everywhere }
  - { id: item, title: 商品, kind: text }
sections:
  - id: items
    title: 明細
    table:
      columns:
        - { id: bill, title: 票據號碼, kind: text, unique: everywhere }
        - { id: day, title: 日期, kind: date, unique: everywhere }
---
# {{title}}

## 明細

{{table items}}
`);

const unique = (head: string, ...rows: readonly string[]): unknown => {
  const lines = [
    '---',
    'type: claim',
    'period: 2026-05',
    head,
    '---',
    '## 明細',
    '',
    '| 票據號碼 | 日期 |',
    '|---|---|',
  ];
  return recordOf(parseDocument(knowledge, 'a.md', [...lines, ...rows, ''].join('\n')), knowledge).unique.map(
    ({ text, line, from, to, place, key }) => [text, line, from, to, place, key.slice(place.length)],
  );
};

describe('what a document holds alone', () => {
  it('is what stands under such fields and columns, at its place', () => {
    assert.deepEqual(unique('caseNo: TS 1', '| 發-07 | 5月3日 |'), [
      ['TS 1', 3, 8, 12, 'claim/fields.caseNo', '\nts1'],
      ['發-07', 9, 2, 6, 'claim/items.bill', '\n发-07'],
      ['5月3日', 9, 9, 13, 'claim/items.day', '\n2026-05-03'],
    ]);
    assert.deepEqual(unique('item: A', '| | — |', '| 【待填】 | 32月 |'), []);
  });

  it('is each of several numbers in a cell, once', () => {
    assert.deepEqual(unique('item: A', '| 260001、260002，260001 | |'), [
      ['260001、260002，260001', 9, 2, 22, 'claim/items.bill', '\n260001'],
      ['260001、260002，260001', 9, 2, 22, 'claim/items.bill', '\n260002'],
    ]);
    assert.deepEqual(unique('item: A', '| TK260001 / TK260002 | |'), [
      ['TK260001 / TK260002', 9, 2, 21, 'claim/items.bill', '\ntk260001'],
      ['TK260001 / TK260002', 9, 2, 21, 'claim/items.bill', '\ntk260002'],
    ]);
    assert.deepEqual(unique('item: A', '| 2600 0001 | |'), [['2600 0001', 9, 2, 11, 'claim/items.bill', '\n26000001']]);
  });
});
