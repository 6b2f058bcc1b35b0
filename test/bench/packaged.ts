// Making the package that the benches look at, as `npm run package` does.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { dist } from '../../build/shared/paths.mjs';
import { ROOT } from '../support/pack';

/** Builds and packs the extension; the path of the package. */
export function makePackage(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'build/bundle/package.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return path.join(dist, 'ops-regulation.vsix');
}
