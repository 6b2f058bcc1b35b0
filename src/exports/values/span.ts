// Days and spans of days as exports write them.
import { makeDay } from '../../base/dates/date';
import type { Day, DayRange } from '../../base/dates/date';
import { periodOfSpan, readPeriod } from '../../base/dates/period';
import { readWrittenPeriod } from '../../base/forms/periods';
import { halfWidth } from '../../base/script';
import type { Cell } from '../reading/cell';
import { plainText } from './plain';

const DAY = /(?<!\d)(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))(?!\d)/g;
const MONTH = /(?<!\d)(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月)(?![-/.]?\d)/g;
const TIME = /\s*T?(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?/g;
const WEEKDAY = /\s*(?:\((?:周|週|星期|礼拜|禮拜)?[一二三四五六日天]\)|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天])/g;
// Other signs that look like it, as programs write them.
const WAVES = /[〜∼˜]/g;
const BETWEEN = /^\s*(?:~|至|到|-+|—+|–|to)\s*$/i;

/** The days that a text names, in their order. */
function daysIn(text: string): { readonly days: readonly Day[]; readonly rest: readonly string[] } | undefined {
  const rest: string[] = [];
  const days: Day[] = [];
  let end = 0;
  for (const match of text.matchAll(DAY)) {
    const [whole, year, ...parts] = match;
    const [month, day] = parts.filter(Boolean);
    const found = makeDay(Number(year), Number(month), Number(day));
    if (found === undefined) return undefined;
    rest.push(text.slice(end, match.index));
    days.push(found);
    end = match.index + whole.length;
  }
  return { days, rest: [...rest, text.slice(end)] };
}

/** The period that a cell names as a whole, as it is written: `2026-06-03`, `2026-06`, else `from~to`. */
export function readSpan(cell: Cell): string | undefined {
  const text = withEndYear(
    halfWidth(plainText(cell)).replace(WAVES, '~').replace(TIME, '').replace(WEEKDAY, '').trim(),
  );
  const found = daysIn(text);
  if (found === undefined) return undefined;
  const { days, rest } = found;
  const [from, to = from] = days;
  if (from === undefined || to === undefined) return monthOf(text);
  const [before = '', between, ...behind] = rest;
  const isWhole = before === '' && behind.every((each) => each.trim() === '');
  if (days.length === 1) return before === '' && between?.trim() === '' ? from : undefined;
  return days.length === 2 && isWhole && BETWEEN.test(between ?? '') && from <= to ? spanText({ from, to }) : undefined;
}

const SHORT_END = /^((\d{4})[-/.年].*?[\s~至到–—])\s*(\d{1,2}[-/.月]\d{1,2}日?)$/;

/** A span whose end has no year, with that of its beginning: `2026-06-24 ~ 06-25`. */
function withEndYear(text: string): string {
  return text.replace(
    SHORT_END,
    (_, before: string, year: string, end: string) =>
      `${before}${year}${end.includes('月') ? '年' : (/[-/.]/.exec(end)?.[0] ?? '')}${end}`,
  );
}

/** The day that a cell begins with, as of `2026-06-03 20:15:09`. */
export function readDay(cell: Cell): Day | undefined {
  const span = readSpan(cell);
  return span !== undefined && readPeriod(span)?.kind === 'day' ? span : undefined;
}

/** The period that some text speaks of, such as a file's name: undefined where it is none, or not one alone. */
export function mentionedSpan(text: string): string | undefined {
  const plain = halfWidth(text).replace(TAKEN, '').replace(TIME, '').replaceAll('_', ' ');
  const found = daysIn(plain);
  const days = [...new Set(found?.days)];
  const [from, to = from] = days;
  if (from !== undefined && to !== undefined)
    return days.length <= 2 && from <= to ? spanText({ from, to }) : undefined;
  const months = [...new Set([...plain.matchAll(MONTH)].map(([month]) => monthOf(month)))];
  return months.length === 1 ? months[0] : undefined;
}

// When it was taken from the platform is another day than what it is about.
const TAKEN = /(?:导出|匯出|下载|下載|生成|创建|更新)(?:时间|時間|日期|于|於)?\s*:?\s*\d[\d\-/.:年月日 ]*/g;

function monthOf(text: string): string | undefined {
  const [month] = [...text.matchAll(MONTH)];
  if (month === undefined || month[0] !== text.trim()) return readWrittenPeriod(text)?.text;
  const [, year = '', ...parts] = month;
  return readPeriod(`${year}-${String(Number(parts.find(Boolean))).padStart(2, '0')}`)?.text;
}

/** A span as it is kept: by the name of the period that it is, if it is one. */
function spanText(span: DayRange): string {
  return periodOfSpan(span)?.text ?? `${span.from}~${span.to}`;
}
