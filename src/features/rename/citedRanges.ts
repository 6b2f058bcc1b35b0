// What a range of clauses (§4.1.1–4.1.6) becomes when clauses get new numbers: it goes on meaning the same clauses. How
// that is written is up to citedLines.ts.
import { isBetween } from '../../citations/citation';
import { compareClauseNumbers } from '../../citations/clauseNumber';
import type { NumbersOf, Renumber } from './renumbering';

/** A clause, or the first and last of several that follow one another. */
export type Run = readonly [number: string] | readonly [from: string, to: string];

/** The runs of new numbers that mean what a range of old ones meant; undefined where no runs do. */
export type RenumberRange = (from: string, to: string) => readonly Run[] | undefined;

/** Makes the renumbering of ranges. Each range is worked out once. */
export function renumberRanges({ before, after }: NumbersOf, renumber: Renumber): RenumberRange {
  const known = new Map<string, readonly Run[] | undefined>();
  return (from, to) => {
    const key = `${from} ${to}`;
    if (!known.has(key)) known.set(key, runsFor(from, to, { before, after, renumber }));
    return known.get(key);
  };
}

interface Renumbered extends NumbersOf {
  readonly renumber: Renumber;
}

function runsFor(from: string, to: string, { before, after, renumber }: Renumbered): readonly Run[] | undefined {
  const meant = within(before, from, to);
  const wanted = new Set(meant.map(renumber));
  const ends: Run = [renumber(from), renumber(to)];
  if (sameSet(within(after, ...ends), wanted)) return [ends];
  const runs = runsOf(after, wanted);
  return sameSet(
    runs.flatMap((run) => within(after, run[0], run.at(-1) ?? run[0])),
    wanted,
  )
    ? runs
    : undefined;
}

/** The runs of neighbours among `numbers`, in order, that hold only wanted ones; each clause with all below it. */
function runsOf(numbers: readonly string[], wanted: ReadonlySet<string>): Run[] {
  const tops = [...wanted].filter((number) => !hasAbove(number, wanted)).sort(compareClauseNumbers);
  const runs: [string, string][] = [];
  for (const top of tops) {
    const last = runs.at(-1);
    if (last !== undefined && within(numbers, last[0], top).every((number) => wanted.has(number))) last[1] = top;
    else runs.push([top, top]);
  }
  return runs.map(([from, to]): Run => (from === to ? [from] : [from, to]));
}

function hasAbove(number: string, numbers: ReadonlySet<string>): boolean {
  for (let end = number.lastIndexOf('.'); end > 0; end = number.lastIndexOf('.', end - 1))
    if (numbers.has(number.slice(0, end))) return true;
  return false;
}

function within(numbers: readonly string[], from: string, to: string): string[] {
  return numbers.filter((number) => isBetween(number, from, to));
}

function sameSet(numbers: readonly string[], wanted: ReadonlySet<string>): boolean {
  const found = new Set(numbers);
  return found.size === wanted.size && [...found].every((number) => wanted.has(number));
}
