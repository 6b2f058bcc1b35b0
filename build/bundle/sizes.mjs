// Measures what a build wrote, and refuses a package that has grown too large to be shipped.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Failure } from '../shared/failure.mjs';

/** How large the package may be at most, in KiB. */
const LIMIT = 1150;

/**
 * The size of each shipped file of a folder, one line each, largest first.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function sizeLines(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, 'test')))
    .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }))
    .sort((a, b) => b.bytes.length - a.bytes.length)
    .map(
      ({ name, bytes }) => `${kibibytes(bytes.length)} KiB ${kibibytes(gzipSync(bytes).length)} KiB gzipped  ${name}`,
    );
}

/**
 * How large a package is.
 *
 * @param {number} bytes
 * @returns {string}
 * @throws {Failure} where it is too large
 */
export function packageSize(bytes) {
  const size = `${kibibytes(bytes).trim()} KiB`;
  if (bytes <= LIMIT * 1024) return size;
  throw new Failure(
    `The package has ${size}, beyond its limit of ${LIMIT} KiB: see by “unzip -v” what of it has grown.`,
  );
}

/** @param {number} bytes */
function kibibytes(bytes) {
  return (bytes / 1024).toFixed(1).padStart(8);
}
