// Exports of a shop's months for tests, in the shape of the back office: of the shop, its promotion plans, its service
// desk and its experience score. What they say is drawn, and the same for the same seed.
import { periodOf } from '../../src/base/dates/period';
import { csv } from './exports';

/** A number from 0 to 1, another each time. */
type Draw = () => number;

/** Numbers that are the same for the same seed. */
export function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SHOP = '统计日期,访客数,支付金额,支付买家数,支付子订单数,成功退款金额,人均停留时长(秒)';
const PLANS = '日期,场景名字,计划名字,展现量,点击量,花费,总成交金额,引导访问量';
const SERVICE =
  '旺旺昵称,咨询人数,接待人数,3分钟人工响应率,首次响应时长(秒),平均响应时长(秒),旺旺回复率,询单人数,询单最终付款人数,客户满意率';
const SCORE = '日期,商品好评率,真实体验分';

/** The files of these months, by their names. */
export function monthlyExports(months: readonly string[], seed: number): Readonly<Record<string, string>> {
  const draw = drawing(seed);
  const between = (low: number, high: number, digits = 0): string => (low + draw() * (high - low)).toFixed(digits);
  const rate = (low: number): string => `${between(low, 100, 2)}%`;
  const span = (month: string, as = ' ~ '): string => {
    const { from, to } = periodOf('month', `${month}-01`);
    return `${from}${as}${to}`;
  };
  const agent = (name: string): string[] => [
    name,
    ...[between(500, 900), between(400, 500), rate(85), between(8, 60), between(20, 60), rate(95)],
    ...[between(200, 300), between(50, 150), rate(80)],
  ];
  const shop = months.map((month) => [
    span(month),
    ...[between(50_000, 70_000), between(800_000, 1_400_000, 2), between(2000, 4000), between(2500, 5000)],
    ...[between(20_000, 90_000, 2), between(20, 40, 1)],
  ]);
  const plans = months.flatMap((month) =>
    ['货品全站推广', '关键词推广', '人群推广'].map((scene) => [
      ...[span(month), scene, `${scene}日常`, between(90_000, 99_000), between(5000, 9000)],
      ...[between(30_000, 70_000, 2), between(90_000, 300_000, 2), between(5000, 12_000)],
    ]),
  );
  const scores = months.map((month) => [periodOf('month', `${month}-01`).to, rate(90), between(4, 5, 2)]);
  const service = months.map((month) => [
    `客服绩效_${month}.csv`,
    csv([SERVICE.split(','), agent('小孙'), agent('小李'), agent('全店汇总值')]),
  ]);
  return {
    '店铺月报.csv': csv([SHOP.split(','), ...shop]),
    '计划报表_15天.csv': csv([PLANS.split(','), ...plans]),
    '真实体验分.csv': csv([SCORE.split(','), ...scores]),
    ...(Object.fromEntries(service) as Record<string, string>),
  };
}
