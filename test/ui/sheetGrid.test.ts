import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from '../../build/test/browser/find.mjs';
import { launchBrowser } from '../../build/test/browser/launch.mjs';
import { screenshots } from '../../build/shared/paths.mjs';
import { draftSamples } from '../support/sheet/sheets';
import { SheetDesk } from './support/sheetDesk';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';

describe('the grid of the sheet, in a browser', function () {
  this.timeout(60_000);
  const { snapshot, texts } = draftSamples();
  let browser: Browser;
  let desk: SheetDesk;
  before(async () => {
    browser = await launchBrowser(await ensureBrowser());
    mkdirSync(screenshots, { recursive: true });
  });
  after(() => browser.close());
  beforeEach(async () => {
    desk = await SheetDesk.open(browser, snapshot, { path: PLAN, text: texts.get(PLAN) ?? '' });
  });
  afterEach(async () => {
    await desk.page.screenshot({ path: join(screenshots, 'sheet-grid.png') });
    await desk.close();
  });

  it('shows', async () => {
    await desk.page.locator('td', { hasText: '关键词推广' }).first().click();
    await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-1.png') });
    await desk.press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-2.png') });
    await desk.press('Shift+F10');
    await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-3.png') });
    assert.deepEqual(await desk.page.evaluate('window.violations'), []);
  });
});
