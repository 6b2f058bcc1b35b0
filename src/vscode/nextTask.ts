// Leaving the rest of one's work for a later turn of the editor's host, so that others have theirs first.

/** Settles in a turn of its own. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
