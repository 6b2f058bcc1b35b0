// What a column of an unknown export seems to hold: told by its title where a known export has it too, else by words of
// the trade in it and by what stands below.
import { simplify } from '../../base/script';
import type { ExportDefinition, Measure } from '../../knowledge/platforms/definition';
import type { MetricUnit } from '../../knowledge/model';
import type { Cell } from '../reading/cell';
import { readAmount } from '../values/amount';
import { plainText } from '../values/plain';
import { readSpan } from '../values/span';
import type { SampleColumn } from './sample';

/** What a column is taken for. */
export type ColumnGuess =
  | { readonly kind: 'period' | 'personal' | 'leftOut' | 'id' | 'person' | 'name' | 'empty' }
  | { readonly kind: 'measure'; readonly measure: Pick<Measure, 'kind' | 'unit'> };

/** What is known beside the column: other exports, and the people of the department. */
export interface KnownColumns {
  readonly definitions: readonly ExportDefinition[];
  readonly isPerson: (text: string) => boolean;
}

/** Guesses what a column holds. */
export function guessColumn(column: SampleColumn, known: KnownColumns): ColumnGuess {
  const title = simplify(column.key);
  if (isPersonal(title, column, known.definitions)) return { kind: 'personal' };
  if (column.said.length === 0) return { kind: 'empty' };
  if (isMostly(column, isDay)) return { kind: 'period' };
  const named = knownKind(column, known.definitions);
  if (named !== undefined) return named;
  if (isId(title)) return { kind: 'id' };
  const unit = unitOf(title, column);
  if (isMostly(column, (cell) => readAmount(cell, unit).kind === 'amount'))
    return { kind: 'measure', measure: { kind: measureKind(title, unit), unit } };
  return { kind: isMostly(column, (cell) => known.isPerson(String(cell))) ? 'person' : 'name' };
}

const MOST = 0.8; // of the cells: others may be words for nothing, or mistakes

function isMostly({ said }: SampleColumn, holds: (cell: SampleColumn['said'][number]) => boolean): boolean {
  return said.length > 0 && said.filter(holds).length >= MOST * said.length;
}

// 2019 may be a number of visitors as well as a year.
function isDay(cell: Cell): boolean {
  return !/^\d{1,7}$/.test(plainText(cell)) && readSpan(cell) !== undefined;
}

const OF_CUSTOMERS =
  /买家|会员名|收货|收件|顾客|下单人|联系人|(?:客户|用户|粉丝|会员|消费者)(?:id|编号|账号|姓名|昵称|名称?)|手机|电话|地址|身份证|支付宝|交易号|微信|邮箱|旺旺号|openid|unionid/;
const ORDER = /(订单|交易|退款|售后|物流|运|快递)(编号|号|单号|id)$/;
const COUNTED = /[数量额率比价]$|金额|时长/;
/** A mobile number, an identity number, an address of mail: what nobody counts. */
const PERSONAL_VALUE = /^(?:(?:\+?86)?1[3-9]\d{9}|\d{17}[\dXx]|[^\s@]+@[^\s@]+\.[a-z]+)$/i;

// Who a customer is is never kept: in doubt a column is left out. What is counted of customers says nothing of one.
function isPersonal(title: string, column: SampleColumn, definitions: readonly ExportDefinition[]): boolean {
  const { bareKey, key } = column;
  if (definitions.some(({ personal }) => personal.includes(key) || personal.includes(bareKey))) return true;
  if (ORDER.test(title) || (OF_CUSTOMERS.test(title) && !COUNTED.test(simplify(bareKey)))) return true;
  return isMostly(column, (cell) => PERSONAL_VALUE.test(plainText(cell).replace(/[ -]/g, '')));
}

function isId(title: string): boolean {
  return /id$|编号$|编码$|代码$|货号$|款号$|条码$/.test(title);
}

function knownKind({ key, bareKey }: SampleColumn, definitions: readonly ExportDefinition[]): ColumnGuess | undefined {
  const isCalled = ({ labels }: { readonly labels: readonly string[] }): boolean =>
    labels.includes(key) || labels.includes(bareKey);
  for (const { keys, measures, leftOut } of definitions) {
    const same = keys.find(isCalled);
    if (same !== undefined) return { kind: same.kind };
    const measure = measures.find(isCalled);
    if (measure !== undefined) return { kind: 'measure', measure: { kind: measure.kind, unit: measure.unit } };
    if (leftOut.includes(key) || leftOut.includes(bareKey)) return { kind: 'leftOut' };
  }
  return undefined;
}

// The first that a title has; what it ends with says more than what it begins with.
const UNITS: readonly (readonly [RegExp, MetricUnit])[] = [
  [/率$|占比$|比例$|百分比$|比重$|\(%\)$|%$/, 'percent'],
  [/roi|投产比?$|产出比$|比$/, 'ratio'],
  [/\(秒\)$|秒数?$|时长$|响应时间$/, 'seconds'],
  [/\(小时\)$|小时数?$/, 'hours'],
  [/\(天\)$|天数$/, 'days'],
  [/评分$|得分$|分数$|体验分$|\(分\)$/, 'score'],
  [/人数$|访客数?$|买家数$|客数$|用户数$|粉丝数$|会员数$|uv$/, 'people'],
  [/金额|[款费价]$|花费|消耗|费用|成本|佣金|单价|销售额|成交额|营业额|gmv|gsv|收入|预算|\((?:万|亿)?元\)$/, 'money'],
];

function unitOf(title: string, column: SampleColumn): MetricUnit {
  const said = UNITS.find(([words]) => words.test(title))?.[1];
  if (said !== undefined && said !== 'ratio') return said;
  return isMostly(column, (cell) => String(cell).trim().endsWith('%')) ? 'percent' : (said ?? 'count');
}

const AVERAGE = /均|单价|客单|[每单]次|每千次|千次|成本$/;

function measureKind(title: string, unit: MetricUnit): Measure['kind'] {
  if (unit === 'percent' || unit === 'ratio' || unit === 'score' || AVERAGE.test(title)) return 'stated';
  return unit === 'people' ? 'people' : 'additive';
}
