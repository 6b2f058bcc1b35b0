// What keeps a document from being handed in, counted alike wherever it is told: by sheet, preview and status bar.
import { countOf, waitsForPerson } from '../../base/finding';
import type { Finding } from '../../base/finding';

/** How much keeps a document from being handed in. */
export interface Obstacles {
  /** Places that a person is still to fill in. */
  readonly open: number;
  /** Places that other values will fill in. */
  readonly following: number;
  /** Errors of all other kinds. */
  readonly errors: number;
}

/** Counts what a document would have wrong once it is handed in. */
export function obstaclesIn(submitted: readonly Finding[]): Obstacles {
  const blocking = submitted.filter(({ severity }) => severity === 'error');
  const open = blocking.filter(({ isOpen }) => isOpen === true);
  const waiting = countOf(open.filter(waitsForPerson));
  return { open: waiting, following: countOf(open) - waiting, errors: countOf(blocking) - countOf(open) };
}

/** How much of it there is to do: what follows from others counts only where nothing else is left. */
export function toDo({ open, following, errors }: Obstacles): number {
  return open + errors === 0 ? following : open + errors;
}
