// The graph of definitions: which definition owns which place, and which read it. Where two claim one place, or some
// need one another, that is a fault of the pack; what is left of them has one owner each and no cycle.
import { onDemand } from '../../base/onDemand';
import { dataDefinitions } from './dataDefinitions';
import { definitionsOf, spotKey } from './definitions';
import type { Definition, PlannedOn, Relation, Spot } from './definitions';
import { knotsOf } from './knots';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { contractName } from '../../knowledge/contracts/versions';
import { equalitiesOf } from '../../formulas/equalities';
import type { FailingEqualities } from '../../formulas/equalities';
import { treeReader } from '../../formulas/tree';
import type { Check } from '../../knowledge/contracts/contract';

/** What is wrong between definitions: which one has it, and with which other. */
export interface PlanFault {
  readonly kind: 'double' | 'cycle' | 'unknown';
  readonly one: Definition;
  readonly other: Definition;
  /** The name that means nothing, of `unknown`. */
  readonly name?: string;
}

/** The definitions of a knowledge base by the places that they own and read. */
export interface Plan {
  /** Those of one place, in the order in which they go before one another; without any, people enter its value. */
  readonly owning: (type: DocumentType, spot: Spot) => readonly Definition[];
  readonly reading: (type: DocumentType, spot: Spot) => readonly Definition[];
  readonly definitions: readonly Definition[];
  readonly faults: readonly PlanFault[];
  /** What finds that which a check of a type sets equal and finds different. */
  readonly equalities: (type: DocumentType, check: Check) => FailingEqualities;
}

/** The graph of a knowledge base, with what does not fit together. */
export function planOf(knowledge: PlannedOn): Plan {
  const defined = definitionsOf(knowledge);
  const all = [...defined, ...dataDefinitions(knowledge, defined)];
  const places = [...groupBy(all, ({ type, spot }) => [spotKey(type, spot)]).values()];
  const owned = new Map(places.map((each) => [keyOf(each), inOrder(each)]));
  const cycles = cyclesOf(all, owned);
  const knotted = new Set(cycles.flatMap(({ knot }) => knot));
  const definitions = all.filter((each) => !knotted.has(each));
  const owning = new Map([...owned].map(([key, each]) => [key, each.filter((one) => !knotted.has(one))]));
  const reading = groupBy(definitions, ({ reads, earlier = [] }) =>
    [...reads, ...earlier].map(({ type, spot }) => spotKey(type, spot)),
  );
  return {
    definitions,
    equalities: equalitiesFinder(),
    owning: (type, spot) => owning.get(spotKey(type, spot)) ?? [],
    reading: (type, spot) => reading.get(spotKey(type, spot)) ?? [],
    faults: [...unknownNames(all), ...places.flatMap(doubles), ...cycles.map(({ fault }) => fault)],
  };
}

// Made for each check when it is first asked of, and once.
function equalitiesFinder(): Plan['equalities'] {
  const read = onDemand(treeReader);
  const known = new Map<Check, FailingEqualities>();
  return (type, check) => {
    const found = known.get(check) ?? equalitiesOf(read()(check.expect), type.compiled.functions());
    known.set(check, found);
    return found;
  };
}

export function groupBy<T>(all: readonly T[], keysOf: (each: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    for (const key of new Set(keysOf(each))) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  return groups;
}

function keyOf([first]: readonly Definition[]): string {
  return first === undefined ? '' : spotKey(first.type, first.spot);
}

/** What goes before a definition at its place, directly or through others. */
function before(one: Definition, here: readonly Definition[]): Set<Definition> {
  const found = new Set<Definition>();
  const more = [one];
  for (let each = more.pop(); each !== undefined; each = more.pop()) {
    const next = each.yieldsTo;
    for (const other of here.filter(({ name }) => next.includes(name))) {
      if (!found.has(other)) more.push(other);
      found.add(other);
    }
  }
  return found;
}

function inOrder(here: readonly Definition[]): Definition[] {
  const counts = new Map(here.map((each) => [each, before(each, here).size]));
  return here.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
}

// Of two that claim a place, one must yield to the other, and not both.
function doubles(here: readonly Definition[]): PlanFault[] {
  return here.flatMap((one, index) =>
    here
      .slice(index + 1)
      .filter((other) => before(one, here).has(other) === before(other, here).has(one))
      .map((other): PlanFault => ({ kind: 'double', one, other })),
  );
}

function unknownNames(all: readonly Definition[]): PlanFault[] {
  const names = groupBy(all, ({ type }) => [contractName(type)]);
  const isKnown = ({ type }: Definition, name: string): boolean =>
    names.get(contractName(type))?.some((each) => each.name === name) === true;
  return all.flatMap((one) =>
    one.yieldsTo
      .filter((name) => !isKnown(one, name))
      .map((name): PlanFault => ({ kind: 'unknown', one, other: one, name })),
  );
}

const EARLIER: readonly Relation[] = ['previous', 'week-before', 'year-before', 'latest'];

interface Cycle {
  readonly knot: readonly Definition[];
  readonly fault: PlanFault;
}

/**
 * The definitions that need one another. What leads to an earlier period comes to an end, unless the way leads both
 * into longer and into shorter periods, or to documents of any.
 */
function cyclesOf(all: readonly Definition[], owned: ReadonlyMap<string, readonly Definition[]>): Cycle[] {
  const next = (isMeant: (relation: Relation) => boolean) => (one: Definition) =>
    one.reads
      .flatMap(({ type, spot, relation }) => (isMeant(relation) ? (owned.get(spotKey(type, spot)) ?? []) : []))
      .filter((each) => each !== one || one.kind !== 'ratio'); // of other rows, and no metric is a ratio of itself
  const within = knotsOf(
    all,
    next((relation) => !EARLIER.includes(relation)),
  );
  const known = new Set(within.flat());
  const across = knotsOf(
    all,
    next(() => true),
  ).filter((knot) => {
    const relations = knot.flatMap(({ reads }) =>
      reads.flatMap(({ type, spot, relation }) =>
        owned.get(spotKey(type, spot))?.some((each) => knot.includes(each)) === true ? [relation] : [],
      ),
    );
    const isEndless = relations.includes('any') || (relations.includes('within') && relations.includes('containing'));
    return isEndless && !knot.some((each) => known.has(each));
  });
  return [...within, ...across].flatMap((knot): Cycle[] => {
    const [one] = knot;
    const other = one && knot.find((each) => next(() => true)(each).includes(one));
    return one === undefined || other === undefined ? [] : [{ knot, fault: { kind: 'cycle', one, other } }];
  });
}
