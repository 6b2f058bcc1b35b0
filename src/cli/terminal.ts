// Talking with a person at a terminal, line by line. What is asked, and what an answer means, is the caller's.
import { createInterface } from 'node:readline';

/** A terminal that lines are read from. */
export interface Terminal {
  /** Shows a prompt and gives the line that is typed; undefined once the person has left (Ctrl+C, Ctrl+D). */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** True when a person sits at both ends. */
export function isTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** Opens the terminal. Lines that come before they are asked for are kept in order. */
export function openTerminal(): Terminal {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const lines: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let isClosed = false;
  const answer = (line: string | undefined): void => {
    const resolve = waiting;
    waiting = undefined;
    resolve?.(line);
  };
  reader.on('line', (line) => {
    if (waiting) answer(line);
    else lines.push(line);
  });
  reader.on('SIGINT', () => {
    reader.close();
  });
  reader.on('close', () => {
    isClosed = true;
    answer(undefined);
  });
  const ask = (prompt: string): Promise<string | undefined> => {
    reader.setPrompt(prompt);
    if (isClosed) return Promise.resolve(undefined);
    reader.prompt();
    const ready = lines.shift();
    return ready === undefined
      ? new Promise((resolve) => {
          waiting = resolve;
        })
      : Promise.resolve(ready);
  };
  return {
    ask,
    close: () => {
      reader.close();
    },
  };
}
