import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import { dataFigure, rowMetric } from '../../../../src/calculation/imported/dataFigure';
import type { DataRow } from '../../../../src/calculation/imported/dataFigure';
import { emptyWorkspace } from '../../../../src/documents/workspace';
import type { Workspace } from '../../../../src/documents/workspace';
import { withWords } from '../../../../src/knowledge/contracts/contract';
import { parseSettings } from '../../../../src/knowledge/settings';
import { figuresOf, workspaceData } from '../../../support/observed';
import { knowledge, typeOf } from '../../../support/draftForms';
import { typeFrom } from '../../../support/form';

const figures = figuresOf({
  'shop-report': [
    '期间,访客数,支付金额,支付买家数,成功退款金额',
    '2025-07-03,700,7000.00,70,70.00',
    '2026-06-26,800,8000.00,80,80.00',
    '2026-07-01,900,9000.00,90,90.00',
    '2026-07-02,1000,10000.00,100,100.00',
    '2026-07-03,1100,11000.00,110,110.00',
  ],
  'promotion-plans': [
    '期间,场景名字,计划名字,归因周期,花费,总成交金额',
    '2026-07-03,关键词推广,甲,15,100.00,400.00',
    '2026-07-03,人群推广,乙,15,50.50,100.00',
  ],
  'service-performance': ['期间,旺旺昵称,评价人数', '2026-07-03,小孙,4', '2026-07-03,全店,9'],
});
const settings = parseSettings({
  path: 'ops-regulation.yaml',
  text: 'people: [{ id: sun, name: 孙一鸣, aliases: [小孙], roles: [customer-service-specialist] }]\n',
}).value;
const source = { ...emptyWorkspace(knowledge, settings), data: workspaceData(figures) };
const daily = typeOf('daily-data-report');

const WITHOUT_WORDS = typeFrom(`---
type: figures
title: 取數
en: Figures
author: data-analyst
cadence: daily
basis: ["§3.4.1"]
fields:
  - id: basis
    title: 口徑
    kind: enum
    options: [{ value: GMV }, { value: GSV, means: { sales: net-sales } }]
sections:
  - id: channels
    title: 渠道
    table:
      columns:
        - { id: channel, title: 渠道, kind: channel, unique: true }
        - { id: spend, title: 花費, kind: money, data: { metric: 推廣花費 } }
        - { id: roi, title: 推廣ROI, kind: ratio, data: same }
  - id: staff
    title: 客服
    table:
      columns:
        - { id: who, title: 姓名, kind: person, unique: true }
        - { id: ratings, title: 評價人數, kind: integer, data: { metric: ratings } }
  - id: items
    title: 商品
    table:
      columns:
        - { id: item, title: 商品ID, kind: text, unique: true }
        - { id: sales, title: 支付金額, kind: money, data: same }
  - id: steps
    title: 環節
    table:
      columns:
        - { id: step, title: 環節, kind: metric, unique: true }
        - { id: order, title: 次序, kind: integer, unique: true }
        - { id: people, title: 人數, kind: integer, data: same }
---
# {{title}}

## 渠道

{{table channels}}

## 客服

{{table staff}}

## 商品

{{table items}}

## 環節

{{table steps}}
`);
const { metrics, channels } = knowledge;
const [{ written } = { written: undefined }] = daily.fields;
assert.ok(written);
const laid = withWords(WITHOUT_WORDS, { written, metrics, channels });

function rowOf(
  section: string,
  cells: Readonly<Record<string, string>>,
  {
    type = daily,
    period = '2026-07-03',
    head = {},
  }: { type?: typeof daily; period?: string; head?: Record<string, string> } = {},
): DataRow {
  const table = type.sections.find(({ id }) => id === section)?.table;
  assert.ok(table);
  return {
    contract: type,
    table,
    period: readPeriod(period),
    textIn: (column) => cells[column] ?? '',
    said: (field) => head[field] ?? '',
  };
}

function valueIn(row: DataRow, id: string, from: Workspace = source): number | string | undefined {
  const column = row.table.columns.find((each) => each.id === id);
  assert.ok(column, id);
  return dataFigure(from, row, column)?.value;
}

describe('the figure that a cell takes from imported data', () => {
  it('is of the metric that the row names, by any of its names and in either script', () => {
    for (const metric of ['支付金額', '支付金额', 'GMV', ' 銷售額 ']) {
      const row = rowOf('core', { metric });
      assert.equal(rowMetric(source, row)?.id, 'sales');
      assert.equal(valueIn(row, 'current'), 11_000, metric);
    }
    assert.equal(valueIn(rowOf('core', { metric: '支付轉化率' }), 'current'), 0.1);
    assert.equal(valueIn(rowOf('core', { metric: '好看' }), 'current'), undefined);
    assert.equal(valueIn(rowOf('core', {}), 'current'), undefined);
  });

  it('is of the days that the column says, seen from the period of the document', () => {
    const row = rowOf('core', { metric: '支付金額' });
    assert.deepEqual([valueIn(row, 'last'), valueIn(row, 'lastWeek')], [10_000, 8000]);
    assert.equal(valueIn(rowOf('progress', { metric: '支付金額' }), 'toDate'), 30_000);
    // People who came on several days are not added up.
    assert.equal(valueIn(rowOf('progress', { metric: '訪客數' }), 'toDate'), undefined);
    const column = row.table.columns.find(({ id }) => id === 'current');
    assert.ok(column);
    const before = { ...column, data: { period: 'year-before' as const, metric: undefined } };
    assert.equal(dataFigure(source, row, before)?.value, 7000);
    assert.equal(valueIn(rowOf('core', { metric: '支付金額' }, { period: '' }), 'current'), undefined);
  });

  it('is of the channel of the row, and of no other thing', () => {
    const spend = (channel: string): unknown => valueIn(rowOf('channels', { channel }, { type: laid }), 'spend');
    assert.deepEqual(['關鍵詞推廣', '直通车', '人群推廣'].map(spend), [100, 100, 50.5]);
    assert.deepEqual(['內容營銷', '沒有的渠道', ''].map(spend), [undefined, undefined, undefined]);
    assert.equal(valueIn(rowOf('channels', { channel: '直通車' }, { type: laid }), 'roi'), 4);
  });

  it('is of the person of the row, by what exports call him', () => {
    const ratings = (who: string): unknown => valueIn(rowOf('staff', { who }, { type: laid }), 'ratings');
    assert.deepEqual(['孙一鸣', '小孙', '别人'].map(ratings), [4, 4, undefined]);
  });

  it('is none where rows are items, but where numbers tell rows apart', () => {
    assert.equal(valueIn(rowOf('items', { item: '700001' }, { type: laid }), 'sales'), undefined);
    assert.equal(valueIn(rowOf('steps', { step: '訪客數', order: '1' }, { type: laid }), 'people'), 1100);
  });

  it('is what the head means by the metric, and then no ratio of it', () => {
    const net = { type: daily, head: { salesBasis: '已扣退款' } };
    assert.equal(valueIn(rowOf('core', { metric: '支付金額' }, net), 'current'), 10_890);
    assert.equal(valueIn(rowOf('core', { metric: '客單價' }, net), 'current'), undefined);
    assert.equal(valueIn(rowOf('core', { metric: '支付轉化率' }, net), 'current'), 0.1);
    const gross = { type: daily, head: { salesBasis: 'GMV' } };
    assert.equal(valueIn(rowOf('core', { metric: '客單價' }, gross), 'current'), 100);
  });

  it('is none without data, and under a column that takes nothing from them', () => {
    const row = rowOf('core', { metric: '支付金額' });
    assert.equal(valueIn(row, 'current', emptyWorkspace(knowledge, settings)), undefined);
    assert.equal(valueIn(row, 'note'), undefined);
  });
});
