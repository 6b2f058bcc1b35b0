#!/usr/bin/env node
// Stands in for the `code` program of a desktop editor when tests are run: the same command line, the same exit code, but the editor is
// our server, shown by a headless browser. @vscode/test-electron starts it and need not know the difference.

import { join } from 'node:path';
import { format } from 'node:util';
import { ensureBrowser } from './browser/find.mjs';
import { launchBrowser, openPage } from './browser/launch.mjs';
import { readCodeArguments } from './codeArguments.mjs';
import { Failure, runScript } from './failure.mjs';
import { screenshots } from './paths.mjs';
import { ensureServer } from './server/install.mjs';
import { startServer } from './server/server.mjs';
import { pictureFileName, requestedPicture, testsBegin } from './testConsole.mjs';

/** What the editor says of itself while tests run, which is nobody's concern. */
const noise = /^\[\w+\] |bindings file|native-watchdog|Creating a socket|open-vsx|serviceWorker|Failed to load resource/i;

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
    const outcome = await Promise.race([result, interruption(page), server.ended.then(() => /** @type {const} */ ('server lost'))]);
    if (outcome !== 'server lost') return outcome;
    throw new Failure('The editor server ended before the tests did.');
  } finally {
    process.stdin.destroy();
    await browser.close();
    await server.stop();
  }
});

/**
 * @param {import('./server/server.mjs').Server} server
 * @param {import('./codeArguments.mjs').CodeArguments} code
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
 * Shows what the tests print, and waits for their exit code. Where no test began, what the editor said instead is shown.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
async function automation(page) {
  let begun = false;
  /** @type {string[]} */
  const before = [];
  await page.exposeFunction('codeAutomationLog', async (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
    const line = format(...args);
    const title = requestedPicture(line);
    if (title !== undefined) await takePicture(page, title);
    else if (line === testsBegin) begun = true;
    else if (!begun) before.push(line);
    else if (!noise.test(line)) console.log(line);
  });
  /** @type {number} */
  const code = await new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  if (!begun) console.error(before.join('\n'));
  return code;
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

/**
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
async function takePicture(page, title) {
  const path = join(screenshots, `vscode-${pictureFileName(title)}`);
  try {
    await page.screenshot({ path, timeout: 5000 });
    console.log(`Picture: ${path}`);
  } catch {
    console.error(`No picture could be taken: ${title}`);
  }
}
