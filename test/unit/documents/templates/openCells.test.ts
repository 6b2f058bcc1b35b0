import assert from 'node:assert/strict';
import { withOpenFormulas } from '../../../../src/documents/templates/openCells';
import type { StartingRow } from '../../../../src/documents/templates/template';
import { testKnowledgeWith } from '../../../support/pack';

const knowledge = testKnowledgeWith(`---
type: pace
title: 節奏
en: Pace
author: writer
cadence: monthly
basis: ["§1.1.1"]
sections:
  - id: figures
    title: 數據
    table:
      columns:
        - { id: metric, title: 指標, kind: text, unique: true }
        - { id: current, title: 本期, kind: number }
        - { id: last, title: 上期, kind: number, required: false }
        - { id: change, title: 環比, kind: percent, required: false, formula: "change(current, last)" }
        - { id: passed, title: 時間進度, kind: percent, required: false, formula: monthSoFar(period.to) }
        - { id: share, title: 佔比, kind: percent, required: false, formula: "current / sum(figures.map(f, f.current))" }
---
# {{title}}

## 數據

{{table figures}}
`);

function opened(row: StartingRow): StartingRow | undefined {
  const table = knowledge.documentType('pace')?.sections[0]?.table;
  assert.ok(table);
  return withOpenFormulas(table, [row])[0];
}

describe('a formula cell of a new document', () => {
  const open = '【待填】';
  it('is open where all that it reads in its row is there, or is to be filled in', () => {
    const row = { metric: '甲', last: '5' };
    assert.deepEqual(opened(row), { ...row, change: open, passed: open, share: open });
    assert.deepEqual(opened({ last: open })?.change, open);
  });
  it('stays empty where what it reads may stay so, and as it is where it says something', () => {
    assert.deepEqual(opened({ metric: '甲' }), { metric: '甲', passed: open, share: open });
    assert.deepEqual(opened({ last: '5', change: '—', passed: '', share: '1%' }), {
      last: '5',
      change: '—',
      passed: '',
      share: '1%',
    });
  });
});
