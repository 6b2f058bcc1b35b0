// Telling which export a table is: by the titles in one of its first rows, however many lines stand before them.
import type { ExportColumn, ExportDefinition, MeasureColumn, RatioColumn } from '../../knowledge/platforms/definition';
import { columnsOf } from '../../knowledge/platforms/reading';
import type { Cell, KeptRow } from '../reading/cell';
import { plainText } from '../values/plain';
import { headerTitle } from './titles';
import type { HeaderTitle } from './titles';

/** As many rows are looked at for the header. */
export const HEADER_ROWS = 20;

/** Where a column of a definition stands in a table, from 0 on. */
export interface ColumnPlace<T extends ExportColumn = ExportColumn> {
  readonly column: T;
  readonly at: number;
  readonly title: HeaderTitle;
}

/** A title of the table, and which column it is over, from 0 on. */
export interface OtherTitle {
  readonly text: string;
  readonly at: number;
}

/** A table of a known export. */
export interface Recognition {
  readonly definition: ExportDefinition;
  /** The number of the row of its header. */
  readonly header: number;
  readonly width: number;
  readonly period: ColumnPlace | undefined;
  readonly measures: readonly ColumnPlace<MeasureColumn>[];
  readonly ratios: readonly ColumnPlace<RatioColumn>[];
  /** Keys and columns of cases, by their ids. */
  readonly named: ReadonlyMap<string, number>;
  /** What is not kept: of columns that nothing is known of, of known ones, of who customers are, of doubled titles. */
  readonly unknown: readonly OtherTitle[];
  readonly leftOut: readonly OtherTitle[];
  readonly personal: readonly OtherTitle[];
  readonly doubled: readonly OtherTitle[];
  /** What stands before the header. */
  readonly before: string;
}

/** Why a table is of no export that is known. */
export type Unrecognised =
  | { readonly kind: 'none' }
  /** The export that has most of the titles, and which of those are missing that it must have. */
  | { readonly kind: 'near'; readonly definition: ExportDefinition; readonly missing: readonly string[] }
  /** Two exports are as likely. */
  | { readonly kind: 'several'; readonly definitions: readonly ExportDefinition[] };

/** A row of titles, read as the header of an export. */
interface Candidate {
  readonly definition: ExportDefinition;
  readonly row: KeptRow;
  readonly places: ReadonlyMap<ExportColumn, Omit<ColumnPlace, 'column'>>;
  readonly missing: readonly string[];
  readonly score: number;
}

/** Tells the export by the first rows of a table. */
export function recognise(
  rows: readonly KeptRow[],
  definitions: readonly ExportDefinition[],
): Recognition | Unrecognised {
  const candidates = rows.flatMap((own, index) => {
    const row = { number: own.number, cells: withCellsAbove(own, rows[index - 1]) };
    const titles = row.cells.map(headerTitle);
    return definitions
      .flatMap((definition) => candidateOf(definition, row, titles))
      .filter(({ places }) => isOwn(places, own));
  });
  const sound = candidates.filter(({ missing }) => missing.length === 0);
  const [best, ...others] = mostOf(sound);
  if (best !== undefined) {
    const rivals = others.filter(({ definition }) => definition !== best.definition);
    if (rivals.length > 0) return { kind: 'several', definitions: [best, ...rivals].map((each) => each.definition) };
    return recognition(best, rows);
  }
  const [near] = mostOf(candidates.filter(({ places }) => places.size > 1));
  return near === undefined ? { kind: 'none' } : { kind: 'near', ...near };
}

/** The cells of a row, where they are empty those above: a title over two rows stands in the first of them. */
function withCellsAbove({ number, cells }: KeptRow, above: KeptRow | undefined): readonly Cell[] {
  if (above?.number !== number - 1 || cells.length === 0) return cells;
  const width = Math.max(cells.length, above.cells.length);
  return Array.from({ length: width }, (_, at) => {
    const cell = cells[at] ?? '';
    return plainText(cell) === '' ? (above.cells[at] ?? '') : cell;
  });
}

/** Whether most of the titles are in the row itself: else it is one of figures, below a header. */
function isOwn(places: Candidate['places'], { cells }: KeptRow): boolean {
  const own = [...places.values()].filter(({ at }) => plainText(cells[at] ?? '') !== '');
  return own.length * 2 > places.size;
}

/** Those of the highest score, in their order. */
function mostOf(candidates: readonly Candidate[]): Candidate[] {
  const most = Math.max(...candidates.map(({ score }) => score));
  return candidates.filter(({ score }) => score === most);
}

function candidateOf(
  definition: ExportDefinition,
  row: KeptRow,
  titles: readonly HeaderTitle[],
): Candidate | readonly never[] {
  if (titles.some(({ key }) => definition.without.includes(key))) return [];
  const places = new Map<ExportColumn, Omit<ColumnPlace, 'column'>>();
  for (const column of columnsOf(definition)) {
    // Of titles that are there twice the first counts; one that is exactly so, before one with a unit behind it.
    const exact = titles.findIndex(({ key }) => column.labels.includes(key));
    const at = exact >= 0 ? exact : titles.findIndex((title) => isTitleOf(column, title));
    const title = titles[at];
    if (title !== undefined) places.set(column, { at, title });
  }
  if (places.size === 0) return [];
  const named = [...definition.keys, ...definition.measures, ...definition.caseColumns];
  const missing = named
    .filter((column) => definition.signature.includes(column.id) && !places.has(column))
    .map(({ title }) => title);
  const known = [...definition.leftOut, ...definition.personal];
  const score = places.size + titles.filter(({ key }) => known.includes(key)).length;
  return { definition, row, places, missing, score };
}

/** Whether a title is that of a column, if need be without its unit; minutes are no seconds. */
function isTitleOf(column: ExportColumn & { readonly unit?: string }, { key, bareKey, time }: HeaderTitle): boolean {
  if (column.labels.includes(key)) return true;
  return column.labels.includes(bareKey) && (time === '' || column.unit === undefined || column.unit === time);
}

function recognition({ definition, row, places }: Candidate, rows: readonly KeptRow[]): Recognition {
  const placed = <T extends ExportColumn>(columns: readonly T[]): ColumnPlace<T>[] =>
    columns.flatMap((column) => {
      const place = places.get(column);
      return place === undefined ? [] : [{ column, ...place }];
    });
  const taken = new Set([...places.values()].map(({ at }) => at));
  const rest = row.cells
    .map((cell, at) => ({ ...headerTitle(cell), at }))
    .filter(({ text, at }) => text !== '' && !taken.has(at));
  const isKnown = (list: readonly string[], { key, bareKey }: HeaderTitle): boolean =>
    list.includes(key) || list.includes(bareKey);
  const columns = columnsOf(definition);
  const kindOf = (title: HeaderTitle): 'personal' | 'leftOut' | 'doubled' | 'unknown' => {
    if (isKnown(definition.personal, title)) return 'personal';
    if (isKnown(definition.leftOut, title)) return 'leftOut';
    return columns.some((column) => isTitleOf(column, title)) ? 'doubled' : 'unknown';
  };
  const others = (kind: ReturnType<typeof kindOf>): OtherTitle[] =>
    rest.filter((each) => kindOf(each) === kind).map(({ text, at }) => ({ text, at }));
  return {
    definition,
    header: row.number,
    width: row.cells.length,
    period: placed(definition.period === undefined ? [] : [definition.period])[0],
    measures: placed(definition.measures),
    ratios: placed(definition.ratios),
    named: new Map(placed([...definition.keys, ...definition.caseColumns]).map(({ column, at }) => [column.id, at])),
    unknown: others('unknown'),
    leftOut: others('leftOut'),
    personal: others('personal'),
    doubled: others('doubled'),
    before: rows
      .filter(({ number }) => number < row.number)
      .flatMap(({ cells }) => cells.map(plainText))
      .join(' '),
  };
}
