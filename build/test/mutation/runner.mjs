// Runs specs for Stryker, by Mocha, in one process for all changes of a source. What runs as a module is loaded, a
// pattern or a table, is loaded again where it is changed: a process for each would take seconds.

import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import Mocha from 'mocha';

/**
 * @typedef {object} TestResult as Stryker has it
 * @property {string} id
 * @property {string} name
 * @property {number} status 0 for passed, 1 for failed
 * @property {number} timeSpentMs
 * @property {string} [failureMessage]
 */

/**
 * @typedef {object} Instrumented what the changed source and the runner tell each other
 * @property {string | undefined} [activeMutant]
 * @property {string} [currentTestId]
 * @property {number | undefined} [hitCount]
 * @property {number | undefined} [hitLimit]
 * @property {object} [mutantCoverage]
 */

/**
 * @typedef {object} MutantRun
 * @property {{ id: string }} activeMutant
 * @property {string[]} [testFilter] the tests that come to the change; none for all
 * @property {'static' | 'runtime'} mutantActivation
 * @property {number} [hitLimit]
 * @property {boolean} reloadEnvironment
 */

const require = createRequire(import.meta.url);
const globals = /** @type {typeof globalThis & { __stryker__?: Instrumented }} */ (globalThis);

class SpecRunner {
  static inject = /** @type {const} */ (['options']);

  /** @type {Mocha | undefined} */
  #mocha;
  /** @type {string[]} */
  #specs;
  #instrumented = (globals.__stryker__ ??= {});

  /** @param {{ specs: string[] }} options */
  constructor({ specs }) {
    this.#specs = specs.map((spec) => join(process.cwd(), spec));
    require('tsx/cjs');
  }

  capabilities() {
    return Promise.resolve({ reloadEnvironment: true });
  }

  async dryRun() {
    this.#load();
    const tests = await this.#run((id) => (this.#instrumented.currentTestId = id));
    return { status: 'complete', tests, mutantCoverage: this.#instrumented.mutantCoverage };
  }

  /** @param {MutantRun} run */
  async mutantRun({ activeMutant, testFilter, mutantActivation, hitLimit, reloadEnvironment }) {
    const instrumented = this.#instrumented;
    instrumented.hitLimit = hitLimit;
    instrumented.hitCount = hitLimit === undefined ? undefined : 0;
    instrumented.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      if (reloadEnvironment || this.#mocha === undefined) this.#load();
    } catch (error) {
      return { status: 'killed', killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
    instrumented.activeMutant = activeMutant.id;
    const tests = await this.#run(undefined, testFilter);
    const { hitCount = 0 } = instrumented;
    if (hitLimit !== undefined && hitCount > hitLimit) return { status: 'timeout', reason: 'runs without end' };
    const failed = tests.filter(({ status }) => status === 1);
    if (failed.length === 0) return { status: 'survived', nrOfTests: tests.length };
    const [{ failureMessage = '' } = {}] = failed;
    return { status: 'killed', killedBy: failed.map(({ id }) => id), failureMessage, nrOfTests: tests.length };
  }

  /** Loads the specs, and all of ours that they import, again. */
  #load() {
    const folders = ['src', 'test'].map((folder) => join(process.cwd(), folder) + sep);
    for (const file of Object.keys(require.cache))
      if (folders.some((folder) => file.startsWith(folder))) Reflect.deleteProperty(require.cache, file);
    this.#mocha?.dispose();
    const mocha = new Mocha({ reporter: Mocha.reporters.Base, timeout: 0 });
    mocha.cleanReferencesAfterRun(false);
    for (const spec of this.#specs) {
      mocha.suite.emit('pre-require', globalThis, spec, mocha);
      mocha.suite.emit('require', require(spec), spec, mocha);
      mocha.suite.emit('post-require', globalThis, spec, mocha);
    }
    this.#mocha = mocha;
  }

  /**
   * @param {((id: string) => void) | undefined} onTest told before each test
   * @param {string[]} [only] tests by id; all where it is not given
   * @returns {Promise<TestResult[]>} up to the first that fails
   */
  #run(onTest, only) {
    const mocha = this.#mocha;
    if (mocha === undefined) throw new Error('No spec is loaded.');
    mocha.grep(only === undefined ? /(?:)/ : new RegExp(only.map((id) => `^${escaped(id)}$`).join('|')));
    setBail(mocha.suite, onTest === undefined);
    /** @type {TestResult[]} */
    const tests = [];
    return new Promise((resolve) => {
      const runner = mocha.run(() => {
        resolve(tests);
      });
      let began = performance.now();
      runner.on('test', (test) => {
        began = performance.now();
        onTest?.(test.fullTitle());
      });
      runner.on('pass', (test) => {
        const id = test.fullTitle();
        tests.push({ id, name: id, status: 0, timeSpentMs: performance.now() - began });
      });
      runner.on('fail', (test, error) => {
        const id = test.fullTitle();
        tests.push({ id, name: id, status: 1, timeSpentMs: performance.now() - began, failureMessage: String(error) });
      });
    });
  }

  dispose() {
    this.#mocha?.dispose();
    return Promise.resolve();
  }
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * @param {Mocha.Suite} suite
 * @param {boolean} bail
 */
function setBail(suite, bail) {
  suite.bail(bail);
  for (const each of suite.suites) setBail(each, bail);
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'specs', injectableClass: SpecRunner }];
