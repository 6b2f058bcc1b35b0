#!/usr/bin/env node
// Stands in for the `code` program of a desktop editor when tests are run: the same command line, the same exit code,
// but the editor is our server, shown by a headless browser. @vscode/test-electron starts it and need not know the
// difference.

import { automation, takePicture } from '../browser/automation.mjs';
import { ensureBrowser } from '../browser/find.mjs';
import { launchBrowser, openPage } from '../browser/launch.mjs';
import { readCodeArguments } from './arguments.mjs';
import { Failure, runScript } from '../../shared/failure.mjs';
import { ensureServer } from '../../server/install.mjs';
import { startServer } from '../../server/server.mjs';

await runScript(async () => {
  const code = readCodeArguments(process.argv.slice(2));
  const server = await startServer({
    program: await ensureServer(),
    data: code.userData,
    extensions: code.extensions,
    language: code.locale,
    automation: true,
  });
  const browser = await launchBrowser(await ensureBrowser());
  try {
    const page = await openPage(browser);
    const result = automation(page);
    await page.goto(server.address(code.folder, testPayload(server, code)));
    const outcome = await Promise.race([
      result,
      interruption(page),
      server.ended.then(() => /** @type {const} */ ('server lost')),
    ]);
    if (outcome !== 'server lost') return outcome;
    throw new Failure('The editor server ended before the tests did.');
  } finally {
    process.stdin.destroy();
    await browser.close();
    await server.stop();
  }
});

/**
 * @param {import('../../server/server.mjs').Server} server
 * @param {import('./arguments.mjs').CodeArguments} code
 * @returns {[string, string][]}
 */
function testPayload(server, code) {
  return [
    ['extensionDevelopmentPath', server.remote(code.extension)],
    ['extensionTestsPath', server.remote(code.tests)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
}

/**
 * Waits for the end of our parent, or for its word to stop, and keeps a picture of where the editor stood.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
async function interruption(page) {
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
    process.stdin.once('end', resolve).once('error', resolve).resume();
  });
  await takePicture(page, 'interrupted');
  return 1;
}
