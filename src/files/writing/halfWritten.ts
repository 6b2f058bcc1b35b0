// What files are called while they are being written: hidden, beside the place that they are for, and told from all
// others, so that what a program that was stopped has left can be removed.

const MARK = /^\..+\.([0-9a-f]{8}-[0-9a-f-]{27})\.tmp$/s;
const STALE = 3_600_000; // ms after which what is half written is nobody's any more

/** The name of a file while it is being written; `unique` is a UUID. */
export function temporaryName(name: string, unique: string): string {
  return `.${name}.${unique}.tmp`;
}

/** True for the name of a file that is half written. */
export function isHalfWritten(name: string): boolean {
  return MARK.test(name);
}

/** The unique part of such a name: who writes it can be told by that. */
export function uniquePartOf(name: string): string {
  return MARK.exec(name)?.[1] ?? '';
}

/** True where nobody can be writing any more what was last changed then, in ms. */
export function isStale(changed: number, now: number): boolean {
  return now - changed > STALE;
}
