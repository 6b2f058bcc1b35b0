// Finds a Chromium for the tests, and installs one with Chinese fonts where this machine's package manager may be used.
// Does not start it.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../shared/failure.mjs';
import { state } from '../../shared/paths.mjs';
import { capture, findProgram, rootPrefix } from '../../shared/processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const fonts = 'fonts-noto-cjk';
const advice =
  `Install Chromium or Chrome and Chinese fonts (on Debian: apt-get install chromium ${fonts}), ` +
  'or name the browser in CHROME_PATH.';

/** Where a browser that comes by Playwright is put. */
const downloads = join(state, 'browsers');

/**
 * Gives a browser that shows Chinese, installing what is missing where that can be done.
 *
 * @returns {Promise<string>} its executable
 * @throws {Failure} where there is none and none can be installed
 */
export async function ensureBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Failure(`CHROME_PATH names ${named}, which does not exist.`);
  }
  if ((await findBrowser()) === undefined || !(await showsChinese())) await installWhatIsMissing();
  const browser = await findBrowser();
  if (browser === undefined) throw new Failure(`There is no browser for the tests. ${advice}`);
  return browser;
}

/** @returns {Promise<string | undefined>} */
async function findBrowser() {
  process.env['PLAYWRIGHT_BROWSERS_PATH'] ??= downloads;
  const { chromium } = await import('playwright-core');
  return findProgram(names) ?? [chromium.executablePath()].find((path) => existsSync(path));
}

/** Whether some font has Chinese; taken for granted where fonts cannot be listed. */
async function showsChinese() {
  const { code, text } = await capture('fc-list', [':lang=zh-cn', 'family']);
  return code !== 0 || text.trim() !== '';
}

async function installWhatIsMissing() {
  const system = systemName();
  const prefix = system === undefined ? undefined : await rootPrefix();
  if (prefix === undefined) return;
  const means = system === 'debian' ? 'apt-get' : 'apt-get and Playwright';
  console.log(`Installing a browser and Chinese fonts for the tests, by ${means} (once) …`);
  const apt = (/** @type {string[]} */ ...args) =>
    quietly([...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y', ...args]);
  await apt('update');
  // Ubuntu's own chromium is a snap, which is not there in every container: Playwright's works in all.
  await apt('install', '--no-install-recommends', fonts, ...(system === 'debian' ? ['chromium'] : []));
  if (system === 'ubuntu' && (await findBrowser()) === undefined)
    await quietly([process.execPath, playwright(), 'install', '--with-deps', 'chromium']);
}

/**
 * Runs a command and shows what it says only where it fails; whether the browser is there afterwards is what counts.
 *
 * @param {string[]} command
 */
async function quietly([program = '', ...args]) {
  const { code, text } = await capture(program, args);
  if (code !== 0) console.error(text.trim().split('\n').slice(-5).join('\n'));
}

/** @returns {'debian' | 'ubuntu' | undefined} a system whose packages we know */
function systemName() {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const id = /^ID="?(\w+)"?$/m.exec(text)?.[1];
  return id === 'debian' || id === 'ubuntu' ? id : undefined;
}

function playwright() {
  return join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
}
