import assert from 'node:assert/strict';
import { draftDocument } from '../../../../src/documents/templates/template';
import { newDocumentOf, stepKeys } from '../../../../src/features/drafting/draftForm';
import { simplify } from '../../../../src/base/script';
import { check } from '../../../support/check';
import { testKnowledgeWith } from '../../../support/pack';
import { formOf } from '../../../support/form';

const source = (only: string): string => `---
type: fair
title: 展銷
en: Fair
author: writer
cadence: monthly
basis: ["§1.1.1"]
fields:
  - id: rank
    title: 級別
    kind: enum
    options: [{ value: 大型, aliases: [大] }, { value: 中型 }, { value: 小型, aliases: [小] }]
  - { id: budget, title: 預算, kind: money, only: ${only} }
sections:
  - { id: aim, title: 目的, only: ${only} }
  - id: goods
    title: 貨品
    table:
      columns:
        - { id: name, title: 品名, kind: text }
  - id: staff
    title: 人手
    only: ${only}
    table:
      columns:
        - { id: name, title: 姓名, kind: text }
checks:
  - id: staffed
    expect: size(staff) >= size(goods)
    at: goods
    message: { zh: 人手不夠。, en: Too few hands. }
---
# {{title}}

## 一、目的

【待填：目的】

## 二、貨品

{{table goods}}

## 三、人手

{{table staff}}
`;
const knowledge = testKnowledgeWith(source('{ field: rank, is: [大型, 中型] }'));
const type = knowledge.documentType('fair');
assert.ok(type);

function drafted(rank: string, script: 'simplified' | 'traditional'): string {
  const answers = new Map([
    ['period', '2026-05'],
    ['rank', rank],
  ]);
  assert.ok(type);
  return draftDocument(newDocumentOf(formOf({ knowledge, type, script }), answers, 'fair-1')).text;
}

const headings = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('## '));

describe('what is asked for by a choice in the head', () => {
  it('stands in a new document only where the choice asks for it, or is not made', () => {
    for (const rank of ['小型', '小']) {
      assert.deepEqual(headings(drafted(rank, 'traditional')), ['## 一、貨品'], rank);
      assert.deepEqual(headings(drafted(simplify(rank), 'simplified')), ['## 一、货品'], rank);
      assert.ok(!drafted(rank, 'traditional').includes('預算'));
    }
    for (const rank of ['大', '中型', '', '別的'])
      assert.deepEqual(headings(drafted(rank, 'traditional')), ['## 一、目的', '## 二、貨品', '## 三、人手'], rank);
    assert.ok(drafted('大型', 'traditional').includes('預算'));
  });
  it('is a question of the form only then', () => {
    const form = formOf({ knowledge, type });
    const asks = (rank: string): boolean => stepKeys(form, new Map([['rank', rank]])).includes('budget');
    assert.deepEqual([asks('小型'), asks('大型'), asks('')], [false, true, true]);
  });
  it('is missed in a document only then, in either script', () => {
    const text = (rank: string): string =>
      `---\ntype: fair\nid: fair-1\nperiod: 2026-05\nauthor: 小王\nstatus: draft\nrank: ${rank}\n---\n` +
      '# 展銷\n\n## 貨品\n\n| 品名 |\n|---|\n| 桌 |\n';
    const missed = (rank: string): string[] =>
      [text(rank), simplify(text(rank))].flatMap((each) =>
        check(knowledge, each)
          .map(({ rule }) => rule)
          .filter((rule) => ['field-missing', 'section-missing', 'section-empty'].includes(rule)),
      );
    assert.deepEqual(missed('小型'), []);
    const all = ['field-missing', 'section-missing', 'section-missing'];
    assert.deepEqual(missed('大型'), [...all, ...all]);
  });
  it('hangs on a field that has choices, and on some of these', () => {
    assert.throws(() => testKnowledgeWith(source('{ field: size, is: [大型] }')), /pack\.name-unknown/);
    assert.throws(() => testKnowledgeWith(source('{ field: rank, is: [巨型] }')), /pack\.name-unknown/);
  });
});
