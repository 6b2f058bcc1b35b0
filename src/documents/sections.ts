// Finding a contract's sections and tables in a document: headings and column titles match by label, in either script.
import type { DayRange } from '../base/dates/date';
import { withoutMarkup } from '../base/markdown/inlineMarkup';
import type { Cell, Heading, Outline, Row, Table } from '../base/markdown/markdown';
import { splitRow, withoutComments } from '../base/markdown/markdown';
import { lineRange } from '../base/range';
import { labelKey } from '../base/script';
import type { Column, Section, TableContract } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import type { DocumentCell, DocumentRow, DocumentSection, DocumentTable, RepeatedSection } from './document';
import { isTotalLabel, readValue } from './value';

/** The number before a heading, which is passed over where headings are compared. */
export const NUMBERING =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+(?:\.\d+)*[.、．]?\s)\s*/;

/**
 * The sections of a document. `repeated` are those that stand again where their contract allows them once: their
 * content is not looked at.
 */
export interface SectionReading {
  readonly sections: readonly DocumentSection[];
  readonly repeated: readonly RepeatedSection[];
}

/** What the cells of tables are read with. */
export interface TableReading {
  /** The document's period, which completes days without a year. */
  readonly period?: DayRange | undefined;
  /** The sections as they were read before with the same period: of rows that are still the same it is taken over. */
  readonly before?: readonly DocumentSection[] | undefined;
}

/** The sections of the type that the document has, in the order of the document. */
export function readSections(type: DocumentType, outline: Outline, reading: TableReading = {}): SectionReading {
  const tables = { period: reading.period, before: tablesByHeader(reading.before ?? []) };
  const first = new Map<Section, Heading>();
  const sections: DocumentSection[] = [];
  const repeated: RepeatedSection[] = [];
  for (const [index, heading] of outline.headings.entries()) {
    const section = sectionFor(type, heading);
    if (section === undefined) continue;
    const before = first.get(section);
    if (before === undefined || (section.repeatable && before.level === heading.level)) {
      first.set(section, before ?? heading);
      sections.push(readSection(section, heading, { outline, endLine: endOf(heading, outline, index), tables }));
    } else if (before.level === heading.level) repeated.push({ section, heading, first: before });
  }
  return { sections, repeated };
}

// A heading of a repeatable section may say what this one is about: 客戶問題：物流.
function sectionFor(type: DocumentType, heading: Heading): Section | undefined {
  const label = heading.text.replace(NUMBERING, '');
  const named = (text: string): Section | undefined => {
    const key = labelKey(text);
    return type.sections.find((each) => each.labels.includes(key));
  };
  const [head = ''] = label.split(/[：:—–-]/);
  const about = head === label ? undefined : named(head.trim());
  return named(label) ?? named(heading.text) ?? (about?.repeatable === true ? about : undefined);
}

function endOf(heading: Heading, outline: Outline, index: number): number {
  const { headings, lines } = outline;
  let next = index + 1;
  while ((headings[next]?.level ?? 0) > heading.level) next++;
  return headings[next]?.line ?? lines.length;
}

interface SectionSource {
  readonly outline: Outline;
  readonly endLine: number;
  readonly tables: TablesReading;
}

interface TablesReading {
  readonly period: DayRange | undefined;
  readonly before: ReadonlyMap<Row, DocumentSection>;
}

function tablesByHeader(sections: readonly DocumentSection[]): Map<Row, DocumentSection> {
  return new Map(sections.flatMap((each) => (each.table === undefined ? [] : [[each.table.source.header, each]])));
}

function readSection(section: Section, heading: Heading, source: SectionSource): DocumentSection {
  const { outline, endLine } = source;
  const tables = tablesBetween(outline.tables, heading.line, endLine);
  const body = outline.lines.slice(heading.line + 1, endLine).map((line) => withoutComments(line).trim());
  const isEmpty = body.every((line) => line === '' || /^(#{1,6}\s|>|=+$|-+$)/.test(line));
  return {
    section,
    heading,
    endLine,
    isEmpty,
    table: withParted(bestTable(section, tables, source.tables), source),
  };
}

// They stand in the order of the text, and there may be as many sections.
function tablesBetween(tables: readonly Table[], from: number, end: number): readonly Table[] {
  return tables.slice(firstAfter(tables, from), firstAfter(tables, end - 1));
}

function firstAfter(tables: readonly Table[], line: number): number {
  let [low, high] = [0, tables.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tables[middle]?.header.line ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

// Of several tables the one that has most of the contract's columns is meant.
function bestTable(section: Section, tables: readonly Table[], reading: TablesReading): DocumentTable | undefined {
  const { table: contract } = section;
  if (contract === undefined) return undefined;
  const read = tables.map((table) => {
    const before = reading.before.get(table.header);
    return readTable(contract, table, {
      period: reading.period,
      before: before?.section === section ? before.table : undefined,
    });
  });
  return read.toSorted((a, b) => a.missing.length - b.missing.length)[0];
}

/** A table with the rows that blank lines part from it, which Markdown takes for a paragraph: nobody can read them. */
function withParted(table: DocumentTable | undefined, { outline, endLine }: SectionSource): DocumentTable | undefined {
  if (table === undefined) return undefined;
  const heads = new Set(
    tablesBetween(outline.tables, table.source.endLine - 1, endLine).map(({ header }) => header.line),
  );
  const parted: Row[] = [];
  for (let line = table.source.endLine; line < endLine && !heads.has(line); line++) {
    const source = outline.lines[line] ?? '';
    if (source.trim() === '') continue;
    if (!/^ {0,3}\|.*\|/.test(source)) break;
    parted.push({ line, cells: splitRow(source, line) });
  }
  if (parted.length === 0) return table;
  return { ...table, unread: [...table.unread, ...parted.map((source) => ({ source, cells: NO_CELLS }))] };
}

const NO_CELLS: DocumentRow['cells'] = new Map();

// A bar at the end of a row that was written full width stands in the cell.
function hasWideEnds({ cells }: Row): boolean {
  return cells[0]?.text.startsWith('｜') === true || cells.at(-1)?.text.endsWith('｜') === true;
}

/** True for a row that is a rule line once more. */
export function isRuleRow({ cells }: Row): boolean {
  return cells.every(({ text }) => /^:?-{3,}:?$/.test(text));
}

interface RowsReading {
  readonly period: DayRange | undefined;
  /** The table with this same header as it was read before. */
  readonly before: DocumentTable | undefined;
}

function readTable(contract: TableContract, source: Table, { period, before }: RowsReading): DocumentTable {
  const known = new Map(before && [...before.rows, ...before.totals, ...before.unread].map((row) => [row.source, row]));
  const columns =
    before?.columns ?? source.header.cells.map((cell) => columnOf(contract, labelKey(withoutMarkup(cell.text))));
  const missing = contract.columns.filter((column) => !columns.includes(column));
  const isTotal = (row: Row): boolean => isTotalLabel(row.cells[0]?.text ?? '');
  const isEven = (row: Row): boolean =>
    row.cells.length === source.header.cells.length && !isRuleRow(row) && !hasWideEnds(row);
  const read = (rows: readonly Row[], meant = columns): DocumentRow[] =>
    rows.map((row) => known.get(row) ?? readRow(row, columns, { period, meant }));
  const even = source.rows.filter(isEven);
  return {
    source,
    columns,
    missing,
    rows: read(even.filter((row) => !isTotal(row))),
    totals: read(
      even.filter(isTotal),
      columns.map((column) => column && unbounded(column)),
    ),
    unread: read(source.rows.filter((row) => !isEven(row))),
  };
}

/** A column as its total is read: of shares each is at most 100 %, their rounded sum may be 100.01 %. */
export function unbounded(column: Column): Column {
  return { ...column, min: -Infinity, max: Infinity };
}

function columnOf({ columns }: TableContract, key: string): Column | undefined {
  return columns.find((column) => column.labels.includes(key));
}

interface CellReading {
  readonly period: DayRange | undefined;
  /** What the texts are read as, column by column. */
  readonly meant: readonly (Column | undefined)[];
}

function readRow(source: Row, columns: readonly (Column | undefined)[], { period, meant }: CellReading): DocumentRow {
  const cells = new Map<string, DocumentCell>();
  const end = source.cells.at(-1)?.range.end.character ?? 0;
  columns.forEach((column, index) => {
    if (column === undefined || cells.has(column.id)) return;
    const { text, range } = plainCell(source.cells[index] ?? { text: '', range: lineRange(source.line, end, end) });
    cells.set(column.id, { column, text, range, value: readValue(meant[index] ?? column, text, period) });
  });
  return { source, cells };
}

/**
 * A cell without inline markup; its range is that of the plain text where that stands in one piece, so that a fix keeps
 * the markup.
 */
function plainCell(cell: Cell): Cell {
  const text = withoutMarkup(cell.text);
  if (text === cell.text) return cell;
  const { start, end } = cell.range;
  const at = cell.text.length === end.character - start.character ? cell.text.indexOf(text) : -1;
  return {
    text,
    range: at < 0 ? cell.range : lineRange(start.line, start.character + at, start.character + at + text.length),
  };
}
