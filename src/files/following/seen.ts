// What a file was like before it was read, by which one that is still the same need not be read again.
import type { Stat } from '../host';

/** What was known of a file, and when. */
export interface Seen {
  readonly size: number;
  /** When it was last changed, in ms. */
  readonly changed: number;
  /** When anything of it was, its name too, where that is told. */
  readonly touched?: number | undefined;
  /** When one looked, in ms. */
  readonly at: number;
}

/** Some disks tell times by two seconds, and what is written within the same tick looks the same. */
const TICK = 3000; // ms

/** True for a file that cannot have changed since it was read. */
export function isAsSeen(seen: Seen | undefined, now: Stat | undefined): boolean {
  return (
    seen !== undefined &&
    now?.kind === 'file' &&
    seen.size === now.size &&
    seen.changed === now.changed &&
    seen.touched === now.touched &&
    isSettled(seen)
  );
}

/** True where one looked so late that a later change would have another time. */
export function isSettled({ changed, touched = changed, at }: Seen): boolean {
  return Math.max(changed, touched) + TICK < at;
}
