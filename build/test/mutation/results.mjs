// Keeps what was measured of a source, under a digest of all that the figure follows from: the source, its specs, their
// fixtures and the tools. What a spec imports besides is not in it.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { state } from '../../shared/paths.mjs';

/**
 * @typedef {object} FileResult
 * @property {import('./score.mjs').Mutant[]} mutants
 * @property {number} seconds that it took
 */

const folder = join(state, 'mutation', 'results');
const tools = new URL('tools.json', import.meta.url);

/**
 * @param {string} tree a copy of the repository
 * @param {readonly string[]} files below it
 * @returns {string} the same for the same names and contents in the same order
 */
export function digestOf(tree, files) {
  const hash = createHash('sha256').update(readFileSync(tools));
  for (const file of files) {
    const content = readFileSync(join(tree, file));
    hash.update(`\0${file}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} file a source
 * @param {string} digest
 * @param {string} [from] where results are kept
 * @returns {FileResult | undefined} nothing where it changed since, or was never measured
 */
export function readMeasured(file, digest, from = folder) {
  const path = join(from, `${slug(file)}.${digest}.json`);
  if (!existsSync(path)) return undefined;
  return /** @type {FileResult} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * Keeps a result in place of those of earlier contents.
 *
 * @param {string} file a source
 * @param {string} digest
 * @param {FileResult} result
 * @param {string} [to] where results are kept
 */
export function writeMeasured(file, digest, result, to = folder) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(to)) if (name.startsWith(`${slug(file)}.`)) rmSync(join(to, name));
  writeFileSync(join(to, `${slug(file)}.${digest}.json`), JSON.stringify(result, undefined, 1));
}

/** @param {string} file */
function slug(file) {
  return file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '.');
}
