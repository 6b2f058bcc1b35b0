// An explanation line by line, as every face shows it.
import { message, render } from '../../base/message';
import type { MessageId, Reader } from '../../base/message';
import type { Range } from '../../base/range';
import { readClauseNumber } from '../../citations/clauseNumber';
import type { Knowledge } from '../../knowledge/knowledge';
import type { ExplainedPlace, Reason } from './explaining';
import { sign } from './formulaWords';
import type { Shortfall } from './shortfalls';

/** A line of an explanation: a heading, or below one; with the place that it speaks of, where there is one. */
export interface ExplainedLine {
  readonly text: string;
  readonly isHeading: boolean;
  readonly at?: { readonly path: string; readonly range: Range };
}

const MOST_SOURCES = 12;

/** An explanation as lines; the place itself comes first. */
export function explainedLines(place: ExplainedPlace, knowledge: Pick<Knowledge, 'clause'>, reader: Reader) {
  const { name, text, path, range, reasons, lacking } = place;
  const say = (id: MessageId, args: Readonly<Record<string, string>>): string => render(message(id, args), reader);
  const head: ExplainedLine[] =
    name === '' ? [] : [{ text: say('explain.value', { name, text }), isHeading: true, at: { path, range } }];
  const entered: ExplainedLine[] = [{ text: say('explain.entered', {}), isHeading: false }];
  const said = reasons.flatMap((reason) => reasonLines({ reason, text, knowledge, reader }));
  const missing = lacking.map((each): ExplainedLine => ({ text: each, isHeading: false }));
  const isGiven = reasons.some(({ expected }) => expected !== undefined) || missing.length > 0;
  return [...head, ...(isGiven || name === '' ? [] : entered), ...missing, ...said];
}

interface Told {
  readonly reason: Reason;
  readonly text: string;
  readonly knowledge: Pick<Knowledge, 'clause'>;
  readonly reader: Reader;
}

function reasonLines({ reason, text, knowledge, reader }: Told): ExplainedLine[] {
  const { title, formula, numbers, expected, sources, told, clause } = reason;
  const say = (id: MessageId, args: Readonly<Record<string, string>>): string => render(message(id, args), reader);
  const line = (words: string): ExplainedLine => ({ text: words, isHeading: false });
  const result = expected === undefined ? '' : ` ${sign('==', reader)} ${expected}`;
  const places = sources.slice(0, MOST_SOURCES).map(({ name, text: value, path, range }): ExplainedLine => ({
    ...line(value === '' ? name : say('explain.from', { name, text: value })),
    ...(path !== undefined && range !== undefined && { at: { path, range } }),
  }));
  const isWrong = expected !== undefined && !reason.agrees;
  return [
    { text: title, isHeading: true },
    ...(formula === '' || reason.kind === 'link' ? [] : [line(say('explain.formula', { formula }))]),
    ...(numbers === undefined ? [] : [line(say('explain.numbers', { numbers: `${numbers}${result}` }))]),
    ...told.map(line),
    ...places,
    ...(sources.length > MOST_SOURCES
      ? [line(say('explain.more', { count: String(sources.length - MOST_SOURCES) }))]
      : []),
    ...(isWrong ? [line(say('explain.should', { expected, actual: text }))] : []),
    ...reason.shortfalls.map((each) => line(shortfallText(each, reader))),
    ...(expected === undefined && reason.agrees ? [line(say('explain.holds', {}))] : []),
    ...(clause === undefined ? [] : [line(say('explain.clause', { clause: clauseText(clause, knowledge, reader) }))]),
  ];
}

/** What is not met, in words: the row, what it must be, and what stands there now. */
function shortfallText({ row = '', needs, now = '' }: Shortfall, reader: Reader): string {
  const id = `explain.failed${row === '' ? '' : '-row'}${now === '' ? '-plain' : ''}` as const;
  return render(message(id, { row, needs, now }), reader);
}

function clauseText(cited: string, knowledge: Pick<Knowledge, 'clause'>, { show }: Reader): string {
  const reference = readClauseNumber(cited);
  const title = reference === undefined ? '' : (knowledge.clause(reference)?.title ?? '');
  return title === '' ? cited : `${cited} ${show(title)}`;
}
