// `npm test`: runs every suite, each by its own npm script, and closes with `N passed, N failed`. What counts:
// results/outcome.mjs.

import { runScript } from '../shared/failure.mjs';
import { capture, run } from '../shared/processes.mjs';
import { outcomeOf, sumOf } from './results/outcome.mjs';
import { forgetResult, readResult } from './results/result.mjs';

/**
 * @typedef {object} Step
 * @property {string} script an npm script
 * @property {string} [suite] names the result that it leaves
 */

/**
 * What needs no editor, in two lanes that run side by side: most of it keeps one processor busy, and waits for nothing.
 *
 * @type {Step[]}
 */
const longest = [{ script: 'test:contracts', suite: 'contracts' }];
/** @type {Step[]} */
const beside = [
  { script: 'lint' },
  { script: 'types' },
  { script: 'test:unit', suite: 'unit' },
  { script: 'test:cli', suite: 'cli' },
];

/**
 * Then what drives an editor or a browser, one after another: these take all processors, and wait for each other badly.
 *
 * @type {Step[]}
 */
const last = [
  { script: 'build' },
  { script: 'test:vscode', suite: 'vscode' },
  { script: 'test:web', suite: 'web' },
  { script: 'test:ui', suite: 'ui' },
];

await runScript(async () => {
  const others = runQuietly(beside);
  const first = await runShown(longest);
  const { outcomes, text } = await others;
  console.log(text);
  const { passed, failed, failures, flaky } = sumOf([...first, ...outcomes, ...(await runShown(last))]);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
  if (flaky.length > 0) console.log(`\n${flaky.map((file) => `flaky: ${file}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @param {readonly Step[]} steps */
async function runShown(steps) {
  const outcomes = [];
  for (const step of steps) {
    console.log(title(step));
    outcomes.push(await runStep(step, (script) => run('npm', script)));
  }
  return outcomes;
}

/** @param {readonly Step[]} steps */
async function runQuietly(steps) {
  const outcomes = [];
  const texts = [];
  for (const step of steps) {
    texts.push(title(step));
    const outcome = await runStep(step, async (script) => {
      const { code, text } = await capture('npm', script);
      texts.push(text);
      return code;
    });
    outcomes.push(outcome);
  }
  return { outcomes, text: texts.join('\n') };
}

/** @param {Step} step */
function title({ script }) {
  return `\n── ${script}`;
}

/**
 * @param {Step} step
 * @param {(args: string[]) => Promise<number>} runNpm gives its exit code
 */
async function runStep(step, runNpm) {
  if (step.suite !== undefined) forgetResult(step.suite);
  const code = await runNpm(['run', '--silent', step.script]);
  return outcomeOf(step, code, step.suite === undefined ? undefined : readResult(step.suite));
}
