// All that opens on the page of the sheet, in each theme: axe finds no fault, and who hears the page is told names.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { sheetFrame } from './support/sheetFrame';
import { plansToLookAt } from './support/sheetPlans';
import { OPENED } from './support/sheetScenes';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
] as const;

/** What must have a name for those who hear it. */
const NAMED =
  /^\s*- (button|combobox|dialog|alertdialog|grid|listbox|menuitem|menuitemcheckbox|option|textbox)(?!\w)(?! ")/;

/** What axe finds wrong. */
interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
}

describe('what opens in the sheet', function () {
  this.timeout(240_000);
  let workbench: Workbench | undefined;
  let frame: Frame;
  const open = (): Workbench => {
    assert.ok(workbench);
    return workbench;
  };

  before(async () => {
    workbench = await openWorkbench('zh-cn');
    const { half } = plansToLookAt();
    const file = path.join(open().folder, half.path);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, half.text);
    await open().openFile(half.path);
    await open().command('用表格填写');
    frame = await sheetFrame(open());
    await frame.evaluate(AXE);
  });
  after(async () => {
    await workbench?.close();
  });
  pictureFailures(() => workbench);

  for (const theme of THEMES)
    it(`is without a fault that axe finds, and named, in ${theme}`, async () => {
      const { page, folder } = open();
      mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      await frame.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      const seen: string[] = [];
      const look = async (name: string, opened = '.focused'): Promise<void> => {
        seen.push(name);
        const shown = frame.locator(opened).filter({ visible: true }).first();
        const { violations }: AxeResult = await shown.evaluate('(each) => axe.run(each)');
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join()}`);
        const unnamed = (await shown.ariaSnapshot()).split('\n').filter((line) => NAMED.test(line));
        assert.deepEqual({ told, unnamed }, { told: [], unnamed: [] }, name);
      };
      for (const [name, play] of OPENED) await play({ page, frame, look }, name);
      assert.ok(seen.length >= OPENED.length);
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
