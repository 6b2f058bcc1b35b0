// Running a program in a process of its own and what it costs there. A program that is not of ours knows nothing
// of it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../support/pack';

/**
 * What a process took from its start to its end: time in all and time on processors, in milliseconds; the most memory,
 * in bytes.
 */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

/** What a program printed, as JSON, and what it cost. */
export interface Outcome<T> {
  readonly printed: T;
  readonly cost: Cost;
}

const USAGE = pathToFileURL(path.join(__dirname, 'usage.mjs')).href;

/** Runs a program with Node. Throws where it could not run. */
export function runProgram<T>(...args: readonly string[]): Outcome<T> {
  const run = spawnSync(process.execPath, ['--import', USAGE, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (run.status === null || run.status > 1) throw new Error(run.stderr);
  return { printed: JSON.parse(run.stdout) as T, cost: JSON.parse(run.output[3] ?? '') as Cost };
}
