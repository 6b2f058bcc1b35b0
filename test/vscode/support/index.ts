// What a VS Code under test calls: runs every `*.test.js` beside this bundle with Mocha (BDD). Owns no test. Where the
// result goes and which editor this is, build/test/vscode.mjs decides.

import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import ResultReporter from '../../../build/test/results/reporter.mjs';
import { pictureRequest, testsBegin } from '../../../build/test/console.mjs';
import { until } from './editor';

/** Milliseconds in which the editor has read what its workspace is. */
const OPEN_TIME = 60_000;

/** Milliseconds that a picture of a failure may take. */
const PICTURE_TIME = 500;

/** Asks for a picture before the next test changes what is to be seen. */
async function pictureOfFailure(this: Mocha.Context): Promise<void> {
  if (this.currentTest?.state !== 'failed') return;
  console.log(pictureRequest(this.currentTest.fullTitle()));
  await new Promise((resolve) => setTimeout(resolve, PICTURE_TIME));
}

/**
 * Runs all tests.
 * @throws {Error} if one fails, or if there is none: VS Code then exits with code 1.
 */
export async function run(): Promise<void> {
  console.log(testsBegin);
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 30_000,
    forbidOnly: true,
    forbidPending: true,
    reporter: ResultReporter,
    reporterOptions: { file: process.env['OPS_REGULATION_RESULT'] },
    rootHooks: { afterEach: pictureOfFailure },
  });
  // A second run asks for those that failed.
  const wanted = (process.env['OPS_REGULATION_TESTS'] ?? '').split(',').filter(Boolean);
  const isWanted = (name: string): boolean =>
    name.endsWith('.test.js') && (wanted.length === 0 || wanted.includes(basename(name, '.test.js')));
  for (const name of readdirSync(__dirname).filter(isWanted).sort()) mocha.addFile(join(__dirname, name));
  // An editor in a browser may start its host before it has read the workspace, and test files name files of it.
  await until('the workspace is open', () => vscode.workspace.workspaceFolders?.[0], OPEN_TIME);
  await mocha.loadFilesAsync();
  if (mocha.suite.total() === 0) throw new Error('There is no test to run.');
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${String(failures)} failed`);
}
