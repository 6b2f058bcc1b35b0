import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import { isHeld, saysFigure } from '../../../../src/calculation/imported/dataFigure';
import { dataText } from '../../../../src/calculation/imported/dataText';
import { kpiFigure, totalFigure } from '../../../../src/calculation/imported/kpiFigure';
import type { KpiPlace, KpiValue } from '../../../../src/calculation/imported/kpiFigure';
import { sourcesOfKpi } from '../../../../src/calculation/imported/figureSources';
import { parseDocument } from '../../../../src/documents/parse';
import { readValue } from '../../../../src/documents/value';
import { emptyWorkspace, withFiles } from '../../../../src/documents/workspace';
import type { Workspace } from '../../../../src/documents/workspace';
import { parseSettings } from '../../../../src/knowledge/settings';
import { knowledge, typeOf } from '../../../support/draftForms';
import { figuresOf, workspaceData } from '../../../support/observed';

const SERVICE = '期间,旺旺昵称,接待人数,3分钟人工响应率,客户满意率';
const figures = figuresOf({
  'shop-report': [
    '期间,访客数,支付金额,支付买家数,支付子订单数',
    '2026-05,60000,1000000.00,3000,3600',
    '2026-06,60000,1100000.50,3000,3600',
  ],
  'promotion-plans': ['期间,场景名字,计划名字,归因周期,花费,总成交金额', '2026-06,关键词推广,甲,15,1000.00,3520.00'],
  'service-performance': [SERVICE, '2026-06,小孙,400,0.94,0.93', '2026-06,全店,900,0.93,0.957'],
  'experience-score': ['期间,商品好评率', '2026-06-30,0.961'],
});

const SETTINGS = `people:
  - { id: sun, name: 孙一鸣, aliases: [小孙], roles: [customer-service-specialist] }
  - { id: zhou, name: 周岚, roles: [operations-manager] }
kpis: { prompt-reply: { weight: 50, target: "96%" }, satisfaction-rating: { weight: 20 } }
`;
const settings = parseSettings({ path: 'ops-regulation.yaml', text: SETTINGS }).value;

const plan = (target: string, status = 'submitted'): string => `---
type: monthly-plan
period: 2026-06
status: ${status}
salesTarget: ${target}
salesBasis: GMV
---
`;
const workspaceWith = (...texts: readonly string[]): Workspace => ({
  ...withFiles(
    emptyWorkspace(knowledge, settings),
    texts.map((text, at) => ({ path: `documents/${String(at)}.md`, text })),
  ),
  data: workspaceData(figures),
});
const workspace = workspaceWith(plan('1,000,000'));
const contract = typeOf('kpi-assessment');

function placeOf(person: string, post = '', period = '2026-06'): KpiPlace {
  const said = (field: string): string => ({ person, post })[field] ?? '';
  return { contract, period: readPeriod(period), said };
}
const of = (name: string, what: KpiValue, from = workspace, place = placeOf('周岚')): unknown => {
  const figure = kpiFigure(from, place, { name, what });
  return figure && [figure.value, isHeld(figure)];
};

describe('what a KPI gives for a row of an assessment', () => {
  it('is its figure, target and score in its unit, and where these are from', () => {
    assert.deepEqual(
      (['actual', 'target', 'weight', 'method', 'step', 'source'] as const).map((what) => of('店铺销售额', what)),
      [
        [1_100_000.5, true],
        [1_000_000, true], // the plan says so
        [40, false], // a default of the project
        ['measured', false],
        ['', false], // of a rate there are none
        ['生意參謀店鋪報表、月度工作計劃', false],
      ],
    );
    const [score] = of('shop-sales', 'score') as [number];
    assert.equal(score.toFixed(4), '110.0000');
    assert.deepEqual(of('銷售增長率', 'floor'), [0.05 - 0.15, false]);
  });

  it('is the score of a KPI of several parts, of 100, which nobody is held to', () => {
    const several = (['actual', 'target', 'floor', 'score'] as const).map((what) => of('客戶滿意度', what));
    const score = ((0.961 - 0.92) / 0.05) * 100;
    assert.deepEqual(
      several.map((each) => (each as [unknown, boolean])[1]),
      [false, false, false, true],
    );
    assert.equal((several[0] as [number])[0].toFixed(6), score.toFixed(6));
    assert.deepEqual(
      [several[1], several[2]],
      [
        [100, false],
        ['', false],
      ],
    );
  });

  it('is of the person whom the head names, by what exports call him, and as the department has set it', () => {
    const sun = placeOf('孙一鸣');
    assert.deepEqual(of('客戶回覆及時率', 'actual', workspace, sun), [0.94, true]);
    assert.deepEqual(of('客戶回覆及時率', 'target', workspace, sun), [0.96, true]);
    assert.deepEqual(of('客戶回覆及時率', 'weight', workspace, sun), [50, true]);
    assert.equal(of('客戶回覆及時率', 'actual', workspace, placeOf('别人')), undefined);
  });

  it('is its weight alone while it has no score, and nothing without data, month or name', () => {
    const unplanned = workspaceWith(plan('1,000,000', 'draft'));
    assert.equal(of('店铺销售额', 'score', unplanned), undefined);
    assert.equal(of('店铺销售额', 'target', unplanned), undefined);
    assert.deepEqual(of('店铺销售额', 'weight', unplanned), [40, false]);
    assert.equal(of('没有的指标', 'score'), undefined);
    assert.equal(of('店铺销售额', 'score', workspace, placeOf('周岚', '', '2026-Q2')), undefined);
    const { data, ...without } = workspace;
    assert.ok(data);
    assert.equal(of('店铺销售额', 'score', without), undefined);
  });

  it('is not held against whoever measures otherwise: complaints in place of a spot check of chats', () => {
    const complaint = (n: number): string => `---
type: complaint-record
period: 2026-06-1${String(n)}
status: submitted
caseStatus: 已解決
handler: 孙一鸣
---
`;
    const some = workspaceWith(complaint(1), complaint(2));
    assert.deepEqual(of('客户问题解决率', 'actual', some, placeOf('孙一鸣')), [1, false]);
    assert.deepEqual(of('客户问题解决率', 'score', some, placeOf('孙一鸣')), [100, false]);
    const checked = `---
type: chat-spot-check
period: 2026-06
status: submitted
---

## 抽查明细

| 客服 | 解决情况 |
| --- | --- |
| 孙一鸣 | 未解决 |
`;
    const recorded = workspaceWith(complaint(1), complaint(2), checked);
    assert.deepEqual(of('客户问题解决率', 'score', recorded, placeOf('孙一鸣')), [95, true]);
  });

  it('counts what the assessment itself says before it is handed in', () => {
    const text = `---
type: kpi-assessment
period: 2026-06
status: draft
person: 周岚
post: 运营经理
---

## 一、指標考核

| 指標 | 上級評 | 說明 |
| --- | ---: | --- |
| 團隊管理 | 80 | 與商品部配合及時 |
`;
    const own = parseDocument(knowledge, 'documents/own.md', text);
    assert.equal(of('团队管理', 'score'), undefined);
    assert.deepEqual(of('团队管理', 'score', workspace, { ...placeOf('周岚'), own }), [80, true]);
  });

  it('stands as people write it, and is said by what reads the same', () => {
    const columns = contract.sections.flatMap(({ table }) => table?.columns ?? []);
    const text = (name: string, what: KpiValue, place = placeOf('周岚')): string | undefined => {
      const column = columns.find(({ data }) => data?.kpi === what);
      const figure = kpiFigure(workspace, place, { name, what });
      assert.ok(column && figure, name);
      const written = dataText(column, figure);
      if (written !== undefined && written !== '')
        assert.ok(saysFigure(readValue(column, written), figure, written), written);
      return written;
    };
    const sun = placeOf('孙一鸣');
    assert.deepEqual(
      [text('店铺销售额', 'actual'), text('店铺销售额', 'target'), text('店铺销售额', 'weight')],
      ['1,100,000.50', '1,000,000', '40'],
    );
    assert.deepEqual([text('销售增长率', 'actual'), text('销售增长率', 'target')], ['10.00%', '5%']);
    assert.deepEqual([text('销售增长率', 'method'), text('销售增长率', 'floor')], ['系統計分', '-10%']);
    assert.deepEqual([text('客户满意度', 'actual'), text('客户满意度', 'score')], ['82.00', '82.00']);
    const specialist = placeOf('');
    assert.deepEqual(
      [text('推广费用投入产出比', 'actual', specialist), text('推广费用投入产出比', 'target', specialist)],
      ['3.52', '3.00'],
    );
    assert.deepEqual([text('客户回复及时率', 'actual', sun), text('客户回复及时率', 'step', sun)], ['94.00%', '']);
  });
});

describe('what all KPIs give for the head of an assessment', () => {
  const total = (person: string, post: string, what: 'total' | 'grade' = 'total', from = workspace): unknown =>
    totalFigure(from, placeOf(person, post), what)?.value;

  it('is nothing while one of them has no score, which is not zero', () => {
    assert.equal(total('周岚', '运营经理'), undefined);
    assert.equal(total('孙一鸣', '客服专员'), undefined);
    assert.equal(total('孙一鸣', '没有的岗位'), undefined);
  });

  it('is the composite and its grade once all have', () => {
    const solved = `---
type: complaint-record
period: 2026-06-11
status: submitted
caseStatus: 已解決
handler: 孙一鸣
---
`;
    const whole = workspaceWith(solved);
    const [reply, satisfied] = [((0.94 - 0.9) / 0.06) * 100, ((0.93 - 0.85) / 0.1) * 100];
    const expected = reply * 0.5 + 100 * 0.3 + satisfied * 0.2;
    assert.equal((total('孙一鸣', '客服专员', 'total', whole) as number).toFixed(8), expected.toFixed(8));
    assert.equal(total('孙一鸣', '客服专员', 'grade', whole), 'C');
  });
});

describe('the sources of a KPI', () => {
  it('are exports and kinds of documents, each once, and none of what has no score', () => {
    const card = (from: Workspace, id: string) => {
      const figure = kpiFigure(from, placeOf('周岚'), { name: id, what: 'weight' });
      assert.ok(figure?.scored);
      return sourcesOfKpi(figure.scored).map(({ en }) => en);
    };
    assert.deepEqual(card(workspace, 'sales-growth'), ['Shop report (Sycm)', 'Monthly plan']);
    assert.deepEqual(card(workspace, 'team-management'), []);
  });
});
