import assert from 'node:assert/strict';
import type { Document } from '../../../src/documents/document';
import { sectionOf, sectionsOf } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { NUMBERING } from '../../../src/documents/sections';
import { testKnowledgeWith } from '../../support/pack';

const knowledge = testKnowledgeWith(`---
type: book
title: 手冊
en: Book
author: writer
cadence: yearly
basis: ["§1.1.1"]
sections:
  - { id: cases, title: 客戶問題, repeatable: true }
  - { id: notes, title: 備註, required: false }
  - id: sums
    title: 費用
    table:
      columns:
        - { id: name, title: 名稱, kind: text }
        - { id: share, title: 佔比, kind: percent, max: 1, additive: true }
        - { id: cost, title: 金額, kind: money, min: 5 }
      total: [share]
---
# {{title}}

## 客戶問題

【待填：問題】

## 費用

{{table sums}}
`);

const parse = (body: string): Document =>
  parseDocument(knowledge, 'a.md', `---\ntype: book\nperiod: 2026\n---\n${body}`);
const found = (body: string): unknown[] =>
  parse(body).sections.map(({ section, heading, endLine }) => [section.id, heading.line - 4, endLine - 4]);

describe('the sections of a document', () => {
  it('may stand again where the contract lets them, on the level of the first', () => {
    const body = '## 客戶問題\n## 備註\n## 客戶問題：物流\n### 客戶問題\n## 客戶問題 - 質量\n## 備註：更多\n';
    assert.deepEqual(found(body), [
      ['cases', 0, 1],
      ['notes', 1, 2],
      ['cases', 2, 4],
      ['cases', 4, 5],
    ]);
    assert.equal(sectionsOf(parse(body), 'cases').length, 3);
    assert.deepEqual([sectionOf(parse(body), 'notes')?.heading.line, sectionOf(parse(body), 'sums')], [5, undefined]);
    assert.deepEqual(sectionsOf(parse(body), 'sums'), []);
  });

  it('are repeated where they stand again and may not, on the level of the first', () => {
    const { repeated } = parse('## 備註\n### 備註\n# 備註\n## 備注\n');
    assert.deepEqual(
      repeated.map(({ section, heading, first }) => [section.id, heading.line, first.line]),
      [['notes', 7, 4]],
    );
    assert.deepEqual(parse('## 備註\n').repeated, []);
    assert.deepEqual(parseDocument(knowledge, 'a.md', '## 備註\n## 備註\n').repeated, []);
  });

  it('are named behind a number of any form', () => {
    for (const number of ['一、', '十二、', '（三）', '(4)', '（12）', '1 ', '1. ', '2.3.1、 ', '3． ', '一、  '])
      assert.equal(`${number}備註`.replace(NUMBERING, ''), '備註', number);
    for (const text of ['一備註', '（備）註', '2026備註', '1.備註', '備註一、'])
      assert.equal(text.replace(NUMBERING, ''), text);
    assert.deepEqual(found('## 一、一、備註\n'), []);
  });

  it('are empty where nothing but headings, quotes, comments and rules stands in them', () => {
    const isEmpty = (body: string): boolean | undefined => parse(`## 備註\n${body}\n`).sections[0]?.isEmpty;
    for (const body of [
      '',
      '  ',
      '<!-- x -->',
      '  <!-- x --> ',
      '> 引',
      '### 小節',
      '###### 六',
      '===',
      '---',
      '- ',
      '#\t',
    ])
      assert.ok(isEmpty(body), body);
    for (const body of ['x', '甲 ### 乙', '<!-- x --> y', '甲 > 乙', '=== x', '--- x', '####### 七', '#標'])
      assert.ok(!isEmpty(body), body);
  });
});

describe('the table of a section', () => {
  const HEADER = '| 名稱 | 佔比 | 金額 |\n|---|---|---|\n';
  const table = (body: string): NonNullable<Document['sections'][number]['table']> => {
    const read = parse(`## 費用\n\n${body}\n`).sections[0]?.table;
    assert.ok(read);
    return read;
  };

  it('is the fullest that stands between its heading and the next', () => {
    const body = `${HEADER}| 前 | 1% | 5 |\n\n## 費用\n\n| 名稱 |\n|---|\n| 中 |\n\n## 備註\n\n${HEADER}| 後 | 1% | 5 |\n`;
    const [section] = parse(body).sections;
    assert.deepEqual(
      section?.table?.rows.map(({ cells }) => cells.get('name')?.text),
      ['中'],
    );
    const both = `| 名稱 | 佔比 |\n|---|---|\n| 甲 | 1% |\n\n${HEADER}| 乙 | 1% | 5 |`;
    assert.deepEqual(
      table(both).rows.map(({ cells }) => cells.get('name')?.text),
      ['乙'],
    );
    assert.equal(parse('## 費用\n\n文字\n').sections[0]?.table, undefined);
  });

  it('holds its columns to bounds, but for totals', () => {
    const { rows, totals } = table(`${HEADER}| 甲 | 101% | 1 |\n| 合計 | 101% | 1 |`);
    const kinds = (all: typeof rows): unknown[] =>
      all.map(({ cells }) => [...cells.values()].map(({ value }) => value.kind));
    assert.deepEqual(kinds(rows), [['text', 'invalid', 'invalid']]);
    assert.deepEqual(kinds(totals), [['text', 'number', 'number']]);
    assert.deepEqual(
      [...(totals[0]?.cells.values() ?? [])].map(({ column }) => column.max),
      [undefined, 1, undefined],
    );
  });

  it('takes of two columns of one name the first, and sets rows apart that are too short or long', () => {
    const { rows, unread } = table(
      '| 名稱 | 名称 | 別的 |\n|---|---|---|\n| 甲 | 乙 | 丙 |\n| 丁 |\n| 1 | 2 | 3 | 4 |\n|  |  |  |',
    );
    assert.deepEqual(
      rows.map(({ cells }) => [...cells].map(([id, { text }]) => [id, text])),
      [[['name', '甲']], [['name', '']]],
    );
    assert.deepEqual(
      unread.map(({ cells }) => cells.get('name')?.text),
      ['丁', '1'],
    );
    const [short] = table(`${HEADER}| 甲 |`).unread;
    assert.deepEqual(
      [...(short?.cells.values() ?? [])].map(({ range }) => [range.start.character, range.end.character]),
      [
        [2, 3],
        [3, 3],
        [3, 3],
      ],
    );
  });

  it('reads cells without their markup, at the place of what is left', () => {
    const { rows } = table(`${HEADER}| **甲** | 1% | a\\|b |\n| **丙\\|丁** | \`2%\` | [5](x.md) |`);
    const placed = rows.map(({ cells }) =>
      [...cells.values()].map(({ text, range }) => [text, range.start.character, range.end.character]),
    );
    assert.deepEqual(placed, [
      [
        ['甲', 4, 5],
        ['1%', 10, 12],
        ['a|b', 15, 19],
      ],
      [
        ['丙|丁', 2, 10],
        ['2%', 14, 16],
        ['5', 21, 22],
      ],
    ]);
  });
});
