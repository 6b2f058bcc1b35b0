import assert from 'node:assert/strict';
import { lineRange } from '../../../src/base/range';
import { parseDocument, parseFile } from '../../../src/documents/parse';
import { fileOf, placeOf, recordOf } from '../../../src/documents/record';
import type { DocumentRecord } from '../../../src/documents/record';
import { testKnowledgeWith } from '../../support/pack';

const knowledge = testKnowledgeWith(`---
type: log
title: 日誌
en: Log
author: writer
cadence: daily
basis: ["§1.1.1"]
per: [who, where]
fields:
  - { id: who, title: 何人, kind: text }
  - { id: where, title: 何處, kind: text, required: false }
  - { id: plan, title: 計劃, kind: document, of: demo-plan, required: false }
sections:
  - id: seen
    title: 所見
    table:
      columns:
        - { id: what, title: 何事, kind: text }
        - { id: log, title: 日誌, kind: document, required: false }
links:
  - { id: known, from: { type: demo-plan, period: same, key: note }, to: { section: seen, key: what } }
---
# {{title}}

## 所見

{{table seen}}
`);

const record = (text: string): DocumentRecord => recordOf(parseDocument(knowledge, 'a.md', text), knowledge);
const TEXT = [
  '---',
  'type: log',
  'id: log-1',
  'period: 2026-05-03',
  'status: submitted',
  'who: 王 ',
  'plan: plan-05',
  '---',
  '見 §1.1.1 至 §1.1.2，§1.1。',
  '',
  '## 所見',
  '',
  '| 何事 | 日誌 |',
  '|---|---|',
  '| 甲 | log-0 |',
  '| 乙 | — |',
  '| 丙 | 【待填】 |',
  '',
].join('\n');

describe('what is kept of a document', () => {
  it('is what it says of itself', () => {
    const kept = record(TEXT);
    assert.deepEqual(
      [kept.path, kept.text, kept.unread, kept.type?.type, kept.period?.text, kept.status, kept.script],
      ['a.md', TEXT, undefined, 'log', '2026-05-03', 'submitted', 'traditional'],
    );
    assert.deepEqual(kept.id, { text: 'log-1', line: 2, from: 4, to: 9 });
    assert.deepEqual(kept.typeRange, lineRange(1, 6, 9));
    assert.deepEqual(kept.identity, ['王', '']);
  });

  it('is little of a file that says nothing', () => {
    const kept = record('text');
    assert.deepEqual(
      [kept.type, kept.id, kept.typeRange, kept.identity, kept.references, kept.citations, [...kept.rows]],
      [undefined, undefined, lineRange(0, 0, 3), [], [], [], []],
    );
    for (const id of ['id:', 'id: [a]', 'ID: a', 'id: ""']) assert.equal(record(`---\n${id}\n---\n`).id, undefined, id);
  });

  it('are the documents that it names, in its head and its tables', () => {
    assert.deepEqual(record(TEXT).references, [
      { text: 'plan-05', line: 6, from: 6, to: 13, of: 'demo-plan' },
      { text: 'log-0', line: 14, from: 6, to: 11, of: undefined },
    ]);
  });

  it('are the clauses that it cites, a range as one', () => {
    assert.deepEqual(
      record(TEXT).citations.map(({ pack, number, through, line, from, to }) => [
        pack,
        number,
        through,
        line,
        from,
        to,
      ]),
      [
        [undefined, '1.1.1', '1.1.2', 8, 2, 17],
        [undefined, '1.1', undefined, 8, 18, 22],
      ],
    );
  });

  it('are the rows that links read', () => {
    const { rows } = record(TEXT);
    assert.deepEqual([...rows.keys()], ['seen']);
    assert.equal(rows.get('seen')?.count, 3);
    assert.deepEqual([...record('---\ntype: demo-plan\nnote: x\n---\n').rows.keys()].sort(), ['', 'channels']);
  });

  it('is read again as the same file', () => {
    assert.deepEqual(fileOf(record(TEXT)), { path: 'a.md', text: TEXT });
    const unread = { kind: 'size', size: 9e6 } as const;
    const kept = recordOf(parseFile(knowledge, { path: 'b.md', unread }), knowledge);
    assert.deepEqual(fileOf(kept), { path: 'b.md', unread });
    assert.deepEqual(placeOf({ text: 'x', line: 3, from: 4, to: 5 }), lineRange(3, 4, 5));
  });
});
