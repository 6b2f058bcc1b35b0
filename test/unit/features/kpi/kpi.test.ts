// KPIs of the sample workspace's people, with observations beside its documents.
import assert from 'node:assert/strict';
import { withoutFile } from '../../../../src/documents/workspace';
import type { Workspace } from '../../../../src/documents/workspace';
import { createKpis } from '../../../../src/features/kpi/kpi';
import type { KpiFindings } from '../../../../src/features/kpi/kpi';
import type { ScoredKpi, Scorecard } from '../../../../src/kpi/scorecard';
import { expressionsOf, KpiFormulas } from '../../../../src/knowledge/indicators/formulas';
import { partsOf } from '../../../../src/knowledge/indicators/scoring';
import { MemoryDisk } from '../../../support/memoryDisk';
import { dataText } from '../../../support/observed';
import type { DataTexts } from '../../../support/observed';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';
import { sampleKnowledge, sampleWorkspace } from '../../../support/samples';

const SHOP = '期间,访客数,支付金额,支付买家数,支付子订单数,成功退款金额,人均停留时长(秒)';
const PLANS = '期间,场景名字,计划名字,归因周期,点击量,花费,总成交金额,引导访问量';
const SERVICE = '期间,旺旺昵称,接待人数,3分钟人工响应率,客户满意率';
const DATA: DataTexts = {
  'shop-report/2026-03': [SHOP, '2026-03,60000,900000.00,3000,3600,60000.00,30'],
  'shop-report/2026-04': [SHOP, '2026-04,60000,1000000.00,3000,3600,60000.00,30'],
  'shop-report/2026-05': [SHOP, '2026-05,60000,1100000.00,3000,3600,60000.00,30'],
  'shop-report/2026-06': [SHOP, '2026-06,60000,1250000.00,3090,4500,60000.00,30'],
  'promotion-plans/2026-05': [PLANS, '2026-05,关键词推广,甲,15,9000,100000.00,350000.00,8000'],
  'promotion-plans/2026-06': [
    PLANS,
    '2026-06,关键词推广,甲,15,9000,118400.00,416800.00,8800',
    '2026-06,人群推广,乙,15,9000,65500.00,100000.00,1200',
  ],
  'service-performance/2026-05': [SERVICE, '2026-05,小孙,60,0.91,0.90', '2026-05,全店,900,0.93,0.957'],
  'service-performance/2026-06': [SERVICE, '2026-06,小孙,40,0.99,0.99', '2026-06,全店,900,0.93,0.961'],
  'experience-score/2026-06': ['期间,商品好评率', '2026-06-30,0.961'],
};

const person = (name: string, aliases: readonly string[] = []): Workspace => ({
  ...sampleWorkspace,
  settings: {
    ...sampleWorkspace.settings,
    people: [{ id: 'sun', name, roles: ['customer-service-specialist'], superior: false, aliases: [...aliases] }],
  },
});

async function measured(
  question: { readonly kpi?: string; readonly role?: string; readonly person?: string; readonly month?: string },
  workspace = sampleWorkspace,
  data = DATA,
): Promise<KpiFindings> {
  const disk = new MemoryDisk();
  for (const [name, lines] of Object.entries(data)) disk.put(`/w/data/${name}.csv`, dataText(lines));
  disk.put('/w/data/sources.csv', '来源,文件,导出,行数,时间\naaaa,后台导出.xlsx,shop-report,1,2026-07-02T00:00:00Z\n');
  const moment = new Date('2026-07-20T04:00:00Z');
  return createKpis({ checked: { workspace } }).measure(disk.host('/w'), { month: '2026-06', moment, ...question });
}

async function cards(...args: Parameters<typeof measured>): Promise<readonly Scorecard[]> {
  const found = await measured(...args);
  assert.ok('cards' in found);
  return found.cards;
}

async function kpi(id: string, ...more: [workspace?: Workspace, data?: DataTexts]): Promise<ScoredKpi> {
  const [card] = await cards({ kpi: id }, ...more);
  const found = card?.kpis.find((each) => each.kpi.id === id);
  assert.ok(found, id);
  return found;
}

function rounded(value: number | undefined): string | undefined {
  return value?.toFixed(2);
}

describe('the KPIs of the bundled pack', () => {
  it('have formulas without faults, of inputs that documents have', () => {
    const formulas = new KpiFormulas(sampleKnowledge.metrics.all);
    for (const each of sampleKnowledge.kpis) {
      assert.ok(each.parts.length > 0, each.id);
      for (const expression of expressionsOf(each))
        formulas.of(each, expression, (fault) => assert.fail(`${each.id}: ${JSON.stringify(fault)}`));
      for (const [name, { from, section, where, value, each: group, person: named }] of Object.entries(each.inputs)) {
        for (const type of [from].flat().map((id) => sampleKnowledge.documentType(id))) {
          assert.ok(type, `${each.id} ${name}`);
          if (where !== undefined)
            assert.equal(typeof type.compiled.condition(section, where), 'function', `${each.id} ${name}`);
          const specs =
            section === undefined ? type.fields : type.sections.find(({ id }) => id === section)?.table?.columns;
          const column = typeof named === 'object' && 'column' in named ? named.column : undefined;
          for (const wanted of [value, group?.column, column])
            assert.ok(wanted === undefined || specs?.some(({ id }) => id === wanted), `${each.id} ${name}`);
        }
      }
    }
  });
  it('have weights and shares that come to 100', () => {
    for (const { id } of sampleKnowledge.roles) {
      const own = sampleKnowledge.kpis.filter(({ role }) => role === id);
      assert.equal(
        own.reduce((sum, { defaults }) => sum + defaults.weight, 0),
        100,
        id,
      );
    }
    for (const each of sampleKnowledge.kpis)
      assert.equal(
        partsOf(each, undefined).reduce((sum, { share }) => sum + share, 0),
        100,
        each.id,
      );
  });
});

describe('scorecards', () => {
  it('take sales against the plan, and ROI against what was planned', async () => {
    const sales = await kpi('shop-sales');
    assert.deepEqual([rounded(sales.result.actual), sales.result.score], ['1.00', 100]);
    const roi = await kpi('promotion-roi');
    const [actual, target] = [516_800 / 183_900, 671_000 / 186_000];
    assert.deepEqual([roi.result.actual, roi.result.target], [actual, target]);
    assert.equal(rounded(roi.result.score), rounded(Math.min(60, (actual / target) * 100)));
  });
  it('count a budget as used within its band, and channels by their own figures', async () => {
    const { result } = await kpi('strategy-execution');
    const [budget, channels] = result.parts;
    assert.deepEqual([rounded(budget?.actual), budget?.score], [(183_900 / 186_000).toFixed(2), 100]);
    assert.equal(
      channels?.calculations.actual.operands.some(({ names }) => names[0] === 'reached'),
      true,
    );
  });
  it('compare pages with the shop’s own months, those of the biggest sales left out', async () => {
    const workspace = {
      ...sampleWorkspace,
      settings: { ...sampleWorkspace.settings, bigSales: ['2026-03'] },
    };
    const { result } = await kpi('page-improvement', workspace);
    const [conversion] = result.parts;
    assert.deepEqual([rounded(conversion?.actual), rounded(conversion?.score)], ['1.03', '100.00']);
    const leftOut = conversion?.calculations.actual.operands.flatMap(({ metric }) => metric?.leftOut ?? []);
    // Of May a campaign plan of the highest level says so.
    assert.deepEqual([...new Set(leftOut)], ['2026-03', '2026-05']);
  });
  it('take a person’s figures from what exports call him, few of them over three months', async () => {
    const { result } = await kpi('prompt-reply', person('孙一鸣', ['小孙']));
    const [part] = result.parts;
    assert.deepEqual([part?.rule, rounded(part?.actual)], ['pooled', undefined]);
    const both = await kpi('prompt-reply', person('小孙'), {
      ...DATA,
      'service-performance/2026-04': [SERVICE, '2026-04,小孙,100,0.95,0.96', '2026-04,全店,900,0.93,0.954'],
    });
    assert.equal(rounded(both.result.actual), ((60 * 0.91 + 40 * 0.99 + 100 * 0.95) / 200).toFixed(2));
    assert.equal((await kpi('prompt-reply', person('没有'))).result.score, undefined);
  });
  it('have no score without data, nor for what nobody records, and others stand in', async () => {
    const unasked = withoutFile(sampleWorkspace, 'documents/2026-Q2/supplier-survey.md');
    const [lead] = await cards({ role: 'operations-lead' }, unasked);
    const supplier = lead?.kpis.find((each) => each.kpi.id === 'supplier-satisfaction')?.result;
    assert.deepEqual([supplier?.score, supplier?.parts[0]?.lack], [undefined, 'entry']);
    const [none] = await cards({ role: 'promotion-specialist' }, sampleWorkspace, {});
    assert.deepEqual([none?.composite.total, none?.composite.grade], [undefined, undefined]);
  });
  it('count late reports by the case, and figures of reports against the data', async () => {
    const timely = await kpi('data-timeliness');
    assert.deepEqual([timely.result.actual, timely.result.score], [1, 100]);
    const accuracy = await kpi('report-accuracy');
    assert.ok(accuracy.result.parts[0]?.calculations.actual.operands.length === 2);
  });
  it('hold to what the department sets', async () => {
    const kpis = {
      'traffic-growth': { weight: 10, target: '50%', parts: {} },
      'customer-satisfaction': { parts: { reviews: { share: 30 } } },
    };
    const workspace = { ...sampleWorkspace, settings: { ...sampleWorkspace.settings, kpis } };
    const own = await kpi('traffic-growth', workspace);
    assert.deepEqual([own.weight, own.isOwnWeight, own.result.parts[0]?.isOwn], [10, true, true]);
    const shares = (await kpi('customer-satisfaction', workspace)).result.parts.map(({ share, isOwn }) => [
      share,
      isOwn,
    ]);
    assert.deepEqual(shares, [
      [30, true],
      [40, false],
    ]);
  });
  it('are of the last month where none is named, and refuse what there is not', async () => {
    const disk = new MemoryDisk();
    const kpis = createKpis({ checked: { workspace: sampleWorkspace } });
    const ask = (question: object) =>
      kpis.measure(disk.host('/w'), { moment: new Date('2026-07-20T04:00:00Z'), ...question });
    for (const question of [
      { month: '2026' },
      { kpi: '没有' },
      { role: '没有' },
      { person: '没有' },
      { kpi: 'shop-sales', person: '顾青' },
    ])
      assert.ok('problem' in (await ask(question)), JSON.stringify(question));
    const found = await ask({ role: '数据分析员' });
    assert.ok('cards' in found);
    assert.deepEqual(
      found.cards.map(({ month, person: own }) => [month.text, own?.name]),
      [['2026-06', '顾青']],
    );
  });
});

describe('explaining KPIs', () => {
  it('is plain in Chinese, without identifiers, and never empty', async () => {
    const kpis = createKpis({ checked: { workspace: sampleWorkspace } });
    const found = await measured({});
    assert.ok('cards' in found);
    const explained = found.cards.flatMap((card) => card.kpis.map(({ kpi: each }) => ({ card, each })));
    assert.equal(explained.length, sampleKnowledge.kpis.length);
    for (const { card, each } of explained) {
      for (const reader of [SIMPLIFIED, TRADITIONAL, ENGLISH]) {
        const lines: string[] = kpis.explain(card, each, found.data, reader).map(({ text }) => text);
        assert.ok(lines.length > 3, each.id);
        const text: string = lines
          .join('\n')
          .replace(/documents\/\S+/g, '')
          .replaceAll('后台导出.xlsx', '');
        if (reader !== ENGLISH) assert.equal(/[a-z]{2,}/.exec(text)?.[0], undefined, `${each.id}\n${text}`);
      }
    }
  });
  it('leads to the rows of the export and to the lines of documents', async () => {
    const kpis = createKpis({ checked: { workspace: sampleWorkspace } });
    const found = await measured({ kpi: 'customer-satisfaction' });
    assert.ok('cards' in found && found.kpi !== undefined);
    const [card] = found.cards;
    assert.ok(card);
    const texts = kpis.explain(card, found.kpi, found.data, SIMPLIFIED).map(({ text }) => text);
    assert.ok(texts.includes('支付子订单数 4,500：生意参谋店铺报表，2026-06，后台导出.xlsx 第 2 行'), texts.join('\n'));
    assert.ok(texts.some((text) => text.startsWith('投诉件数 ') && text.includes('service-summary.md:')));
    const { scorecards } = kpis.answer(found.cards, ENGLISH);
    assert.deepEqual(scorecards[0]?.kpis.find((each) => each.id === 'customer-satisfaction')?.actual, null);
  });
});
