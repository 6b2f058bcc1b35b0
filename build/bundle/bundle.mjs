// `npm run build`: bundles everything into dist and prints the sizes. What is bundled, and how, is in targets.mjs.
//   --test   also the tests that run inside the editor
//   --watch  again after every change of a source
//   --quiet  without the sizes

import { chmodSync, existsSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundledPackages, noticesName, noticesOf } from './notices.mjs';
import { bundlePack, packName } from './pack.mjs';
import { sizeLines } from './sizes.mjs';
import {
  bundleCommandLine,
  bundleEditorTests,
  bundleExtension,
  bundleWebviews,
  bundleWorkerTests,
} from './targets.mjs';
import { sourcesOfValues } from './values.mjs';
import { runScript } from '../shared/failure.mjs';
import { dist, root } from '../shared/paths.mjs';

/** Milliseconds without a change before the next build of `--watch`. */
const settle = 150;

const flag = /** @type {const} */ ({ type: 'boolean', default: false });
const { values: options } = parseArgs({ options: { test: flag, watch: flag, quiet: flag } });

await runScript(async () => {
  rmSync(dist, { recursive: true, force: true });
  await bundle();
  if (options.watch) watchSources();
});

async function bundle() {
  const shipped = [bundleExtension(), bundleCommandLine(), bundleWebviews()];
  const others = [
    bundlePack(join(dist, packName)),
    ...(options.test ? [bundleEditorTests(), bundleWorkerTests()] : []),
  ];
  const [bundled] = await Promise.all([Promise.all(shipped), ...others]);
  const metafiles = bundled.flat();
  const packages = bundledPackages([...metafiles, ...(await sourcesOfValues(metafiles))]);
  writeFileSync(join(dist, noticesName), noticesOf(packages, root));
  chmodSync(join(dist, 'cli.js'), 0o755);
  if (!options.quiet) console.log(sizeLines(dist).join('\n'));
}

function watchSources() {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        void bundle().catch(() => {
          console.log('Not built; waiting for the next change.');
        }),
      settle,
    );
  };
  for (const folder of ['src', 'knowledge', 'l10n', 'test/vscode', 'test/web']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))) {
    watch(folder, { recursive: true }, again);
  }
  console.log('Watching the sources; Ctrl+C ends it.');
}
