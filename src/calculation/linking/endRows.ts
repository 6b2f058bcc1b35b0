// The rows of documents at the two ends of a link: what tells them apart, and what stands in them, whichever version of
// its type a document was made by.
import type { DayRange } from '../../base/dates/date';
import { isBetweenPlaceholders } from '../../base/placeholder';
import { rowOf } from '../../documents/facts';
import { entryNamed } from '../../documents/forms/entryNames';
import type { Fact, FactRow } from '../../documents/facts';
import type { DocumentRecord } from '../../documents/record';
import { readValue, valueKey } from '../../documents/value';
import type { Value } from '../../documents/value';
import type { Column, Field } from '../../knowledge/contracts/contract';
import { endIn } from '../../knowledge/contracts/links';
import type { EarlierEnd, LinkEnd } from '../../knowledge/contracts/links';
import { specsOf } from '../../knowledge/contracts/versions';

/** A row of a document at one end of a link. */
export interface EndRow extends FactRow {
  readonly record: DocumentRecord;
  /**
   * What tells it from the others; '' where the end has no key, undefined where the cell is empty or still to be
   * filled.
   */
  readonly key: string | undefined;
  /** What the document's type says of a column or field of the end. */
  readonly spec: (column: string) => Field | Column | undefined;
}

/** All rows of a section of a document that any link reads. */
export function rowsIn(record: DocumentRecord, section: string): FactRow[] {
  const kept = record.rows.get(section);
  return kept === undefined ? [] : Array.from({ length: kept.count }, (_, index) => rowOf(kept, record.text, index));
}

/** The rows of a document at one end of a link. */
export function rowsAt(record: DocumentRecord, end: LinkEnd): EndRow[] {
  const here = record.type === undefined ? end : endIn(end, record.type);
  const kept = here && record.rows.get(here.section ?? '');
  if (here === undefined || kept === undefined) return [];
  const numbers = kept.held.get(here.id) ?? Array.from({ length: kept.count }, (_, index) => index);
  return numbers.map((index) => new KeyedRow(record, rowOf(kept, record.text, index), here));
}

// A class, since of thousands of rows the key of one may be asked for alone.
class KeyedRow implements EndRow {
  readonly line: number;
  private known: { readonly key: string | undefined } | undefined;

  constructor(
    readonly record: DocumentRecord,
    private readonly row: FactRow,
    private readonly end: LinkEnd | EarlierEnd,
  ) {
    this.line = row.line;
  }

  fact(column: string): Fact | undefined {
    return this.row.fact(this.nameOf(column));
  }

  spec(column: string): Field | Column | undefined {
    return specAt(this.end, this.nameOf(column));
  }

  private nameOf(column: string): string {
    return 'names' in this.end ? (this.end.names.get(column) ?? column) : column;
  }

  get key(): string | undefined {
    return (this.known ??= { key: keyOf(this.row, this.end, this.record.period) }).key;
  }
}

/** True where rows of a document at one end of a link cannot be read: what is not found there may stand in them. */
export function isIncomplete(record: DocumentRecord, end: LinkEnd): boolean {
  const here = record.type === undefined ? end : endIn(end, record.type);
  return here !== undefined && record.rows.get(here.section ?? '')?.isIncomplete === true;
}

/** All rows that a link finds at its source. */
export function sourceRows(sources: readonly DocumentRecord[], end: LinkEnd): EndRow[] {
  return sources.flatMap((record) => rowsAt(record, end));
}

function keyOf(row: FactRow, end: LinkEnd | EarlierEnd, period: DayRange | undefined): string | undefined {
  if (end.key === undefined) return '';
  const text = row.fact(end.key)?.text.trim() ?? '';
  return isFilled(text) ? keyIn(end, text, period) : undefined;
}

/** A text as the key of a row at an end of a link: days, numbers and options are the same in any spelling. */
export function keyIn(
  { keySpec, readKey }: Pick<LinkEnd, 'keySpec' | 'readKey'>,
  text: string,
  period: DayRange | undefined,
): string {
  if (keySpec === undefined) return readKey(text);
  if (NAMING.has(keySpec.kind)) return readKey(entryNamed(keySpec, text)?.name ?? text);
  if (!READ_AS_VALUES.has(keySpec.kind)) return readKey(text);
  const value = readValue(keySpec, text, period);
  if (value.kind === 'number') return String(value.value);
  return value.kind === 'invalid' ? readKey(text) : valueKey(value, text);
}

const NAMING: ReadonlySet<string> = new Set(['metric', 'channel']);

const READ_AS_VALUES: ReadonlySet<string> = new Set([
  'date',
  'dateRange',
  'integer',
  'number',
  'money',
  'ratio',
  'percent',
  'enum',
]);

/** True for a text that says something: no dash and no placeholder. */
export function isFilled(text: string): boolean {
  return text !== '' && !/^[-—–]+$/.test(text) && !isBetweenPlaceholders(text);
}

/** The value of a row under a column, where it says something. */
export function factOf(row: FactRow, column: string | undefined): Fact | undefined {
  const found = column === undefined ? undefined : row.fact(column);
  return found && isFilled(found.text.trim()) ? found : undefined;
}

/** The column or field of that id at one end of a link. */
function specAt({ type, section }: LinkEnd | EarlierEnd, id: string): Field | Column | undefined {
  return specsOf(type, section).find((each) => each.id === id);
}

/** What a fact of a document says; days are completed from the period of its document. */
export function valueOf({ period }: Pick<DocumentRecord, 'period'>, spec: Field | Column, { text }: Fact): Value {
  return readValue(spec, text, period);
}
