// What was observed, by export: rows with their days and keys, ready to be asked for a measure. Reading the files is up
// to whoever has them.
import type { DayRange } from '../base/dates/date';
import { labelKey, simplify } from '../base/script';
import { measuresOf } from '../knowledge/platforms/definition';
import type { ExportDefinition, Measure } from '../knowledge/platforms/definition';
import { daysOf } from '../observations/observation';
import type { Figure, Observation, ObservationTable } from '../observations/observation';

/** An observation with its days, and the attribution window of its figures; '' where it has none. */
export interface ObservedRow {
  readonly days: DayRange;
  readonly observation: Observation;
  readonly window: string;
}

/** All that was observed of an export. */
export interface ObservedExport {
  readonly definition: ExportDefinition;
  readonly rows: readonly ObservedRow[];
  /** What a row says of a measure; undefined where it is missing. */
  readonly figure: (row: ObservedRow, measure: string) => Figure | undefined;
  /** What a row says of a key of the definition. */
  readonly key: (row: ObservedRow, id: string) => string;
  readonly measure: (id: string) => Measure | undefined;
}

/** What was observed, by the ids of exports. */
export type Observed = ReadonlyMap<string, ObservedExport>;

/** The observations of an export: a table for each file that holds some. */
export function observedExport(definition: ExportDefinition, tables: readonly ObservationTable[]): ObservedExport {
  const measures = new Map(measuresOf(definition).map((each) => [each.id, each]));
  const places = new WeakMap<Observation, ReadonlyMap<string, number>>();
  const rows = tables.flatMap((table) => {
    const titles = new Map(table.measures.map((title, at) => [labelKey(title), at]));
    const byMeasure = new Map([...measures].map(([id, { title }]) => [id, titles.get(labelKey(title)) ?? -1]));
    return table.observations.flatMap((observation): ObservedRow[] => {
      const days = daysOf(observation.period);
      places.set(observation, byMeasure);
      return days === undefined ? [] : [{ days, observation, window: windowOf(definition, observation) }];
    });
  });
  const keys = new Map(definition.keys.map(({ id }, at) => [id, at]));
  return {
    definition,
    rows,
    figure: ({ observation }, measure) => observation.figures[places.get(observation)?.get(measure) ?? -1],
    key: ({ observation }, id) => observation.keys[keys.get(id) ?? -1] ?? '',
    measure: (id) => measures.get(id),
  };
}

// How long a click counts stands behind the keys of the definition.
function windowOf({ keys, attribution }: ExportDefinition, observation: Observation): string {
  return attribution ? (observation.keys[keys.length] ?? '') : '';
}

/** The keys under which an export has what is of the whole shop. */
export function wholeKeys({ rows }: ExportDefinition): ReadonlySet<string> {
  return new Set(Object.values(rows).map((key) => labelKey(simplify(key))));
}
