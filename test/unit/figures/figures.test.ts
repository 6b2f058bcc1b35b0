import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyTitles } from '../../../src/exports/taking/keys';
import { addDays, dayNumber } from '../../../src/base/dates/date';
import { readPeriod } from '../../../src/base/dates/period';
import { simplify } from '../../../src/base/script';
import type { Period } from '../../../src/base/dates/period';
import { comparisons, soFar, timePassed } from '../../../src/figures/comparing';
import type { Figures, MetricFigure } from '../../../src/figures/figures';
import { ofChannel } from '../../../src/figures/filter';
import type { MetricFilter } from '../../../src/figures/filter';
import { tiling } from '../../../src/figures/spans';
import type { Metric } from '../../../src/knowledge/model';
import { draws } from '../../support/draws';
import { everyDay, figuresOf } from '../../support/observed';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const { metrics, channels, formulas, exports } = readKnowledge(BUNDLED_PACK);

function metric(id: string): Metric {
  const found = metrics.byId(id);
  assert.ok(found, id);
  return found;
}

function period(text: string): Period {
  const found = readPeriod(text);
  assert.ok(found, text);
  return found;
}

function value(figures: Figures, id: string, text: string, filter: MetricFilter = {}): number | undefined {
  return figures.of(metric(id), period(text), filter).value;
}

function lackOf({ operands }: MetricFigure): unknown {
  return operands.flatMap(({ figure }) => (figure.kind === 'metric' ? lackOf(figure) : (figure.lack ?? [])));
}

const SHOP = '期间,访客数,支付金额,支付买家数,成功退款金额,人均停留时长(秒)';

describe('the formulas of the bundled metrics', () => {
  it('have no fault, name no two entries alike, and nothing of exports that there is not', () => {
    for (const each of metrics.all) assert.deepEqual(formulas().faults(each), [], each.id);
    const own = metrics.all.filter((each) => each.formulas.length > 0);
    assert.ok(own.length > 40);
    for (const each of own) assert.equal(formulas().of(each).length, each.formulas.length, each.id);
  });
  it('come to something where the exports say all that they name', () => {
    const rows = exports.map((definition) => {
      const { id, keys, measures, cases, attribution, rows: kept } = definition;
      const titles = [...measures, ...cases].map(({ title }) => simplify(title));
      const key = keys.map(({ kind }) => (kind === 'person' ? (Object.values(kept)[0] ?? '') : '1'));
      const window = attribution ? ['归因周期'] : [];
      const head = ['期间', ...keyTitles(definition), ...titles];
      return [id, [head.join(), ['2026-06', ...key, ...window.map(() => '15'), ...titles.map(() => '2')].join()]];
    });
    const figures = figuresOf(Object.fromEntries(rows) as Record<string, string[]>);
    for (const each of metrics.all.filter(({ formulas: own }) => own.length > 0))
      assert.ok(figures.of(each, period('2026-06')).value !== undefined, each.id);
  });
});

describe('figures of metrics', () => {
  it('take amounts from the row of the span, else from all of its days', () => {
    const days = everyDay('2026-06', 30, (day) => `10,${String(day)}.10,2,1,30`);
    const byDays = figuresOf({ 'shop-report': [SHOP, ...days] });
    assert.equal(value(byDays, 'sales', '2026-06'), 468);
    assert.equal(value(byDays, 'net-sales', '2026-06'), 438);
    const both = figuresOf({ 'shop-report': [SHOP, '2026-06,200,470.00,40,31,25', ...days] });
    assert.equal(value(both, 'sales', '2026-06'), 470);
    assert.equal(value(both, 'sales', '2026-06-02'), 2.1);
  });
  it('are missing where a day is, and say which', () => {
    const days = everyDay('2026-06', 30, (day) => (day === 7 ? '10,,2,1,30' : `10,${String(day)},2,1,30`));
    const figures = figuresOf({ 'shop-report': [SHOP, ...days.filter((_, at) => at !== 11)] });
    const sales = figures.of(metric('sales'), period('2026-06'));
    assert.equal(sales.value, undefined);
    assert.deepEqual(lackOf(sales), [{ kind: 'days', days: ['2026-06-07', '2026-06-12'] }]);
    assert.equal(value(figures, 'sales', '2026-06-06'), 6);
    assert.equal(value(figures, 'sales', '2026-06-07'), undefined);
    assert.equal(value(figuresOf({}), 'sales', '2026-06'), undefined);
  });
  it('never add people over days, and calculate ratios from what their parts come to', () => {
    const days = everyDay('2026-06', 30, () => '10,5,2,1,30');
    const byDays = figuresOf({ 'shop-report': [SHOP, ...days] });
    const visitors = byDays.of(metric('visitors'), period('2026-06'));
    assert.deepEqual([visitors.value, lackOf(visitors)], [undefined, [{ kind: 'people' }]]);
    assert.equal(value(byDays, 'conversion', '2026-06'), undefined);
    const both = figuresOf({ 'shop-report': [SHOP, '2026-06,200,150.00,50,30,25', ...days] });
    assert.equal(value(both, 'conversion', '2026-06'), 0.25);
    assert.equal(value(both, 'spend-per-buyer', '2026-06'), 3);
    assert.equal(value(both, 'refund-rate', '2026-06'), 0.2);
  });
  it('give no ratio of nothing', () => {
    const figures = figuresOf({ 'shop-report': [SHOP, '2026-06,0,0,0,0,'] });
    assert.equal(value(figures, 'conversion', '2026-06'), undefined);
    assert.equal(value(figures, 'visitors', '2026-06'), 0);
  });
  it('weigh what stands alone, and say that this is only nearly so', () => {
    const figures = figuresOf({ 'shop-report': [SHOP, '2026-06-01,10,1,1,0,20', '2026-06-02,30,1,1,0,40'] });
    const span = { from: '2026-06-01', to: '2026-06-02' };
    const time = figures.of(metric('time-on-page'), span);
    assert.deepEqual([time.value, time.isApproximate], [35, true]);
    assert.deepEqual(
      time.operands
        .flatMap(({ figure }) => (figure.kind === 'measure' ? figure.rows : []))
        .map(({ observation }) => [observation.source, observation.rows]),
      [
        ['aaaa', '2'],
        ['aaaa', '3'],
      ],
    );
    assert.equal(figures.of(metric('time-on-page'), period('2026-06-02')).isApproximate, false);
  });
  it('take a score that looks back from the last day', () => {
    const figures = figuresOf({ 'experience-score': ['期间,商品好评率', '2026-06-29,0.9', '2026-06-30,0.97'] });
    assert.equal(value(figures, 'good-review-rate', '2026-06'), 0.97);
    assert.equal(value(figures, 'good-review-rate', '2026-05'), undefined);
  });
  it('take people of the service from the shop’s own row, and of a person from his', () => {
    const head = '期间,旺旺昵称,接待人数,3分钟人工响应率,客户满意率';
    const figures = figuresOf({
      'service-performance': [
        head,
        '2026-06,小美,100,0.9,0.95',
        '2026-06,小李,50,0.8,0.9',
        '2026-06,全店,140,0.87,0.93',
      ],
    });
    const xiaomei = { person: { names: ['甲', '小美'] } };
    assert.equal(value(figures, 'people-served', '2026-06'), 140);
    assert.equal(value(figures, 'people-served', '2026-06', xiaomei), 100);
    assert.equal(value(figures, 'three-minute-replies', '2026-06', xiaomei), 0.9);
    assert.equal(value(figures, 'sales', '2026-06', xiaomei), undefined);
  });
  const PLANS = '期间,场景名字,计划名字,归因周期,点击量,花费,总成交金额';
  it('are of a channel, a campaign or an item', () => {
    const figures = figuresOf({
      'promotion-plans': [PLANS, '2026-06,关键词推广,拉新,15,10,100,300', '2026-06,人群推广,复购,15,5,50,100'],
      'taobao-affiliate': ['期间,付款金额,佣金,服务费', '2026-06-03,80,6,', '2026-06-20,20,3,1'],
      'item-ranking': ['期间,商品ID,支付金额', '2026-06,123,70', '2026-06,456,30'],
    });
    const of = (id: string): MetricFilter => {
      const channel = channels.byId(id);
      assert.ok(channel, id);
      return ofChannel(channel);
    };
    assert.equal(value(figures, 'promotion-spend', '2026-06'), 160);
    assert.equal(value(figures, 'promotion-roi', '2026-06'), 500 / 160);
    assert.equal(value(figures, 'promotion-roi', '2026-06', of('keywords')), 3);
    assert.equal(value(figures, 'promotion-spend', '2026-06', of('affiliates')), 10);
    assert.equal(value(figures, 'promotion-spend', '2026-06', of('content')), undefined);
    assert.equal(value(figures, 'promotion-spend', '2026-06', { campaign: { names: ['复购'] } }), 50);
    assert.equal(value(figures, 'sales', '2026-06', { item: { names: ['456'] } }), 30);
    assert.equal(value(figures, 'sales', '2026-06'), undefined, 'items are not the whole shop');
  });
  it('take promotion from plans where these cover the span, else from items, never from both', () => {
    const items = ['期间,场景名字,归因周期,花费', '2026-05,关键词推广,15,70', '2026-06,关键词推广,15,90'];
    const figures = figuresOf({
      'promotion-plans': [PLANS, '2026-06,关键词推广,拉新,15,10,100,300'],
      'promotion-items': items,
    });
    assert.equal(value(figures, 'promotion-spend', '2026-06'), 100);
    assert.equal(value(figures, 'promotion-spend', '2026-05'), 70);
  });
  it('never add figures of different windows, nor compare them', () => {
    const figures = figuresOf({
      'promotion-plans': [
        PLANS,
        '2026-04,关键词推广,拉新,15,10,100,300',
        '2026-05,关键词推广,拉新,15,10,100,300',
        '2026-05,关键词推广,拉新,30,10,100,450',
        '2026-06,关键词推广,拉新,30,10,100,330',
      ],
    });
    assert.equal(value(figures, 'promotion-sales', '2026-04'), 300);
    const { previous } = comparisons(figures, metric('promotion-sales'), period('2026-06'));
    assert.deepEqual([previous?.before.value, previous?.isApart, previous?.change], [450, false, -120 / 450]);
    const may = comparisons(figures, metric('promotion-sales'), period('2026-05')).previous;
    assert.deepEqual([may?.isApart, may?.change], [true, undefined]);
  });
  it('are those of any period, from a day to a year', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')},10,100,2,1,30`);
    const figures = figuresOf({ 'shop-report': [SHOP, ...months, '2026-W10,5,7,1,0,1'] });
    assert.deepEqual(
      ['2026', '2026-Q2', '2026-06', '2026-W10'].map((text) => value(figures, 'sales', text)),
      [1200, 300, 100, 7],
    );
  });
});

describe('comparing figures', () => {
  const days = [
    ...everyDay('2026-05', 31, () => '1,10,1,0,1'),
    ...everyDay('2026-06', 30, (day) => `1,${String(day)},1,0,1`),
  ];
  const figures = figuresOf({ 'shop-report': [SHOP, '2025-06-09,1,4,1,0,1', '2025-06-10,1,0,1,0,1', ...days] });
  it('knows the period before, the weekday a week ago and the year before', () => {
    const { previous, yearBefore, weekBefore } = comparisons(figures, metric('sales'), period('2026-06-09'));
    assert.deepEqual([previous?.change, weekBefore?.change, yearBefore?.change], [1 / 8, 7 / 2, 5 / 4]);
    assert.equal(comparisons(figures, metric('sales'), period('2026-06')).previous?.change, (465 - 310) / 310);
    assert.equal(comparisons(figures, metric('sales'), period('2026-06-10')).yearBefore?.change, undefined);
    assert.equal(comparisons(figures, metric('sales'), period('2026-06')).weekBefore, undefined);
  });
  it('knows what has come together this month, and how much of it has passed', () => {
    assert.equal(soFar(figures, metric('sales'), period('2026-06-04')).value, 10);
    assert.equal(timePassed(period('2026-06-06')), 0.2);
    assert.equal(timePassed(period('2026-06')), 1);
  });
});

describe('making up a span of others', () => {
  const day = fc.integer({ min: 0, max: 20 }).map((count) => addDays('2026-06-01', count));
  const range = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
  it('leaves no day out and has none twice, or tells what is missing', () => {
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 30 }), (span, others) => {
        const found = tiling(span, others);
        if ('uncovered' in found) return;
        const covered = found.tiles.flatMap(({ from, to }) =>
          Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => addDays(from, at)),
        );
        const wanted = Array.from({ length: dayNumber(span.to) - dayNumber(span.from) + 1 }, (_, at) =>
          addDays(span.from, at),
        );
        assert.deepEqual(covered, wanted);
      }),
      draws(300),
    );
  });
  it('does so whenever all days are there by themselves, by as few as possible', () => {
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 20 }), (span, others) => {
        const each = Array.from({ length: 21 }, (_, at) => addDays('2026-06-01', at)).map((at) => ({
          from: at,
          to: at,
        }));
        const found = tiling(span, [...each, ...others, span]);
        assert.deepEqual(found, { tiles: [span] });
        assert.ok('tiles' in tiling(span, [...others, ...each]));
      }),
      draws(100),
    );
  });
});
