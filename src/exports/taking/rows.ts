// Which rows of a table are about what the export is about: not sums, averages of others, or the header once more.
import { labelKey } from '../../base/script';
import { cellsOf } from '../reading/cell';
import type { TableRow } from '../reading/cell';
import type { Recognition } from '../recognising/recognise';
import { headerTitle } from '../recognising/titles';
import type { Cell } from '../reading/cell';
import { plainText } from '../values/plain';
import type { RowReason } from './leftovers';
import { remembering } from '../../base/remembering';

/** The first cells of rows that are sums or averages. */
export const TOTAL_WORDS: ReadonlySet<string> = new Set([
  '合计',
  '总计',
  '小计',
  '汇总',
  '共计',
  '总和',
  '汇总值',
  '平均',
  '平均值',
  '平均数',
  '均值',
  'total',
  'subtotal',
  'average',
]);

const EQUALS = 0x3d; // as in =""

/** Tells why a row is not one of its export's; undefined where it is. */
export function rowFilter(recognition: Recognition): (row: TableRow) => RowReason | undefined {
  const { definition, period, named, measures, width } = recognition;
  const tails = new Set(definition.tails);
  const asked = [...new Set([0, ...(period === undefined ? [] : [period.at]), ...named.values()])];
  const isTold = remembering((cell: Cell) => {
    const key = labelKey(plainText(cell)).replace(/:$/, '');
    return tails.has(key) || TOTAL_WORDS.has(key);
  });
  const [first] = measures;
  const isTitle = remembering((cell: Cell) => first !== undefined && headerTitle(cell).key === first.title.key);
  return (row) => {
    for (const at of asked) if (mayBeWord(row.sign(at)) && isTold(row.cell(at))) return 'summary';
    if (first !== undefined && mayBeWord(row.sign(first.at)) && isTitle(row.cell(first.at))) return 'header';
    return row.width > width && hasMore(row, width) ? 'wide' : undefined;
  };
}

/** Whether a cell that begins so may be a word: numbers, days and ids are none. */
function mayBeWord(sign: number): boolean {
  return sign !== 0 && (sign < 0x30 || sign > 0x39);
}

function hasMore(row: TableRow, width: number): boolean {
  for (let at = width; at < row.width; at++) if (plainText(row.cell(at)) !== '') return true;
  return false;
}

/** What is said of rows that are not taken: their first cells, but for those that may say who a customer is. */
export function beginningOf(recognition: Recognition): (row: TableRow, reason: RowReason) => string {
  const { definition, personal, unknown, leftOut, doubled } = recognition;
  const isOfCases = definition.cases.length > 0;
  const hidden = new Set([...personal, ...(isOfCases ? [...unknown, ...leftOut, ...doubled] : [])].map(({ at }) => at));
  return (row, reason) => {
    // Where there are more cells than titles nobody knows which is which.
    if (reason === 'wide' && (isOfCases || hidden.size > 0)) return '';
    return cellsOf(row)
      .map((cell, at) => (hidden.has(at) ? '' : plainText(cell)))
      .filter((text) => text !== '')
      .slice(0, 2)
      .join(' ');
  };
}

/** True for a row in which nothing stands. */
export function isBlank(row: TableRow): boolean {
  for (let at = 0; at < row.width; at++) {
    const sign = row.sign(at);
    if (sign > 0x20 && sign < 0x7f && sign !== EQUALS) return false;
    const cell = row.cell(at);
    if (cell !== '' && plainText(cell) !== '') return false;
  }
  return true;
}
