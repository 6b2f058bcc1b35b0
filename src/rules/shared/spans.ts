// Reading the date ranges of a table that must follow one another, for the rules on gaps and overlaps.
import type { Day, DayRange, TimedRange } from '../../base/dates/date';
import type { DocumentCell, DocumentSection } from '../../documents/document';
import { typed } from '../rule';
import type { RuleContext, TypedDocument } from '../rule';

/** A date range with the cell that says it. */
export interface Span extends TimedRange {
  readonly cell: DocumentCell;
}

/** The ranges of a table in its order, and the span that they are to fill, where the contract names one. */
export interface Tiling {
  readonly section: DocumentSection;
  readonly spans: readonly Span[];
  readonly over: DayRange | undefined;
  /** Whether one may begin on the last day of the one before. */
  readonly mayTouch: boolean;
  /** Whether days may lie between one and the next. */
  readonly mayPause: boolean;
  /** False where a row has no readable range: then nothing can be said of gaps. */
  readonly isComplete: boolean;
}

/** Every table whose date ranges must tile. */
export function tilings(context: RuleContext): Tiling[] {
  const document = typed(context);
  return (document?.sections ?? []).flatMap((section) => {
    const { tiles } = section.section.table ?? {};
    if (document === undefined || tiles === undefined || section.table === undefined) return [];
    const { rows, unread } = section.table;
    const spans = rows.flatMap((row) => row.cells.get(tiles.column) ?? []).flatMap((cell) => spanOf(cell) ?? []);
    const may = { mayTouch: tiles.mayTouch, mayPause: tiles.mayPause };
    const isComplete = spans.length > 0 && spans.length === rows.length + unread.length;
    return [{ section, spans, over: overallSpan(document, tiles.over), ...may, isComplete }];
  });
}

function spanOf(cell: DocumentCell): Span | undefined {
  const { value } = cell;
  if (value.kind === 'dateRange') return { ...value, cell };
  return value.kind === 'date' ? { from: value.day, to: value.day, cell } : undefined;
}

function overallSpan(document: TypedDocument, over: string | undefined): DayRange | undefined {
  if (over === 'period') return document.period;
  const value = document.fields.get(over?.replace(/^fields\./, '') ?? '')?.value;
  return value?.kind === 'dateRange' ? value : undefined;
}

/** Days as a message shows them. */
export function writeSpan(from: Day, to: Day): string {
  return from === to ? from : `${from} ~ ${to}`;
}
