// The periods that a title or the name of a file mentions: 5 月, 五月, 2026年5月, 2026-05, Q2, 上半年, 第23周. A number
// alone is none: 618 and 双11 are campaigns.
import { readPeriod } from '../dates/period';
import type { Period, PeriodKind } from '../dates/period';
import type { DayRange } from '../dates/date';
import { fold } from '../script';
import { readNumeral } from './numerals';

/** A period as a text mentions it, and where. */
export interface MentionedPeriod extends DayRange {
  readonly kind: PeriodKind | 'half';
  readonly text: string;
  readonly at: number;
  /** Whether the year is said. */
  readonly hasYear: boolean;
  /** Whether it is written in digits and signs alone, as in 2026-05. */
  readonly isPlain: boolean;
  /** It is what something is compared with, or until when it holds. */
  readonly isAside: boolean;
}

const YEAR = String.raw`(?<!\d)(?<year>(?:20)?\d\d)\s*年?度?\s*`;
const MONTH = String.raw`(?:十[一二]|[一二三四五六七八九十元]|1[0-2]|0?[1-9])`;
const NO_COUNT = String.raw`(?<![近前满过后每逾第个\d.])`;

/** In the order in which they are tried at a place; the longer forms come first. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<!\d)(?<year>20\d\d)[-./_]?(?:q(?<quarter>[1-4])|w(?<week>\d\d))(?!\d)`,
  String.raw`(?<!\d)(?<year>20\d\d)[-./_]?(?<month>0[1-9]|1[0-2])(?:[-./_]?(?<day>[0-3]\d))?(?!\d)`,
  String.raw`(?<!\d)(?<year>20\d\d)[-./](?<month>1[0-2]|[1-9])(?:[-./](?<day>[1-3]?\d))?(?!\d)`,
  `(?:${YEAR}|${NO_COUNT})(?<month>${MONTH})` +
    String.raw`(?:\s*月?\s*[-~至到—–、]\s*(?<last>${MONTH}))?\s*月(?![内龄花天])` +
    String.raw`(?:份|\s*(?<day>\d{1,2})\s*[日号]|\s*第?[一二三四五六1-6]周)?`,
  String.raw`(?:${YEAR})?(?:第?(?<quarter>[1-4一二三四])\s*季度|(?<![a-z0-9])q(?<quarterSign>[1-4])(?!\d))`,
  String.raw`(?:${YEAR})?(?<half>[上下])半年`,
  String.raw`(?:${YEAR})?(?:第\s*(?<week>\d{1,2}|[一二三四五六七八九十]{1,3})\s*周|(?<![a-z0-9])w(?<weekSign>\d\d)(?!\d))`,
  String.raw`(?<!\d)(?<year>20\d\d)\s*年`,
].map((form) => new RegExp(form, 'y'));

const MOST_LOOKED_AT = 200; // characters: a longer title or name is none
const ASIDE = /(?:较|比|对比|去年|上年|截至|截止|更新于?|修订于?|导出于?)\s*$/;
const WEEKS_OF_A_MONTH = 6; // 第二周 may be the second of its month

/** The periods that a text mentions, without a year seen from a period. */
export function mentionedPeriods(text: string, own: Period): MentionedPeriod[] {
  const folded = fold(text).slice(0, MOST_LOOKED_AT);
  const found: MentionedPeriod[] = [];
  for (let at = nextStart(folded, 0); at >= 0;) {
    const match = matchAt(folded, at);
    const said = match?.[0] ?? folded.charAt(at);
    const span = match && spanOf(match.groups ?? {}, own);
    if (span !== undefined) found.push(placed(span, { text: text.slice(at, at + said.length), at, folded }));
    at = nextStart(folded, at + said.length);
  }
  return found;
}

/** Where, from a place on, the first character stands that a form may begin with; -1 where none does. */
function nextStart(text: string, from: number): number {
  START.lastIndex = from;
  return START.exec(text)?.index ?? -1;
}

const START = /[\dqw一二三四五六七八九十元第上下]/g;

function matchAt(text: string, at: number): RegExpExecArray | undefined {
  for (const form of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}

type Groups = Readonly<Partial<Record<string, string>>>;
type Span = DayRange & Pick<MentionedPeriod, 'kind' | 'hasYear'>;

function placed(span: Span, { text, at, folded }: { text: string; at: number; folded: string }): MentionedPeriod {
  const isPlain = /^[\dqw./_-]+$/i.test(text);
  return { ...span, text, at, isPlain, isAside: ASIDE.test(folded.slice(0, at)) };
}

/** The days of a mention: where no year is said, of the years of the own period the one in which it is near. */
function spanOf(groups: Groups, own: Period): Span | undefined {
  const { year } = groups;
  const years = year === undefined ? [own.from.slice(0, 4), own.to.slice(0, 4)] : [year.padStart(4, '20')];
  const spans = years.flatMap((each) => daysOf(groups, each) ?? []);
  const span = spans.find((each) => overlaps(each, own)) ?? spans[0];
  return span === undefined ? undefined : { ...span, hasYear: year !== undefined };
}

function daysOf(groups: Groups, year: string): (DayRange & Pick<Span, 'kind'>) | undefined {
  const { month, last, day, half } = groups;
  const quarter = groups['quarter'] ?? groups['quarterSign'];
  if (half !== undefined) {
    const [first, second] = half === '上' ? ['01-01', '06-30'] : ['07-01', '12-31'];
    return { kind: 'half', from: `${year}-${first}`, to: `${year}-${second}` };
  }
  if (quarter !== undefined) return readPeriod(`${year}-Q${String(numberOf(quarter))}`);
  if (month === undefined) return weekOrYear(groups, year);
  const first = readPeriod(`${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`);
  const end = last === undefined ? first : readPeriod(`${year}-${two(last)}`);
  return first && end && { kind: first.kind, from: first.from, to: end.to };
}

function weekOrYear({ week, weekSign, year }: Groups, inYear: string): Period | undefined {
  const named = week ?? weekSign;
  if (named === undefined) return readPeriod(inYear);
  const isOfMonth = year === undefined && weekSign === undefined && numberOf(named) <= WEEKS_OF_A_MONTH;
  return isOfMonth ? undefined : readPeriod(`${inYear}-W${two(named)}`);
}

function two(text: string): string {
  return String(numberOf(text)).padStart(2, '0');
}

function numberOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : text === '元' ? 1 : (readNumeral(text) ?? 0);
}

/** Whether two spans have a day in common. */
export function overlaps(a: DayRange, b: DayRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}
