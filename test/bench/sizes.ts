// The figures of size: the bundles and the package, built again.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { dist } from '../../build/shared/paths.mjs';
import type { Report } from './measure';
import { makePackage } from './packaged';

/** Builds and packs as `npm run package` does, and reports how big each part is. */
export function benchSizes(report: Report): void {
  makePackage();
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(js|vsix)$/.test(name) && !name.startsWith('test'),
  );
  for (const name of names.sort())
    report(`size: dist/${name}`, `${(statSync(path.join(dist, name)).size / 1024).toFixed(0)} KiB`);
}
