// Of several observed spans those that make up another one without a gap and without an overlap, as few as possible: a
// month's own row goes before its days.
import { addDays, dayNumber } from '../base/dates/date';
import type { Day, DayRange } from '../base/dates/date';

/** The spans that make up another, or the days that none of them begins to cover. */
export type Tiling = { readonly tiles: readonly DayRange[] } | { readonly uncovered: readonly Day[] };

/** Makes up a span from others, as few as possible. */
export function tiling({ from, to }: DayRange, spans: readonly DayRange[]): Tiling {
  const inside = spans.filter((each) => each.from >= from && each.to <= to);
  const starting = new Map<Day, DayRange[]>();
  for (const each of inside) {
    const list = starting.get(each.from) ?? [];
    if (!list.some((other) => other.to === each.to)) starting.set(each.from, [...list, each]);
  }
  const first = dayNumber(from);
  const length = dayNumber(to) - first + 1;
  const best = bestFrom(starting, first, length);
  if (best[0] === undefined) return { uncovered: uncovered(from, length, inside) };
  const tiles: DayRange[] = [];
  for (let at = 0; at < length;) {
    const tile = best[at]?.tile;
    if (tile === undefined) break;
    tiles.push(tile);
    at = dayNumber(tile.to) - first + 1;
  }
  return { tiles };
}

interface Best {
  readonly count: number;
  readonly tile: DayRange;
}

// From each day on, the fewest spans to the end; undefined where there are none.
function bestFrom(
  starting: ReadonlyMap<Day, readonly DayRange[]>,
  first: number,
  length: number,
): (Best | undefined)[] {
  const best: (Best | undefined)[] = new Array<Best | undefined>(length).fill(undefined);
  for (const [day, spans] of [...starting].sort(([a], [b]) => (a < b ? 1 : -1))) {
    for (const tile of spans) {
      const next = dayNumber(tile.to) - first + 1;
      const rest = next === length ? 0 : best[next]?.count;
      const known = best[dayNumber(day) - first];
      if (rest !== undefined && (known === undefined || rest + 1 < known.count))
        best[dayNumber(day) - first] = { count: rest + 1, tile };
    }
  }
  return best;
}

function uncovered(from: Day, length: number, spans: readonly DayRange[]): Day[] {
  const days = Array.from({ length }, (_, at) => addDays(from, at));
  return days.filter((day) => !spans.some((each) => each.from <= day && day <= each.to));
}
