// The numbers of a text that are numbers of clauses: of all ways to choose from what may be numbers, the one in which
// each follows best on the one before.
import type { Slices } from '../../base/slices';
import type { Mark } from './mark';
import { stepTo, top } from './sequence';
import type { Level } from './sequence';

/** A number that was chosen, and how many are missing between it and the one before. */
export interface Chosen {
  readonly mark: Mark;
  readonly missing: number;
  /** What is open from there on. */
  readonly level: Level;
}

/** A way up to some place: what is open, how good it is, and what was chosen last. */
interface Way {
  readonly level: Level;
  readonly score: number;
  readonly last: Link | undefined;
  /** Up to where the text is taken. */
  readonly end: number;
}

interface Link extends Chosen {
  readonly before: Link | undefined;
}

const MOST_WAYS = 8;
const MOST_BEHIND = 40;
const SLICE = 500;

/** Chooses the numbers. */
export function* bestPath(marks: readonly Mark[]): Slices<Chosen[]> {
  let ways: Way[] = [{ level: top(), score: 0, last: undefined, end: 0 }];
  for (const [index, mark] of marks.entries()) {
    if (index % SLICE === 0) yield;
    const more: Way[] = [];
    for (const way of ways) {
      const next = wayBy(way, mark);
      if (next) more.push(next);
    }
    if (more.length > 0) ways = best(more.concat(ways));
  }
  const chosen: Chosen[] = [];
  const [first] = ways;
  for (let link = first?.last; link; link = link.before)
    chosen.push({ mark: link.mark, missing: link.missing, level: link.level });
  return chosen.reverse();
}

function wayBy(way: Way, mark: Mark): Way | undefined {
  if (mark.at < way.end) return undefined;
  const step = stepTo(way.level, mark);
  if (step === undefined) return undefined;
  const { level, score, missing } = step;
  return {
    level,
    score: way.score + score + mark.weight,
    last: { mark, missing, level, before: way.last },
    end: mark.end,
  };
}

/** The best ways, each to another level, the best first. */
function best(ways: readonly Way[]): Way[] {
  const sorted = [...ways].sort((a, b) => b.score - a.score);
  const least = (sorted[0]?.score ?? 0) - MOST_BEHIND;
  const kept: Way[] = [];
  for (const way of sorted) {
    if (kept.length === MOST_WAYS || way.score < least) break;
    if (!kept.some(({ level }) => level === way.level)) kept.push(way);
  }
  return kept;
}
