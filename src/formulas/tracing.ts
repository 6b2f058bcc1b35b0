// What an expression read while it was evaluated: each name with its value, and of the rows of a list which one. The
// evaluation itself is as ever; only the scope tells what is taken from it.
import type { CelValue, Evaluate, Scope } from './expression';
import { DayValue, Quantity, SpanValue } from './quantity';
import { Meter } from './meter';

/** What was read: the names that lead to it from the scope, rows by their number, and its value; none of a list. */
export interface Touch {
  readonly names: readonly (string | number)[];
  readonly value: CelValue | undefined;
}

/** What an expression gives, and what it read for that, in the order in which it did. */
export interface Traced {
  readonly result: ReturnType<Evaluate>;
  readonly touched: readonly Touch[];
}

/** Evaluates an expression and tells what it read, each once. */
export function traced(evaluate: Evaluate, scope: Scope): Traced {
  const touched = new Map<string, Touch>();
  const onRead = (touch: Touch): void => {
    const key = touch.names.join('.');
    if (!touched.has(key)) touched.set(key, touch);
  };
  const result = evaluate(watchedScope(scope, onRead), new Meter());
  return { result, touched: [...touched.values()] };
}

/** The same scope, telling what is read of it. */
export function watchedScope(scope: Scope, onRead: OnRead): Scope {
  return watched(scope, [], onRead) as Scope;
}

type OnRead = (touch: Touch) => void;
type Names = Touch['names'];

/** The same names with the same values, telling which are read: of a long table most are not. */
function watched(values: Scope, names: Names, onRead: OnRead): object {
  return new Proxy(values, {
    get: (_, name) => (typeof name === 'string' ? read(values[name], [...names, name], onRead) : undefined),
  });
}

function read(value: Scope[string] | undefined, names: Names, onRead: OnRead): unknown {
  if (isRows(value)) {
    onRead({ names, value: undefined });
    return value.map((row, index) => watched(row, [...names, index], onRead));
  }
  if (value === undefined) return undefined;
  if (!isValue(value)) return watched(value, names, onRead);
  onRead({ names, value });
  return value;
}

function isRows(value: Scope[string] | undefined): value is readonly Readonly<Record<string, CelValue>>[] {
  return Array.isArray(value);
}

function isValue(value: CelValue | Readonly<Record<string, CelValue>>): value is CelValue {
  return (
    typeof value === 'string' || value instanceof Quantity || value instanceof DayValue || value instanceof SpanValue
  );
}
