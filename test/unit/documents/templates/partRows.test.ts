import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import type { Period } from '../../../../src/base/dates/period';
import { readDayRange } from '../../../../src/base/dates/writtenDays';
import { startingOf } from '../../../../src/calculation/starting';
import { contractRows, spanText } from '../../../../src/documents/templates/partRows';
import { draftDocument } from '../../../../src/documents/templates/template';
import { emptyWorkspace } from '../../../../src/documents/workspace';
import type { TableContract } from '../../../../src/knowledge/contracts/contract';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { testKnowledgeWith } from '../../../support/pack';

const contract = (parts: string, cadence = 'monthly'): string => `---
type: pace
title: 節奏
en: Pace
author: writer
cadence: ${cadence}
basis: ["§1.1.1"]
sections:
  - id: weekly
    title: 各週
    table:
      columns:
        - { id: week, title: 週次, kind: text, unique: true }
        - { id: dates, title: 日期, kind: dateRange, within: period }
        - { id: action, title: 動作, kind: text }
      rows: [{ week: 第一週 }, { week: 第二週, action: 盤點 }, { week: 第三週 }, { week: 第四週 }]
      ${parts}
---
# {{title}}

## 各週

{{table weekly}}
`;
const knowledge = testKnowledgeWith(contract('parts: { by: week, dates: dates, name: week }'));
const periodOf = (text: string): Period => {
  const period = readPeriod(text);
  assert.ok(period);
  return period;
};

describe('rows for the parts of a period', () => {
  it('are in a new document, in both scripts, named on where the contract names too few', () => {
    const type = knowledge.documentType('pace');
    assert.ok(type);
    const wanted = { type, period: periodOf('2026-07'), id: 'pace-1', answers: {} };
    const starting = startingOf(emptyWorkspace(knowledge, DEFAULT_SETTINGS), wanted);
    const lines = (script: 'simplified' | 'traditional'): string[] =>
      draftDocument({ ...wanted, script, starting })
        .text.split('\n')
        .filter((line) => line.startsWith('| 第'));
    assert.deepEqual(lines('traditional'), [
      '| 第一週 | 7月1日 ~ 7月5日 | 【待填：動作】 |',
      '| 第二週 | 7月6日 ~ 7月12日 | 盤點 |',
      '| 第三週 | 7月13日 ~ 7月19日 | 【待填：動作】 |',
      '| 第四週 | 7月20日 ~ 7月26日 | 【待填：動作】 |',
      '| 第五週 | 7月27日 ~ 7月31日 | 【待填：動作】 |',
    ]);
    assert.equal(lines('simplified')[4], '| 第五周 | 7月27日 ~ 7月31日 | 【待填：动作】 |');
  });

  it('are as many as there are parts', () => {
    const table = knowledge.documentType('pace')?.sections[0]?.table;
    assert.ok(table);
    assert.equal(contractRows(table, periodOf('2026-06')).length, 4);
    const named = (rows: TableContract['rows'], name?: string): unknown =>
      contractRows({ ...table, rows, parts: { by: 'month', dates: 'dates', name } }, periodOf('2026-Q3')).at(-1);
    assert.deepEqual(named([{ week: '1月' }], 'week'), { week: '3月', dates: '9月1日 ~ 9月30日' });
    assert.deepEqual(named([{ week: '每月' }], 'week'), { week: '每月', dates: '9月1日 ~ 9月30日' });
    assert.deepEqual(named([{ week: '一' }]), { week: '一', dates: '9月1日 ~ 9月30日' });
    assert.deepEqual(named([], 'week'), { dates: '9月1日 ~ 9月30日' });
  });

  it('are those of the contract where it says nothing of parts', () => {
    const table = testKnowledgeWith(contract('')).documentType('pace')?.sections[0]?.table;
    assert.ok(table);
    assert.equal(contractRows(table, periodOf('2026-07')), table.rows);
  });

  it('name their days so that they are read as meant', () => {
    for (const text of ['2026-07', '2026-Q4', '2026', '2026-W01', '2026-W53', '2026-07-01']) {
      const { from, to } = periodOf(text);
      const read = readDayRange(spanText({ from, to }), periodOf(text));
      assert.deepEqual([read?.from, read?.to], [from, to], text);
    }
  });

  it('are refused where the column of days is none', () => {
    const columns = ['{ by: week, dates: action }', '{ by: week, dates: dates, name: weak }'];
    for (const parts of columns)
      assert.throws(() => testKnowledgeWith(contract(`parts: ${parts}`)), /pack\.name-unknown/);
    assert.throws(() => testKnowledgeWith(contract('parts: { by: day, dates: dates }')));
  });
});
