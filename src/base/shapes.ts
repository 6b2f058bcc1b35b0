// Telling whether a value that was read from outside has a shape, strictly: a list of what a key holds, no key more
// unless it may be, no number that is none. For many small values; what people write is read by schemas that can say
// what is wrong.

/** True for a value of a type. */
export type Is<T> = (value: unknown) => value is T;

export const isText: Is<string> = (value) => typeof value === 'string';

export const isFlag: Is<boolean> = (value) => typeof value === 'boolean';

/** True for a count or an index. */
export const isCount: Is<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export const isNumber: Is<number> = (value): value is number => Number.isFinite(value);

export const isNull: Is<null> = (value) => value === null;

/** True for one of some words. */
export function isOneOf<T extends string>(...words: readonly T[]): Is<T> {
  return (value): value is T => words.some((word) => word === value);
}

/** True for what one of several takes. */
export function either<A, B>(a: Is<A>, b: Is<B>): Is<A | B> {
  return (value): value is A | B => a(value) || b(value);
}

/** True for a list of such values. */
export function listOf<T>(is: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is);
}

/** True for a list of so many values, each of its own kind. */
export function tupleOf<T extends readonly unknown[]>(...parts: { readonly [K in keyof T]: Is<T[K]> }): Is<T> {
  return (value): value is T =>
    Array.isArray(value) && value.length === parts.length && parts.every((is, index) => is(value[index]));
}

/** True for an object whose values are all of a kind, whatever its keys are called. */
export function recordOf<T>(is: Is<T>): Is<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isObject(value) && Object.values(value).every(is);
}

type Fields<T> = { readonly [K in keyof T]-?: Is<Exclude<T[K], undefined>> };

/** True for an object with just these keys; some may be left out. */
export function shapeOf<T extends object>(fields: Fields<T>, ...optional: readonly (keyof T)[]): Is<T> {
  const checks = new Map(Object.entries<Is<unknown>>(fields));
  const needed = [...checks.keys()].filter((key) => !optional.some((each) => each === key));
  return (value): value is T =>
    isObject(value) &&
    needed.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, each]) => checks.get(key)?.(each) === true);
}

/** True for an object with these keys, whatever else it has. */
export function atLeast<T extends object>(fields: Fields<T>): Is<T> {
  const checks = Object.entries<Is<unknown>>(fields);
  return (value): value is T =>
    isObject(value) && checks.every(([key, is]) => Object.hasOwn(value, key) && is(Reflect.get(value, key)));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a line of JSON says; undefined where it is none, or has another shape. */
export function readShape<T>(line: string, is: Is<T>): T | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return is(value) ? value : undefined;
  } catch {
    return undefined; // no JSON, or nested deeper than anything of ours
  }
}
