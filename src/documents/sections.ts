// Finding a contract's sections and tables in a document: headings and column titles match by label, in either script.
import type { DayRange } from '../base/dates/date';
import { withoutMarkup } from '../base/markdown/inlineMarkup';
import type { Cell, Heading, Outline, Row, Table } from '../base/markdown/markdown';
import { withoutComments } from '../base/markdown/markdown';
import { lineRange } from '../base/range';
import { remembering, rememberingOf } from '../base/remembering';
import type { WrittenWords } from '../knowledge/writtenWords';
import { inUnitSaid, unitSaid } from './forms/columns';
import { inUnitOfRow } from './forms/entryNames';
import { readHeader } from './forms/headers';
import { isMergedRow, withMerged } from './forms/mergedCells';
import { hasWideEnds, isRuleRow, withParted } from './spoiledRows';
import { tablesBetween } from './tablesBetween';
import { namedBy, namedByHeading } from './forms/titles';
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
  const named = sectionsNamed(type, outline.headings);
  for (const [index, heading] of outline.headings.entries()) {
    const section = named[index];
    if (section === undefined) continue;
    const before = first.get(section);
    if (before === undefined || (section.repeatable && before.level === heading.level)) {
      first.set(section, before ?? heading);
      sections.push(readSection(section, heading, { outline, endLine: endOf(heading, outline, index), tables }));
    } else if (before.level === heading.level) repeated.push({ section, heading, first: before });
  }
  return { sections, repeated };
}

// Above the sections may stand the document's own title, alone on its level.
function topOf(headings: readonly Heading[], plain: readonly (Section | undefined)[]): number {
  const levels = headings.map(({ level }) => level);
  const highest = Math.min(...levels);
  const isTitle = levels.length > 1 && levels.filter((level) => level === highest).length === 1;
  return Math.min(...levels.filter((_, index) => plain[index] !== undefined), isTitle ? highest + 1 : highest);
}

/** The section of each heading. In a form of its own a heading names one that no other heading names plainly. */
function sectionsNamed(type: DocumentType, headings: readonly Heading[]): (Section | undefined)[] {
  const plain = headings.map(({ text }) => namers(type)(text));
  const taken = new Set(plain);
  const top = topOf(headings, plain);
  return plain.map((section, index) => {
    const heading = headings[index];
    if (section !== undefined || heading === undefined || heading.level < top) return section;
    const found = namedByHeading(type.sections, heading.text, wordsOf(type));
    if (found === undefined || (taken.has(found) && !found.repeatable)) return undefined;
    taken.add(found);
    return found;
  });
}

function wordsOf({ fields, sections }: DocumentType): WrittenWords | undefined {
  return fields[0]?.written ?? sections.find(({ table }) => table !== undefined)?.table?.columns[0]?.written;
}

const MOST_TITLES = 1000; // of a type; nearly all documents of one have the same

/** What the headings of a type's documents name plainly. */
const namers = rememberingOf(({ sections }: DocumentType) =>
  remembering((heading: string) => sectionFor(sections, heading), MOST_TITLES),
);

// A heading of a repeatable section may say what this one is about: 客戶問題：物流.
function sectionFor(sections: readonly Section[], heading: string): Section | undefined {
  const label = heading.replace(NUMBERING, '');
  const [head = ''] = label.split(/[：:—–-]/);
  const about = head === label ? undefined : namedBy(sections, head.trim());
  return namedBy(sections, label) ?? namedBy(sections, heading) ?? (about?.repeatable === true ? about : undefined);
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
  /** The unit that is said of all amounts of a section. */
  readonly unit?: string | undefined;
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
    table: withParted(
      tables.length === 0
        ? undefined
        : bestTable(section, tables, {
            ...source.tables,
            unit: unitOver(section, heading, body.slice(0, (tables[0]?.header.line ?? 0) - heading.line - 1)),
          }),
      source,
    ),
  };
}

function unitOver({ table }: Section, heading: Heading, body: readonly string[]): string | undefined {
  const written = table?.columns[0]?.written;
  return table === undefined ? undefined : unitSaid(heading.text, body, written);
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
      unit: reading.unit,
    });
  });
  return read.toSorted((a, b) => a.missing.length - b.missing.length)[0];
}

interface RowsReading {
  readonly period: DayRange | undefined;
  /** The table with this same header as it was read before. */
  readonly before: DocumentTable | undefined;
  readonly unit: string | undefined;
}

function readTable(contract: TableContract, source: Table, { period, unit, before: last }: RowsReading): DocumentTable {
  // A unit may be said elsewhere than in the header: what was read in one, or is now, is read again.
  const before =
    unit === undefined && last?.columns.some((each) => each?.unit !== undefined) !== true ? last : undefined;
  const known = new Map(
    before &&
      [...before.rows, ...before.totals, ...before.unread].flatMap((row) =>
        isMergedRow(row) ? [] : [[row.source, row]],
      ),
  );
  const titled = readHeader(contract, source.header);
  const columns =
    before?.columns ?? (unit === undefined ? titled.columns : titled.columns.map((each) => inUnitSaid(each, unit)));
  const read = (rows: readonly Row[], meant = columns): DocumentRow[] =>
    rows.map((row) => known.get(row) ?? readRow(row, columns, { period, meant }));
  const { data, totals, unread } = sorted(source);
  return {
    source,
    columns,
    missing: titled.missing,
    rows: withMerged(contract, columns, read(data)),
    totals:
      totals.length === 0
        ? []
        : read(
            totals,
            columns.map((column) => column && unbounded(column)),
          ),
    unread: read(unread),
  };
}

/** The rows of a table by what they are; those that nobody can read have another number of cells, or odd bars. */
function sorted({ header, rows }: Table): Readonly<Record<'data' | 'totals' | 'unread', readonly Row[]>> {
  const [data, totals, unread]: [Row[], Row[], Row[]] = [[], [], []];
  for (const row of rows) {
    const isEven = row.cells.length === header.cells.length && !isRuleRow(row) && !hasWideEnds(row);
    if (!isEven) unread.push(row);
    else if (isTotal(row)) totals.push(row);
    else data.push(row);
  }
  return { data, totals, unread };
}

/** A column as its total is read: of shares each is at most 100 %, their rounded sum may be 100.01 %. */
export const unbounded = rememberingOf((column: Column): Column => ({ ...column, min: -Infinity, max: Infinity }));

// The total's label stands in the first cell that says something: before it may stand the empty one of a running
// number.
function isTotal({ cells: [first, second] }: Row): boolean {
  return isTotalLabel(first?.text === '' ? (second?.text ?? '') : (first?.text ?? ''));
}

interface CellReading {
  readonly period: DayRange | undefined;
  /** What the texts are read as, column by column. */
  readonly meant: readonly (Column | undefined)[];
}

function readRow(source: Row, columns: readonly (Column | undefined)[], { period, meant }: CellReading): DocumentRow {
  const cells = new Map<string, DocumentCell>();
  const end = source.cells.at(-1)?.range.end.character ?? 0;
  let isDressed = false;
  const textAt = (index: number): string => withoutMarkup(source.cells[index]?.text ?? '');
  const own = inUnitOfRow(columns, textAt);
  const read = own === columns ? meant : inUnitOfRow(meant, textAt);
  own.forEach((column, index) => {
    if (column === undefined || cells.has(column.id)) return;
    const { text, range } = plainCell(source.cells[index] ?? { text: '', range: lineRange(source.line, end, end) });
    const value = readValue(read[index] ?? column, text, period);
    if (value.isDressed === true) isDressed = true;
    cells.set(column.id, { column, text, range, value });
  });
  return { source, cells, isDressed };
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
