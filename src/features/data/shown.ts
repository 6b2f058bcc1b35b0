// What was imported, observation by observation: of which export, of what and when it is, which figures it gives, and
// where these stand in the file that they came from.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import type { Period } from '../../base/dates/period';
import { labelKey, simplify } from '../../base/script';
import { keyTitles } from '../../exports/taking/keys';
import type { ObservedExport, ObservedRow } from '../../figures/observed';
import type { Host } from '../../files/host';
import { measuresOf } from '../../knowledge/platforms/definition';
import type { ExportDefinition } from '../../knowledge/platforms/definition';
import { figureText } from '../../observations/observation';
import { observedFiles } from './observedFiles';
import type { ObservedFiles } from './observedFiles';

/** What is to be shown: of one export, by its id or name in either script, and within a period; else all. */
export interface Showing {
  readonly definitions: readonly ExportDefinition[];
  readonly named?: string | undefined;
  readonly period?: Period | undefined;
}

/** An observation by its titles, which are Simplified as in the files below data/. */
export interface ShownObservation {
  readonly period: string;
  readonly key: readonly (readonly [title: string, text: string])[];
  /** What it gives, as decimal text; rates are fractions. What is missing is left out. */
  readonly figures: readonly (readonly [title: string, value: string])[];
  /** The file that says so, and its rows: `12`, `3-9`. */
  readonly file: string;
  readonly rows: string;
}

/** The observations of an export, in the order of its files. */
export interface ShownExport {
  readonly definition: ExportDefinition;
  readonly observations: readonly ShownObservation[];
}

/** What was imported, and which lines of its files are none. */
export interface ShownData {
  readonly exports: readonly ShownExport[];
  readonly faults: readonly Message[];
}

/** Reads what was imported, of what is asked; says so where no export has the name. Rejects with what the host does. */
export async function showData(
  host: Host,
  { definitions, named, period }: Showing,
): Promise<ShownData | { readonly problem: Message }> {
  const meant = named === undefined ? definitions : definitions.filter((each) => isCalled(each, named));
  if (meant.length === 0) return { problem: unknownExport(definitions, named ?? '') };
  const read = await observedFiles(host, meant);
  const exports = [...read.observed.values()].map((observed) => shownExport(observed, read, period));
  return {
    exports: exports.filter(({ observations }) => observations.length > 0),
    faults: read.faults.map((each) => message('kpi.data-fault', { ...each })),
  };
}

function isCalled({ id, name, aliases }: ExportDefinition, named: string): boolean {
  return id === named || [name, ...aliases].some((each) => labelKey(each) === labelKey(named));
}

function unknownExport(definitions: readonly ExportDefinition[], name: string): Message {
  const known = definitions.map((each) => each.name).join('、');
  const en = definitions.map((each) => `${each.en} (${each.id})`).join(', ');
  return message('data.show.unknown', { name, known: { pack: known, en } });
}

function shownExport(observed: ObservedExport, { sources }: ObservedFiles, period: Period | undefined): ShownExport {
  const { definition, rows } = observed;
  const titles = keyTitles(definition);
  const files = new Map(sources.map(({ source, file }) => [source, file]));
  const shown = (row: ObservedRow): ShownObservation => ({
    period: row.observation.period,
    key: titles.map((title, at) => [title, row.observation.keys[at] ?? '']),
    figures: figuresOf(observed, row),
    file: files.get(row.observation.source) ?? row.observation.source,
    rows: row.observation.rows,
  });
  return { definition, observations: rows.filter(({ days }) => isWithin(days, period)).map(shown) };
}

function isWithin({ from, to }: ObservedRow['days'], period: Period | undefined): boolean {
  return period === undefined || (period.from <= from && to <= period.to);
}

function figuresOf({ definition, figure }: ObservedExport, row: ObservedRow): ShownObservation['figures'] {
  return measuresOf(definition).flatMap(({ id, title }) => {
    const found = figure(row, id);
    return found === undefined ? [] : [[simplify(title), figureText(found)] as const];
  });
}

/** It in words, an observation a line. */
export function shownLines({ exports }: ShownData): Message[] {
  if (exports.length === 0) return [message('data.show.none')];
  return exports.flatMap(({ definition: { name, en }, observations }) => [
    message('data.show.export', { name: { pack: name, en }, count: observations.length }),
    ...observations.map(({ period, key, figures, file, rows }) => {
      const about = key.map(([title, text]) => ` ${title} ${text}`).join('');
      const given = figures.map(([title, value]) => `${title} ${value}`).join(' · ');
      return message('data.show.row', { period, about: { pack: about }, given: { pack: given }, file, rows });
    }),
  ]);
}
