// What a suite leaves behind when it has run: one small JSON file, written by reporter.mjs and added up by ../all.mjs.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { results } from '../../shared/paths.mjs';

/**
 * @typedef {object} FileResult what the tests of one file did
 * @property {string} file its name, without folder and ending; empty for what belongs to no file
 * @property {number} passed
 * @property {{ title: string, message: string }[]} failures tests that failed or were skipped, and hooks that failed
 * @property {boolean} [flaky] whether it failed first and passed when it was run once more
 */

/** @typedef {FileResult[]} Result */

/** @param {string} suite e.g. `unit` */
export function resultFile(suite) {
  return join(results, `${suite}.json`);
}

/**
 * @param {string} suite
 * @returns {Result | undefined} nothing where the suite did not get as far as a result
 */
export function readResult(suite) {
  if (!existsSync(resultFile(suite))) return undefined;
  return /** @type {Result} */ (JSON.parse(readFileSync(resultFile(suite), 'utf8')));
}

/** @param {string} suite whose earlier result shall not be taken for the coming one */
export function forgetResult(suite) {
  rmSync(resultFile(suite), { force: true });
}
