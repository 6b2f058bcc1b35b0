// Packs the extension and installs the package where test/ui/support looks for it.

import { rmSync } from 'node:fs';
import { ensureBrowser } from './browser/find.mjs';
import { packageExtension } from '../bundle/package.mjs';
import { ensureServer } from '../server/install.mjs';
import { installExtension } from '../server/server.mjs';
import { emptyFolder } from '../shared/workspace.mjs';
import { packagedExtensions } from './uiFolders.mjs';

/** Makes all ready that a test of the packaged extension in a browser needs. */
export async function installPackaged() {
  const program = await ensureServer();
  await ensureBrowser();
  const vsix = await packageExtension();
  rmSync(packagedExtensions, { recursive: true, force: true });
  await installExtension({ program, data: emptyFolder('ui-data'), extensions: packagedExtensions }, vsix);
}
