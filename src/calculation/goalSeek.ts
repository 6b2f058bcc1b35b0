// The value of one place that brings another to a goal. Values are what documents show, so that both move in steps: the
// input by the last digit that its form shows, the result by the last of its own.
import { equalAt } from '../base/number';
import { readValue, writeValue } from '../documents/value';
import type { Value } from '../documents/value';
import { addressKey, valueAt } from './address';
import type { Address, ValueAt } from './address';
import { ownerGives } from './owner';
import { recalculated } from './recalculation';
import type { Holding } from './recalculation';
import type { Setting, Values } from './values';

/** What is sought: the text that a place is to read, by which other place. */
export interface Goal {
  readonly target: Address;
  readonly wanted: string;
  readonly by: Address;
  /** What else is set otherwise. */
  readonly along?: readonly Setting[];
}

/** An input that was tried, and what the target reads then. */
export interface Attempt {
  readonly text: string;
  readonly gives: string;
}

/**
 * What was found: the input that reaches the goal; the one that comes nearest where none does; or why there is nothing
 * to seek: the goal is no number, the input is computed itself, or the target does not hang on it.
 */
export type Sought =
  ({ readonly kind: 'found' | 'nearest' } & Attempt) | { readonly kind: 'no-number' | 'computed' | 'independent' };

/** Seeks the value of one place that brings another to a goal, the one next to what stands there. */
export function seek(values: Values, goal: Goal, isHeld?: Holding): Sought {
  const [by, target] = [goal.by, goal.target].map((each) => placeOf(values, each));
  if (by === undefined || target === undefined) return { kind: 'no-number' };
  const wanted = readValue({ ...target.spec, min: undefined, max: undefined }, goal.wanted);
  const steps = stepsOf(by);
  if (wanted.kind !== 'number' || steps === undefined) return { kind: 'no-number' };
  if (addressKey(goal.by) === addressKey(goal.target) || ownerGives(values, goal.by) !== undefined)
    return { kind: 'computed' };
  const give = (text: string): ShownNumber | undefined => {
    const settings = [...(goal.along ?? []), { address: goal.by, text }];
    return shownAt(recalculated(values, settings, isHeld).values, goal.target);
  };
  return new Search(steps, { wanted: wanted.value, give }).result();
}

/** Whether a place can take the numbers that a search tries. */
export function canBeSought(place: ValueAt): boolean {
  return stepsOf(place) !== undefined;
}

function placeOf(values: Values, address: Address): ValueAt | undefined {
  const document = values.document(address.path);
  return document && valueAt(document, address);
}

/**
 * The text of a place with which something comes to nothing, where a few steps along a curve lead there; `off` says by
 * how much it does not.
 */
export function seekNothing(place: ValueAt, off: (text: string) => number | undefined): string | undefined {
  const steps = stepsOf(place);
  if (steps === undefined) return undefined;
  const give = (text: string): ShownNumber | undefined => {
    const value = off(text);
    return value === undefined ? undefined : { text: String(value), value, decimals: FINEST };
  };
  const search = new Search(steps, { wanted: 0, give });
  return (search.straight() ?? search.crossing())?.text;
}

const FINEST = 9; // decimals

interface ShownNumber {
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

/** What a place shows, or where nothing stands there what it would; nothing where its owner gives nothing then. */
function shownAt(values: Values, address: Address): ShownNumber | undefined {
  const place = placeOf(values, address);
  const given = ownerGives(values, address);
  if (place === undefined || given === undefined) return undefined;
  const shown = place.value.kind === 'number' ? place : filled(place, given.text);
  return shown.value.kind === 'number'
    ? { text: shown.text, value: shown.value.value, decimals: shown.value.decimals }
    : undefined;
}

function filled({ spec }: ValueAt, text: string): { readonly text: string; readonly value: Value } {
  return { text, value: readValue(spec, text) };
}

/** The values that an input can have, as whole numbers of its last digit. */
interface Steps {
  readonly start: number;
  readonly least: number;
  readonly most: number;
  readonly textOf: (step: number) => string | undefined;
}

const FARTHEST = 1e12; // steps away from what stands there

function stepsOf({ spec, value }: ValueAt): Steps | undefined {
  const shown = value.kind === 'number' ? value : undefined;
  const sample = writeValue(spec, 0.5, shown);
  const read = shown ?? (sample === undefined ? undefined : readValue(spec, spec.kind === 'integer' ? '0' : sample));
  if (read?.kind !== 'number') return undefined;
  const unit = 10 ** -read.decimals;
  const { min = -Infinity, max = Infinity } = spec;
  const start = shown === undefined ? 0 : Math.round(shown.value / unit);
  return {
    start,
    least: Math.max(Math.ceil(min / unit - ROUNDING), start - FARTHEST),
    most: Math.min(Math.floor(max / unit + ROUNDING), start + FARTHEST),
    textOf: (step) => writeValue(spec, Number((step * unit).toPrecision(14)), read),
  };
}

const ROUNDING = 1e-9;

interface Aim {
  readonly wanted: number;
  readonly give: (text: string) => ShownNumber | undefined;
}

interface Tried extends Attempt {
  readonly step: number;
  /** How far the target is from the goal: 0 where it is reached. */
  readonly off: number;
}

const MOST_SECANTS = 8;

/** One search: each step is tried once. */
class Search {
  private readonly tried = new Map<number, Tried | undefined>();

  constructor(
    private readonly steps: Steps,
    private readonly aim: Aim,
  ) {}

  result(): Sought {
    const found = this.straight() ?? this.between() ?? this.touching();
    if (found !== undefined) return { kind: 'found', text: found.text, gives: found.gives };
    const best = this.best();
    if (best === undefined || this.isFlat(best)) return { kind: 'independent' };
    return { kind: 'nearest', text: best.text, gives: best.gives };
  }

  private best(): Tried | undefined {
    const all = [...this.tried.values()].filter((each) => each !== undefined);
    return all.toSorted((a, b) => Math.abs(a.off) - Math.abs(b.off) || this.away(a) - this.away(b))[0];
  }

  private isFlat({ off }: Tried): boolean {
    return [...this.tried.values()].every((each) => each === undefined || each.off === off);
  }

  private away({ step }: Tried): number {
    return Math.abs(step - this.steps.start);
  }

  /** Two evaluations tell a straight line, and where it meets the goal; a curve is followed for some steps. */
  straight(): Tried | undefined {
    const { start, least, most } = this.steps;
    let one = this.at(Math.min(Math.max(start, least), most));
    if (one?.off === 0) return one;
    const by = Math.max(10, Math.ceil(Math.abs(start) / 2));
    let other = this.at(Math.min(start + by, most)) ?? this.at(Math.max(start - by, least));
    for (let count = 0; count < MOST_SECANTS && one !== undefined && other !== undefined; count++) {
      if (other.off === 0) return other;
      if (other.off === one.off) return undefined;
      const step: number = Math.round(one.step - (one.off * (other.step - one.step)) / (other.off - one.off));
      const next = this.nearer(Math.min(Math.max(step, least), most), other);
      if (next?.step === other.step) return undefined;
      [one, other] = [other, next];
    }
    return other?.off === 0 ? other : undefined;
  }

  /** A curve that flattens out leads too far: then one goes no farther than to a tenth, or tenfold. */
  private nearer(step: number, from: Tried): Tried | undefined {
    const next = this.at(step);
    if (next !== undefined && Math.abs(next.off) <= Math.abs(from.off)) return next;
    const bounds = [Math.round(from.step / 10), from.step * 10];
    const near = Math.min(Math.max(step, Math.min(...bounds)), Math.max(...bounds));
    return near === step ? next : this.at(Math.min(Math.max(near, this.steps.least), this.steps.most));
  }

  /** Halves between two tried steps on either side of the goal, where there are such. */
  crossing(): Tried | undefined {
    const all = [...this.tried.values()].filter((each) => each !== undefined).toSorted((a, b) => a.step - b.step);
    const next = all.findIndex((each, index) => Math.sign(each.off) === -Math.sign(all[index - 1]?.off ?? 0));
    return next < 1 ? undefined : this.halve(all[next - 1], all[next]);
  }

  /** Goes away from the start in growing strides on both sides, until the goal lies between two; then halves. */
  private between(): Tried | undefined {
    const { start, least, most } = this.steps;
    const known = this.at(start);
    let sides = [known, known];
    for (let stride = 1; stride <= FARTHEST; stride *= 2) {
      const next = [start + stride, start - stride].map((step) => this.at(Math.min(Math.max(step, least), most)));
      for (const [side, tried] of next.entries()) {
        const found = this.halve(sides[side], tried);
        if (found !== undefined) return found;
      }
      sides = next.map((each, side) => each ?? sides[side]);
    }
    return undefined;
  }

  private halve(one: Tried | undefined, other: Tried | undefined): Tried | undefined {
    if (other?.off === 0) return other;
    if (one === undefined || other === undefined || Math.sign(one.off) === Math.sign(other.off)) return undefined;
    let [low, high] = [one, other];
    while (Math.abs(high.step - low.step) > 1) {
      const middle = this.at(Math.trunc((low.step + high.step) / 2));
      if (middle === undefined || middle.off === 0) return middle;
      if (Math.sign(middle.off) === Math.sign(low.off)) low = middle;
      else high = middle;
    }
    return undefined;
  }

  /** From what comes nearest in shrinking strides to what comes nearer still: a curve may only touch the goal. */
  private touching(): Tried | undefined {
    let best = this.best();
    if (best === undefined || this.isFlat(best)) return undefined;
    for (let stride = 2 ** Math.ceil(Math.log2(Math.max(this.away(best), 1))); stride >= 1; stride /= 2)
      best = this.nearerBy(stride, best);
    return best.off === 0 ? best : undefined;
  }

  private nearerBy(stride: number, from: Tried): Tried {
    const { least, most } = this.steps;
    const isNearer = (each: Tried | undefined): each is Tried =>
      each !== undefined && Math.abs(each.off) < Math.abs(from.off);
    const sides = [stride, -stride].map((by) => Math.min(Math.max(from.step + by, least), most));
    return sides.map((step) => this.at(step)).find(isNearer) ?? from;
  }

  private at(step: number): Tried | undefined {
    if (!this.tried.has(step)) this.tried.set(step, this.attempt(step));
    return this.tried.get(step);
  }

  private attempt(step: number): Tried | undefined {
    const text = this.steps.textOf(step);
    const shown = text === undefined ? undefined : this.aim.give(text);
    if (text === undefined || shown === undefined) return undefined;
    const { wanted } = this.aim;
    const off = equalAt(shown.value, wanted, shown.decimals) ? 0 : shown.value - wanted;
    return { step, off, text, gives: shown.text };
  }
}
