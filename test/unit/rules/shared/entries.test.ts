import assert from 'node:assert/strict';
import type { Value } from '../../../../src/documents/value';
import type { Column, ValueKind } from '../../../../src/knowledge/contracts/contract';
import { namesNoEntry } from '../../../../src/rules/shared/entries';
import { readKnowledge, TEST_PACK } from '../../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const column = (kind: ValueKind): Column => ({
  id: 'x',
  title: '欄',
  aliases: [],
  labels: [],
  kind,
  required: true,
  options: [],
  unique: false,
});

describe('a value that is to name an entry', () => {
  it('names a post or an indicator of the knowledge base, in either script or English', () => {
    const isWrong = (kind: ValueKind, text: string): boolean =>
      namesNoEntry(knowledge, column(kind), { kind: 'text', text });
    for (const text of ['撰寫員', '撰写员', 'Writer', 'writer']) assert.ok(!isWrong('role', text), text);
    for (const text of ['產出', '产出', 'Output', 'demo-output']) assert.ok(!isWrong('kpi', text), text);
    for (const text of ['產出', '沒有']) assert.ok(isWrong('role', text), text);
    for (const text of ['撰寫員', '沒有']) assert.ok(isWrong('kpi', text), text);
    for (const kind of ['text', 'person', 'enum'] as const) assert.ok(!isWrong(kind, '沒有'), kind);
  });

  it('is not looked at where it says nothing yet, or nothing valid', () => {
    const others: readonly Value[] = [
      { kind: 'missing' },
      { kind: 'placeholder' },
      { kind: 'invalid', reason: 'number' },
    ];
    for (const value of others)
      for (const kind of ['role', 'kpi'] as const) assert.ok(!namesNoEntry(knowledge, column(kind), value));
  });
});
