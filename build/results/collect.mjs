// Counts what a Mocha run does. Knows neither where the run is nor where the result goes.

/**
 * @param {Mocha.Runner} runner
 * @param {(result: import('./result.mjs').Result) => void} whenDone
 */
export function collectResult(runner, whenDone) {
  /** @type {import('./result.mjs').Result} */
  const result = { passed: 0, failed: 0, failures: [] };
  const fail = (/** @type {Mocha.Runnable} */ test, /** @type {string} */ message) => {
    result.failed++;
    result.failures.push({ title: test.fullTitle(), message });
  };
  runner.on('pass', () => {
    result.passed++;
  });
  runner.on('fail', (test, /** @type {unknown} */ error) => {
    fail(test, error instanceof Error ? error.message : String(error));
  });
  runner.on('pending', (test) => {
    fail(test, 'skipped');
  });
  runner.on('end', () => { whenDone(result); });
}
