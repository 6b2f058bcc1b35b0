// The page of the sheet and all that opens on it, in each theme: axe finds no fault, and who hears the page is told
// names.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { sheetFrame } from './support/sheetFrame';
import { plansToLookAt } from './support/sheetPlans';
import { OPENED } from './support/sheetScenes';
import { suiteWorkbench } from './support/suiteWorkbench';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = [
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
  'Default Light Modern',
] as const;
/** In one theme the page is looked at when it is narrow too. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = { 'Default Light Modern': [800, 1024, 1440] };

/** What must have a name for those who hear it. */
const NAMED =
  /^\s*- (button|combobox|dialog|alertdialog|grid|listbox|menuitem|menuitemcheckbox|option|textbox)(?!\w)(?! ")/;

/** What axe finds wrong. */
interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
}

describe('what opens in the sheet', function () {
  this.timeout(240_000);
  const open = suiteWorkbench('zh-cn');
  let frame: Frame;

  before(async () => {
    const { half } = plansToLookAt();
    const file = path.join(open().folder, half.path);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, half.text);
    await open().openFile(half.path);
    await open().command('用表格填写');
    frame = await sheetFrame(open());
    await frame.evaluate(AXE);
  });

  /** Shows the page in a theme. */
  async function paint(theme: string): Promise<void> {
    mkdirSync(path.join(open().folder, '.vscode'), { recursive: true });
    const settings = JSON.stringify({ 'workbench.colorTheme': theme });
    writeFileSync(path.join(open().folder, '.vscode', 'settings.json'), settings);
    await frame.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
  }

  /** What axe finds wrong in a part of the page, and what has no name there. */
  async function faults(part: Locator): Promise<string[]> {
    const { violations }: AxeResult = await part.evaluate('(each) => axe.run(each)');
    const unnamed = (await part.ariaSnapshot()).split('\n').filter((line) => NAMED.test(line));
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join()}`),
      ...unnamed,
    ];
  }

  for (const theme of THEMES)
    it(`is without a fault that axe finds, and named, in ${theme}`, async () => {
      const { page } = open();
      await paint(theme);
      for (const width of WIDTHS[theme] ?? [1440]) {
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await faults(frame.locator('html')), [], String(width));
      }
      const seen = new Set<string>();
      const look = async (name: string, opened = '.focused'): Promise<void> => {
        seen.add(name);
        assert.deepEqual(await faults(frame.locator(opened).filter({ visible: true }).first()), [], name);
      };
      for (const [name, play] of OPENED) await play({ page, frame, look }, name);
      assert.deepEqual(
        OPENED.filter(([name]) => !seen.has(name)),
        [],
      );
    });

  it('is read by its roles: titles, numbers of rows, and of each cell what it is beside what it says', async () => {
    const grid = frame.getByRole('grid', { name: /渠道与预算/ });
    const titles = await grid.getByRole('columnheader').allInnerTexts();
    assert.deepEqual(titles.slice(0, 2), ['#', '推广渠道 *']);
    assert.equal(await grid.getByRole('rowheader', { name: '2', exact: true }).count(), 1);
    for (const [selector, word] of [
      ['td.computed', '自动'],
      ['td.open', '待填'],
      ['td.faulty', '有问题'],
    ] as const) {
      const cell = grid.locator(selector).first();
      assert.match((await cell.textContent()) ?? '', new RegExp(word));
      await cell.click();
      const label = await frame.locator('.focused .cell-field').getAttribute('aria-label');
      assert.match(label ?? '', new RegExp(word));
    }
    const carried = frame.locator('td.carried').first();
    assert.match((await carried.textContent()) ?? '', /带入/);
  });
});
