// A disk that lets the command line down, for a program that is started with `--import` of this file.
// OPS_REGULATION_STOP=3 ends it as `kill -9` does, at its third call that changes the disk: before the call, and in the
// middle of it where bytes are written. OPS_REGULATION_NO_LINKS=1 is a disk without hard links.
import { writeSync } from 'node:fs';
import promises from 'node:fs/promises';

const stopAt = Number(process.env['OPS_REGULATION_STOP'] ?? Infinity);
let calls = 0;

function stop() {
  process.kill(process.pid, 'SIGKILL');
}

/**
 * @param {any} target
 * @param {string} name
 * @param {(args: any[]) => void} [first] what is done of the call before the end
 */
function watch(target, name, first = () => undefined) {
  const real = target[name];
  target[name] = (/** @type {any[]} */ ...args) => {
    if (++calls === stopAt) {
      first(args);
      stop();
    }
    return real.apply(target, args);
  };
}

for (const name of ['mkdir', 'writeFile', 'link', 'rename', 'rm', 'rmdir', 'chmod']) watch(promises, name);

const { open } = promises;
/** @type {any} */ (promises).open = async (/** @type {Parameters<typeof open>} */ ...args) => {
  if (args[1] !== undefined && args[1] !== 'r' && ++calls === stopAt) stop();
  const handle = await open(...args);
  watch(handle, 'writeFile', ([data]) => {
    writeSync(handle.fd, data.slice(0, data.length / 2));
  });
  watch(handle, 'sync');
  return handle;
};

if (process.env['OPS_REGULATION_NO_LINKS'] !== undefined) {
  promises.link = () =>
    Promise.reject(Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' }));
}
