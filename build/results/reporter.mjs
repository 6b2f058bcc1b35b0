// The reporter of every Mocha suite, in the terminal and inside an editor: prints like `spec`, and writes the result file that the reporter
// option `file` names. It must not depend on where it lies, as it is also bundled into the editor's tests.

import Mocha from 'mocha';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const { EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants;

export default class ResultReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {import('./result.mjs').Result} */
    const result = { passed: 0, failed: 0, failures: [] };
    const fail = (/** @type {Mocha.Runnable} */ test, /** @type {string} */ message) => {
      result.failed++;
      result.failures.push({ title: test.fullTitle(), message });
    };
    runner.on(EVENT_TEST_PASS, () => {
      result.passed++;
    });
    runner.on(EVENT_TEST_FAIL, (test, /** @type {unknown} */ error) => {
      fail(test, error instanceof Error ? error.message : String(error));
    });
    runner.on(EVENT_TEST_PENDING, (test) => {
      fail(test, 'skipped');
    });
    /** @type {unknown} */
    const file = options.reporterOptions?.file;
    if (typeof file === 'string') runner.on(EVENT_RUN_END, () => { write(file, result); });
  }
}

/**
 * @param {string} file
 * @param {import('./result.mjs').Result} result
 */
function write(file, result) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
}
