// The page of a dashboard in a real browser: without a fault that axe finds, in light, dark and forced colours and at
// any width, and all of it by keyboard.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ensureBrowser } from '../../build/test/browser/find.mjs';
import { launchBrowser } from '../../build/test/browser/launch.mjs';
import { screenshots } from '../../build/shared/paths.mjs';
import type { Reader } from '../../src/base/message';
import { dashboards } from '../../src/features/dashboards';
import type { MeasuredShop } from '../../src/features/kpi/kpi';
import { measuredShop } from '../support/measuredShop';
import { monthlyExports } from '../support/monthlyExports';
import { ROOT } from '../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../support/reader';
import { axeFaults } from './support/axe';

const STYLE = readFileSync(path.join(ROOT, 'src/features/dashboard/page/dashboard.css'), 'utf8');
const ADDRESS = 'https://page.test/board.html';
const READERS: readonly Reader[] = [SIMPLIFIED, TRADITIONAL, ENGLISH];
const SCHEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} satisfies Record<string, BrowserContextOptions>;

describe('the page of a dashboard in a browser', function () {
  this.timeout(240_000);
  let browser: Browser;
  let shop: MeasuredShop;
  const pages: Page[] = [];

  before(async () => {
    browser = await launchBrowser(await ensureBrowser());
    shop = await measuredShop({ exports: monthlyExports(['2026-01', '2026-03', '2026-04', '2026-05', '2026-06'], 5) });
    mkdirSync(screenshots, { recursive: true });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  after(async () => {
    await browser.close();
  });

  /** Opens the page; what it asks for besides itself fails the test. */
  async function opened(reader: Reader, options: BrowserContextOptions = SCHEMES.light, width = 1440): Promise<Page> {
    const made = dashboards.of(shop, '2026-06', reader);
    assert.ok(!('problem' in made));
    const body = await dashboards.page(made, reader, STYLE);
    const context = await browser.newContext({ ...options, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    pages.push(page);
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
        : route.abort(),
    );
    page.on('requestfailed', (request) => assert.fail(request.url()));
    await page.goto(ADDRESS);
    return page;
  }

  for (const [name, options] of Object.entries(SCHEMES))
    it(`fits any width in any language, without a fault that axe finds, in ${name} colours`, async () => {
      for (const reader of READERS)
        for (const width of [1440, 800]) {
          const page = await opened(reader, options, width);
          const picture = `dashboard-${reader.language}-${name}-${String(width)}.png`;
          await page.screenshot({ path: path.join(screenshots, picture) });
          await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
          const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          assert.equal(await page.evaluate<number>(overflow), 0, 'nothing is beyond the edge');
          // What axe looks at is the same in all languages and takes it ten seconds.
          if (reader === SIMPLIFIED) assert.deepEqual(await axeFaults(page), []);
        }
    });

  it('leads by keyboard from a figure to how it comes about, and back', async () => {
    const page = await opened(SIMPLIFIED);
    const focus = (): Promise<string> => page.evaluate<string>('document.activeElement.getAttribute("href") ?? ""');
    const tabTo = async (wanted: string): Promise<void> => {
      for (let steps = 0; (await focus()) !== wanted; steps++) {
        assert.ok(steps < 200, `Tab does not reach ${wanted}`);
        await page.keyboard.press('Tab');
      }
    };
    const row = page.locator('tr', { has: page.locator('.clause', { hasText: '§4.1.1.2' }) });
    const why = (await row.locator('.why-link').getAttribute('href')) ?? '';
    await tabTo(why);
    await page.keyboard.press('Enter');
    assert.match(page.url(), new RegExp(`${why}$`));
    const explanation = page.locator(why);
    assert.ok(((await explanation.boundingBox())?.y ?? Infinity) < 100, 'it is in view');
    assert.match(await explanation.innerText(), /店铺月报\.csv 第 6 行/);
    await tabTo(`#at-${why.slice(1)}`);
    await page.keyboard.press('Enter');
    assert.match(page.url(), new RegExp(`#at-${why.slice(1)}$`));
    assert.match(await page.locator('tr:target').innerText(), /§4\.1\.1\.2/);
  });

  it('leads from a bar, a risk, any cell of a row and a point of a trend in one step', async () => {
    const page = await opened(SIMPLIFIED);
    const led = async (click: () => Promise<void>): Promise<string> => {
      await page.goto(ADDRESS);
      await click();
      return page.locator('article:target').innerText();
    };
    await page.locator('#channels').getByRole('link', { name: '货品全站推广 58,982.55' }).waitFor();
    assert.match(await led(() => page.locator('#channels .bar').first().click()), /货品全站推广 · 推广花费 · 2026-06/);
    assert.match(await led(() => page.locator('#risks .chip').first().click()), /R26-05/);
    const cell = page.locator('tr', { hasText: '§4.1.1.1' }).locator('td').nth(3);
    const clickInto = async (): Promise<void> => {
      await cell.scrollIntoViewIfNeeded();
      const { x = 0, y = 0 } = (await cell.boundingBox()) ?? {};
      await page.mouse.click(x + 5, y + 5);
    };
    assert.match(await led(clickInto), /店铺销售额 · 周岚/);
    // One of an earlier month is shown once it is asked for.
    const earlier = page.locator('.trends svg').first().locator('a').first();
    assert.match(await led(() => earlier.click()), /店铺销售额 · 周岚（运营经理），2026-04/);
    const summary = page.locator('.trends summary').first();
    const table = page.locator('.trends table').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await table.waitFor({ state: 'visible' });
    assert.equal(await table.locator('tbody tr').count(), 12);
  });

  it('is printed with its explanations, without what only a screen has', async () => {
    const page = await opened(SIMPLIFIED);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('nav').isVisible(), false);
    assert.equal(await page.locator('.why:not(.earlier)').first().isVisible(), true);
    assert.equal(await page.locator('.why.earlier').first().isVisible(), false);
  });

  it('runs nothing under its own policy', async () => {
    const page = await opened(SIMPLIFIED);
    const html = await page.content();
    const own = await browser.newPage();
    pages.push(own);
    const refused: string[] = [];
    own.on('console', (line) => refused.push(line.text()));
    const hostile = html.replace('<main>', '<main><script>document.title = "ran"</script><p style="color: red">x</p>');
    await own.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: hostile }));
    await own.goto(ADDRESS);
    assert.equal(await own.title(), '运营看板 2026-06');
    assert.equal(
      await own.evaluate<string>('getComputedStyle(document.body).maxWidth'),
      '1240px',
      'its style is allowed',
    );
    assert.equal(refused.filter((text) => text.includes('Content Security Policy')).length, 2);
  });
});
