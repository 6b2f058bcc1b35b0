// The list of the files that observations were taken from.
import { parseCsv, quoted } from './csv';

/** The folder of a workspace that holds observations. */
export const DATA_FOLDER = 'data';

/** Whether a file of a workspace is one of these. */
export function isDataPath(path: string): boolean {
  return path.startsWith(`${DATA_FOLDER}/`);
}

/** Where the list is. */
export const SOURCES_FILE = `${DATA_FOLDER}/sources.csv`;

/** A file that observations were taken from. */
export interface ObservationSource {
  /** The beginning of its digest, as observations name it. */
  readonly source: string;
  readonly file: string;
  /** The id of the export that it is. */
  readonly export: string;
  /** How many of its rows were taken. */
  readonly rows: string;
  /** When, as `2026-07-02T01:30:00Z`. */
  readonly time: string;
}

const HEAD: readonly (readonly [title: string, key: keyof ObservationSource])[] = [
  ['来源', 'source'],
  ['文件', 'file'],
  ['导出', 'export'],
  ['行数', 'rows'],
  ['时间', 'time'],
];

/** The list as text, in the order of time. */
export function writeSources(sources: readonly ObservationSource[]): string {
  const sorted = sources.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const lines = sorted.map((each) => HEAD.map(([, key]) => quoted(each[key])));
  return [HEAD.map(([title]) => title), ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

/** Reads the list. */
export function readSources(text: string): readonly ObservationSource[] {
  const [head = [], ...lines] = parseCsv(text);
  return lines.map((cells) => {
    const cell = (title: string): string => cells[head.indexOf(title)] ?? '';
    const [source, file, id, rows, time] = HEAD.map(([title]) => cell(title));
    return { source: source ?? '', file: file ?? '', export: id ?? '', rows: rows ?? '', time: time ?? '' };
  });
}

/** The file that holds the observations of an export in a month. */
export function observationsPath(id: string, month: string): string {
  return `${DATA_FOLDER}/${id}/${month}.csv`;
}
