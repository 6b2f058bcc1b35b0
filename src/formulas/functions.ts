// What formulas and checks can call and calculate: each function with its types, which are checked when a pack loads,
// and what it does; the operators between the values of ours.
import { Environment } from '@marcbachmann/cel-js';
import { MOST_WORKDAYS, workdayAfter } from '../base/dates/calendar';
import type { Calendar } from '../base/dates/calendar';
import { periodOf, periodOfSpan } from '../base/dates/period';
import { periodsOpen } from '../base/forms/periods';
import { roundTo } from '../base/number';
import { sameLabel } from '../base/script';
import type { CelFunction } from './callable';
import { offerFunctions, offerTypes } from './offers';
import {
  addsUp,
  calculate,
  change,
  compare,
  DayValue,
  daysBetween,
  Quantity,
  quantityOf,
  Ratio,
  SpanValue,
  sum,
} from './quantity';

// A ratio calculates and compares like other numbers; only adding up and averaging a list of them is not declared, and
// so refused.
const NUMBERS = ['Quantity', 'Ratio'] as const;
const LITERALS = ['int', 'double'] as const;

/** All functions, by name. */
export function celFunctions(calendar: Calendar): ReadonlyMap<string, CelFunction> {
  return new Map(
    Object.entries({
      sum: { types: ['(list<Quantity>): Quantity'], run: sum },
      avg: { types: ['(list<Quantity>): Quantity'], run: average },
      addsUpTo: {
        types: ['(list<Quantity>, Quantity): bool', '(list<Quantity>, int): bool'],
        run: (items: Quantity[], total: unknown) => addsUp(items, quantityOf(total)),
      },
      same: {
        types: ['(string, string): bool'],
        run: sameLabel,
        steps: (a: string, b: string) => (a.length + b.length) / FOLDED_A_STEP,
      },
      days: { types: ['(Day, Day): Quantity'], run: daysBetween },
      monthSoFar: { types: ['(Day): Quantity'], run: monthSoFar },
      periodsSince: { types: ['(string, Span): Quantity'], run: periodsSinceFirst, steps: () => STEPS_A_PERIOD },
      ifAny: { types: ofNumbers((a) => `(${a}): Quantity`), run: ifAny },
      filled: { types: ['(Day): bool', '(string): bool', ...ofNumbers((a) => `(${a}): bool`)], run: isFilled },
      workday: {
        types: ['(Day, int): Day', '(Day, Quantity): Day'],
        run: (from: DayValue, count: unknown) => workday(calendar, from, quantityOf(count)),
        steps: (_: DayValue, count: unknown) => STEPS_A_WORKDAY * Math.min(MOST_WORKDAYS, quantityOf(count).value ?? 0),
      },
      count: {
        types: ['(list<dyn>): Quantity'], // of numbers, days, texts or rows
        run: count,
      },
      min: { types: ofNumbers((a) => `(list<${a}>): Quantity`), run: least },
      max: { types: ofNumbers((a) => `(list<${a}>): Quantity`), run: most },
      round: { types: ofNumbers((a) => `(${a}, int): Quantity`), run: round },
      near: { types: ofPairs((a, b) => `(${a}, ${b}): bool`), run: (a: Quantity, b: Quantity) => compare(a, b) === 0 },
      names: { types: ['(string): list<string>'], run: namesIn },
      width: {
        types: ['(string): Quantity'],
        run: (text: string) =>
          new Quantity(
            Array.from(text).reduce((sum, sign) => sum + widthOf(sign), 0),
            0,
          ),
      },
      ...offerFunctions(),
      change: { types: ofPairs((a, b) => `(${a}, ${b}): Quantity`), run: change },
    }),
  );
}

function ofNumbers(signature: (a: string) => string): string[] {
  return NUMBERS.map(signature);
}

function ofPairs(signature: (a: string, b: string) => string): string[] {
  return NUMBERS.flatMap((a) => NUMBERS.map((b) => signature(a, b)));
}

function isFilled(value: Quantity | DayValue | string): boolean {
  if (typeof value === 'string') return value !== '';
  return value instanceof DayValue ? value.day !== undefined : value.value !== undefined;
}

// Of a sum a part that not everybody has; what everybody has is missing where it is not there.
function ifAny(value: Quantity): Quantity {
  return value.value === undefined ? new Quantity(0, 0) : value;
}

const FOLDED_A_STEP = 4; // characters
const STEPS_A_WORKDAY = 20;
const STEPS_A_PERIOD = 20;

// As platforms count the signs of a title: one of ASCII once, any other twice.
function widthOf(sign: string): number {
  return sign <= LAST_NARROW ? 1 : 2;
}

const LAST_NARROW = '\u007f';

// One name after the other, as people list them in a cell.
function namesIn(text: string): string[] {
  return text
    .split(/[、，,;；/]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function periodsSinceFirst(text: string, { from, to }: SpanValue): Quantity {
  const own = from.day === undefined || to.day === undefined ? undefined : periodOfSpan({ from: from.day, to: to.day });
  return new Quantity(own && periodsOpen(text, own), 0);
}

// Of the month of a day what has passed at its end (時間進度): on the last day all of it.
function monthSoFar({ day }: DayValue): Quantity {
  if (day === undefined) return new Quantity(undefined);
  const last = Number(periodOf('month', day).to.slice(-2));
  return calculate('/', quantityOf(Number(day.slice(-2))), quantityOf(last));
}

function workday(calendar: Calendar, { day }: DayValue, { value }: Quantity): DayValue {
  return new DayValue(day === undefined || value === undefined ? undefined : workdayAfter(calendar, day, value));
}

function average(items: readonly Quantity[]): Quantity {
  return calculate('/', sum(items), quantityOf(items.length));
}

/** How many values are there; of rows, all. */
function count(items: readonly (Quantity | DayValue | string | object)[]): Quantity {
  return new Quantity(items.filter((each) => !isValue(each) || isFilled(each)).length, 0);
}

function isValue(item: object | string): item is Quantity | DayValue | string {
  return typeof item === 'string' || item instanceof Quantity || item instanceof DayValue;
}

function round({ value }: Quantity, to: bigint): Quantity {
  const places = Number(to);
  return new Quantity(value === undefined ? undefined : roundTo(value, places), places);
}

function least(items: readonly Quantity[]): Quantity {
  return best(items, (difference) => difference < 0);
}

function most(items: readonly Quantity[]): Quantity {
  return best(items, (difference) => difference > 0);
}

function best(items: readonly Quantity[], better: (difference: number) => boolean): Quantity {
  return items.length === 0 ? new Quantity(undefined) : items.reduce((a, b) => (better(compare(b, a)) ? b : a));
}

const MOST_NODES = 2_000; // of an expression; the longest of the bundled pack has a tenth of that

/** What expressions are checked against, before a contract's own names are added. */
export function createEnvironment(functions: ReadonlyMap<string, CelFunction>): Environment {
  const environment = new Environment({ limits: { maxAstNodes: MOST_NODES } })
    .registerType('Quantity', { ctor: Quantity, fields: {} })
    .registerType('Ratio', { ctor: Ratio, fields: {} })
    .registerType('Day', { ctor: DayValue, fields: {} })
    .registerType('Span', { ctor: SpanValue, fields: { from: 'Day', to: 'Day' } });
  for (const [name, ctor] of Object.entries(offerTypes())) environment.registerType(name, { ctor, fields: {} });
  for (const signature of operators()) environment.registerOperator(signature, checkedOnly);
  for (const [name, { types }] of functions) {
    for (const type of types) environment.registerFunction(`${name}${type}`, checkedOnly);
  }
  return environment;
}

// CEL checks types and no more; what is calculated is evaluate.ts's.
function checkedOnly(): never {
  throw new Error('not to be called');
}

function operators(): string[] {
  return [
    ...['+', '-', '*', '/'].flatMap((operator) => betweenNumbers((a, b) => `${a} ${operator} ${b}: Quantity`)),
    ...['<', '<=', '>', '>='].flatMap((operator) => betweenNumbers((a, b) => `${a} ${operator} ${b}: bool`)),
    ...['<', '<=', '>', '>=', '=='].map((operator) => `Day ${operator} Day: bool`),
    // CEL registers both sides of an equality at once.
    'Quantity == Quantity: bool',
    'Quantity == Ratio: bool',
    'Ratio == Ratio: bool',
    ...NUMBERS.flatMap((number) => LITERALS.map((literal) => `${number} == ${literal}: bool`)),
  ];
}

function betweenNumbers(signature: (a: string, b: string) => string): string[] {
  const withLiterals = NUMBERS.flatMap((number) => LITERALS.map((literal) => [number, literal] as const));
  return [...ofPairs(signature), ...withLiterals.flatMap(([a, b]) => [signature(a, b), signature(b, a)])];
}
