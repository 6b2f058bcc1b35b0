// What links say of the documents of a workspace: which documents a link leads to, which rows correspond, and which
// documents a change of one can concern. Whether the two sides agree is judged by the rules.
import { addDays } from '../base/dates/date';
import type { Day, DayRange } from '../base/dates/date';
import { previousPeriod, yearBefore } from '../base/dates/period';
import type { Period } from '../base/dates/period';
import { isBetweenPlaceholders } from '../base/placeholder';
import { labelKey } from '../base/script';
import type { Column, Field } from '../knowledge/contracts/contract';
import type { CompiledLink, LinkEnd } from '../knowledge/contracts/links';
import { rowOf } from '../documents/facts';
import type { Fact, FactRow } from '../documents/facts';
import type { DocumentRecord } from '../documents/record';
import { readValue, valueKey } from '../documents/value';
import type { Value } from '../documents/value';
import type { Workspace } from '../documents/workspace';

/** A row of a document at one end of a link. */
export interface EndRow extends FactRow {
  readonly record: DocumentRecord;
  /**
   * What tells it from the others; '' where the end has no key, undefined where the cell is empty or still to be
   * filled.
   */
  readonly key: string | undefined;
}

/** The links that a document's type declares. */
export function linksOf(workspace: Workspace, record: DocumentRecord): CompiledLink[] {
  return workspace.knowledge.links.filter((each) => each.to.type.type === record.type?.type);
}

/** What a link needs to know of the document that it leads from. */
export type LinkOwner = Pick<DocumentRecord, 'period' | 'identity'> & { readonly path?: string };

/**
 * The documents that a link leads to from a document of this period, the earliest first; `path` is never its own
 * source.
 */
export function sourcesOf(
  workspace: Workspace,
  compiled: CompiledLink,
  { period, identity, path }: LinkOwner,
): DocumentRecord[] {
  if (period === undefined) return [];
  const { link, from } = compiled;
  const isOfSame = sameAs(compiled, identity);
  const isSource = (each: DocumentRecord): boolean => each.path !== path && isOfSame(each.identity);
  const all = workspace.byType.get(from.type.type) ?? [];
  if (link.from.period === 'latest') return latest(all, period, isSource);
  const matches = relationTo(period, link.from.period);
  return startingIn(all, startsOf(period, link.from.period)).filter(
    (each) => each.period !== undefined && matches(each.period) && isSource(each),
  );
}

// Where both types tell their documents apart by the same fields, one for each person, a link stays with that person.
function sameAs({ from, to }: CompiledLink, identity: readonly string[]): (other: readonly string[]) => boolean {
  if (from.type.per.join() !== to.type.per.join()) return () => true;
  const key = identity.map(labelKey).join('/');
  return (other) => other.map(labelKey).join('/') === key;
}

function latest(
  all: readonly DocumentRecord[],
  own: Period,
  isSource: (each: DocumentRecord) => boolean,
): DocumentRecord[] {
  const earlier = all.slice(0, firstStarting(all, own.from));
  const last = earlier.findLast(
    (each) => each.period !== undefined && each.period.to < own.from && isSource(each),
  )?.period;
  if (last === undefined) return [];
  return startingIn(all, { from: last.from, to: last.from }).filter(
    (each) => each.period?.text === last.text && isSource(each),
  );
}

/**
 * Of documents in the order of their periods those whose period starts in a span, found by halving: a workspace may
 * hold thousands.
 */
export function startingIn(all: readonly DocumentRecord[], { from, to }: DayRange): readonly DocumentRecord[] {
  return all.slice(firstStarting(all, from), firstStarting(all, `${to}~`)); // `~` comes after every day that starts so
}

function firstStarting(all: readonly DocumentRecord[], day: Day): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.period?.from ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The days on which a period of this relation can start.
function startsOf(own: Period, relation: Relation): DayRange {
  switch (relation) {
    case 'same':
      return startOf(own);
    case 'previous':
      return startOf(previousPeriod(own) ?? own);
    case 'year-before':
      return startOf(yearBefore(own) ?? own);
    case 'within':
      return own;
    case 'containing':
      return { from: addDays(own.from, -366), to: own.from }; // no period is longer than a year
    case 'any':
      return { from: '', to: '' };
  }
}

function startOf({ from }: Period): DayRange {
  return { from, to: from };
}

type Relation = Exclude<CompiledLink['link']['from']['period'], 'latest'>;

function relationTo(own: Period, relation: Relation): (source: Period) => boolean {
  switch (relation) {
    case 'same':
      return has(own.text);
    case 'previous':
      return has(previousPeriod(own)?.text);
    case 'year-before':
      return has(yearBefore(own)?.text);
    case 'within':
      return (source) => own.from <= source.from && source.to <= own.to;
    case 'containing':
      return (source) => source.from <= own.from && own.to <= source.to;
    case 'any':
      return () => true;
  }
}

function has(text: string | undefined): (source: Period) => boolean {
  return (source) => source.text === text;
}

/** All rows of a section of a document that any link reads. */
export function rowsIn(record: DocumentRecord, section: string): FactRow[] {
  const kept = record.rows.get(section);
  return kept === undefined ? [] : Array.from({ length: kept.count }, (_, index) => rowOf(kept, record.text, index));
}

/** The rows of a document at one end of a link. */
export function rowsAt(record: DocumentRecord, end: LinkEnd): EndRow[] {
  const kept = record.rows.get(end.section ?? '');
  if (kept === undefined) return [];
  const numbers = kept.held.get(end.id) ?? Array.from({ length: kept.count }, (_, index) => index);
  return numbers.map((index) => new KeyedRow(record, rowOf(kept, record.text, index), end));
}

// A class, since of thousands of rows the key of one may be asked for alone.
class KeyedRow implements EndRow {
  readonly line: number;
  readonly fact: FactRow['fact'];
  private known: { readonly key: string | undefined } | undefined;

  constructor(
    readonly record: DocumentRecord,
    row: FactRow,
    private readonly end: LinkEnd,
  ) {
    this.line = row.line;
    this.fact = row.fact;
  }

  get key(): string | undefined {
    return (this.known ??= { key: keyOf(this, this.end) }).key;
  }
}

/** True where rows of a document at one end of a link cannot be read: what is not found there may stand in them. */
export function isIncomplete(record: DocumentRecord, end: LinkEnd): boolean {
  return record.rows.get(end.section ?? '')?.isIncomplete === true;
}

/** All rows that a link finds at its source. */
export function sourceRows(sources: readonly DocumentRecord[], end: LinkEnd): EndRow[] {
  return sources.flatMap((record) => rowsAt(record, end));
}

type EndFact = FactRow & Pick<EndRow, 'record'>;

function keyOf(row: EndFact, end: LinkEnd): string | undefined {
  if (end.key === undefined) return '';
  const text = row.fact(end.key)?.text.trim() ?? '';
  return isFilled(text) ? keyIn(end, text, row.record.period) : undefined;
}

/** A text as the key of a row at an end of a link: days, numbers and options are the same in any spelling. */
export function keyIn({ keySpec, readKey }: LinkEnd, text: string, period: DayRange | undefined): string {
  const value =
    keySpec === undefined || !READ_AS_VALUES.has(keySpec.kind) ? undefined : readValue(keySpec, text, period);
  if (value?.kind === 'number') return String(value.value);
  return value === undefined || value.kind === 'invalid' ? readKey(text) : valueKey(value, text);
}

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
export function specAt({ type, section }: LinkEnd, id: string): Field | Column | undefined {
  if (section === undefined) return type.fields.find((each) => each.id === id);
  return type.sections.find((each) => each.id === section)?.table?.columns.find((each) => each.id === id);
}

/** What a fact of a document says; days are completed from the period of its document. */
export function valueOf({ period }: Pick<DocumentRecord, 'period'>, spec: Field | Column, { text }: Fact): Value {
  return readValue(spec, text, period);
}

/** The paths of the documents that a change of one, from `before` to `after`, can concern through links. */
export function linkDependents(
  workspace: Workspace,
  before: DocumentRecord | undefined,
  after: DocumentRecord | undefined,
): Set<string> {
  const found = new Set<string>();
  for (const record of [before, after]) {
    if (record?.type === undefined || record.period === undefined) continue;
    for (const link of workspace.knowledge.links) {
      if (link.from.type.type === record.type.type)
        for (const each of ownersOf(workspace, link, record, record.period)) found.add(each.path);
    }
  }
  return found;
}

/** The documents whose link leads to a document of this period. */
export function ownersOf(
  workspace: Workspace,
  compiled: CompiledLink,
  { identity }: DocumentRecord,
  source: Period,
): DocumentRecord[] {
  const { link, from, to } = compiled;
  const isOfSame = sameAs(compiled, identity);
  const all = workspace.byType.get(to.type.type) ?? [];
  const relation = link.from.period;
  if (relation !== 'latest') {
    return startingIn(all, ownerStarts(source, relation)).filter(
      (each) => each.period !== undefined && relationTo(each.period, relation)(source) && isOfSame(each.identity),
    );
  }
  // A document is concerned when no other source lies between: those up to the next source, and that one's own period.
  const sources = workspace.byType.get(from.type.type) ?? [];
  const after = addDays(source.to, 1);
  const next = sources.slice(firstStarting(sources, after)).find((each) => isOfSame(each.identity))?.period;
  return startingIn(all, { from: after, to: next?.to ?? '9999-12-31' }).filter((each) => isOfSame(each.identity));
}

// The days on which the period of a document can start that has this source.
function ownerStarts(source: Period, relation: Relation): DayRange {
  switch (relation) {
    case 'same':
      return startOf(source);
    case 'previous':
      return { from: addDays(source.to, 1), to: addDays(source.to, 1) };
    case 'year-before':
      return { from: addDays(source.from, 360), to: addDays(source.from, 372) };
    case 'within':
      return { from: addDays(source.from, -366), to: source.from };
    case 'containing':
      return source;
    case 'any':
      return { from: '', to: '' };
  }
}
