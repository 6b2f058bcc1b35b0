// Owns the figures of size: the bundles and the package.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/pack';
import type { Report } from './measure';

/** Reports what `npm run build` and `npm run package` made; what is not there is said to be not built. */
export function benchSizes(report: Report): void {
  const folder = path.join(ROOT, 'dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|vsix)$/.test(name) && !name.startsWith('test'));
  for (const name of files.sort()) report(`size: dist/${name}`, `${(statSync(path.join(folder, name)).size / 1024).toFixed(0)} KiB`);
}
