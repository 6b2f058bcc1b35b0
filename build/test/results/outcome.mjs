// What one step of `npm test` adds to the sum. A step that fails without having counted a failure, and a suite in which
// no test ran, are one failure each: so 0 failed means that all is well.

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures one line each
 * @property {string[]} flaky test files that passed only when they were run once more
 */

/**
 * @param {{ script: string, suite?: string }} step
 * @param {number} code the exit code of its script
 * @param {import('./result.mjs').Result | undefined} result what its suite left, if it is a suite and got that far
 * @returns {Outcome}
 */
export function outcomeOf({ script, suite }, code, result = []) {
  const passed = result.reduce((sum, file) => sum + file.passed, 0);
  const failures = result
    .flatMap((file) => file.failures)
    .map(({ title, message }) => `${script}: ${title}: ${message.split('\n', 1).join('')}`);
  const flaky = result.filter((file) => file.flaky).map(({ file }) => testFile(suite ?? '', file));
  const failed = failures.length;
  if (code !== 0 && failed === 0) return { passed, failed: 1, failures: [`${script}: ended with code ${code}`], flaky };
  if (suite !== undefined && passed + failed === 0)
    return { passed, failed: 1, failures: [`${script}: no test ran`], flaky };
  return { passed, failed, failures, flaky };
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sumOf(outcomes) {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
    failures: outcomes.flatMap((outcome) => outcome.failures),
    flaky: outcomes.flatMap((outcome) => outcome.flaky),
  };
}

/**
 * @param {string} suite e.g. `ui`
 * @param {string} file its name in a result
 * @returns {string} the file, below the root
 */
export function testFile(suite, file) {
  return `test/${suite}/${file}.test.ts`;
}
