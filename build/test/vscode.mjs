// `npm run test:vscode`: runs dist/test inside a real editor. Which editor that is: editor.mjs. OPS_REGULATION_TESTS
// names files, as in `symbols,trees`.

import { join } from 'node:path';
import { chooseEditor, runInEditor } from './editor.mjs';
import { Failure, runScript } from '../shared/failure.mjs';
import { dist, root } from '../shared/paths.mjs';
import { run } from '../shared/processes.mjs';
import { runSuite } from './results/secondRun.mjs';

/** Seconds that a run may take; longer is a hang. */
const limit = Number(process.env['OPS_REGULATION_TEST_LIMIT'] ?? 900);

const suite = { name: 'vscode', tests: join(dist, 'test'), limit };

await runScript(async () => {
  if ((await run(process.execPath, [join(root, 'build', 'bundle', 'bundle.mjs'), '--test', '--quiet'])) !== 0)
    throw new Failure('Not built.');
  const executable = await chooseEditor();
  return runSuite(suite.name, (files) => runInEditor(executable, { ...suite, files }));
});
