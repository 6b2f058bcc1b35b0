// What a worker under test calls: runs the tests with Mocha (BDD) and says the result on the console, as it can write
// no file. Owns no test.
import 'mocha/mocha.js';
import { collectResult } from '../../../build/test/results/collect.mjs';
import { resultLine, testsBegin } from '../../../build/test/console.mjs';

/**
 * Runs all tests.
 * @throws {Error} if one fails, or if there is none: the editor then ends with code 1.
 */
export async function run(): Promise<void> {
  console.log(testsBegin);
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, forbidOnly: true, forbidPending: true });
  await import('../worker.test'); // only now: `describe` is there from here on
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    collectResult(
      runner,
      (result) => {
        console.log(resultLine(result));
      },
      'worker',
    );
  });
  if (failed > 0) throw new Error(`${String(failed)} failed`);
}
