// How a script says that it cannot go on: one line for a person, no stack. Faults of our own keep their stack.

/** Something that the person at the terminal can mend; its message says what and how. */
export class Failure extends Error {}

/**
 * Runs a script's main function and turns what it throws into a line and an exit code.
 *
 * @param {() => Promise<number | void>} main gives the exit code, 0 where it gives none
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 2;
  }
}
