// Copies the workspaces that people and tests may write in. The originals stay as they are.

import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { root, state } from './paths.mjs';

/** The workspace that ships with the extension. */
export const sample = join(root, 'knowledge', 'samples');

/** A plan in it, by which the extension begins a trial. */
export const trial = { OPS_REGULATION_TRIAL: 'documents/2026-06/monthly-promotion-plan.md' };

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
  if (options.keep && existsSync(join(state, name))) return join(state, name);
  const copy = emptyFolder(name);
  cpSync(original, copy, { recursive: true });
  return copy;
}

/**
 * Makes a workspace file of a folder, or of several in it: there, folders can come and go without the editor starting
 * anew.
 *
 * @param {string} folder
 * @param {readonly string[]} [inside] names of folders in it
 * @param {Readonly<Record<string, unknown>>} [settings] the editor's settings in this workspace
 * @returns {string} the file, beside the folder
 */
export function workspaceOfFolders(folder, inside = ['.'], settings = {}) {
  const file = `${folder}.code-workspace`;
  writeFileSync(file, JSON.stringify({ folders: inside.map((name) => ({ path: join(folder, name) })), settings }));
  return file;
}

/**
 * Makes an empty folder among the scripts' own, removing what an earlier run left there.
 *
 * @param {string} name
 * @returns {string} its path
 */
export function emptyFolder(name) {
  const folder = join(state, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
