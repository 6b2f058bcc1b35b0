// Runs bundled tests inside a real editor, on a fresh copy of a workspace. In a desktop VS Code that
// @vscode/test-electron downloads, where there is a display and the download can be had; else in code/shim.mjs, which
// takes its place. OPS_REGULATION_EDITOR=desktop or =server decides instead.

import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { lookup } from 'node:dns/promises';
import { join } from 'node:path';
import { ensureBrowser } from './browser/find.mjs';
import { root } from '../shared/paths.mjs';
import { readResult, resultFile } from './results/result.mjs';
import { ensureServer } from '../server/install.mjs';
import { copyWorkspace, emptyFolder, sample, workspaceOfFolders } from '../shared/workspace.mjs';

/** Milliseconds in which the download host's name must resolve. */
const lookupLimit = 2000;

const downloadHost = 'update.code.visualstudio.com';

/**
 * @typedef {object} EditorSuite
 * @property {string} name by which its result is kept
 * @property {string} tests the folder of its bundles
 * @property {string[]} files names of some of them; all if empty
 * @property {number} limit seconds that the run may take; longer is a hang
 * @property {string} [workspace] what its workspace is a copy of; the sample if not given
 * @property {string} [extensions] the folder of its extension, or one of several; ours alone if not given
 */

/**
 * @param {string} executable the editor
 * @param {EditorSuite} suite
 * @returns {Promise<number>} the exit code; the suite's result is then there
 */
export async function runInEditor(executable, { name, tests, files, limit, workspace = sample, extensions = root }) {
  const userData = emptyFolder(`${name}-user-data`);
  const timer = setTimeout(endHang, limit * 1000, limit);
  const passed = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extensions,
    extensionTestsPath: join(tests, 'index.js'),
    launchArgs: [workspaceOfFolders(copyWorkspace(workspace, `${name}-workspace`)), `--user-data-dir=${userData}`],
    extensionTestsEnv: { OPS_REGULATION_RESULT: resultFile(name), OPS_REGULATION_TESTS: files.join() },
  }).then(
    () => true,
    () => false,
  );
  clearTimeout(timer);
  return passed && (readResult(name) ?? []).length > 0 ? 0 : 1;
}

/** @returns {Promise<string>} the executable of the editor to test in, ready to run */
export async function chooseEditor() {
  const obstacle = await desktopObstacle();
  if (obstacle === undefined) {
    console.log('Tests run in a desktop VS Code, downloaded if it is not yet in .vscode-test.');
    const desktop = await downloadAndUnzipVSCode({ version: 'stable', extensionDevelopmentPath: root }).catch(
      () => undefined,
    );
    if (desktop !== undefined) return desktop;
  }
  const reason = obstacle ?? 'a desktop VS Code could not be downloaded';
  console.log(`Tests run in the VS Code server and a headless browser: ${reason}.`);
  await ensureServer();
  await ensureBrowser();
  return join(root, 'build', 'test', 'code', 'shim.mjs');
}

/** @returns {Promise<string | undefined>} why no desktop editor can be used, if none can */
async function desktopObstacle() {
  const wish = process.env['OPS_REGULATION_EDITOR'];
  if (wish === 'desktop') return undefined;
  if (wish === 'server') return 'OPS_REGULATION_EDITOR asks for it';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return 'there is no display';
  /** @type {Promise<void>} */
  const late = new Promise((resolve) => setTimeout(resolve, lookupLimit).unref());
  const found = await Promise.race([
    lookup(downloadHost).then(
      () => true,
      () => false,
    ),
    late,
  ]);
  return found === true ? undefined : `${downloadHost} is out of reach`;
}

/**
 * The word to stop goes through test-electron to the editor: once politely, then by force.
 *
 * @param {number} limit
 */
function endHang(limit) {
  console.error(
    `The tests did not end within ${limit} s and are stopped. ` +
      '(OPS_REGULATION_TEST_LIMIT sets another limit, in seconds.)',
  );
  process.kill(process.pid, 'SIGINT');
  setTimeout(() => process.kill(process.pid, 'SIGINT'), 15_000).unref();
}
