// `npm run test:long`: runs every Mocha suite that draws (test/support/draws.ts), test/long before all, with
// OPS_REGULATION_LONG times as many draws as in `npm test`, or twenty times. Arguments are Mocha's, such as files.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../shared/failure.mjs';
import { root } from '../shared/paths.mjs';
import { run } from '../shared/processes.mjs';
import { resultFile } from './results/result.mjs';

const TIMES = '20';

await runScript(() => {
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const reporter = [
    '--reporter',
    './build/test/results/reporter.mjs',
    '--reporter-option',
    `file=${resultFile('long')}`,
  ];
  const asked = process.argv.slice(2);
  const files = asked.some((each) => each.endsWith('.ts')) ? [] : suitesThatDraw();
  const env = { OPS_REGULATION_LONG: TIMES, ...process.env };
  return run(process.execPath, [mocha, ...reporter, '--timeout', '0', ...asked, ...files], { cwd: root, env });
});

/** Suites that are run inside an editor or a browser, by commands of their own. */
const ELSEWHERE = /^(?:ui|vscode|web)[\\/]/;

/** @returns {string[]} the files of tests in Node whose numbers test/support/draws.ts sets */
function suitesThatDraw() {
  const folder = join(root, 'test');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !ELSEWHERE.test(name))
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, 'utf8').includes("support/draws'"));
}
