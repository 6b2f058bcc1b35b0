// The dashboard of a month in the editor: opened from the palette, in the colours of the theme, by its links, as
// documents change, and saved in each form.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { Folder } from '../support/cli';
import { monthlyExports } from '../support/monthlyExports';
import { axeFaults } from './support/axe';
import { eventually, until } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const REGISTER = 'documents/2026-06/risk-register.md';

/** What a reader of each language sees. */
const WORDS = {
  'zh-cn': { command: '打开月度看板', asks: '看哪个月', tab: '看板 2026-06', kpi: '店铺销售额', save: '存为网页…' },
  'zh-tw': { command: '開啟月度看板', asks: '看哪個月', tab: '看板 2026-06', kpi: '店鋪銷售額', save: '存為網頁…' },
  en: {
    command: 'Show Dashboard of a Month',
    asks: 'which month',
    tab: 'Dashboard 2026-06',
    kpi: 'Shop sales',
    save: 'Save as Web Page…',
  },
} as const;

/** Themes with the class that a page has in them. */
const THEMES = {
  light: ['Default Light Modern', 'vscode-light'],
  dark: ['Default Dark Modern', 'vscode-dark'],
  contrast: ['Default High Contrast', 'vscode-high-contrast'],
} as const;

/** The frame of the dashboard that is open, once something stands on it. */
async function boardIn(page: Page): Promise<Frame> {
  return until(
    'the page of the dashboard',
    async () => {
      for (const frame of page.frames())
        if ((await frame.locator('main .totals').filter({ visible: true }).count()) > 0) return frame;
      return undefined;
    },
    (frame) => frame !== undefined,
  ) as Promise<Frame>;
}

for (const language of ['zh-cn', 'zh-tw', 'en'] as const) {
  const words = WORDS[language];

  describe(`the dashboard of a month in the editor, in ${language}`, function () {
    this.timeout(120_000);
    const made = new Folder().withSamples();
    let opened: Workbench | undefined;
    const open = (): Workbench => {
      assert.ok(opened);
      return opened;
    };
    const board = (): Promise<Frame> => boardIn(open().page);

    before(async () => {
      const exports = Object.entries(monthlyExports(['2026-04', '2026-05', '2026-06'], 5));
      for (const [name, text] of exports) made.write(name, text);
      const run = made.run('data', 'import', ...exports.map(([name]) => path.join(made.path, name)));
      assert.equal(run.code, 0, run.err);
      opened = await openWorkbench(language, { workspace: made.path });
    });
    after(async () => {
      await opened?.close();
      made.remove();
    });
    pictureFailures(() => opened);

    it('opens from the palette, for the month that is chosen, and is the same panel when asked for again', async () => {
      for (let time = 0; time < 2; time++) {
        await open().command(words.command);
        await open().box.asks(words.asks);
        await open().box.choose('2026-06');
        await open().page.locator('.tab.active', { hasText: words.tab }).waitFor();
      }
      assert.equal(await open().page.locator('.tab', { hasText: words.tab }).count(), 1);
      const frame = await board();
      await frame.locator('.role tbody tr', { hasText: words.kpi }).first().waitFor();
      await frame.getByRole('button', { name: words.save }).waitFor();
      assert.ok((await frame.locator('figure svg').count()) > 20);
      assert.doesNotMatch(await frame.locator('body').innerText(), /dashboard\.[a-z]|\{\w+\}/);
    });

    if (language === 'zh-cn') {
      followsAndLeads(open, board);
      looksWell(open, board);
      isSaved(open, board);
    }
  });
}

function followsAndLeads(open: () => Workbench, board: () => Promise<Frame>): void {
  it('leads from a figure to how it comes about, and from a point of a trend to an earlier month', async () => {
    const frame = await board();
    const row = frame.locator('tr', { has: frame.locator('.clause', { hasText: '§4.1.1.2' }) });
    const link = row.locator('.why-link');
    const why = (await link.getAttribute('href')) ?? '';
    await link.click();
    const led = frame.locator('article.led-to');
    await led.waitFor();
    assert.equal(`#${(await led.getAttribute('id')) ?? ''}`, why);
    assert.match(await led.innerText(), /店铺月报\.csv 第 4 行/);
    const top = await frame.evaluate<number>(`document.querySelector('${why}').getBoundingClientRect().top`);
    assert.ok(top >= 0 && top < 100, String(top));
    await frame.locator('.trends svg a').first().click();
    await until(
      'the month before',
      () => frame.locator('article.led-to').innerText(),
      (text) => text.includes('2026-04'),
    );
    await frame.locator('#channels .bar').first().click();
    await until(
      'a channel',
      () => frame.locator('article.led-to').innerText(),
      (text) => text.includes('推广花费'),
    );
    assert.equal(await open().page.locator('.notifications-toasts .notification-list-item').count(), 0);
  });

  it('follows a document that changes, and stays where it was', async () => {
    const frame = await board();
    await frame.locator('#risks .chip').first().waitFor();
    await frame.evaluate(`document.getElementById('risks').scrollIntoView()`);
    await frame.locator('#risks details summary').click();
    const file = path.join(open().folder, REGISTER);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('R26-05', 'R26-55'));
    await frame.locator('#risks table', { hasText: 'R26-55' }).waitFor();
    const top = await frame.evaluate<number>(`document.getElementById('risks').getBoundingClientRect().top`);
    assert.ok(Math.abs(top) < 40, `it is ${String(top)} away`);
  });

  it('shows it again where it was once another tab was looked at', async () => {
    await open().openFile(REGISTER);
    await open().page.locator('.tab', { hasText: WORDS['zh-cn'].tab }).click();
    const frame = await board();
    await until(
      'the place',
      () => frame.evaluate<number>(`document.getElementById('risks').getBoundingClientRect().top`),
      (top) => Math.abs(top) < 40,
    );
  });
}

function looksWell(open: () => Workbench, board: () => Promise<Frame>): void {
  for (const [name, [theme, className]] of Object.entries(THEMES))
    it(`has the colours of the theme, without a fault that axe finds: ${name}`, async () => {
      const { page, folder } = open();
      mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      const frame = await board();
      await frame.locator(`body.${className}`).waitFor();
      await frame.evaluate('window.scrollTo(0, 0)');
      for (const width of [1440, 800]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        assert.equal(await frame.evaluate<number>(overflow), 0, 'nothing is beyond the edge');
        for (const part of ['roles', 'channels', 'risks']) {
          await frame.evaluate(
            part === 'roles' ? 'window.scrollTo(0, 0)' : `document.getElementById('${part}').scrollIntoView()`,
          );
          await open().screenshot(`dashboard-panel-${name}-${String(width)}-${part}`);
        }
      }
      await page.setViewportSize({ width: 1280, height: 800 });
      assert.deepEqual(await axeFaults(frame), []);
    });
}

function isSaved(open: () => Workbench, board: () => Promise<Frame>): void {
  const saves = async (button: string, ending: string): Promise<Buffer> => {
    const frame = await board();
    await frame.getByRole('button', { name: button }).first().click();
    const name = await until(
      `the name of a ${ending} file`,
      () => open().box.value(),
      (value) => value?.endsWith(ending) === true,
    );
    await open().press('Enter');
    await open().box.closed();
    const file = name ?? '';
    const isWhole = (bytes: Buffer): boolean => bytes.length > 0;
    return eventually(() => (existsSync(file) ? readFileSync(file) : Buffer.alloc(0)), isWhole);
  };

  it('is saved as a page, as tables, and a chart as SVG and PNG', async () => {
    assert.match((await saves('存为网页…', '.html')).toString('utf8'), /<title>运营看板 2026-06<\/title>[^]*<\/html>/);
    assert.match((await saves('存为表格', '.csv')).toString('utf8'), /^\ufeff运营看板 2026-06\r\n\r\n[^]*R26-55/);
    assert.match((await saves('把“店铺销售额”存为 SVG', '.svg')).toString('utf8'), /^<svg xmlns[^]*店铺销售额/);
    const png = await saves('把“店铺销售额”存为 PNG', '.png');
    assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [864, 400], 'it is twice as fine as the chart');
    assert.ok(png.length > 5000, String(png.length));
  });

  it('has all its charts saved into a folder of their own', async () => {
    const frame = await board();
    await frame.getByRole('button', { name: '存全部图' }).click();
    await open().box.asks('选择把“看板 2026-06”');
    await open().page.locator('.quick-input-widget .monaco-button', { hasText: '放在这里' }).click();
    const folder = path.join(open().folder, '看板 2026-06');
    const names = await eventually(
      () => (existsSync(folder) ? readdirSync(folder) : []),
      (found) => found.length > 20,
    );
    assert.ok(names.length > 20, names.join());
    assert.ok(names.every((name) => /^\d\d-.*\.svg$/.test(name)));
  });
}
