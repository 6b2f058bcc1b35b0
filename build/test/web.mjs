// `npm run test:web`: runs test/web, with the extension, in a worker of a headless browser, which has nothing of
// Node's.

import { join } from 'node:path';
import { automation } from './browser/automation.mjs';
import { ensureBrowser } from './browser/find.mjs';
import { launchBrowser, openPage } from './browser/launch.mjs';
import { bundlePack, packName } from '../bundle/pack.mjs';
import { bundleExtension, bundleWorkerTests, workerTests } from '../bundle/targets.mjs';
import { Failure, runScript } from '../shared/failure.mjs';
import { dist } from '../shared/paths.mjs';
import { resultFile } from './results/result.mjs';
import { runSuite } from './results/secondRun.mjs';
import { writeResult } from './results/write.mjs';
import { ensureServer } from '../server/install.mjs';
import { startServer } from '../server/server.mjs';
import { startWebHost } from './webHost.mjs';
import { readResultLine } from './console.mjs';
import { copyWorkspace, emptyFolder, sample } from '../shared/workspace.mjs';

/** Milliseconds that the tests may take; longer is a hang. */
const limit = 120_000;

const suite = 'web';

await runScript(async () => {
  await Promise.all([bundlePack(join(dist, packName)), bundleExtension(), bundleWorkerTests()]);
  return runSuite(suite, runTests);
});

async function runTests() {
  const server = await startServer({ program: await ensureServer(), data: emptyFolder('web-data'), automation: true });
  const host = await startWebHost(server.port, workerTests);
  const browser = await launchBrowser(await ensureBrowser());
  try {
    const page = await openPage(browser);
    const code = automation(page, keepResult);
    const late = new Promise((resolve) => setTimeout(resolve, limit).unref());
    await page.goto(server.address(copyWorkspace(sample, 'web-workspace'), [['skipWelcome', 'true']], host.port));
    const outcome = await Promise.race([code, server.ended, late]);
    if (typeof outcome === 'number') return outcome;
    throw new Failure(`The tests did not end within ${limit / 1000} s.`);
  } finally {
    host.close();
    await browser.close();
    await server.stop();
  }
}

/** @param {string} line */
function keepResult(line) {
  const result = readResultLine(line);
  if (result !== undefined) writeResult(resultFile(suite), result);
  return result !== undefined;
}
