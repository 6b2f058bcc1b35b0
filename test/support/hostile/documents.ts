// Documents that have hostile signs at every place where a reader looks.
import type { ValueKind } from '../../../src/knowledge/contracts/contract';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { testKnowledgeWith } from '../pack';

/** What stands around the signs: at the start of a text nothing is looked for that begins with a number or a day. */
const SURROUNDINGS: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['5月1日', 'x'],
  ['1', 'x'],
  ['a', '】'],
];

const KINDS: Readonly<Record<ValueKind, true>> = {
  text: true,
  integer: true,
  number: true,
  money: true,
  ratio: true,
  percent: true,
  date: true,
  dateRange: true,
  enum: true,
  clause: true,
  person: true,
  role: true,
  kpi: true,
  metric: true,
  channel: true,
  document: true,
};
const kinds = Object.keys(KINDS);
const OPTIONS = ', options: [{ value: 甲 }]';

function specs(indent: string): string {
  return kinds
    .map(
      (kind) =>
        `${indent}- { id: ${kind}, title: ${kind}, kind: ${kind}, required: false${kind === 'enum' ? OPTIONS : ''} }`,
    )
    .join('\n');
}

const TYPE = `---
type: hostile
title: 各類
en: Everything
author: writer
cadence: monthly
basis: ["§1.1.1"]
fields:
${specs('  ')}
sections:
  - { id: words, title: 文字 }
  - id: cells
    title: 表
    table:
      columns:
${specs('        ')}
---
# {{title}}

## 文字

【待填】

## 表

{{table cells}}
`;

/** The pack of the rules' tests with a kind of document that has fields and a column of every kind. */
export function hostileKnowledge(): Knowledge {
  return testKnowledgeWith(TYPE);
}

/**
 * Documents that have the signs where a reader looks: in prose, headings and cells of every kind, or
 * in a value of the head.
 */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, (signs: string) => string>> = {
  'prose, headings and cells': (signs) => {
    const texts = SURROUNDINGS.map((surrounding) => around(surrounding, signs));
    const row = (text: string): string => `| ${kinds.map(() => text).join(' | ')} |`;
    const [prose, headings] = [texts.flatMap((text) => [text, '']), texts.flatMap((text) => [`### ${text}`, ''])];
    return [
      ...headOf(''),
      '## 文字',
      '',
      ...prose,
      ...headings,
      '## 表',
      '',
      `| ${kinds.join(' | ')} |`,
      row('---'),
      ...texts.map(row),
      '',
    ].join('\n');
  },
  'a value of the head as it stands': (signs) => headOf(`text: ${around(['', ''], signs)}`).join('\n'),
  'a number of the head': (signs) => headOf(`money: ${JSON.stringify(around(['1', 'x'], signs))}`).join('\n'),
  'days of the head': (signs) => headOf(`dateRange: ${JSON.stringify(around(['5月1日', 'x'], signs))}`).join('\n'),
};

function around([before, after]: readonly [string, string], signs: string): string {
  return `${before}${signs}${after}`;
}

function headOf(field: string): string[] {
  return [
    '---',
    'type: hostile',
    'period: 2026-05',
    'author: 小王',
    'status: draft',
    ...(field === '' ? [] : [field]),
    '---',
    '# 各類',
    '',
  ];
}
