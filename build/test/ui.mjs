// `npm run test:ui`: packs the extension, installs the package where test/ui/support looks for it, and runs test/ui
// against it. OPS_REGULATION_TESTS names files of it, as in `form,preview`.

import { join } from 'node:path';
import { installPackaged } from './packaged.mjs';
import { runScript } from '../shared/failure.mjs';
import { root } from '../shared/paths.mjs';
import { run } from '../shared/processes.mjs';
import { testFile } from './results/outcome.mjs';
import { resultFile } from './results/result.mjs';
import { runSuite } from './results/secondRun.mjs';

const suite = 'ui';

await runScript(async () => {
  await installPackaged();
  return runSuite(suite, runFiles);
});

/** @param {string[]} files */
function runFiles(files) {
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const reporter = [
    '--reporter',
    './build/test/results/reporter.mjs',
    '--reporter-option',
    `file=${resultFile(suite)}`,
  ];
  const paths = (files.length > 0 ? files : ['*']).map((file) => testFile(suite, file));
  return run(process.execPath, [mocha, ...reporter, '--timeout', '90000', ...paths], { cwd: root });
}
