// The window that `npm run bench -- activation` measures: nothing in it activates an extension, and beside ours it has
// two that do nothing, one to bear what only the first activation of all costs. test/bench/editor puts the sample
// workspace there and prints the figures.

import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePack, packName } from '../bundle/pack.mjs';
import { bundleEditorTests, bundleExtension } from '../bundle/targets.mjs';
import { chooseEditor, runInEditor } from './editor.mjs';
import { runScript } from '../shared/failure.mjs';
import { dist, root } from '../shared/paths.mjs';
import { emptyFolder } from '../shared/workspace.mjs';
import { forgetResult } from './results/result.mjs';

/** Seconds that a window may take; longer is a hang. */
const limit = 300;

const name = 'bench';

await runScript(async () => {
  const tests = join(dist, name);
  await Promise.all([bundlePack(join(dist, packName)), bundleExtension(), bundleEditorTests('bench/editor', tests)]);
  forgetResult(name);
  const extensions = emptyFolder('bench-extensions');
  symlinkSync(root, join(extensions, 'ours'), 'junction');
  for (const id of ['first', 'empty']) makeExtension(extensions, id);
  const suite = { name, tests, files: [], limit, workspace: emptyFolder('bench-nothing'), extensions };
  return runInEditor(await chooseEditor(), suite);
});

/**
 * Makes an extension that does nothing.
 *
 * @param {string} extensions the folder of all
 * @param {string} id
 */
function makeExtension(extensions, id) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const whatItIs = { name: id, publisher: 'bench', version: '1.0.0', engines };
  const manifest = { ...whatItIs, main: './extension.js', activationEvents: [] };
  const folder = join(extensions, id);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'extension.js'), 'exports.activate = () => undefined;\n');
}
