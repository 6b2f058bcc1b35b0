// Copies the workspaces that people and tests may write in. The originals stay as they are.

import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root, state } from './paths.mjs';

/** The workspace that ships with the extension. */
export const sample = join(root, 'knowledge', 'samples');

/** The workspace of the tests in an editor; the sample where there is none. */
export function testWorkspace() {
  const fixture = join(root, 'test', 'fixtures', 'workspace');
  return existsSync(fixture) ? fixture : sample;
}

/**
 * Copies a workspace into the scripts' own folder.
 *
 * @param {string} original
 * @param {string} name the copy's folder name
 * @param {{ keep?: boolean }} [options] whether an earlier copy stays as it is
 * @returns {string} the copy
 */
export function copyWorkspace(original, name, options = {}) {
  if (!existsSync(original)) throw new Failure(`There is no workspace at ${original}.`);
  const copy = join(state, name);
  if (options.keep && existsSync(copy)) return copy;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(original, copy, { recursive: true });
  return copy;
}
