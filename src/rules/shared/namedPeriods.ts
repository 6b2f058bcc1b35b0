// How sentences name the period of their document: 6 月, 6 月 12 日, 第二季度.
import type { Period } from '../../base/dates/period';

/** How long a name of the period itself is at a place of a folded text; 0 where none stands there. */
export function periodLength(period: Period | undefined, text: string, at: number): number {
  if (period === undefined || !/[\dq第一二三四]/.test(text.charAt(at))) return 0;
  const [match] = text.slice(at, at + LONGEST_PERIOD).matchAll(NAMED_PERIOD);
  return match?.index === 0 && names(period, match) ? match[0].length : 0;
}

const LONGEST_PERIOD = 24;
/** 2026 年 6 月 12 日, 6 月, 2026 年, 2026 年第二季度, Q2. */
const NAMED_PERIOD = new RegExp(
  String.raw`(?:(\d{4})\s*年度?\s*)?(?:(\d{1,2})\s*月份?(?:\s*(\d{1,2})\s*[日号])?` +
    String.raw`|(?:q|第)?([1-4一二三四])(?:\s*季度?|(?<=q[1-4])))|(\d{4})\s*年度?`,
  'g',
);

/** True where the parts of a period's name are those of the document's own. */
function names(
  { kind, from }: Period,
  [, year, month, day, quarter, yearAlone]: readonly (string | undefined)[],
): boolean {
  const own = from.split('-').map(Number);
  const ownQuarter = Math.ceil((own[1] ?? 0) / 3);
  const isOwnYear = [year, yearAlone].every((each) => each === undefined || Number(each) === own[0]);
  const isQuarter = quarter === undefined || [String(ownQuarter), '一二三四'.charAt(ownQuarter - 1)].includes(quarter);
  const isMonth = month === undefined || Number(month) === own[1];
  const isDay = day === undefined || Number(day) === own[2];
  return isOwnYear && isQuarter && isMonth && isDay && kind === kindOf({ month, day, quarter });
}

function kindOf({ month, day, quarter }: Record<'month' | 'day' | 'quarter', string | undefined>): Period['kind'] {
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  return quarter === undefined ? 'year' : 'quarter';
}

/** A folded text without the names of the period itself. */
export function withoutPeriod(period: Period | undefined, text: string): string {
  if (period === undefined) return text;
  return text.replaceAll(NAMED_PERIOD, (...found: string[]) => (names(period, found) ? '' : (found[0] ?? '')));
}
