// What tells a program from one of any other sources: a digest of all that it is bundled from. Versions alone do not,
// since they stay the same while one works on the sources.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shared/paths.mjs';

/** What bundles and the pack beside them are made of, below the root. */
const SOURCES = ['src', 'l10n', 'knowledge', 'build/bundle', 'package.json', 'package-lock.json'];

/** The name that stands for the digest in the sources, as esbuild is told it. */
export function definedProgram() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesBelow)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return { OPS_REGULATION_PROGRAM: JSON.stringify(hash.digest('hex').slice(0, 32)) };
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (path.includes('.')) return [path];
  const entries = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => file.slice(root.length + 1));
}
