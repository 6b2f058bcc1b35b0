// The reporter of every Mocha suite, in the terminal and inside an editor: prints like `spec`, and writes the result
// file that the reporter option `file` names. It must not depend on where it lies, as it is also bundled into the
// editor's tests.

import Mocha from 'mocha';
import { collectResult } from './collect.mjs';
import { writeResult } from './write.mjs';

export default class ResultReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    /** @type {unknown} */
    const file = options.reporterOptions?.file;
    if (typeof file === 'string')
      collectResult(runner, (result) => {
        writeResult(file, result);
      });
  }
}
