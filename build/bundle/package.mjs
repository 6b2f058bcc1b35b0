// `npm run package`: bundles the extension and packs it into dist/ops-regulation.vsix, which has a limit of size. What
// goes in: .vscodeignore.

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repack } from './repack.mjs';
import { packageSize } from './sizes.mjs';
import { Failure, runScript } from '../shared/failure.mjs';
import { dist, root } from '../shared/paths.mjs';
import { capture, run } from '../shared/processes.mjs';

/**
 * Seconds since 1970 that stand in every entry, so that one source gives one package, byte by byte: a time of no
 * meaning without git.
 */
const someTime = '1767225600';

const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];

/**
 * Builds and packs.
 *
 * @returns {Promise<string>} the package's path
 */
export async function packageExtension() {
  if ((await run(process.execPath, [join(root, 'build', 'bundle', 'bundle.mjs'), '--quiet'])) !== 0)
    throw new Failure('The extension could not be built.');
  const vsix = join(dist, 'ops-regulation.vsix');
  const env = { SOURCE_DATE_EPOCH: await lastCommitTime(), ...process.env };
  const { code, text } = await capture(process.execPath, [vsce, 'package', ...flags, '--out', vsix], {
    cwd: root,
    env,
  });
  if (code !== 0) throw new Failure(`The extension could not be packed. ${text.trim()}`);
  writeFileSync(vsix, await repack(readFileSync(vsix)));
  return vsix;
}

async function lastCommitTime() {
  const { code, text } = await capture('git', ['log', '-1', '--format=%ct'], { cwd: root });
  return code === 0 && /^\d+\s*$/.test(text) ? text.trim() : someTime;
}

if (process.argv[1] === import.meta.filename) {
  await runScript(async () => {
    const vsix = await packageExtension();
    console.log(`${packageSize(statSync(vsix).size)}  ${vsix}`);
  });
}
