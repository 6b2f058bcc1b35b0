// Observations as text: a tidy CSV, in Simplified titles, one row an observation, sorted, so that a difference is read
// line by line.
import { daysOf, figureText, readFigure } from './observation';
import type { Figure, Observation, ObservationTable } from './observation';

/** The columns beside keys and measures. */
const TITLES = { period: '期间', source: '来源', rows: '行' } as const;

/** A table as text. */
export function writeObservations({ keys, measures, observations }: ObservationTable): string {
  const head = [TITLES.period, ...keys, ...measures, TITLES.source, TITLES.rows];
  const lines = observations.toSorted(inOrder).map(({ period, keys: key, figures, source, rows }) => {
    const cells = measures.map((_, at) => textOf(figures[at]));
    return [period, ...key, ...cells, source, rows];
  });
  return [head, ...lines].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function textOf(figure: Figure | undefined): string {
  return figure === undefined ? '' : figureText(figure);
}

/** By the first day, longer periods first, then by key. */
function inOrder(a: Observation, b: Observation): number {
  const [daysA, daysB] = [daysOf(a.period), daysOf(b.period)];
  return (
    compare(daysA?.from ?? '', daysB?.from ?? '') ||
    compare(daysB?.to ?? '', daysA?.to ?? '') ||
    a.keys.map((key, at) => compare(key, b.keys[at] ?? '')).find((order) => order !== 0) ||
    0
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A cell as it stands in a file. */
export function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A line that is no observation, from 1 on. */
export interface FaultyLine {
  readonly line: number;
}

/** Reads what {@link writeObservations} wrote, and people may have changed. `keys` are those that the export has. */
export function readObservations(
  text: string,
  keys: readonly string[],
): { readonly table: ObservationTable; readonly faults: readonly FaultyLine[] } {
  const [head = [], ...lines] = parseCsv(text);
  const measures = head.filter((title) => !isBeside(title) && !keys.includes(title));
  const at = new Map(head.map((title, index) => [title, index]));
  const asked = [...Object.values<string>(TITLES), ...keys];
  const isHead = at.size === head.length && asked.every((title) => at.has(title));
  if (text !== '' && !isHead) return { table: { keys, measures: [], observations: [] }, faults: [{ line: 1 }] };
  const faults: FaultyLine[] = [];
  const observations = lines.flatMap((cells, index): Observation[] => {
    const cell = (title: string): string => cells[at.get(title) ?? -1] ?? '';
    const figures = measures.map((title) => readFigure(cell(title)));
    const period = cell(TITLES.period);
    const isSound = cells.length === head.length && daysOf(period) !== undefined && !figures.includes(null);
    if (!isSound) {
      faults.push({ line: index + 2 });
      return [];
    }
    const sound = figures.map((figure) => figure ?? undefined);
    return [{ period, keys: keys.map(cell), figures: sound, source: cell(TITLES.source), rows: cell(TITLES.rows) }];
  });
  return { table: { keys, measures, observations }, faults };
}

function isBeside(title: string): boolean {
  return Object.values<string>(TITLES).includes(title);
}

/** The rows of a small CSV. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy;
  let row: string[] = [];
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let match = cells.exec(plain); match !== null; match = cells.exec(plain)) {
    const [whole, inQuotes, bare = '', end] = match;
    if (whole === '' && row.length === 0) break;
    row.push(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
