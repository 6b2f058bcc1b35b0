// Counts what a Mocha run does, file by file. Knows neither where the run is nor where the result goes.

/**
 * @param {Mocha.Runner} runner
 * @param {(result: import('./result.mjs').Result) => void} whenDone
 * @param {string} [only] the name of the one file that there is, where Mocha knows of no files
 */
export function collectResult(runner, whenDone, only = '') {
  /** @type {Map<string, import('./result.mjs').FileResult>} */
  const files = new Map();
  const of = (/** @type {Mocha.Runnable} */ test) => {
    const file = /([^\\/]+)\.test\.[jt]s$/.exec(test.file ?? '')?.[1] ?? only;
    const entry = files.get(file) ?? { file, passed: 0, failures: [] };
    files.set(file, entry);
    return entry;
  };
  const fail = (/** @type {Mocha.Runnable} */ test, /** @type {string} */ message) => {
    of(test).failures.push({ title: test.fullTitle(), message });
  };
  runner.on('pass', (test) => {
    of(test).passed++;
  });
  runner.on('fail', (test, /** @type {unknown} */ error) => {
    fail(test, error instanceof Error ? error.message : String(error));
  });
  runner.on('pending', (test) => {
    fail(test, 'skipped');
  });
  runner.on('end', () => {
    whenDone([...files.values()]);
  });
}
