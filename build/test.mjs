// `npm test`: runs every suite, each by its own npm script, and closes with `N passed, N failed`. A step that fails without having counted
// tests, cannot run or counts none is one failure, so that 0 failed means that all is well.

import { runScript } from './failure.mjs';
import { run } from './processes.mjs';
import { forgetResult, readResult } from './results/result.mjs';

/** @typedef {{ passed: number, failed: number, failures: string[] }} Outcome */

/** The npm scripts, in order; `suite` names the result that a script leaves. */
const steps = [
  { script: 'lint' },
  { script: 'types' },
  { script: 'test:unit', suite: 'unit' },
  { script: 'build' },
  { script: 'test:vscode', suite: 'vscode' },
  { script: 'test:ui', suite: 'ui' },
];

await runScript(async () => {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(step));
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});

/**
 * @param {{ script: string, suite?: string }} step
 * @returns {Promise<Outcome>}
 */
async function runStep({ script, suite }) {
  console.log(`\n── ${script}`);
  if (suite !== undefined) forgetResult(suite);
  const code = await run('npm', ['run', '--silent', script]);
  const { passed = 0, failed = 0, failures = [] } = (suite === undefined ? undefined : readResult(suite)) ?? {};
  const lines = failures.map(({ title, message }) => `${script}: ${title}: ${message.split('\n')[0]}`);
  if (code !== 0 && failed === 0) return { passed, failed: 1, failures: [`${script}: ended with code ${code}`] };
  if (suite !== undefined && passed + failed === 0) return { passed, failed: 1, failures: [`${script}: no test ran`] };
  return { passed, failed, failures: lines };
}
