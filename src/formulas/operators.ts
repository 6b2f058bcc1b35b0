// What the operators of expressions do with values whose types were checked: numbers as displayed and plain ones, days,
// texts, lists.
import type { Meter } from './meter';
import { calculate, compare, compareDays, DayValue, MISSING, Quantity, quantityOf } from './quantity';
import type { Operator } from './quantity';

type Calculation = (a: unknown, b: unknown, meter: Meter) => unknown;

/** The operators between two values. */
export const OPERATORS: ReadonlyMap<string, Calculation> = new Map<string, Calculation>([
  ['==', equal],
  ['!=', (a, b, meter) => !equal(a, b, meter)],
  ['<', (a, b) => order(a, b) < 0],
  ['<=', (a, b) => order(a, b) <= 0],
  ['>', (a, b) => order(a, b) > 0],
  ['>=', (a, b) => order(a, b) >= 0],
  ['in', (item, list, meter) => listOf(list).some((each) => equal(item, each, meter))],
  ['+', added],
  ['-', (a, b) => arithmetic('-', a, b)],
  ['*', (a, b) => arithmetic('*', a, b)],
  ['/', (a, b) => arithmetic('/', a, b)],
  ['%', (a, b) => whole('%', a, b)],
]);

/** A value that must be a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('no list');
  return value;
}

/** A plain number with its sign turned. */
export function negative(value: unknown): bigint | number {
  return typeof value === 'bigint' ? -value : -Number(value);
}

function equal(a: unknown, b: unknown, meter: Meter): boolean {
  meter.spend(1);
  if (a instanceof Quantity || b instanceof Quantity || a instanceof DayValue) return order(a, b) === 0;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [mine, theirs] = [Object.values(a), Object.values(b)]; // of lists, rows of a table and spans, in the same order
  return mine.length === theirs.length && mine.every((each, index) => equal(each, theirs[index], meter));
}

function order(a: unknown, b: unknown): number {
  if (a instanceof DayValue && b instanceof DayValue) return compareDays(a, b);
  if (a instanceof Quantity || b instanceof Quantity) return compare(quantityOf(a), quantityOf(b));
  return isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0;
}

type Plain = string | number | bigint | boolean;

function isBefore(a: unknown, b: unknown): boolean {
  return (a as Plain) < (b as Plain);
}

function added(a: unknown, b: unknown): unknown {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  return Array.isArray(a) ? [...listOf(a), ...listOf(b)] : arithmetic('+', a, b);
}

function arithmetic(operator: Operator, a: unknown, b: unknown): unknown {
  if (a instanceof Quantity || b instanceof Quantity) return calculate(operator, quantityOf(a), quantityOf(b));
  if (typeof a === 'bigint') return whole(operator, a, b);
  return present(calculate(operator, quantityOf(a), quantityOf(b)).value);
}

// Plain numbers too: what is divided by nothing is missing.
function whole(operator: Operator | '%', a: unknown, b: unknown): bigint {
  if (typeof a !== 'bigint' || typeof b !== 'bigint') throw new Error('no whole number');
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / divisor(b);
    case '%':
      return a % divisor(b);
  }
}

function divisor(value: bigint): bigint {
  return present(value === 0n ? undefined : value);
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw MISSING;
  return value;
}
