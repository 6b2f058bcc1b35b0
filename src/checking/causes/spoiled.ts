// What follows from a fault that is told by itself: a value that cannot be read, a row that stands twice, rows or a
// column that are not there. Demands that would be met, or could not be judged, without what is faulty are its doing.
import type { Finding } from '../../base/finding';
import { comparePositions } from '../../base/range';
import type { Position } from '../../base/range';
import type { Document, DocumentSection, DocumentTable } from '../../documents/document';
import { withDerived } from '../../documents/parse';
import { withTexts } from '../../documents/substitute';
import type { Knowledge } from '../../knowledge/knowledge';
import { failuresIn } from './demands';
import type { Failure } from './demands';
import { mergedInto } from './merging';
import type { Merge } from './merging';
import { valueOn } from './places';

/** The rules whose findings may explain others, those that explain most first. */
const SPOILING: readonly string[] = [
  'row-missing',
  'column-missing',
  'row-duplicate',
  'kpi-missing',
  'link-missing',
  'cell-invalid',
  'field-invalid',
  'date-outside-period',
];

const MOST_CAUSES = 20;

/** True for a finding that may explain others. */
export function isSpoiling({ rule, count }: Finding): boolean {
  return SPOILING.includes(rule) && count === undefined;
}

/** The findings that others follow from, each with those. */
export function spoiledIn(document: Document, findings: readonly Finding[], knowledge: Knowledge): Merge[] {
  const causes = findings.filter(isSpoiling).slice(0, MOST_CAUSES);
  if (causes.length === 0) return [];
  const ordered = causes.toSorted((a, b) => SPOILING.indexOf(a.rule) - SPOILING.indexOf(b.rule));
  const gone = new Set<Finding>();
  let failures = failuresIn(document, findings, knowledge);
  return ordered.flatMap((cause) => {
    if (gone.has(cause)) return [];
    const left = findings.filter((each) => each !== cause && !gone.has(each));
    const explained = [...failuresBy(document, cause, failures), ...besides(document, cause, left)];
    const merge = mergedInto(document.path, cause, explained);
    if (merge === undefined) return [];
    for (const each of merge.instead) gone.add(each);
    failures = failures.filter(({ finding }) => !gone.has(finding));
    return [merge];
  });
}

function failuresBy(document: Document, cause: Finding, failures: readonly Failure[]): Finding[] {
  const isFreed = freedBy(document, cause);
  return isFreed === undefined ? [] : failures.filter(isFreed).map(({ finding }) => finding);
}

type IsFreed = (failure: Failure) => boolean;

function freedBy(document: Document, cause: Finding): IsFreed | undefined {
  const { rule, range, expected } = cause;
  if (rule === 'column-missing') return namesColumn(document, range.start.line, expected);
  const without = linesOf(cause).flatMap((line) => withoutCause(document, rule, { ...range.start, line }) ?? []);
  return without.length === 0 ? undefined : ({ demand }) => without.some((each) => demand.holds(each) !== false);
}

// Of a row that stands twice either may be the one too many.
function linesOf({ rule, range: { start }, message: { args } }: Finding): number[] {
  return rule === 'row-duplicate' ? [start.line, Number(args?.['line']) - 1] : [start.line];
}

function namesColumn(document: Document, line: number, title = ''): IsFreed | undefined {
  const at = document.sections.find(({ table }) => table?.source.header.line === line);
  const column = at?.table?.missing.find((each) => each.title === title);
  return at && column && (({ demand }) => demand.names(at.section.id, column.id));
}

/** The document as it would be without what is faulty. */
function withoutCause(document: Document, rule: string, start: Position): Document | undefined {
  if (rule === 'row-duplicate') return withTables(document, (table) => withoutRow(table, start.line));
  if (rule.endsWith('-missing'))
    return withTables(document, (table, { heading }) => (heading.line === start.line ? incomplete(table) : table));
  const place = valueOn(document, start);
  return place && withTexts(document, new Map([[place.source, '']]));
}

function withTables(
  document: Document,
  change: (table: DocumentTable, section: DocumentSection) => DocumentTable,
): Document {
  const sections = document.sections.map((each) =>
    each.table === undefined ? each : { ...each, table: change(each.table, each) },
  );
  return withDerived({ ...document, sections }, document);
}

function withoutRow(table: DocumentTable, line: number): DocumentTable {
  const rows = table.rows.filter(({ source }) => source.line !== line);
  return rows.length === table.rows.length ? table : { ...table, rows };
}

// Rows that are missing are like rows that cannot be read: nobody knows what they say.
function incomplete(table: DocumentTable): DocumentTable {
  const { header } = table.source;
  return { ...table, unread: [...table.unread, { source: header, cells: new Map(), isDressed: false }] };
}

/** What other rules say that follows from a fault as well. */
function besides(document: Document, cause: Finding, others: readonly Finding[]): Finding[] {
  const { start } = cause.range;
  const twins = new Set(linesOf(cause));
  const isSameLine = ({ range }: Finding): boolean => range.start.line === start.line;
  const touches = ({ range, related = [] }: Finding): boolean =>
    [range, ...related.map((each) => each.range)].some((each) => comparePositions(each.start, start) === 0);
  return others.filter((each) => {
    if (cause.rule === 'row-missing') return ['kpi-missing', 'link-missing'].includes(each.rule) && isSameLine(each);
    if (cause.rule === 'row-duplicate')
      return ['link-mismatch', 'date-overlap', 'row-duplicate'].includes(each.rule) && twins.has(each.range.start.line);
    return each.rule === 'date-overlap' && valueOn(document, start) !== undefined && touches(each);
  });
}
