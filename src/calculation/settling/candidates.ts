// What could be settled where something does not fit: what stands on one side of it stays, or one of the places that
// are concerned gets a value that a demand on it asks for. Whether that settles anything is to be tried.
import type { Position } from '../../base/range';
import type { Slices } from '../../base/slices';
import { sectionOf } from '../../documents/document';
import type { Document } from '../../documents/document';
import { readValue, writeValue } from '../../documents/value';
import { addressIn, addressKey, valueAt } from '../address';
import type { Address, ValueAt } from '../address';
import { followersOf } from '../followers';
import { seekNothing } from '../goalSeek';
import { givenAt, ownerGives } from '../owner';
import { slipsOf } from './slips';
import { explain, failedAt, traceCheck } from '../trace';
import type { FailedCheck, Trace } from '../trace';
import { withSettings } from '../values';
import type { Setting, Values } from '../values';
import { contradictionsIn, differenceIn } from './contradictions';
import type { Contradiction } from './contradictions';
import { textFor } from './settled';

/** Where something does not fit. */
export interface Spotted {
  readonly path: string;
  readonly position: Position;
}

/** What stays as it is set: many places as they stand, or one with another value. */
export interface Candidate {
  readonly isKept: boolean;
  readonly settings: readonly Setting[];
}

/** Everything that could be set, in slices of one place each. */
export function* candidatesAt(values: Values, { path, position }: Spotted): Slices<Candidate[]> {
  const document = values.document(path);
  if (document === undefined) return [];
  const address = addressIn(document, position);
  const failed = failedAt(document, position);
  const traces = [
    ...(address === undefined ? [] : (explain(values, address)?.traces ?? [])),
    ...failed.map(({ trace }) => trace),
  ].filter(({ agrees }) => !agrees);
  const contradictions = contradictionsIn(values.plan, document);
  const names = new Set(traces.map(({ name }) => name));
  const sides = contradictions
    .filter(({ check }) => names.has(check.id))
    .flatMap((each) => each.sides.map(({ reads }) => reads));
  const given = traces.filter(({ definition }) => definition !== undefined).map((trace) => placesOf(values, trace));
  const places = unique([
    ...(address === undefined ? [] : [address]),
    ...traces.flatMap((each) => placesOf(values, each)),
  ]);
  const kept = [...(address === undefined ? [] : [[address]]), ...given, ...sides];
  const candidates = kept.flatMap((each) => keeping(values, each));
  for (const each of places.slice(0, MOST_PLACES)) {
    yield;
    candidates.push(...writing(values, each, { path, contradictions, failed }));
  }
  return candidates;
}

const MOST_PLACES = 60;

function unique(addresses: readonly Address[]): Address[] {
  return [...new Map(addresses.map((each) => [addressKey(each), each])).values()];
}

function placesOf(values: Values, { operands }: Trace): Address[] {
  return operands.flatMap(({ path, range }) => {
    const source = range && values.document(path);
    return (source && addressIn(source, range.start)) ?? [];
  });
}

function placeOf(values: Values, address: Address): ValueAt | undefined {
  const document = values.document(address.path);
  return document && valueAt(document, address);
}

/** What people entered on one side of what does not fit stays as it is. */
function keeping(values: Values, addresses: readonly Address[]): Candidate[] {
  const settings = unique(addresses).flatMap((address): Setting[] => {
    const place = placeOf(values, address);
    if (place === undefined || NOTHING.includes(place.value.kind) || isComputed(values, address)) return [];
    return [{ address, text: place.text.trim() }];
  });
  return settings.length === 0 ? [] : [{ isKept: true, settings }];
}

const NOTHING: readonly string[] = ['missing', 'placeholder', 'invalid'];

// What is taken over from elsewhere can be right against its source; what is computed follows.
function isComputed(values: Values, address: Address): boolean {
  const [owner] = givenAt(values, address);
  return owner !== undefined && owner.definition.kind !== 'link';
}

/** What does not fit in a document, as far as checks tell it. */
interface Unfit {
  readonly path: string;
  readonly contradictions: readonly Contradiction[];
  readonly failed: readonly FailedCheck[];
}

/** A place gets what a demand asks for that is not met, or what it said before a typing error. */
function writing(values: Values, address: Address, { path, contradictions, failed }: Unfit): Candidate[] {
  const place = placeOf(values, address);
  if (place === undefined || place.value.kind === 'missing' || place.value.kind === 'placeholder') return [];
  const given = givenAt(values, address).filter(({ agrees }) => !agrees);
  const texts = [
    ...given.map(({ text }) => text),
    ...(isComputed(values, address)
      ? []
      : [
          ...solutions(values, place, contradictions),
          ...unslipped(values, place, address.path === path ? failed : []),
        ]),
  ];
  return [...new Set(texts)].map((text) => ({ isKept: false, settings: [{ address, text }] }));
}

/** The values that all demands on a place ask for that are not met. */
function solutions(values: Values, place: ValueAt, contradictions: readonly Contradiction[]): string[] {
  const { address } = place;
  const start = readable(values, place);
  const at: Sought = { values: start, place: placeOf(start, address) ?? place };
  const document = start.document(address.path);
  const all = document === undefined || start === values ? contradictions : contradictionsIn(values.plan, document);
  return [
    ...followersOf(start, address).flatMap((each) => bringing(at, each) ?? []),
    ...firsts(all, address).flatMap((each) => resolving(at, each) ?? []),
  ];
}

/**
 * What a number may have said before a typing error because of which checks fail: a bound says no value, but with a
 * digit less it may hold.
 */
function unslipped(values: Values, { address, spec, text, value }: ValueAt, failed: readonly FailedCheck[]): string[] {
  if (value.kind !== 'number' || failed.length === 0) return [];
  const isMet = (document: Document): boolean => failed.every((each) => holdsIn(document, each));
  return slipsOf(text).flatMap((each) => {
    const written = writeValue(spec, each, value);
    const tried = written === undefined ? values : withSettings(values, [{ address, text: written }]);
    const document = tried === values ? undefined : tried.document(address.path);
    return written !== undefined && document !== undefined && isMet(document) ? [written] : [];
  });
}

function holdsIn(document: Document, { trace: { check }, row }: FailedCheck): boolean {
  const rows = check?.each === undefined ? [] : (sectionOf(document, check.each)?.table?.rows ?? []);
  const now = rows.find(({ source }) => source.line === row?.source.line);
  return check !== undefined && traceCheck(document, check, now)?.agrees === true;
}

interface Sought {
  readonly values: Values;
  readonly place: ValueAt;
}

/** The values in which a place holds a value that can be read: any, where what it holds is none. */
function readable(values: Values, { value, spec, address }: ValueAt): Values {
  if (value.kind !== 'invalid') return values;
  const { min, max = 1 } = spec;
  const text = writeValue(spec, min ?? Math.min(max, 1));
  return text === undefined ? values : withSettings(values, [{ address, text }]);
}

/** Of what reads a place the first of each check, in the place's own row where there is one. */
function firsts(contradictions: readonly Contradiction[], address: Address): Contradiction[] {
  const key = addressKey(address);
  const found = new Map<string, Contradiction>();
  for (const each of contradictions) {
    const reads = new Set(each.sides.flatMap((side) => side.reads.map(addressKey)));
    const before = found.get(each.check.id);
    const isNearer = before !== undefined && sizeOf(before) > reads.size;
    if (reads.has(key) && (before === undefined || isNearer)) found.set(each.check.id, each);
  }
  return [...found.values()];
}

function sizeOf({ sides }: Contradiction): number {
  return new Set(sides.flatMap((side) => side.reads.map(addressKey))).size;
}

/** The value with which a place that follows from another reads as it does; what is taken over is taken back. */
function bringing({ values, place }: Sought, follower: Address): string | undefined {
  const target = placeOf(values, follower);
  const given = ownerGives(values, follower);
  if (target === undefined || given === undefined || given.agrees) return undefined;
  if (given.definition.kind === 'link') return target.text.trim();
  const { value } = target;
  if (value.kind !== 'number' || place.value.kind !== 'number') return undefined;
  return seekNothing(place, (text) => {
    const next = ownerGives(withSettings(values, [{ address: place.address, text }]), follower);
    if (next === undefined || next.agrees) return next && 0;
    const reached = readValue({ ...target.spec, min: undefined, max: undefined }, next.text);
    return reached.kind === 'number' ? reached.value - value.value : undefined;
  });
}

/** The value with which a check is met that reads a place. */
function resolving({ values, place }: Sought, contradiction: Contradiction): string | undefined {
  const key = addressKey(place.address);
  const [left, right] = contradiction.sides;
  if (left.place && addressKey(left.place) === key) return textFor(values, place.address, right.value);
  if (right.place && addressKey(right.place) === key) return textFor(values, place.address, left.value);
  if (place.value.kind !== 'number') return undefined;
  return seekNothing(place, (text) => {
    const document = withSettings(values, [{ address: place.address, text }]).document(place.address.path);
    return document && differenceIn(values.plan, document, contradiction);
  });
}
