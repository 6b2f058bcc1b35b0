// Lists of refunds, drawn from a seed: who bought what stands in them; only counts and sums of days are to be taken.
import { linesBefore } from './columns';
import { chance, oneOf, shuffled, whole } from '../random';
import type { Random } from '../random';
import { nothing, numberOf, spelled, spelledDay, spelledTitle } from './spelling';
import type { DrawnCell } from './spelling';

/** A drawn list of refunds. */
export interface DrawnRefunds {
  readonly rows: readonly (readonly DrawnCell[])[];
  /** By day, the sum and the number of what succeeded, and the number of what was asked for; 0 for none. */
  readonly expected: Readonly<Record<string, readonly [sum: number, count: number, asked: number]>>;
  readonly left: readonly string[];
}

/** Stands in every cell that says who a customer is or what he bought. */
export const SECRET = '密';

const SECRETS = [
  '订单编号',
  '买家昵称',
  '买家会员名',
  '收货地址',
  '宝贝标题',
  '买家退款原因',
  '支付宝交易号',
  '买家手机',
];
const TITLES: Readonly<Record<string, readonly string[]>> = {
  case: ['退款编号'],
  amount: ['退款总额', '买家退款金额', '退款金额'],
  status: ['退款状态'],
  applied: ['申请时间', '退款申请时间'],
  finished: ['完结时间', '退款完结时间'],
};

type Sums = Record<string, { cents: number; count: number; asked: number }>;

/** Draws a list of refunds. */
export function drawRefunds(random: Random): DrawnRefunds {
  const secrets = SECRETS.filter(() => chance(random, 60));
  const columns = shuffled(random, [...Object.keys(TITLES), ...secrets]);
  const rows: DrawnCell[][] = Array.from({ length: linesBefore(random) }, () => ['退款列表']);
  rows.push(columns.map((id) => spelledTitle(random, oneOf(random, TITLES[id] ?? [id]))));
  const sums: Sums = {};
  const left: string[] = [];
  const count = whole(random, 1, 12);
  for (let at = 0; at < count; at++) {
    if (chance(random, 10)) {
      rows.push([...columns.map((id) => (id in TITLES ? '' : SECRET)), SECRET]);
      left.push(`wide ${String(rows.length)} `);
    }
    putRefund(random, { columns, rows, sums, left });
  }
  if (chance(random, 40)) {
    rows.push(columns.map((id, at) => (at === 0 || id === 'case' ? '合计' : id in TITLES ? '' : SECRET)));
    left.push(`summary ${String(rows.length)} `);
  }
  const expected = Object.fromEntries(
    Object.entries(sums).map(([day, { cents, count: done, asked }]) => [
      day,
      [numberOf({ units: cents, decimals: 2 }), done, asked] as const,
    ]),
  );
  return { rows, expected, left };
}

interface List {
  readonly columns: readonly string[];
  readonly rows: DrawnCell[][];
  readonly sums: Sums;
  readonly left: string[];
}

function putRefund(random: Random, { columns, rows, sums, left }: List): void {
  const row = String(rows.length + 1);
  const number = row.padStart(4, '0');
  const dayOf = (): string => `2026-06-${String(whole(random, 1, 4)).padStart(2, '0')}`;
  const [applied, finished] = [dayOf(), chance(random, 80) ? dayOf() : undefined];
  const isDone = chance(random, 70);
  const cents = chance(random, 90) ? whole(random, 1, 900_000) : undefined;
  const on = (day: string): Sums[string] => (sums[day] ??= { cents: 0, count: 0, asked: 0 });
  on(applied).asked++;
  if (isDone && finished === undefined) left.push(`day-missing ${row} 成功退款金额`, `day-missing ${row} 成功退款笔数`);
  if (isDone && finished !== undefined) {
    on(finished).count++;
    if (cents === undefined) left.push(`value-invalid ${row} 成功退款金额`);
    else on(finished).cents += cents;
  }
  const amount = cents === undefined ? '见备注' : spelled(random, { units: cents, decimals: 2 }, 'money', 'signed');
  const cells: Readonly<Record<string, DrawnCell>> = {
    case: oneOf(random, [`="9${number}"`, `9${number}\t`, `330000000000000${number}`]),
    amount,
    status: isDone ? oneOf(random, ['退款成功', ' 退款成功', '退款成功\t']) : oneOf(random, ['退款关闭', '']),
    applied: spelledDay(random, applied),
    finished: finished === undefined ? nothing(random) : spelledDay(random, finished),
  };
  const put = (): number =>
    rows.push(columns.map((id) => cells[id] ?? oneOf(random, [SECRET, `="${SECRET}123"`, `${SECRET}13800000000`])));
  put();
  if (chance(random, 15)) left.push(`repeated ${String(put())} `);
}
