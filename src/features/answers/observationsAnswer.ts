// What `data show` answers to a program. The shape is stable: names and order of keys are relied on.
import type { ShownData } from '../data/shown';

/** Each figure that was imported, and where it came from. */
export interface ObservationsAnswer {
  readonly observations: readonly ObservationAnswer[];
}

/** A figure: `period` as in documents or `from~to`, `value` as decimal text, `row` a number, or `3-9` for several. */
export interface ObservationAnswer {
  readonly export: string;
  readonly measure: string;
  readonly period: string;
  readonly key: Readonly<Record<string, string>>;
  readonly value: string;
  readonly source: string;
  readonly row: number | string;
}

/** What was imported as an answer. */
export function observationsAnswer({ exports }: ShownData): ObservationsAnswer {
  return {
    observations: exports.flatMap(({ definition, observations }) =>
      observations.flatMap(({ period, key, figures, file, rows }) =>
        figures.map(([measure, value]) => ({
          export: definition.id,
          measure,
          period,
          key: Object.fromEntries(key),
          value,
          source: file,
          row: /^\d+$/.test(rows) ? Number(rows) : rows,
        })),
      ),
    ),
  };
}
