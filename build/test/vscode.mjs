// `npm run test:vscode`: runs dist/test inside a real editor on a fresh copy of the test workspace. In a desktop VS
// Code that @vscode/test-electron downloads, where there is a display and the download can be had; else in
// code/shim.mjs, which takes its place. OPS_REGULATION_EDITOR=desktop or =server decides instead; OPS_REGULATION_TESTS
// names files, as in `symbols,trees`.

import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { lookup } from 'node:dns/promises';
import { join } from 'node:path';
import { ensureBrowser } from './browser/find.mjs';
import { Failure, runScript } from '../shared/failure.mjs';
import { dist, root } from '../shared/paths.mjs';
import { run } from '../shared/processes.mjs';
import { readResult, resultFile } from './results/result.mjs';
import { runSuite } from './results/secondRun.mjs';
import { ensureServer } from '../server/install.mjs';
import { copyWorkspace, emptyFolder, sample, workspaceOfFolders } from '../shared/workspace.mjs';

/** Seconds that a run may take; longer is a hang. */
const limit = Number(process.env['OPS_REGULATION_TEST_LIMIT'] ?? 300);

/** Milliseconds in which the download host's name must resolve. */
const lookupLimit = 2000;

const downloadHost = 'update.code.visualstudio.com';
const suite = 'vscode';

await runScript(async () => {
  if ((await run(process.execPath, [join(root, 'build', 'bundle', 'bundle.mjs'), '--test', '--quiet'])) !== 0)
    throw new Failure('Not built.');
  const executable = await chooseEditor();
  return runSuite(suite, (files) => runFiles(executable, files));
});

/**
 * @param {string} executable the editor
 * @param {string[]} files
 */
async function runFiles(executable, files) {
  const userData = emptyFolder('vscode-user-data');
  const timer = setTimeout(endHang, limit * 1000);
  const passed = await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(dist, 'test', 'index.js'),
    launchArgs: [workspaceOfFolders(copyWorkspace(sample, 'vscode-workspace')), `--user-data-dir=${userData}`],
    extensionTestsEnv: { OPS_REGULATION_RESULT: resultFile(suite), OPS_REGULATION_TESTS: files.join() },
  }).then(
    () => true,
    () => false,
  );
  clearTimeout(timer);
  return passed && (readResult(suite) ?? []).length > 0 ? 0 : 1;
}

/** @returns {Promise<string>} the executable of the editor to test in, ready to run */
async function chooseEditor() {
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

/** The word to stop goes through test-electron to the editor: once politely, then by force. */
function endHang() {
  console.error(
    `The tests did not end within ${limit} s and are stopped. ` +
      '(OPS_REGULATION_TEST_LIMIT sets another limit, in seconds.)',
  );
  process.kill(process.pid, 'SIGINT');
  setTimeout(() => process.kill(process.pid, 'SIGINT'), 15_000).unref();
}
