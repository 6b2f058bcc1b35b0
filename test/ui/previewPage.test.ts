import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ensureBrowser } from '../../build/test/browser/find.mjs';
import { launchBrowser, openPage } from '../../build/test/browser/launch.mjs';
import { screenshots } from '../../build/shared/paths.mjs';
import { ROOT } from '../support/pack';
import { SIMPLIFIED } from '../support/reader';
import { cjkMarkdownIt, preview, SHOWN, workspaceWith } from '../support/preview';

/**
 * The policy of the editor's preview as it comes, and one that allows no style but a sheet's, as pages that show ours
 * may have.
 */
const POLICIES = {
  editor: [
    "default-src 'none'",
    "img-src 'self' https: data:",
    "media-src 'self' https: data:",
    "script-src 'nonce-page'",
    "style-src 'self' 'unsafe-inline' https: data:",
    "font-src 'self' https: data:",
  ].join('; '),
  strict: "default-src 'none'; script-src 'nonce-page'; style-src 'self'",
};

const ASSESSMENT = readFileSync(path.join(ROOT, 'knowledge/samples/documents/2026-05/kpi-assessment-何蓓.md'), 'utf8');
const STYLE = ['page.css', 'preview.css']
  .map((name) => readFileSync(path.join(ROOT, 'media', name), 'utf8'))
  .join('\n');

const HOSTILE = [
  '---',
  'type: kpi-assessment',
  'period: 2026-05',
  'author: <script>ran()</script>',
  'status: "><img src=x onerror=ran()>',
  '---',
  '',
  '# <script>ran()</script>',
  '',
  '## 一、指标考核',
  '',
  '| 指标 | 方向 | 目标 | 实际 | 说明 |',
  '| --- | --- | --- | --- | --- |',
  '| <img src=x onerror=ran()> | 越高越好 | 98% | 90% | §3.2.2<script>ran()</script> |',
  '',
  '<svg onload=ran()></svg> <a href="javascript:ran()">§3.2.2</a> [x](javascript:ran()) §3.2.2',
  '',
  '![x](https://page.test/x.png) ![y](y.png) [z](ms-excel:ofe|u|x) <a href="command:x">z</a> <img src="//page.test/x">',
  '',
].join('\n');

/** Tells how often a script of the document ran, and what the policy refused. */
const PROBE = [
  '<script nonce="page">',
  'window.runs = 0; window.ran = () => { window.runs++; }; window.refused = [];',
  'document.addEventListener("securitypolicyviolation",',
  '  (event) => { window.refused.push(event.effectiveDirective); });',
  '</script>',
].join(' ');

/** What a click sets off is done a moment later, and not at all where the next click comes before. */
const SETTLED = 'new Promise((done) => { requestAnimationFrame(() => { setTimeout(done, 100); }); })';

/** On how many lines a cell's text stands; its box is as high as the highest of its row. */
const linesOf = (text: string): string => `(() => {
  const range = document.createRange();
  range.selectNodeContents(Array.from(document.querySelectorAll('td')).find((cell) => cell.textContent === '${text}'));
  return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
})()`;

interface Probe {
  readonly runs: number;
  readonly refused: string[];
}

describe('what the preview shows, in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser(await ensureBrowser());
    page = await openPage(browser);
    await page.route('**/*', (route) =>
      route.fulfill({
        contentType: 'text/css',
        body: route.request().url().endsWith('preview.css')
          ? readFileSync(path.join(ROOT, 'media/preview.css'), 'utf8')
          : '',
      }),
    );
  });
  after(async () => {
    await browser.close();
  });

  const show = async (html: string, policy: keyof typeof POLICIES): Promise<Probe> => {
    const body = [
      `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="${POLICIES[policy]}">`,
      `<link rel="stylesheet" href="preview.css">${PROBE}<body class="vscode-body">${html}`,
    ].join('');
    await page.route(
      'http://preview.test/',
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      { times: 1 },
    );
    await page.goto('http://preview.test/');
    for (const link of await page.locator('a[href^="javascript"]').all()) {
      await link.click();
      await page.evaluate(SETTLED);
    }
    return page.evaluate('({ runs, refused })');
  };

  it('runs nothing of a hostile document, under the editor’s policy or a stricter one', async () => {
    for (const policy of ['editor', 'strict'] as const) {
      const { runs, refused } = await show(preview(HOSTILE), policy);
      assert.equal(runs, 0);
      assert.ok(
        refused.some((directive) => directive.startsWith('script-src')),
        'the document did try',
      );
    }
  });

  it('needs nothing that the editor’s policy refuses, nor a strict one', async () => {
    assert.deepEqual((await show(preview(ASSESSMENT), 'editor')).refused, []);
    const { refused } = await show(preview(HOSTILE), 'strict');
    const without = await show(cjkMarkdownIt().render(HOSTILE), 'strict');
    assert.deepEqual([...new Set(refused)].toSorted(), [...new Set(without.refused)].toSorted());
  });

  it('is seen as banner, findings, bars and links', async () => {
    await show(preview(ASSESSMENT.replace('98.00% | 100.00%', '98.00% | 90.20%')), 'strict');
    const banner = page.locator('.ops-regulation-banner');
    assert.match(await banner.innerText(), /月度绩效考核表.*2026-05.*已提交/s);
    assert.match(await page.locator('.ops-regulation-findings').first().innerText(), /90\.20%/);
    const bar = page.getByRole('img', { name: '目标 0.5%，完成 60.0%，未达标' });
    const box = await bar.boundingBox();
    assert.ok(box !== null && box.width > 40 && box.height >= 4, JSON.stringify(box));
    const fill = await bar.locator('.ops-regulation-bar-fill').boundingBox();
    assert.ok(fill !== null && Math.abs(fill.width / box.width - 0.6 / 1.25) < 0.02, JSON.stringify(fill));
    await page.locator('a.ops-regulation-citation').first().click();
    assert.match(page.url(), /#ops-regulation-clause-tmall-operations-/);
  });

  it('keeps names whole in a narrow pane: a wide table is moved sideways, not the page', async () => {
    const plan = readFileSync(path.join(ROOT, 'knowledge/samples/documents/2026-05/monthly-promotion-plan.md'), 'utf8');
    await page.setViewportSize({ width: 420, height: 800 });
    await show(preview(plan), 'strict');
    assert.equal(await page.evaluate(linesOf('水洗棉四件套')), 1);
    assert.equal(await page.evaluate(linesOf('关键词推广、人群推广')), 2, 'what is no name may take two');
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), true);
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: path.join(screenshots, 'preview-narrow.png'), fullPage: true });
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('is the same on a page of its own, which runs nothing and loads nothing', async () => {
    const asked: string[] = [];
    const wrong: string[] = [];
    page.on('request', (request) => {
      asked.push(request.url());
    });
    page.on('console', (line) => {
      if (line.type() === 'error') wrong.push(line.text());
    });
    await page.exposeFunction('refused', (directive: string) => {
      wrong.push(directive);
    });
    await page.addInitScript(
      'document.addEventListener("securitypolicyviolation", ({ effectiveDirective: by }) => window.refused(by))',
    );
    const open = async (text: string): Promise<void> => {
      const body = (await workspaceWith(text).preview.page(SHOWN, SIMPLIFIED, STYLE)) ?? '';
      await page.route(
        'http://page.test/',
        (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
        { times: 1 },
      );
      await page.goto('http://page.test/');
    };
    await open(HOSTILE);
    assert.equal(await page.evaluate('typeof ran'), 'undefined');
    assert.equal(await page.locator('img, script, td svg[onload], [href]:not([href^="#"])').count(), 0);
    await open(ASSESSMENT);
    assert.deepEqual(
      [asked.filter((url) => url !== 'http://page.test/' && !url.endsWith('favicon.ico')), wrong],
      [[], []],
    );
    assert.equal(
      await page.evaluate('getComputedStyle(document.querySelector(".ops-regulation-banner")).borderLeftWidth'),
      '4px',
    );
    const box = await page.locator('.ops-regulation-bar').first().boundingBox();
    assert.ok(box !== null && box.width > 40, JSON.stringify(box));
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: path.join(screenshots, 'page.png'), fullPage: true });
  });
});
