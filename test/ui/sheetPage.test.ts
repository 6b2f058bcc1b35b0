import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { axeFaults } from './support/axe';
import { sheetFrame } from './support/sheetFrame';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually, until } from './support/waiting';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
/** The editor's own themes, by their ids: those that a new installation starts with, and those of high contrast. */
const THEMES = ['Dark 2026', 'Light 2026', 'Default High Contrast', 'Default High Contrast Light'] as const;

describe('the page around the grids', function () {
  this.timeout(240_000);
  const open = suiteWorkbench('zh-cn');
  const text = (): string => readFileSync(path.join(open().folder, PLAN), 'utf8');
  let frame: Frame;

  before(async () => {
    const file = path.join(open().folder, PLAN);
    const draft = readFileSync(file, 'utf8')
      .replace('status: submitted', 'status: draft')
      .replace('budget: 186,000', 'budget: 【待填：推广总预算】')
      .replace(/## 十、[\s\S]*?(?=## 十一)/, '');
    writeFileSync(file, draft);
    await open().openFile(PLAN);
    await open().command('用表格填写');
    frame = await sheetFrame(open());
    await frame.locator('.status', { hasText: '待填' }).waitFor();
  });

  it('leads to what is open, takes over what the last document said, and writes shares with their sign', async () => {
    const { page } = open();
    await frame.locator('#field-author').click();
    await page.keyboard.press('Alt+n');
    const active = (): Promise<string> => frame.evaluate<string>('document.activeElement.id');
    assert.equal(await eventually(active, (id) => id === 'field-budget'), 'field-budget');
    await page.keyboard.type('186,000');
    await page.keyboard.press('Enter');
    await frame.locator('.field.wanted').waitFor({ state: 'detached' });
    await frame.locator('#field-grossMargin').fill('41');
    await page.keyboard.press('Enter');
    const margin = (): Promise<string> => frame.locator('#field-grossMargin').inputValue();
    assert.equal(await eventually(margin, (value) => value === '41%'), '41%');
    await frame
      .locator('.field', { has: frame.locator('#field-grossMargin') })
      .locator('.earlier')
      .click();
    assert.equal(await eventually(margin, (value) => value === '43.00%'), '43.00%');
  });

  it('adds a section that is missing, and keeps what is on the page where it is', async () => {
    await frame.evaluate(`document.querySelector('.prose').dataset.seen = ''`);
    await frame.locator('.absent button', { hasText: '风险' }).click();
    await frame.locator('.heading', { hasText: '风险' }).first().waitFor();
    assert.equal(await frame.locator('.prose[data-seen]').count(), 1);
  });

  it('writes a text with a clause and a figure, as steps of the one history', async () => {
    const { page } = open();
    await frame.locator('.prose .cm-content').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('依据§3.2.1', { delay: 30 });
    await frame.locator('.prose-field .offers li', { hasText: '§3.2.1' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await frame.locator('.cited-clauses button', { hasText: '§3.2.1' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await frame.locator('.prose-field .offers li', { hasText: '支付金额' }).first().waitFor();
    await open().screenshot('sheet-page-figures');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await frame.locator('.cited-clauses button', { hasText: '§3.2.1' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await frame.locator('.cited-clauses button', { hasText: '§3.2.1' }).waitFor();
    await page.keyboard.press('Control+s');
    await until('the text on disk', text, (now) => now.includes('依据§3.2.1'));
  });

  it('lists what is left by section and leads there', async () => {
    await frame.locator('.bar .toggle').click();
    const items = frame.locator('.left-list li button');
    await items.first().waitFor();
    await open().screenshot('sheet-page-left');
    await items.first().click();
    await frame.locator('.left-list').waitFor({ state: 'hidden' });
  });

  for (const theme of THEMES)
    it(`is without a fault that axe finds, at any width, in ${theme}`, async () => {
      mkdirSync(path.join(open().folder, '.vscode'), { recursive: true });
      const settings = JSON.stringify({ 'workbench.colorTheme': theme });
      writeFileSync(path.join(open().folder, '.vscode', 'settings.json'), settings);
      await frame.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      for (const width of [1440, 1024, 800]) {
        await open().page.setViewportSize({ width, height: 900 });
        await open().screenshot(`sheet-page-${theme}-${String(width)}`);
        assert.deepEqual(await axeFaults(frame), []);
      }
    });
});
