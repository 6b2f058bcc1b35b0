// What differs in a version of a type from the newest: most of a contract stays from one to the next, and what stays is
// neither written nor read again.

/** The key below which a value stands that is not told by the base. */
const NEW = '=';

type Values = Readonly<Record<string, unknown>>;
interface NewValue {
  readonly [NEW]: unknown;
}

/** Zero where nothing differs; another value; what differs by each key of an object, or by each entry of a list. */
export type Difference = 0 | NewValue | { readonly [key: string]: Difference } | readonly Entry[];

/** An entry of a list: the place of the same one in the base, with what differs in it if anything, or another one. */
type Entry = number | readonly [number, Difference] | NewValue;

/** What differs in plain data from others. */
export function differenceOf(value: unknown, base: unknown): Difference {
  if (isSame(value, base)) return 0;
  if (areEntries(value) && areEntries(base)) return value.map((each) => entryOf(each, base));
  if (!isObject(value) || !isObject(base) || NEW in value) return { [NEW]: value };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, differenceOf(each, base[key])]));
}

function entryOf(value: Values, base: readonly Values[]): Entry {
  const place = base.findIndex((each) => isSame(each, value));
  if (place >= 0) return place;
  const changed = base.findIndex(({ id }) => id !== undefined && id === value['id']);
  return changed < 0 ? { [NEW]: value } : [changed, differenceOf(value, base[changed])];
}

/** The data that differ so from others, with whatever is the same in both. */
export function valueBy(difference: Difference, base: unknown): unknown {
  if (difference === 0) return base;
  if (isList(difference)) return difference.map((each) => entryBy(each, base as readonly unknown[]));
  if (NEW in difference) return difference[NEW];
  const values = base as Values;
  return Object.fromEntries(Object.entries(difference).map(([key, each]) => [key, valueBy(each, values[key])]));
}

function entryBy(entry: Entry, base: readonly unknown[]): unknown {
  if (typeof entry === 'number') return base[entry];
  return isList(entry) ? valueBy(entry[1], base[entry[0]]) : entry[NEW];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function areEntries(value: unknown): value is readonly Values[] {
  return Array.isArray(value) && value.every(isObject);
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}
