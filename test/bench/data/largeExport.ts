// An export of a year at the level of items, generated for the figures of importing: 2 million rows in GB18030, some
// 300 MB, of numbers that follow from each other as they do in a real one.
import { closeSync, openSync, writeSync } from 'node:fs';
import { addDays } from '../../../src/base/dates/date';
import { toGbk } from '../../support/encodings';

const TITLES = [
  '日期',
  '场景名字',
  '主体ID',
  '主体名称',
  '计划名字',
  '展现量',
  '点击量',
  '花费',
  '点击率',
  '平均点击花费',
  '千次展现花费',
  '总成交金额',
  '总成交笔数',
  '点击转化率',
  '投入产出比',
  '总购物车数',
  '加购率',
  '收藏宝贝数',
  '引导访问量',
  '引导访问人数',
  '成交人数',
];
const SCENES = ['关键词推广', '人群推广', '货品运营', '全站推广'];
const NAMES = ['夏季纯棉宽松短袖T恤', '"直筒牛仔裤,高腰显瘦"', '防晒衣女薄款透气', '加厚保暖羽绒服短款'];
const FIRST_DAY = '2025-07-01';

/** What the rows of a generated export come to. */
export interface LargeExport {
  readonly rows: number;
  readonly bytes: number;
  /** In cents. */
  readonly spend: number;
}

/** Writes an export of so many rows, of which as many are of one day. */
export function writeLargeExport(file: string, rows: number, rowsOfDay: number): LargeExport {
  const out = openSync(file, 'w');
  const scenes = SCENES.map(toGbk);
  const names = NAMES.map(toGbk);
  const plan = toGbk(',夏季主推计划');
  let [cents, bytes, seed, day] = [0, 0, 1, FIRST_DAY];
  const draw = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let pieces: Uint8Array[] = [toGbk(`${TITLES.join(',')}\r\n`)];
  for (let row = 0; row < rows; row++) {
    if (row > 0 && row % rowsOfDay === 0) day = addDays(day, 1);
    const item = row % rowsOfDay;
    const { text, spend } = figuresOf(draw);
    cents += spend;
    const id = String(600_000_000_000 + item * 104_729);
    for (const piece of [Buffer.from(`${day},`), scenes[item % 4], Buffer.from(`,${id},`), names[item % 4], plan])
      if (piece !== undefined) pieces.push(piece);
    pieces.push(Buffer.from(text));
    if (pieces.length > 40_000 || row === rows - 1) {
      bytes += writeSync(out, Buffer.concat(pieces));
      pieces = [];
    }
  }
  closeSync(out);
  return { rows, bytes, spend: cents };
}

/** The numbers of a row, with the line break behind it; nothing stands where nothing is to be divided by. */
function figuresOf(draw: (below: number) => number): { readonly text: string; readonly spend: number } {
  const impressions = draw(60_000);
  const clicks = Math.min(impressions, draw(2_000));
  const [spend, orders] = [clicks * (20 + draw(80)), draw(40)];
  const [sales, carts, saves, visits] = [orders * (3_000 + draw(9_000)), draw(90), draw(60), clicks + draw(30)];
  const [people, buyers] = [Math.min(visits, draw(2_000)), Math.min(orders, draw(40))];
  const ratio = (above: number, below: number, decimals: number) =>
    below === 0 ? '' : (above / below).toFixed(decimals);
  const money = (amount: number) => (amount / 100).toFixed(2);
  const cells = [
    ...[impressions, clicks, money(spend), ratio(clicks, impressions, 5), ratio(spend / 100, clicks, 2)],
    ...[ratio(spend * 10, impressions, 2), money(sales), orders, ratio(orders, clicks, 5), ratio(sales, spend, 2)],
    ...[carts, ratio(carts, clicks, 5), saves, visits, people, buyers],
  ];
  return { text: `,${cells.join(',')}\r\n`, spend };
}
