import assert from 'node:assert/strict';
import { render } from '../../../src/base/message';
import { readPeriod } from '../../../src/base/dates/period';
import { missingSources } from '../../../src/calculation/missingSources';
import { emptyWorkspace, withoutFile } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import { saidMissing } from '../../../src/features/drafting/sourcesSaid';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../support/reader';
import { sampleKnowledge, sampleSettings, sampleWorkspace } from '../../support/samples';
import { testKnowledgeWith } from '../../support/pack';

const EMPTY = emptyWorkspace(sampleKnowledge, sampleSettings);

function said(workspace: Workspace, name: string, at: string, reader = SIMPLIFIED): string[] {
  const [type, period] = [workspace.knowledge.documentType(name), readPeriod(at)];
  assert.ok(type && period);
  return missingSources(workspace, { type, period, answers: {} }).map((each) => render(saidMissing(each).text, reader));
}

const without = (path: string): Workspace => withoutFile(sampleWorkspace, path);

describe('what a new document finds no source for', () => {
  it('is said once for each document that is not there, in every language', () => {
    const [daily, week, ...others] = said(EMPTY, 'daily-data-report', '2026-07-01');
    assert.match(daily ?? '', /^没有找到 2026-06-30 的每日运营数据，请自行填写：.*核心指标、.*。$/);
    assert.match(week ?? '', /^没有找到 2026-06-24 的每日运营数据，请自行填写：核心指标、.*。$/);
    assert.deepEqual(others, ['没有找到 2026-07 的月度工作计划，请自行填写：月度进度。']);
    assert.match(said(EMPTY, 'daily-data-report', '2026-07-01', TRADITIONAL)[0] ?? '', /^沒有找到 2026-06-30 的/);
    assert.match(said(EMPTY, 'daily-data-report', '2026-07-01', ENGLISH)[0] ?? '', /^No “Daily[^”]*” of 2026-06-30/);
    assert.deepEqual(said(sampleWorkspace, 'daily-data-report', '2026-07-01'), others);
    assert.deepEqual(said(sampleWorkspace, 'daily-data-report', '2026-06-30'), []);
    assert.deepEqual(said(sampleWorkspace, 'monthly-promotion-plan', '2026-06'), []);
  });

  it('is not what another document brings as well', () => {
    const report = 'documents/2026-06/analysis-report.md';
    const both = withoutFile(without(report), 'documents/2026-06/operations-review.md');
    const goals = (all: readonly string[]): number => all.filter((each) => each.includes('本月目标')).length;
    assert.equal(goals(said(without(report), 'monthly-promotion-plan', '2026-07')), 0);
    assert.equal(goals(said(both, 'monthly-promotion-plan', '2026-07')), 2);
  });

  it('is told by columns where others bring the rest', () => {
    const july = (reader = SIMPLIFIED): string =>
      said(sampleWorkspace, 'monthly-promotion-plan', '2026-07', reader).join('\n');
    assert.match(july(), /^没有找到 2026-07 的月度工作计划，请自行填写：推广总预算、.*重点商品（库存）。$/);
    assert.doesNotMatch(july(), /店铺/);
    assert.match(july(TRADITIONAL), /：推廣總預算、.*重點商品（庫存）。$/);
    assert.match(july(ENGLISH), /: Total budget, .*Key products \(Stock\)\.$/);
    assert.match(
      said(sampleWorkspace, 'analysis-report', '2026-07').join('\n'),
      /2025-07 的数据分析报告，请自行填写：核心指标（去年同期）。\n.*2026-07 的月度工作计划，请自行填写：核心指标（目标）。/,
    );
  });

  it('is still said of the rows that another brings nothing for', () => {
    const sheet = said(without('documents/2026-06/analysis-report.md'), 'kpi-assessment', '2026-06');
    assert.ok(
      sheet.some((each) => /没有找到 2026-06 的数据分析报告，请自行填写：指标考核/.test(each)),
      sheet.join(),
    );
  });

  it('is of no period where any earlier document would do', () => {
    const [first] = said(EMPTY, 'weekly-meeting', '2026-W27');
    assert.match(first ?? '', /^没有找到更早的部门例会纪要/);
  });

  it('is of the period that holds the own one, where that is of another kind', () => {
    const knowledge = testKnowledgeWith(`---
type: daily
title: 日報
en: Daily
author: writer
cadence: daily
basis: ["§1.1.1"]
fields: [{ id: budget, title: 預算, kind: money }]
sections: [{ id: text, title: 說明 }]
links:
  - { id: plan, from: { type: demo-plan, period: containing }, values: { budget: budget }, carry: cells }
---
# {{title}}

## 說明
`);
    assert.match(
      said(emptyWorkspace(knowledge, sampleSettings), 'daily', '2026-07-09')[0] ?? '',
      /找到 2026-07 的.*：预算。$/,
    );
  });

  it('is nothing where something need not have happened', () => {
    const all = said(EMPTY, 'monthly-promotion-plan', '2026-07').join('');
    assert.doesNotMatch(all, /促销活动方案/);
  });
});
