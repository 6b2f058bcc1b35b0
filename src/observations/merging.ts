// Bringing new observations to those that are there: what is added, what differs, what stays.
import { identityOf, sameFigure } from './observation';
import type { Figure, Observation, ObservationTable } from './observation';

/** A figure that is there and that the new ones say otherwise. */
export interface Difference {
  readonly period: string;
  readonly keys: readonly string[];
  readonly measure: string;
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
}

/** What comes of it. */
export interface Merged {
  /** The whole table; the very one that was there, where nothing changes. */
  readonly table: ObservationTable;
  readonly added: number;
  /** How many that are there are given figures that they had not. */
  readonly filled: number;
  readonly differences: readonly Difference[];
  /** How many observations of the same periods the new ones do not have: they stay. */
  readonly absent: number;
}

/** Which figure stays where two differ. */
export type Preference = 'new' | 'old';

/**
 * Lays new observations over those that are there. One that says the same in all that it says changes nothing, and
 * what it does not say stays.
 */
export function merge(before: ObservationTable, news: ObservationTable, preferred: Preference): Merged {
  const measures = [...new Set([...news.measures, ...before.measures])];
  const kept = new Map(before.observations.map((each) => [identityOf(each), aligned(each, before.measures, measures)]));
  const differences: Difference[] = [];
  const found = new Set<string>();
  let [added, filled, changed] = [0, 0, 0];
  for (const each of news.observations) {
    const identity = identityOf(each);
    const next = aligned(each, news.measures, measures);
    const old = kept.get(identity);
    found.add(identity);
    if (old === undefined) {
      kept.set(identity, next);
      added++;
      continue;
    }
    const own = differencesOf(old, next, measures);
    differences.push(...own.filter(({ before: was }) => was !== undefined));
    const isFilled = own.some(({ before: was }) => was === undefined);
    if (isFilled) filled++;
    if (!isFilled && (own.length === 0 || preferred === 'old')) continue;
    kept.set(identity, withFigures(old, next, preferred));
    changed++;
  }
  const isSame = added === 0 && changed === 0;
  const periods = new Set(news.observations.map(({ period }) => period));
  const absent = before.observations.filter((each) => periods.has(each.period) && !found.has(identityOf(each))).length;
  const table = isSame ? before : { keys: news.keys, measures, observations: [...kept.values()] };
  return { table, added, filled, differences, absent };
}

function aligned(each: Observation, from: readonly string[], to: readonly string[]): Observation {
  if (from.length === to.length && from.every((title, at) => title === to[at])) return each;
  return { ...each, figures: to.map((title) => each.figures[from.indexOf(title)]) };
}

// What a new file does not say is no difference.
function differencesOf(old: Observation, next: Observation, measures: readonly string[]): Difference[] {
  return measures.flatMap((measure, at) => {
    const [before, after] = [old.figures[at], next.figures[at]];
    if (after === undefined || sameFigure(before, after)) return [];
    return [{ period: old.period, keys: old.keys, measure, before, after }];
  });
}

function withFigures(old: Observation, next: Observation, preferred: Preference): Observation {
  const [first, second] = preferred === 'new' ? [next, old] : [old, next];
  return { ...first, figures: first.figures.map((figure, at) => figure ?? second.figures[at]) };
}
