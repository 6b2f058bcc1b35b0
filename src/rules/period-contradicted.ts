// A title, a file or its folder that names another period than the head: a copy of the last document, or one that was
// put into the wrong place.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import { nextPeriod, previousPeriod } from '../base/dates/period';
import type { Period } from '../base/dates/period';
import type { DayRange } from '../base/dates/date';
import { mentionedPeriods, overlaps } from '../base/forms/mentionedPeriods';
import type { MentionedPeriod } from '../base/forms/mentionedPeriods';
import type { Script } from '../base/script';
import type { Heading } from '../base/markdown/markdown';
import { PERIOD_KIND } from '../documents/cadence';
import { replacement } from './shared/fixes';
import { typed } from './rule';
import type { DocumentRule, Fault, TypedDocument } from './rule';
import { ALWAYS_WARNING, NOTED } from './shared/severities';

export const periodContradicted: DocumentRule = {
  id: 'period-contradicted',
  scope: 'document',
  severity: ALWAYS_WARNING,
  *check(context) {
    const document = typed(context);
    const period = document?.period;
    if (document === undefined || period?.kind !== PERIOD_KIND[document.type.cadence]) return;
    const fault = titleFault(document, period) ?? placeFault(document, period);
    if (fault !== undefined) yield fault;
  },
};

function titleFault(document: TypedDocument, period: Period): Fault | undefined {
  const title = titleOf(document);
  if (title === undefined) return undefined;
  const source = document.outline.lines[title.line] ?? '';
  const other = contradiction(mentionedPeriods(source, period), period, period);
  if (other === undefined) return undefined;
  const range = lineRange(title.line, other.at, other.at + other.text.length);
  const expected = nameOf(period, other, document.script);
  return {
    message: message('period-contradicted', { text: other.text, period: period.text }),
    range,
    expected,
    actual: other.text,
    fixes: [replacement(range, expected)],
  };
}

/** The heading above all sections. */
function titleOf({ outline, sections }: TypedDocument): Heading | undefined {
  const [first] = outline.headings;
  const isSection = sections.some(({ heading }) => heading.line === first?.line);
  return first?.level === 1 && !isSection ? first : undefined;
}

function placeFault({ path, type, periodEntry }: TypedDocument, period: Period): Fault | undefined {
  const parts = path.split('/');
  const name = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
  const file = contradiction(mentionedPeriods(name, period), period, dayAfter(period));
  const folders = mentionedPeriods(withMonths(parts), period);
  const folder = file === undefined ? contradiction(folders, period, writtenIn(type.written, period)) : undefined;
  const other = file ?? folder;
  if (other === undefined || periodEntry === undefined) return undefined;
  const said = { text: other.text, period: period.text, label: labelOf(type) };
  return {
    message: message(file === undefined ? 'period-contradicted.folder' : 'period-contradicted.file', said),
    range: periodEntry.valueRange,
    actual: period.text,
    ...(file === undefined ? { severity: NOTED } : {}),
  };
}

/** Folders as one text: a month in the folder of a year, 2026/05, is that of the year, and a year alone is one. */
function withMonths(folders: readonly string[]): string {
  return folders
    .join('/')
    .replace(/(^|\/)(20\d\d)年?\/(0?[1-9]|1[0-2])月?(?=\/|$)/g, '$1$2年$3月')
    .replace(/(^|\/)(20\d\d)(?=\/|$)/g, '$1$2年');
}

/** A report of a day is made on the next. */
function dayAfter(period: Period): DayRange {
  return period.kind === 'day' ? { from: period.from, to: nextPeriod(period)?.to ?? period.to } : period;
}

/** The days in which it is written as well: a plan is kept with those of the month before, a review with the next. */
function writtenIn(written: TypedDocument['type']['written'], period: Period): DayRange {
  return {
    from: written === 'before' ? (previousPeriod(period)?.from ?? period.from) : period.from,
    to: written === 'before' ? period.to : (nextPeriod(period)?.to ?? period.to),
  };
}

const ORDER: readonly MentionedPeriod['kind'][] = ['day', 'week', 'month', 'quarter', 'half', 'year'];

/**
 * What is mentioned where another period is: of the same length, else of a longer one. Shorter ones are days on which
 * something was done.
 */
function contradiction(all: readonly MentionedPeriod[], own: Period, allowed: DayRange): MentionedPeriod | undefined {
  const long = all.filter(({ kind }) => ORDER.indexOf(kind) >= ORDER.indexOf(own.kind));
  const same = long.filter(({ kind }) => kind === own.kind);
  const judged = same.length > 0 ? same : long;
  return judged.some((each) => overlaps(each, allowed)) ? undefined : judged.find(({ isAside }) => !isAside);
}

/** The own period as the other one is written. */
function nameOf({ kind, text, from }: Period, { isPlain, hasYear }: MentionedPeriod, script: Script): string {
  const [year = '', month = '', day = ''] = from.split('-').map((part) => String(Number(part)));
  if (isPlain || kind === 'year') return isPlain ? text : `${year}年`;
  const before = hasYear ? `${year}年` : '';
  switch (kind) {
    case 'month':
      return `${before}${month}月`;
    case 'day':
      return `${before}${month}月${day}日`;
    case 'quarter':
      return `${before}第${'一二三四'.charAt(Math.ceil(Number(month) / 3) - 1)}季度`;
    case 'week':
      return `${before}第${String(Number(text.slice(-2)))}${script === 'simplified' ? '周' : '週'}`;
  }
}
