// Measures what a build wrote. Decides nothing about it.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

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

/** @param {number} bytes */
function kibibytes(bytes) {
  return (bytes / 1024).toFixed(1).padStart(8);
}
