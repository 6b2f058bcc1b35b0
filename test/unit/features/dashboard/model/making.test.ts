// A month of the sample department as plain values: what is drawn, what is left out, and how each figure comes about.
import assert from 'node:assert/strict';
import { readPeriod } from '../../../../../src/base/dates/period';
import { runSync } from '../../../../../src/base/slices';
import { dashboardOf } from '../../../../../src/features/dashboard/model/making';
import type { Dashboard, KpiRow } from '../../../../../src/features/dashboard/model/dashboard';
import { levelOf } from '../../../../../src/features/dashboard/model/risks';
import { dashboards } from '../../../../../src/features/dashboards';
import { explainedKpi } from '../../../../../src/features/kpi/kpiExplained';
import type { MeasuredShop } from '../../../../../src/features/kpi/kpi';
import { csv } from '../../../../support/exports';
import { measuredShop } from '../../../../support/measuredShop';
import { monthlyExports } from '../../../../support/monthlyExports';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../../support/reader';

const EXPORTS = monthlyExports(['2026-01', '2026-03', '2026-04', '2026-05', '2026-06'], 5);
const REGISTER = 'documents/2026-06/risk-register.md';

function dashboard(shop: MeasuredShop, month = '2026-06', reader = SIMPLIFIED): Dashboard {
  const period = readPeriod(month);
  assert.ok(period);
  return runSync(dashboardOf(shop, period, reader));
}

function kpiOf({ roles }: Dashboard, name: string): KpiRow {
  const found = roles.flatMap(({ kpis }) => kpis).find((each) => each.name === name);
  assert.ok(found, name);
  return found;
}

function linesOf({ explanations }: Dashboard, id: string | undefined): string[] {
  const found = explanations.find((each) => each.id === id);
  assert.ok(found, id);
  return found.lines.map(({ text }) => text);
}

/** The register alone of all documents, changed. */
function registerAs(change: (text: string) => string): (path: string, text: string) => string | undefined {
  return (path, text) => (path === REGISTER ? change(text) : undefined);
}

/** What the trend of a KPI shows, month by month. */
function trendOf(made: Dashboard, name: string): (string | undefined)[] {
  const { trend } = kpiOf(made, name);
  assert.equal(trend?.points.length, 12);
  return trend.points.map(({ actual }) => actual?.text);
}

describe('the dashboard of a month', function () {
  this.timeout(30_000);
  let shop: MeasuredShop;
  let made: Dashboard;
  before(async () => {
    shop = await measuredShop({ exports: EXPORTS });
    made = dashboard(shop);
  });

  it('has each post with its KPIs as scorecards have them', () => {
    const [manager] = made.roles;
    assert.deepEqual(
      made.roles.map(({ role, person }) => `${role} ${person ?? ''}`),
      ['运营经理 周岚', '运营主管 陈屿', '推广专员 林小满', '客服主管 何蓓', '客服专员 孙一鸣', '数据分析员 顾青'],
    );
    assert.deepEqual([manager?.total?.text, manager?.grade, manager?.notes], ['77.37', 'C', []]);
    const { trend, why, ...sales } = kpiOf(made, '店铺销售额');
    assert.deepEqual(sales, {
      clause: '§4.1.1.1',
      name: '店铺销售额',
      weight: 40,
      actual: '86.78%',
      target: '100.00%',
      score: { value: sales.score?.value, text: '86.78' },
      state: 'near',
      lacks: [],
    });
    assert.equal(trend?.isScores, false);
    assert.match(
      linesOf(made, why).join('\n'),
      /支付金额 1,084,694\.46：生意参谋店铺报表，2026-06，店铺月报\.csv 第 6 行/,
    );
  });

  it('is made in slices, each of a document or a scorecard at most', () => {
    const cards = made.roles.length;
    const work = dashboards.making(shop, '2026-06', SIMPLIFIED);
    let slices = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) slices++;
    assert.deepEqual(step.value, made);
    assert.ok(slices > cards * 12 + 20, `${String(slices)} slices for ${String(cards)} scorecards of twelve months`);
  });

  it('explains each by the very lines of `kpi explain`', () => {
    const { knowledge } = shop.workspace;
    const role = knowledge.roles.find(({ id }) => id === 'operations-manager');
    const month = readPeriod('2026-05');
    assert.ok(role && month);
    const person = shop.workspace.settings.people.find(({ roles }) => roles.includes(role.id));
    const card = shop.scorecards.of({ role, person, month });
    const scored = card.kpis.find(({ kpi }) => kpi.id === 'sales-growth');
    const why = kpiOf(made, '销售增长率').trend?.points.at(-2)?.why;
    const found = made.explanations.find(({ id }) => id === why);
    assert.ok(scored && found);
    const to = { knowledge, reader: SIMPLIFIED, sources: shop.data.sources };
    assert.deepEqual(found.lines, explainedKpi(card, scored, to));
    assert.deepEqual(found.earlier, { month: '2026-05', of: kpiOf(made, '销售增长率').why });
  });

  it('leaves months without figures as gaps, and never says zero for them', () => {
    const none = undefined;
    const before = [none, none, none, none, none, none];
    assert.deepEqual(trendOf(made, '推广费用投入产出比'), [...before, '4.66', none, '5.52', '3.43', '5.00', '4.26']);
    // Before anything was kept no report was due, so that none was late.
    assert.deepEqual(trendOf(made, '数据提供及时性').slice(0, 6), before);
  });

  it('says what a KPI without a score lacks, part by part', () => {
    const campaign = kpiOf(made, '促销活动效果');
    assert.deepEqual([campaign.score, campaign.trend, campaign.actual], [undefined, undefined, '']);
    assert.deepEqual(campaign.lacks, [
      '活动销售额达成：缺少：活动期支付金额。',
      '活动流量增长：缺少：活动期日均访客数、活动前日均访客数。',
    ]);
    assert.match(made.roles[1]?.notes.join() ?? '', /缺数据的指标占权重 30/);
  });

  it('shows spend and return of the channels that were paid for, the dearest first', () => {
    const [spend, roi] = made.channels;
    const names = ['货品全站推广', '人群推广', '关键词推广'];
    assert.deepEqual(
      spend?.bars.map(({ name }) => name),
      names,
    );
    assert.deepEqual(
      spend.bars.map(({ text }) => text),
      ['58,982.55', '55,778.62', '33,815.20'],
    );
    assert.deepEqual(
      roi?.bars.map(({ name, text }) => `${name} ${text}`),
      ['货品全站推广 3.71', '人群推广 2.68', '关键词推广 7.82'],
    );
    assert.deepEqual(spend.lacks, ['2026-06 没有推广花费数据的渠道：店铺直达、内容营销、淘宝客']);
    assert.match(linesOf(made, roi.bars[0]?.why).join('\n'), /推广ROI 3\.71 ＝ .* ÷ 58,982\.55[^]*计划报表_15天\.csv/);
  });

  it('leaves steps of a funnel out of which nothing is known', () => {
    const [people, promotion] = made.funnels;
    assert.deepEqual(
      people?.steps.map(({ name, text, rate }) => [name, text, rate]),
      [
        ['访客数', '61,988', undefined],
        ['支付买家数', '3,960', '6.39%'],
      ],
    );
    assert.deepEqual(people.lacks, ['加购人数：没有 2026-06 的数据', '下单买家数：没有 2026-06 的数据']);
    assert.equal(linesOf(made, people.steps[1]?.why).at(-1), '占上一环节 6.39%：3,960 ÷ 61,988（访客数）');
    assert.deepEqual(
      promotion?.steps.map(({ name }) => name),
      ['展现量', '点击量'],
    );
    assert.equal(promotion.lacks[0], '推广成交笔数：没有 2026-06 的数据');
    assert.match(promotion.lacks[1] ?? '', /^推广成交笔数：总成交笔数，.*缺 2026-06-01、/);
  });

  it('places open risks by likelihood and impact, and tells the others', () => {
    const { risks, limits, axes, lacks } = made.risks;
    assert.deepEqual(
      risks.map(({ id, likelihood, impact, level }) => [id, likelihood, impact, level]),
      [
        ['R26-02', 2, 3, 'medium'],
        ['R26-03', 2, 4, 'medium'],
        ['R26-05', 1, 3, 'low'],
      ],
    );
    assert.deepEqual(
      [limits, axes, lacks],
      [{ medium: 6, high: 12 }, { likelihood: '可能性', impact: '影响程度' }, ['已关闭：3 项']],
    );
    assert.deepEqual(linesOf(made, risks[2]?.why), [
      '包装太薄 → 运输破损 → 退款增多',
      '1 × 3 = 3：低',
      '12 起为高，6 起为中：本项目的默认值。',
      `见 ${REGISTER}:42`,
    ]);
    assert.deepEqual(
      [5, 6, 11, 12].map((score) => levelOf(score, limits)),
      ['low', 'medium', 'medium', 'high'],
    );
  });

  it('has an explanation for all that it shows, each under an id of its own', () => {
    const { roles, channels, funnels, risks, explanations } = made;
    const kpis = roles.flatMap((each) => each.kpis);
    const shown = [
      ...roles,
      ...kpis,
      ...kpis.flatMap(({ trend }) => trend?.points.filter(({ actual }) => actual !== undefined) ?? []),
      ...channels.flatMap(({ bars }) => bars),
      ...funnels.flatMap(({ steps }) => steps),
      ...risks.risks,
    ].map(({ why }) => why);
    const ids = explanations.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual([...new Set(shown)].toSorted(), ids.toSorted());
  });

  it('says all of it in the words of its reader', () => {
    const english = dashboard(shop, '2026-06', ENGLISH);
    assert.deepEqual(english.channels[0]?.title, 'Promotion spend by channel, 2026-06');
    assert.deepEqual(english.funnels[0]?.lacks[0], 'Visitors who add to cart: no figures of 2026-06');
    assert.equal(english.roles[0]?.kpis[0]?.name, 'Shop sales');
    const traditional = dashboard(shop, '2026-06', TRADITIONAL);
    assert.equal(traditional.funnels[1]?.steps[0]?.name, '展現量');
    assert.deepEqual(traditional.risks.axes, { likelihood: '可能性', impact: '影響程度' });
  });
});

describe('the dashboard of a month of which little is known', function () {
  this.timeout(30_000);

  it('draws nothing without figures and documents, and says what is missing', async () => {
    const made = dashboard(await measuredShop({ document: () => undefined }));
    // That no report was handed in of the month that is shown is what `kpi` says too.
    const known = made.roles.flatMap(({ kpis }) => kpis).filter(({ score, trend }) => score ?? trend);
    assert.deepEqual(
      known.map(({ name, trend }) => [name, trend?.points.filter(({ actual }) => actual !== undefined).length]),
      [['数据提供及时性', 1]],
    );
    assert.match(made.roles[0]?.notes.join() ?? '', /没有总分和等级/);
    assert.deepEqual(
      made.channels.map(({ bars, lacks }) => [bars.length, lacks]),
      [
        [0, ['推广花费：没有 2026-06 的数据']],
        [0, ['推广ROI：没有 2026-06 的数据']],
      ],
    );
    assert.deepEqual(
      made.funnels.map(({ steps }) => steps.length),
      [0, 0],
    );
    assert.deepEqual(made.risks.lacks, ['没有 2026-06 的“风险登记表”，因此没有矩阵。']);
  });

  it('does not divide by nothing', async () => {
    const titles = '统计日期,访客数,支付金额,支付买家数,支付子订单数,成功退款金额,人均停留时长(秒)'.split(',');
    const none = csv([titles, ['2026-06-01 ~ 2026-06-30', '0', '0.00', '0', '0', '0.00', '0.0']]);
    const made = dashboard(await measuredShop({ exports: { '店铺月报.csv': none }, document: () => undefined }));
    assert.deepEqual(
      made.funnels[0]?.steps.map(({ text, rate }) => [text, rate]),
      [
        ['0', undefined],
        ['0', undefined],
      ],
    );
  });

  it('says that no risk is open', async () => {
    const closed = registerAs((text) => text.replaceAll('| 监控中 |', '| 已关闭 |'));
    const { risks, lacks } = dashboard(await measuredShop({ document: closed })).risks;
    assert.deepEqual([risks, lacks], [[], ['没有未关闭的风险。', '已关闭：6 项']]);
  });

  it('says that a register is a draft, and which of its risks have no place', async () => {
    const changed = registerAs((text) =>
      text.replace('status: submitted', 'status: draft').replace('| 1 | 3 | 3 | 低 |', '| 9 | 【待填】 | 3 | 低 |'),
    );
    const { risks, lacks } = dashboard(await measuredShop({ document: changed })).risks;
    assert.deepEqual(
      risks.map(({ id }) => id),
      ['R26-02', 'R26-03'],
    );
    assert.deepEqual(lacks, [`这份“风险登记表”还是草稿：${REGISTER}`, '已关闭：3 项', '可能性或影响不是 1 到 5：1 项']);
  });
});
