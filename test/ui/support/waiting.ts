// Waiting for what the editor shows: never for a time, always for a state.

/** Milliseconds that anything on the page may take to appear. */
export const PATIENCE = 20_000;

const PAUSE = 50; // ms between two looks

/**
 * Reads something again and again until it is as awaited; gives what was read last, also when the time is up, so that
 * assertions can show it.
 */
export async function eventually<T>(
  read: () => Promise<T> | T,
  ready: (value: T) => boolean,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  let value = await read();
  while (!ready(value) && Date.now() < end) {
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
    value = await read();
  }
  return value;
}

/**
 * Waits for what the next step cannot do without.
 * @throws {Error} which tells what was there instead
 */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  ready: (value: T) => boolean,
  patience = PATIENCE,
): Promise<T> {
  const value = await eventually(read, ready, patience);
  if (!ready(value)) throw new Error(`waited in vain: ${what}; there was ${JSON.stringify(value)}`);
  return value;
}

/**
 * Reads a list of texts until two readings are the same and as awaited: rows that are still being drawn are not to be
 * clicked.
 */
export async function untilSteady(
  what: string,
  read: () => Promise<string[]>,
  ready: (texts: string[]) => boolean,
): Promise<void> {
  let last: string[] | undefined;
  const same = (texts: string[]): boolean => {
    const isSame = texts.join('\n') === last?.join('\n');
    last = texts;
    return isSame && ready(texts);
  };
  await until(what, read, same);
}
