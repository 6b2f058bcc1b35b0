// Starts the headless browser of the tests. Which browser: find.mjs. What it opens: its callers.

import { chromium } from 'playwright-core';

/**
 * Starts a browser without a window. It ends with this process, who hears the signals first and may still take a
 * picture.
 *
 * @param {string} executable
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser(executable) {
  // A browser refuses its sandbox to root, which is who runs the tests in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: executable,
    args: [...args, '--disable-dev-shm-usage'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Opens an empty page of the size that the tests' pictures have.
 *
 * @param {import('playwright-core').Browser} browser
 */
export async function openPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  return context.newPage();
}
