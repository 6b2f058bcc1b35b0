// What a measure of an export was in a span of days: what adds up is summed, people are taken as they were counted, and
// what stands alone is weighed. What is missing is not zero, and why it is missing is said.
import type { Day, DayRange } from '../base/dates/date';
import type { Measure } from '../knowledge/platforms/definition';
import { listsEvents, selectionIn } from './filter';
import type { MetricFilter, Selection } from './filter';
import type { ObservedExport, ObservedRow } from './observed';
import { tiling } from './spans';

/** Why there is no figure. */
export type Lack =
  | { readonly kind: 'nothing' }
  /** Days of which nothing was observed. */
  | { readonly kind: 'days'; readonly days: readonly Day[] }
  /** People are known of parts of the span or of the shop alone, and do not add up. */
  | { readonly kind: 'people' }
  /** The export is of the whole, or of parts, where the other is asked for. */
  | { readonly kind: 'apart' };

/** What a measure was. */
export interface MeasureFigure {
  readonly kind: 'measure';
  readonly export: ObservedExport['definition'];
  readonly measure: Measure;
  readonly span: DayRange;
  readonly value: number | undefined;
  /** As finely as the export shows it; Infinity for what was weighed. */
  readonly decimals: number;
  readonly rows: readonly ObservedRow[];
  /** True where it was weighed by what only nearly weighs it. */
  readonly isApproximate: boolean;
  /** How many days after a click a sale still counts in it; '' where that does not matter. */
  readonly window: string;
  readonly lack: Lack | undefined;
}

interface Question {
  readonly observed: ObservedExport;
  readonly measure: Measure;
  readonly span: DayRange;
  readonly selection: Selection;
}

/** What a measure was in a span, of what a filter takes. */
export function measureIn(
  observed: ObservedExport,
  measure: Measure,
  span: DayRange,
  filter: MetricFilter = {},
): MeasureFigure {
  const selection = selectionIn(observed, filter);
  const question = { observed, measure, span };
  if (selection === undefined) return lacking(question, { kind: 'apart' });
  const inside = observed.rows.filter(({ days }) => days.from >= span.from && days.to <= span.to);
  const windows = windowsOf(observed);
  const found = windows.map((window) => {
    const rows = inside.filter((row) => row.window === window && selection.covers(row));
    return figureOf({ ...question, selection }, rows);
  });
  return found.find(({ value }) => value !== undefined) ?? found[0] ?? lacking(question, { kind: 'nothing' });
}

// The window that most figures have goes first, so that all months are told by the same one; else the longer.
function windowsOf({ rows }: ObservedExport): string[] {
  const counts = new Map<string, number>();
  for (const { window } of rows) counts.set(window, (counts.get(window) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || Number(b) - Number(a)).map(([window]) => window);
}

function figureOf(question: Question, rows: readonly ObservedRow[]): MeasureFigure {
  switch (question.measure.kind) {
    case 'additive':
      return listsEvents(question.observed.definition) ? listed(question, rows) : summed(question, rows);
    case 'people':
      return counted(question, rows);
    case 'stated':
      return stated(question, rows);
  }
}

type Subject = Pick<Question, 'observed' | 'measure' | 'span'>;

function lacking({ observed: { definition }, measure, span }: Subject, lack: Lack): MeasureFigure {
  const none = { value: undefined, decimals: 0, rows: [], isApproximate: false, window: '' };
  return { kind: 'measure', export: definition, measure, span, ...none, lack };
}

function given(
  { observed: { definition }, measure, span }: Subject,
  rows: readonly ObservedRow[],
  { value, decimals, isApproximate = false }: Pick<MeasureFigure, 'value' | 'decimals'> & { isApproximate?: boolean },
): MeasureFigure {
  const window = rows[0]?.window ?? '';
  return {
    kind: 'measure',
    export: definition,
    measure,
    span,
    value,
    decimals,
    rows,
    isApproximate,
    window,
    lack: undefined,
  };
}

/** The rows of a span that says nothing twice and leaves nothing out, of those that say all that is asked of them. */
function covering(
  { span, selection }: Question,
  rows: readonly ObservedRow[],
  isSaid: (row: ObservedRow) => boolean,
): readonly ObservedRow[] | Lack {
  const silent = new Set(rows.filter((row) => selection.takes(row) && !isSaid(row)).map(spanText));
  const found = tiling(
    span,
    rows.filter((row) => !silent.has(spanText(row))).map(({ days }) => days),
  );
  if ('uncovered' in found) return rows.length === 0 ? { kind: 'nothing' } : { kind: 'days', days: found.uncovered };
  const tiles = new Set(found.tiles.map((days) => spanText({ days })));
  const taken = rows.filter((row) => tiles.has(spanText(row)) && selection.takes(row));
  return taken.length === 0 ? { kind: 'nothing' } : taken;
}

function spanText({ days: { from, to } }: Pick<ObservedRow, 'days'>): string {
  return `${from}~${to}`;
}

function summed(question: Question, rows: readonly ObservedRow[]): MeasureFigure {
  const { observed, measure } = question;
  const taken = covering(question, rows, (row) => observed.figure(row, measure.id) !== undefined);
  return 'kind' in taken ? lacking(question, taken) : totalOf(question, taken);
}

// A list of what happened has no row for a day on which nothing did; what is inside a longer span is said by that.
function listed(question: Question, rows: readonly ObservedRow[]): MeasureFigure {
  const said = rows.filter(
    (row) => question.selection.takes(row) && question.observed.figure(row, question.measure.id) !== undefined,
  );
  const isInside = ({ days: a }: ObservedRow, { days: b }: ObservedRow): boolean =>
    a !== b && b.from <= a.from && a.to <= b.to && (b.from < a.from || a.to < b.to);
  const taken = said.filter((row) => !said.some((other) => isInside(row, other) && isSpread(other)));
  return taken.length === 0 ? lacking(question, { kind: 'nothing' }) : totalOf(question, taken);
}

function isSpread({ days: { from, to } }: ObservedRow): boolean {
  return from < to;
}

function totalOf(question: Question, rows: readonly ObservedRow[]): MeasureFigure {
  const figures = rows.flatMap((row) => question.observed.figure(row, question.measure.id) ?? []);
  const decimals = figures.reduce((most, each) => Math.max(most, each.decimals), 0);
  return given(question, rows, { value: exactSum(figures.map(({ value }) => value)), decimals });
}

/** A sum without the residue that adding many decimals leaves. */
function exactSum(values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  return Number(sum.toPrecision(DIGITS));
}

const DIGITS = 14;

// Who came on two days is counted once in both, so only a row of the very span says it.
function counted(question: Question, rows: readonly ObservedRow[]): MeasureFigure {
  const taken = rowsOfSpan(question, rows);
  const [only, ...more] = taken;
  if (only === undefined || more.length > 0) {
    const isPartly = rows.some((row) => question.selection.takes(row));
    return lacking(question, { kind: isPartly ? 'people' : 'nothing' });
  }
  const figure = question.observed.figure(only, question.measure.id);
  return figure === undefined ? lacking(question, { kind: 'nothing' }) : given(question, [only], figure);
}

function rowsOfSpan({ span, selection }: Question, rows: readonly ObservedRow[]): readonly ObservedRow[] {
  return rows.filter(({ days, ...row }) => isSame(days, span) && selection.takes({ days, ...row }));
}

function isSame(a: DayRange, b: DayRange): boolean {
  return a.from === b.from && a.to === b.to;
}

function stated(question: Question, rows: readonly ObservedRow[]): MeasureFigure {
  const { observed, measure, span, selection } = question;
  const own = rowsOfSpan(question, rows).filter((row) => observed.figure(row, measure.id) !== undefined);
  const [only] = own;
  if (only !== undefined && own.length === 1)
    return given(question, own, observed.figure(only, measure.id) ?? { value: undefined, decimals: 0 });
  if (measure.weight !== undefined) return weighed(question, rows, measure.weight);
  // What looks back over some weeks, such as a score, is that of the last day.
  const last = rows.filter((row) => row.days.to === span.to && selection.takes(row));
  const said = last.find((row) => observed.figure(row, measure.id) !== undefined);
  const figure = said && observed.figure(said, measure.id);
  if (said === undefined || figure === undefined) return lacking(question, { kind: 'nothing' });
  return given(question, [said], figure);
}

function weighed(question: Question, rows: readonly ObservedRow[], weight: string): MeasureFigure {
  const { observed, measure } = question;
  const isSaid = (row: ObservedRow): boolean =>
    observed.figure(row, measure.id) !== undefined && observed.figure(row, weight) !== undefined;
  const taken = covering(question, rows, isSaid);
  if ('kind' in taken) return lacking(question, taken);
  const parts = taken.map((row) => ({
    value: observed.figure(row, measure.id)?.value ?? 0,
    weight: observed.figure(row, weight)?.value ?? 0,
  }));
  const total = parts.reduce((sum, each) => sum + each.weight, 0);
  if (total === 0) return lacking(question, { kind: 'nothing' });
  const value = parts.reduce((sum, each) => sum + each.value * each.weight, 0) / total;
  return given(question, taken, { value, decimals: Infinity, isApproximate: true });
}
