// `npm run test:soak`: runs test/soak inside a real editor, for some minutes and once: what fails in a storm need not
// fail in the next. OPS_REGULATION_SOAK says for how many seconds files are changed, and OPS_REGULATION_SEED how.

import { join } from 'node:path';
import { bundlePack, packName } from '../bundle/pack.mjs';
import { bundleCommandLine, bundleEditorTests, bundleExtension } from '../bundle/targets.mjs';
import { chooseEditor, runInEditor } from './editor.mjs';
import { runScript } from '../shared/failure.mjs';
import { dist } from '../shared/paths.mjs';
import { forgetResult } from './results/result.mjs';

/** Seconds for all that comes before and after the storms. */
const around = 300;

const name = 'soak';

await runScript(async () => {
  const tests = join(dist, name);
  const bundles = [bundlePack(join(dist, packName)), bundleExtension(), bundleCommandLine()];
  await Promise.all([...bundles, bundleEditorTests(name, tests)]);
  forgetResult(name);
  const limit = Number(process.env['OPS_REGULATION_SOAK'] ?? 120) + around;
  return runInEditor(await chooseEditor(), { name, tests, files: [], limit });
});
