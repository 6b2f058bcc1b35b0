// `npm test`: runs every suite, each by its own npm script, and closes with `N passed, N failed`. What counts:
// results/outcome.mjs.

import { runScript } from '../shared/failure.mjs';
import { run } from '../shared/processes.mjs';
import { outcomeOf, sumOf } from './results/outcome.mjs';
import { forgetResult, readResult } from './results/result.mjs';

/** The npm scripts, in order; `suite` names the result that a script leaves. */
const steps = [
  { script: 'lint' },
  { script: 'types' },
  { script: 'test:unit', suite: 'unit' },
  { script: 'test:contracts', suite: 'contracts' },
  { script: 'test:cli', suite: 'cli' },
  { script: 'build' },
  { script: 'test:vscode', suite: 'vscode' },
  { script: 'test:web', suite: 'web' },
  { script: 'test:ui', suite: 'ui' },
];

await runScript(async () => {
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(step));
  const { passed, failed, failures, flaky } = sumOf(outcomes);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  if (flaky.length > 0) console.log(`\n${flaky.map((file) => `flaky: ${file}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @param {{ script: string, suite?: string }} step */
async function runStep(step) {
  console.log(`\n── ${step.script}`);
  if (step.suite !== undefined) forgetResult(step.suite);
  const code = await run('npm', ['run', '--silent', step.script]);
  return outcomeOf(step, code, step.suite === undefined ? undefined : readResult(step.suite));
}
