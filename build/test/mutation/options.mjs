// Reads the options of `npm run test:mutation`. Starts nothing.

import { parseArgs } from 'node:util';
import { Failure } from '../../shared/failure.mjs';

/**
 * @typedef {object} MutationOptions
 * @property {string[]} paths sources and folders to measure; none for all
 * @property {string | undefined} base the commit since which a source or its specs changed; nothing for any
 * @property {boolean} known whether only to print what was measured before
 */

/** What `--help` says. */
export const usage = `npm run test:mutation -- [options] [SOURCE or FOLDER…]
  --changed [BASE]   only sources that changed since BASE, or whose specs did (default: HEAD)
  --known            measure nothing, print what was measured before`;

/**
 * @param {string[]} args
 * @returns {MutationOptions | 'help'}
 * @throws {Failure} saying which option is wrong
 */
export function readMutationOptions(args) {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [base, ...paths] = values.changed ? ['HEAD', ...positionals] : [undefined, ...positionals];
  const named = values.changed && paths[0] !== undefined && !paths[0].startsWith('src/');
  return { paths: named ? paths.slice(1) : paths, base: named ? paths[0] : base, known: values.known === true };
}

/** @param {string[]} args */
function parse(args) {
  const flag = /** @type {const} */ ({ type: 'boolean' });
  try {
    return parseArgs({ args, options: { changed: flag, known: flag, help: flag }, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
