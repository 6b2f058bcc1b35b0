// The ways in which what does not fit can be settled in one step: a value is kept or set otherwise, and all that hangs
// on it follows, here and in other drafts. Only ways are offered that leave nothing new to be found.
import type { Finding } from '../../base/finding';
import { comparePositions, contains } from '../../base/range';
import type { Range } from '../../base/range';
import type { Slices } from '../../base/slices';
import { addressKey } from '../../calculation/address';
import { candidatesAt } from '../../calculation/settling/candidates';
import type { Candidate, Spotted } from '../../calculation/settling/candidates';
import { settled } from '../../calculation/settling/settled';
import { findingName } from '../../checking/fixes';
import { changesOf, trialOf } from './trial';
import type { Trial, TriedChange, Trying } from './trial';

/** One way: the value that is set, or those that stay as they stand, and what comes of it. */
export type Way = Candidate & Trial;

const MOST_WAYS = 12;

/**
 * The ways to settle what is found at a position, or on its line where nothing is; those first that settle most with
 * the fewest changes. In slices: what many documents follow from may have dozens of ways to be tried in all of them.
 */
export function* waysAt(trying: Trying, { path, position }: Spotted): Slices<Way[]> {
  const here = findingsAt(trying.checked.findings.get(path) ?? [], { path, position });
  const names = here.map(findingName);
  const starts = new Map(
    here
      .flatMap((finding) => placesIn(finding, path))
      .map(({ start }) => [`${String(start.line)}:${String(start.character)}`, start]),
  );
  const candidates: Candidate[] = [];
  for (const start of starts.values())
    candidates.push(...(yield* candidatesAt(trying.values, { path, position: start })));
  const isSettled = ({ gained, lost }: Trial): boolean =>
    gained.length === 0 && lost.some((each) => each.path === path && names.includes(findingName(each.finding)));
  const ways: Way[] = [];
  for (const [candidate, changes] of yield* distinct(trying, candidates)) {
    const way = { ...candidate, ...(yield* trialOf(trying, changes)) };
    if (isSettled(way)) ways.push(way);
  }
  return ways
    .toSorted((a, b) => b.lost.length - a.lost.length || a.changes.length - b.changes.length)
    .slice(0, MOST_WAYS);
}

function findingsAt(findings: readonly Finding[], { path, position }: Spotted): readonly Finding[] {
  const somewhere = (isMeant: (range: Range) => boolean): readonly Finding[] =>
    findings.filter((each) => placesIn(each, path).some(isMeant));
  const exactly = somewhere((range) => contains(range, position) || comparePositions(range.start, position) === 0);
  return exactly.length > 0 ? exactly : somewhere((range) => range.start.line === position.line);
}

/** Where a finding stands, and where else in its document what it explains was found. */
function placesIn({ range, related = [] }: Finding, path: string): Range[] {
  return [range, ...related.filter((each) => each.path === path).map((each) => each.range)];
}

type Outcomes = ReadonlyMap<Candidate, readonly TriedChange[]>;

/** What comes of each candidate, of those of which the same comes the first; none writes a document that is held. */
function* distinct({ values, isHeld = () => false }: Trying, candidates: readonly Candidate[]): Slices<Outcomes> {
  const known = new Map<string, [Candidate, TriedChange[]]>();
  for (const candidate of candidates) {
    const { isKept, settings } = candidate;
    if (!isKept && settings.some(({ address }) => isHeld(address.path))) continue;
    yield;
    const changes = changesOf(values, settled(values, settings, isHeld));
    const key = changes
      .map(({ address, after }) => `${addressKey(address)}=${after}`)
      .toSorted()
      .join('\n');
    if (changes.length > 0 && !known.has(key)) known.set(key, [candidate, changes]);
  }
  return new Map(known.values());
}
