// Runs other programs: to their end, or under a guard that ends them with us. Knows nothing of what they are.

import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));

/**
 * Runs a program to its end, its output shown as it comes.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 127 if it could not be started, 1 if a signal ended it
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    child.on('error', () => {
      resolve(127);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program to its end and keeps what it says.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, text: string }>} its exit code as of `run`; standard output and error together
 */
export function capture(program, args, options = {}) {
  return collect(spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }));
}

/**
 * As `capture`, for what must not go on without us: the program ends when this process does, in whatever way.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, text: string }>}
 */
export function captureGuarded(program, args, options = {}) {
  return collect(spawnGuarded(program, args, options));
}

/**
 * Starts a program that ends, with all that it started, when this process ends in whatever way (even killed).
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {import('node:child_process').ChildProcessByStdio<
 *   import('node:stream').Writable, import('node:stream').Readable, import('node:stream').Readable>}
 *   its guard: close its standard input to end the program
 */
export function spawnGuarded(program, args, options = {}) {
  return spawn(process.execPath, [guard, program, ...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number, text: string }>}
 */
function collect(child) {
  return new Promise((resolve) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ part) => (text += part));
    child.on('error', (error) => {
      resolve({ code: 127, text: text + error.message });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, text });
    });
  });
}

/**
 * Whether this process may run system commands as root: as root itself, or by sudo without a password.
 *
 * @returns {Promise<string[] | undefined>} the words to put before such a command
 */
export async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return (await capture('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Finds a program on the path.
 *
 * @param {readonly string[]} names in order of preference
 * @returns {string | undefined} its absolute path
 */
export function findProgram(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
