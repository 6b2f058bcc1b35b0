// Exports of a shop's days for tests, in the shape of the back office, and a folder into which they were imported. All
// figures follow from the number of the day, so that each can be checked by hand.
import { addDays } from '../../src/base/dates/date';
import type { Day } from '../../src/base/dates/date';
import { data } from '../../src/features/figures';
import type { Host } from '../../src/files/host';
import { csv, sourceOf } from './exports';
import { MemoryDisk } from './memoryDisk';
import { BUNDLED_PACK, readKnowledge } from './pack';

/** The days of a span, each with its number from 1 on. */
function daysIn(from: Day, to: Day): [Day, number][] {
  const days: [Day, number][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push([day, days.length + 1]);
  return days;
}

const SHOP =
  '统计日期,访客数,浏览量,支付金额,支付买家数,支付新买家数,支付老买家数,商品加购人数,商品收藏人数,下单买家数,支付件数,成功退款金额';
const PLANS = '日期,场景名字,计划名字,展现量,点击量,花费,总成交金额,引导访问量';
const SCENES = ['货品全站推广', '关键词推广', '人群推广'];

/** The shop's report, a row a day: the visitors of day 3 are 1,003. */
export function shopReport(from: Day, to: Day): string {
  const rows = daysIn(from, to).map(([day, n]) =>
    [
      day,
      1000 + n,
      3000 + n,
      `${String(20000 + n * 10)}.50`,
      40,
      30,
      10,
      90 + n,
      50,
      45,
      60,
      `${String(500 + n)}.00`,
    ].map(String),
  );
  return csv([SHOP.split(','), ...rows]);
}

/** The report of promotion plans, one plan a scene and day: spend of 100, 200 and 300 and so many as the day. */
export function planReport(from: Day, to: Day): string {
  const rows = daysIn(from, to).flatMap(([day, n]) =>
    SCENES.map((scene, at) => {
      const spend = (at + 1) * 100 + n;
      return [day, scene, `${scene}日常`, '9000', '300', `${String(spend)}.00`, `${String(spend * 3)}.00`, '200'];
    }),
  );
  return csv([PLANS.split(','), ...rows]);
}

/** A folder into which files were imported, by their names. */
export async function importedInto(disk: MemoryDisk, files: Readonly<Record<string, string>>): Promise<Host> {
  disk.putFolder('/shop');
  const host = disk.host('/shop');
  const plan = await data.plan(
    Object.entries(files).map(([name, text]) => sourceOf(name, text)),
    {
      definitions: readKnowledge(BUNDLED_PACK).exports,
      preferred: 'new',
      time: '2026-08-01T01:00:00Z',
      pause: () => Promise.resolve(),
    },
    host,
  );
  await data.store(host, plan);
  return host;
}

/** The folder of a shop whose days were imported. */
export function dailyFolder(from: Day, to: Day, disk = new MemoryDisk()): Promise<Host> {
  return importedInto(disk, daysOf(from, to));
}

function daysOf(from: Day, to: Day): Readonly<Record<string, string>> {
  return {
    '店铺报表.csv': shopReport(from, to),
    '计划报表_20260601_20260731_15天.csv': planReport(from, to),
  };
}

/** The files of the days of June and July. */
export const DAYS = daysOf('2026-06-01', '2026-07-31');

/** The shop's report of two months, in which people are counted once. */
export const MONTH = csv([
  '统计日期,访客数,支付金额,支付买家数'.split(','),
  '2026-06-01 ~ 2026-06-30,19000,604665.00,1000'.split(','),
  '2026-07-01 ~ 2026-07-31,20000,634275.50,1100'.split(','),
]);

/** The service desk's report of a month: each agent, and the shop's own row. */
export const SERVICE_OF_JULY = csv([
  '旺旺昵称,咨询人数,接待人数,3分钟人工响应率,首次响应时长(秒),平均响应时长(秒),旺旺回复率,询单人数,询单最终付款人数,客户满意率'.split(
    ',',
  ),
  '小孙,400,390,98.50%,12,28,99.50%,200,90,96.00%'.split(','),
  '小李,500,480,96.50%,15,31,99.00%,300,120,95.00%'.split(','),
  '全店汇总值,900,870,97.40%,13.7,29.7,99.20%,500,210,95.40%'.split(','),
]);
