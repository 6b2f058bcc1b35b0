// Running a program in a process of its own and what it costs there. A program that is not of ours knows nothing
// of it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../support/pack';
import { middle, milliseconds } from '../measure';
import type { Timed } from '../measure';

/**
 * What a process took from its start to its end: time in all and time on processors, in milliseconds; the most memory,
 * in bytes.
 */
export interface Cost extends Timed {
  readonly peak: number;
}

/** What a program printed, as JSON, and what it cost. */
export interface Outcome<T> {
  readonly printed: T;
  readonly cost: Cost;
}

const USAGE = pathToFileURL(path.join(__dirname, 'usage.mjs')).href;
const EMPTY = ['--input-type=module', '--eval', ''];
const EMPTY_RUNS = 7;

/**
 * Runs a program with Node: what it printed, and what it cost. One of ours keeps things in the folder `cache`; without
 * one it is to be told `--no-cache`. Throws where the program could not run.
 */
export function runText(args: readonly string[], cache?: string): Outcome<string> {
  const run = spawnSync(process.execPath, ['--import', USAGE, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...(cache !== undefined && { XDG_CACHE_HOME: cache }) },
  });
  if (run.status === null || run.status > 1) throw new Error(run.stderr);
  return { printed: run.stdout, cost: JSON.parse(run.output[3] ?? '') as Cost };
}

/** The same of a program that prints JSON. */
export function runProgram<T>(args: readonly string[], cache?: string): Outcome<T> {
  const { printed, cost } = runText(args, cache);
  return { printed: JSON.parse(printed) as T, cost };
}

/** What a Node process costs that does nothing. */
export function emptyProcess(): Cost {
  return runText(EMPTY).cost;
}

/** The same, as each run of the benches measures it for the figures of whole processes beside it. */
export function usualEmptyProcess(): Cost {
  return middle(Array.from({ length: EMPTY_RUNS }, emptyProcess));
}

/** How much a process took, as text: beside it, how many empty processes take as much. */
export function costText({ cpu, wall }: Timed, empty: Timed): string {
  return `${milliseconds(cpu)}, ${(cpu / empty.cpu).toFixed(1)} empty processes; by the clock ${milliseconds(wall)}`;
}

/** Memory as text. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
