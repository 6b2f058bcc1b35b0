// Days and spans of days in forms that the grammar of base/dates/writtenDays.ts does not know: 20260903, 九月三日, 自…至…止,
// a remark behind in brackets. They are brought into its signs and read by it.
import { bracketedAtEnd } from '../../base/forms/brackets';
import { readNumeral } from '../../base/forms/numerals';
import { withoutPictures } from '../../base/forms/plain';
import { makeDay } from '../../base/dates/date';
import type { DayRange } from '../../base/dates/date';
import { periodOf } from '../../base/dates/period';
import { readDay } from '../../base/dates/writtenDays';
import { withoutMarkup } from '../../base/markdown/inlineMarkup';
import { fold } from '../../base/script';
import type { WrittenWords } from '../../knowledge/writtenWords';

const LONGEST = 80;
const COMPACT = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g;
const NUMERAL = /[〇零一二三四五六七八九十廿]+(?=[年月日号])/g;
const SHORT_YEAR = /(?<!\d)'?(\d\d)(?=年)/g;
const WEEKDAY_OR_TIME = /^(?:周|星期|礼拜)?[一二三四五六日天]$|[:点时]|^\d$/;
const TO_MONTH_END = /^(.+?)\s*[至到~〜～—-]\s*(?:(\d{1,2})月份?|本月|当月|该月|月)?(?:月?[底末]|最后一[天日])$/;
const OPEN_END = /起$|前$|后$|左右$|以前|以后|之前|之后|初|旬|底|中$/;

/** A text that may say days, in the signs of the grammar; undefined where nothing of it was another form. */
export function dayText(text: string, written: WrittenWords | undefined, period?: DayRange): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = withoutRemark(
    withoutMarkup(withoutPictures(fold(text), '→⇒➜➔'))
      .trim()
      .replace(/[。；]$/, ''),
    written,
  );
  const said = plain
    .replace(/[。；;，,、!！.]+$/, '')
    .replace(/(?<=\d)t(?=\d{1,2}:)/g, ' ')
    .replace(/\s*[→⇒➜➔]+\s*/g, '~')
    .replace(NUMERAL, numerals)
    .replace(/(\d+日)上下?/g, '$1')
    .replace(COMPACT, '$1-$2-$3')
    .replace(SHORT_YEAR, '20$1');
  const bounded = withMonthEnd(withShortYear(between(said), period), period);
  return bounded === fold(text).trim() || OPEN_END.test(bounded) ? undefined : bounded;
}

// 自6月1日起至6月7日止: both ends are named, so that nothing is open.
function between(text: string): string {
  const match = /^(?:自|从|由)?(.+?)(?:起|开始)?\s*(?:至|到|~|—|-)\s*([^~]+?)(?:止|为止|结束|截止)$/.exec(text);
  if (match !== null) return `${match[1] ?? ''}~${match[2] ?? ''}`;
  return text.replace(/^(?:自|从|由)(?=.+[至到~〜～—-])/, '').replace(/起(?=[至到~〜～—-])/, '');
}

// 6月22日到月底, 6月22日至7月底: the first day says which year and, where none stands behind it, which month.
function withMonthEnd(text: string, period: DayRange | undefined): string {
  const [, before = '', named] = TO_MONTH_END.exec(text) ?? [];
  const first = readDay(before, period);
  if (first === undefined) return text;
  const [year, own] = first.split('-').map(Number) as [number, number];
  const month = named === undefined ? own : Number(named);
  const inMonth = month < own ? undefined : makeDay(year, month, 1); // over New Year two years are in question
  return inMonth === undefined ? text : `${first}~${periodOf('month', inMonth).to}`;
}

// 二〇二六 is spelt digit by digit, 二十六 is a number.
function numerals(text: string): string {
  const digits = Array.from(text, (sign) => '零一二三四五六七八九'.indexOf(sign === '〇' ? '零' : sign));
  if (text.length === 4 && digits.every((digit) => digit >= 0)) return digits.join('');
  const value = readNumeral(text.replace('廿', '二十'));
  return value === undefined ? text : String(value);
}

// A year of two digits is one only where it is the period's own.
function withShortYear(text: string, period: DayRange | undefined): string {
  const year = period?.from.slice(0, 4) ?? '';
  return text.replace(SHORT_DATE, (short) => (year !== '' && year.endsWith(short) ? year.slice(0, 2) + short : short));
}

const SHORT_DATE = /(?<![\d./])(\d\d)(?=([./])\d{1,2}\2\d{1,2}(?!\d))|(?<![\d./-])(\d\d)(?=-\d{1,2}-\d{1,2}$)/g;

function withoutRemark(text: string, written: WrittenWords | undefined): string {
  const bracketed = bracketedAtEnd(text);
  if (bracketed === undefined || WEEKDAY_OR_TIME.test(bracketed.inner) || /\d/.test(bracketed.inner)) return text;
  const isApart = written?.apart.some((word) => bracketed.inner.includes(word)) === true;
  return isApart ? text : bracketed.outer;
}
