// What follows when values change: each place that hangs on them is evaluated once, after all that it follows from.
// What people set stays as they set it.
import type { Range } from '../base/range';
import { addressesOf, addressKey, valueAt } from './address';
import type { Address } from './address';
import { followersOf, tellsFollowers } from './followers';
import { ownerGives } from './owner';
import type { Outcome } from './owner';
import { withSettings } from './values';
import type { Setting, Values } from './values';

/** A value that followed: where it stands, what stood there and what does, and what gives it. */
export interface Followed {
  readonly address: Address;
  readonly range: Range;
  readonly before: string;
  readonly after: string;
  readonly given: Outcome;
}

/** The values after a change, and what followed from it, each after what it follows from. */
export interface Recalculated {
  readonly values: Values;
  readonly followed: readonly Followed[];
  /** How many places were evaluated. */
  readonly evaluated: number;
}

/** Whether the values of a document stay as they are, whatever they follow from. */
export type Holding = (path: string) => boolean;

/** The values with some set otherwise, and all that follows from these; in documents that are held nothing does. */
export function recalculated(before: Values, settings: readonly Setting[], isHeld: Holding = NONE): Recalculated {
  const starts = settings.map(({ address }) => address);
  const start = withSettings(before, settings);
  // A key that changes concerns the rows that it meant before as well as those that it means now.
  const moments = starts.some((each) => tellsFollowers(before, each)) ? [before, start] : [start];
  const graph = hanging(starts, (each) =>
    moments.flatMap((values) => followersOf(values, each)).filter(({ path }) => !isHeld(path)),
  );
  const isFixed = new Set(starts.map(addressKey));
  for (const key of isFixed) graph.get(key)?.sources.clear();
  return evaluate(start, { graph, isFixed, changed: new Set(isFixed) });
}

const NONE: Holding = () => false;

/** The values in which every one follows from the others: all are evaluated, as if nothing were known of them. */
export function recalculatedWhole(values: Values, paths: Iterable<string>): Recalculated {
  const all = [...paths].flatMap((path) => {
    const document = values.document(path);
    return document === undefined ? [] : addressesOf(document);
  });
  const graph = hanging(all, (each) => followersOf(values, each));
  return evaluate(values, { graph, isFixed: new Set(), changed: undefined });
}

interface Node {
  readonly address: Address;
  /** The keys of what it follows from, among the nodes. */
  readonly sources: Set<string>;
  readonly followers: readonly string[];
}

/** All that hangs on some places, and these. */
function hanging(starts: readonly Address[], next: (address: Address) => readonly Address[]): Map<string, Node> {
  const graph = new Map<string, Node>();
  const more = [...starts];
  for (let address = more.pop(); address !== undefined; address = more.pop()) {
    const key = addressKey(address);
    if (graph.has(key)) continue;
    const followers = next(address);
    graph.set(key, { address, sources: new Set(), followers: followers.map(addressKey) });
    more.push(...followers);
  }
  for (const [key, { followers }] of graph) for (const each of followers) graph.get(each)?.sources.add(key);
  return graph;
}

interface Evaluation {
  readonly graph: ReadonlyMap<string, Node>;
  readonly isFixed: ReadonlySet<string>;
  /** The keys of what changed; undefined where all is to be evaluated. */
  readonly changed: Set<string> | undefined;
}

function evaluate(start: Values, { graph, isFixed, changed }: Evaluation): Recalculated {
  const followed: Followed[] = [];
  let values = start;
  let evaluated = 0;
  for (const level of levels(graph)) {
    const due = level.filter(
      ([key, { sources }]) =>
        !isFixed.has(key) && (changed === undefined || [...sources].some((each) => changed.has(each))),
    );
    evaluated += due.length;
    const next = due.flatMap(([, { address }]) => follow(values, address) ?? []);
    for (const { address } of next) changed?.add(addressKey(address));
    followed.push(...next);
    values = withSettings(
      values,
      next.map(({ address, after }) => ({ address, text: after })),
    );
  }
  return { values, followed, evaluated };
}

function follow(values: Values, address: Address): Followed | undefined {
  const document = values.document(address.path);
  const place = document && valueAt(document, address);
  // Where nothing stands, or a dash, its writer has nothing to say.
  const given = place?.value.kind === 'missing' ? undefined : ownerGives(values, address);
  if (place === undefined || given === undefined || given.agrees || given.text === place.text) return undefined;
  return { address, range: place.range, before: place.text, after: given.text, given };
}

/** The nodes in steps: each after all that it follows from. What leads round is left out, and stays as it is. */
function* levels(graph: ReadonlyMap<string, Node>): Iterable<(readonly [string, Node])[]> {
  const waiting = new Map([...graph].map(([key, { sources }]) => [key, sources.size]));
  let level = [...graph].filter(([, { sources }]) => sources.size === 0);
  while (level.length > 0) {
    yield level;
    const next = new Map<string, Node>();
    for (const [, { followers }] of level) {
      for (const key of new Set(followers)) {
        const left = (waiting.get(key) ?? 0) - 1;
        waiting.set(key, left);
        const node = graph.get(key);
        if (left === 0 && node !== undefined) next.set(key, node);
      }
    }
    level = [...next];
  }
}
