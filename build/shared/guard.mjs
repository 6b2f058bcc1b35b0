// Runs one program for a parent and ends it, with everything that it started, as soon as the parent is gone. The parent
// holds our standard input open: the system closes it even when the parent is killed, so no server is left behind.

import { spawn } from 'node:child_process';

/** Milliseconds that the program has to end by itself. */
const patience = 4000;

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

let ending = false;

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // Nobody is left to hear it.
  }
}

function end() {
  if (ending) return;
  ending = true;
  signalGroup('SIGTERM');
  setTimeout(() => {
    signalGroup('SIGKILL');
  }, patience);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);
process.stdin.on('end', end).on('error', end).resume();
process.stdout.on('error', end);
child.on('error', () => process.exit(127));
child.on('exit', (code) => {
  signalGroup('SIGKILL');
  process.exit(code ?? 1);
});
