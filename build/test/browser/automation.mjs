// Hears what the tests inside an editor say to its page: their lines, the pictures that they want, and their exit code.
// Starts neither.

import { join } from 'node:path';
import { format } from 'node:util';
import { screenshots } from '../../shared/paths.mjs';
import { pictureFileName, requestedPicture, testsBegin } from '../console.mjs';

/** What the editor says of itself while tests run, which is nobody's concern. */
const noise =
  /^\[\w+\] |bindings file|native-watchdog|Creating a socket|open-vsx|serviceWorker|Failed to load resource/i;

/**
 * Shows what the tests print, and waits for their exit code. Where no test began, what the editor said instead is
 * shown.
 *
 * @param {import('playwright-core').Page} page on which no editor is open yet
 * @param {(line: string) => boolean} [take] is given each line first; true for one that is not to be shown
 * @returns {Promise<number>}
 */
export async function automation(page, take = () => false) {
  const tests = { begun: false };
  /** @type {string[]} */
  const before = [];
  await page.exposeFunction('codeAutomationLog', async (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
    const line = format(...args);
    const title = requestedPicture(line);
    if (title !== undefined) await takePicture(page, title);
    else if (line === testsBegin) tests.begun = true;
    else if (!tests.begun) before.push(line);
    else if (!take(line) && !noise.test(line)) console.log(line);
  });
  /** @type {number} */
  const code = await new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  if (!tests.begun) console.error(before.join('\n'));
  return code;
}

/**
 * Keeps a picture of where the editor stands.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
export async function takePicture(page, title) {
  const path = join(screenshots, `vscode-${pictureFileName(title)}`);
  try {
    await page.screenshot({ path, timeout: 5000 });
    console.log(`Picture: ${path}`);
  } catch {
    console.error(`No picture could be taken: ${title}`);
  }
}
