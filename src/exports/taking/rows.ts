// Which rows of a table are about what the export is about: not sums, averages of others, or the header once more.
import { labelKey } from '../../base/script';
import type { TableRow } from '../reading/cell';
import type { Recognition } from '../recognising/recognise';
import { headerTitle } from '../recognising/titles';
import { plainText } from '../values/plain';
import type { RowReason } from './leftovers';

const TOTALS: ReadonlySet<string> = new Set(['合计', '总计', '小计', '汇总', '共计', '总和', 'total', 'subtotal']);
const STARTS_WITH_DIGIT = /^\d/;

/** Tells why a row is not one of its export's; undefined where it is. */
export function rowFilter(recognition: Recognition): (row: TableRow) => RowReason | undefined {
  const { definition, period, named, measures, width } = recognition;
  const tails = new Set(definition.tails);
  const asked = [...new Set([0, ...(period === undefined ? [] : [period.at]), ...named.values()])];
  const isSummary = (text: string): boolean => {
    if (text === '' || STARTS_WITH_DIGIT.test(text)) return false;
    const key = labelKey(text).replace(/:$/, '');
    return tails.has(key) || TOTALS.has(key);
  };
  const [first] = measures;
  return ({ cells }) => {
    if (asked.some((at) => isSummary(textAt(cells, at)))) return 'summary';
    if (first !== undefined && isTitle(cells[first.at], first.title.key)) return 'header';
    return cells.length > width && cells.slice(width).some((cell) => plainText(cell) !== '') ? 'wide' : undefined;
  };
}

function textAt(cells: TableRow['cells'], at: number): string {
  const cell = cells[at];
  return typeof cell === 'string' ? cell.trim() : '';
}

function isTitle(cell: TableRow['cells'][number] | undefined, key: string): boolean {
  return typeof cell === 'string' && !STARTS_WITH_DIGIT.test(cell) && cell !== '' && headerTitle(cell).key === key;
}

/** True for a row in which nothing stands. */
export function isBlank({ cells }: TableRow): boolean {
  return cells.every((cell) => cell === '' || plainText(cell) === '');
}
