import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/documents/parse';
import { parseSettings } from '../../../../src/knowledge/settings';
import { tilings, writeSpan } from '../../../../src/rules/shared/spans';
import type { Tiling } from '../../../../src/rules/shared/spans';
import { readKnowledge, TEST_PACK, testKnowledgeWith } from '../../../support/pack';

const settings = parseSettings(undefined).value;
const HEADER = '| 階段名 | 起止 |\n|---|---|\n';

function tilingsOf(text: string, knowledge = readKnowledge(TEST_PACK)): Tiling[] {
  return tilings({ document: parseDocument(knowledge, 'a.md', text), knowledge, settings, governed: true });
}

describe('the spans of a table that must follow one another', () => {
  const review = (rows: string, period = '2026-05'): string =>
    `---\ntype: demo-review\nperiod: ${period}\n---\n## 階段\n\n${HEADER}${rows}\n`;

  it('are those that can be read, each with its cell, over the period', () => {
    const [tiling, ...more] = tilingsOf(review('| a | 5月1日 ~ 5月3日 |\n| b | 5月4日 |\n| 合計 | 5月9日 |'));
    assert.ok(tiling);
    assert.deepEqual(more, []);
    assert.deepEqual(
      tiling.spans.map(({ from, to, cell }) => [from, to, cell.text]),
      [
        ['2026-05-01', '2026-05-03', '5月1日 ~ 5月3日'],
        ['2026-05-04', '2026-05-04', '5月4日'],
      ],
    );
    assert.deepEqual([tiling.over?.from, tiling.over?.to], ['2026-05-01', '2026-05-31']);
    assert.deepEqual([tiling.section.section.id, tiling.mayTouch, tiling.isComplete], ['phases', false, true]);
  });

  it('are not complete where a row has none that can be read', () => {
    const isComplete = (rows: string): boolean | undefined => tilingsOf(review(rows))[0]?.isComplete;
    assert.deepEqual(
      ['| a | 5月1日 |', '| a | 5月1日 |\n| b | 待定 |', '| a | 5月1日 |\n| b |', '| 合計 | |', '| a | — |'].map(
        isComplete,
      ),
      [true, false, false, false, false],
    );
  });

  it('are over nothing where the period cannot be read, and none where the table is not there', () => {
    assert.equal(tilingsOf(review('| a | 2026-05-01 |', 'x'))[0]?.over, undefined);
    assert.deepEqual(tilingsOf('---\ntype: demo-review\n---\n## 階段\n\n文字\n'), []);
    assert.deepEqual(tilingsOf('---\ntype: demo-plan\n---\n## 渠道與預算\n'), []);
    assert.deepEqual(tilingsOf('text'), []);
  });

  it('are over a field of days, and may touch, where the contract says so', () => {
    const knowledge = testKnowledgeWith(`---
type: sale
title: 大促
en: Sale
author: writer
cadence: event
basis: ["§1.1.1"]
fields:
  - { id: days, title: 活動期, kind: dateRange }
  - { id: day, title: 活動日, kind: date, required: false }
sections:
  - id: phases
    title: 階段
    table:
      columns:
        - { id: phase, title: 階段名, kind: text }
        - { id: dates, title: 起止, kind: dateRange }
      tiles: { column: dates, over: fields.days, mayTouch: true }
---
# {{title}}

## 階段

{{table phases}}
`);
    const sale = (days: string): Tiling | undefined =>
      tilingsOf(
        `---\ntype: sale\nperiod: 2026-05\ndays: ${days}\n---\n## 階段\n\n${HEADER}| a | 5月1日 |\n`,
        knowledge,
      )[0];
    const { over, mayTouch } = sale('5月1日 ~ 5月9日') ?? {};
    assert.deepEqual([over?.from, over?.to, mayTouch], ['2026-05-01', '2026-05-09', true]);
    assert.equal(sale('很快')?.over, undefined);
  });

  it('are written as one day where they are one', () => {
    assert.equal(writeSpan('2026-05-01', '2026-05-01'), '2026-05-01');
    assert.equal(writeSpan('2026-05-01', '2026-05-02'), '2026-05-01 ~ 2026-05-02');
  });
});
