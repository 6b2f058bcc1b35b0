// What a link adds up: the numbers of a row in all documents of its periods. Where one of these is not there, or does
// not say its number, the sum is not known, and nothing is claimed of it.
import { equalAt, roundTo } from '../../base/number';
import { onDemand } from '../../base/onDemand';
import { periodOf, periodsSince, spanSoFar } from '../../base/dates/period';
import type { Period } from '../../base/dates/period';
import { PERIOD_KIND } from '../../documents/cadence';
import type { DocumentRecord } from '../../documents/record';
import { writeValue } from '../../documents/value';
import type { Value } from '../../documents/value';
import { Quantity, roundingOf } from '../../formulas/quantity';
import { addsOwn } from '../../knowledge/contracts/addedLinks';
import type { CompiledLink } from '../../knowledge/contracts/links';
import type { Metric } from '../../knowledge/model';
import { factOf, isIncomplete, rowsAt, valueOf } from './endRows';
import type { EndRow } from './endRows';
import { sidesAgree } from './sides';
import type { Brought, Part, Side } from './sides';

type Numbers = Extract<Value, { readonly kind: 'number' }>;

/** A number of a document that is added up. */
export interface Addend extends Part {
  readonly value: Numbers;
}

/** Of what something is added up for a document: by which link, of which documents. */
export interface AddingOf {
  readonly link: CompiledLink;
  readonly sources: readonly DocumentRecord[];
  /** The period of the document that it is for. */
  readonly period: Period | undefined;
  /** That document itself, where there is one by now: of periods so far it is among what is added up. */
  readonly own: DocumentRecord | undefined;
}

/** The same, with what does not hang on the row that is asked for, which is found once. */
export interface Adding extends AddingOf {
  /** The documents that are added up, where there is just one for each period. */
  readonly complete: () => readonly DocumentRecord[] | undefined;
  /** The rows of a document by their keys; undefined where some of them cannot be read. */
  readonly rowsOf: (record: DocumentRecord) => RowsByKey | undefined;
}

type RowsByKey = ReadonlyMap<string | undefined, readonly EndRow[]>;

/** What is added up, to be asked for one row after another. */
export function adding(of: AddingOf): Adding {
  const known = new Map<DocumentRecord, RowsByKey | undefined>();
  const rowsOf = (record: DocumentRecord): RowsByKey | undefined => {
    if (!known.has(record)) known.set(record, rowsByKey(record, of.link.from));
    return known.get(record);
  };
  return { ...of, complete: onDemand(() => completeIn(of)), rowsOf };
}

function rowsByKey(record: DocumentRecord, end: CompiledLink['from']): RowsByKey | undefined {
  if (isIncomplete(record, end)) return undefined;
  const rows = new Map<string | undefined, EndRow[]>();
  for (const row of rowsAt(record, end)) {
    const same = rows.get(row.key);
    if (same === undefined) rows.set(row.key, [row]);
    else same.push(row);
  }
  return rows;
}

/** What the documents of a link hold under a column in the rows of a key, added up; undefined where it is not known. */
export function sumOf(adding: Adding, { key, column }: Sought): Brought | undefined {
  if (key === undefined || !isOf(adding, key, ({ additive }) => additive)) return undefined;
  return wholeSum(adding, { key, column });
}

/** Where rows are told by their metric, whether it is one of a sort; what is no metric of any pack is none. */
function isOf({ link: { from } }: Adding, key: string, isMeant: (metric: Metric) => boolean): boolean {
  if (from.keySpec?.metrics === undefined) return true;
  const metric = from.keySpec.metrics.byId(key);
  return metric !== undefined && isMeant(metric);
}

function wholeSum(adding: Adding, sought: Sought): Brought | undefined {
  const documents = adding.complete();
  if (documents === undefined) return undefined;
  const addends = documents.map((record) => addendsIn(adding, record, sought));
  return addends.every((each) => each !== undefined) ? added(addends.flat()) : undefined;
}

/** What documents hold of numbers that must not be added up: all that is there, and the sum where all of it is. */
export interface Apart {
  readonly parts: readonly Addend[];
  readonly sum: Brought | undefined;
}

const NOTHING: Apart = { parts: [], sum: undefined };

/** The numbers of the rows of a key in the documents of a link, each by itself; of metrics only those of people. */
export function apartIn(adding: Adding, sought: Sought): Apart {
  if (sought.key === undefined || !isOf(adding, sought.key, ({ unit }) => unit === 'people')) return NOTHING;
  const parts = documentsOf(adding).flatMap((record) => addendsIn(adding, record, sought) ?? []);
  return { parts, sum: wholeSum(adding, sought) };
}

/** How many documents are not there of those that a link adds up. */
export function missingFrom(adding: AddingOf): number {
  const { link, period } = adding;
  const span = period && (link.link.from.period === 'soFar' ? spanSoFar(period) : period);
  if (span === undefined) return 0;
  const last = periodOf(PERIOD_KIND[link.from.type.cadence], span.to);
  const periods = new Set(documentsOf(adding).map((each) => each.period?.text));
  return periodsSince(span.from, last) + 1 - periods.size;
}

function documentsOf({ link, sources, own }: AddingOf): readonly DocumentRecord[] {
  const kind = PERIOD_KIND[link.from.type.cadence];
  return (own !== undefined && addsOwn(link) ? [...sources, own] : sources).filter(
    ({ period }) => period?.kind === kind,
  );
}

function completeIn(adding: AddingOf): readonly DocumentRecord[] | undefined {
  const documents = documentsOf(adding);
  const isSingle = new Set(documents.map(({ period }) => period?.text)).size === documents.length;
  return isSingle && documents.length > 0 && missingFrom(adding) === 0 ? documents : undefined;
}

interface Sought {
  readonly key: string | undefined;
  readonly column: string;
}

/** The numbers of a document; undefined where one is not said, or no row corresponds. */
function addendsIn({ rowsOf }: Adding, record: DocumentRecord, { key, column }: Sought): Addend[] | undefined {
  const rows = rowsOf(record)?.get(key) ?? [];
  const addends = rows.map((row) => addendIn(row, column));
  return rows.length > 0 && addends.every((each) => each !== undefined) ? addends : undefined;
}

function addendIn(row: EndRow, column: string): Addend | undefined {
  const [fact, spec] = [factOf(row, column), row.spec(column)];
  const value = fact && spec && valueOf(row.record, spec, fact);
  return fact && spec && value?.kind === 'number' ? { row, fact, spec, value } : undefined;
}

function added(parts: readonly Addend[]): Brought | undefined {
  const [finest] = parts.toSorted((a, b) => b.value.decimals - a.value.decimals);
  if (finest === undefined) return undefined;
  const { decimals } = finest.value;
  const total = roundTo(
    parts.reduce((before, { value }) => before + value.value, 0),
    decimals,
  );
  const value = { ...finest.value, value: total };
  const side = { text: writeValue(finest.spec, total, value) ?? String(total), value };
  return { side, parts, agreesWith: (mine) => sidesAgree(mine, side) || isRounded(mine, total, parts) };
}

/** Whether a number is as near to a sum as may be, since some of what is added up is shown more coarsely than it. */
function isRounded({ value }: Side, total: number, parts: readonly Addend[]): boolean {
  if (value.kind !== 'number') return false;
  const coarser = parts.filter((each) => each.value.decimals < value.decimals);
  const rounding = roundingOf(coarser.map((each) => new Quantity(each.value.value, each.value.decimals)));
  return (
    coarser.length > 0 && (Math.abs(value.value - total) <= rounding || equalAt(value.value, total, value.decimals))
  );
}
