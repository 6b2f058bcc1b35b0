// What a command of the command line is.
import type { Console } from './console';

/** 0 clean, 1 findings or refused, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/**
 * A command: where it writes, and its arguments after its name. It rejects with what went wrong; the funnel in main.ts
 * says it.
 */
export type Command = (output: Console, args: readonly string[]) => Promise<ExitCode>;
