import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { NOTE, PLAN, PlanSheet, REASON, ROW } from './support/planSheet';
import { sheetFrame } from './support/sheetFrame';
import { until } from './support/waiting';

describe('the file of a sheet, in the editor', function () {
  this.timeout(240_000);
  const sheet = new PlanSheet();
  sheet.forSuite();

  /** In a sheet that cannot be changed. */
  async function onlyReads(): Promise<void> {
    await sheet.frame.locator('.standing p', { hasText: '只读' }).waitFor();
    const note = sheet.cell(NOTE);
    await note.click();
    const before = await sheet.label();
    await sheet.type('改');
    await sheet.press('Delete', 'Control+d', 'Control+=', 'Alt+ArrowUp', 'Control+;');
    assert.equal(await note.innerText(), NOTE);
    assert.equal(await sheet.label(), before, 'the caret stays too');
    await sheet.workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await sheet.press('Control+c');
    await until(
      'the cell is copied',
      () => sheet.workbench.page.evaluate<string>('navigator.clipboard.readText()'),
      (copied) => copied.trim() === NOTE,
    );
    await sheet.press('Control+f');
    await sheet.type('淘宝客');
    await sheet.frame.locator('.find-box .count', { hasText: /^\d$/ }).waitFor();
    await sheet.press('Enter', 'Escape');
    assert.match(await sheet.label(), /淘宝客/);
    await sheet.frame.locator('.cm-content').first().click();
    await sheet.type('改');
    assert.ok(!(await sheet.frame.locator('.cm-content').first().innerText()).includes('改'));
    assert.equal(sheet.text, sheet.original);
    assert.equal(await sheet.workbench.page.locator('.tab.dirty').count(), 0);
  }

  it('may not be writable: that is said, nothing is changed, and copying and finding work', async () => {
    chmodSync(sheet.file(), 0o444);
    try {
      await sheet.open();
      await onlyReads();
    } finally {
      chmodSync(sheet.file(), 0o644);
    }
  });

  it('may be kept from changes by the settings, and is open again when they say so', async () => {
    sheet.write(JSON.stringify({ 'files.readonlyInclude': { 'documents/**': true } }), '.vscode/settings.json');
    await sheet.open();
    await onlyReads();
    sheet.write(JSON.stringify({}), '.vscode/settings.json');
    await sheet.frame.locator('.standing').waitFor({ state: 'hidden' });
    await sheet.cell(NOTE).click();
    await sheet.type('又能改了');
    await sheet.press('Enter', 'Control+s');
    await sheet.saved('it is written', (now) => now.includes('| 又能改了 |'));
  });

  it('is saved with what is just typed, and with all that was typed in a hurry before it', async () => {
    await sheet.open();
    await sheet.cell(NOTE).click();
    await sheet.type('一');
    await sheet.press('Enter');
    await sheet.type('二');
    await sheet.press('Enter');
    await sheet.type('三');
    await sheet.press('Control+s');
    await sheet.saved('all three', (now) => /\| 一 \|\n.*\| 二 \|\n.*\| 三 \|\n/.test(now));
    await sheet.frame.locator('#field-shop').fill('新店');
    await sheet.press('Control+s');
    await sheet.saved('the head', (now) => now.includes('\nshop: 新店\n'));
    await sheet.frame.locator('.cm-content').first().click();
    await sheet.press('Control+End');
    await sheet.type('写到这里');
    await sheet.press('Control+s');
    await sheet.saved('the text', (now) => now.includes('写到这里'));
    await sheet.dirty(false);
  });

  it('takes steps back and forth by keys and commands, and is clean again at the end', async () => {
    await sheet.open();
    await sheet.cell(NOTE).click();
    await sheet.type('一');
    await sheet.press('Enter');
    await sheet.dirty(true);
    await sheet.press('ArrowUp');
    await sheet.workbench.command('Undo');
    await sheet.cell(NOTE).waitFor();
    await sheet.dirty(false);
    await sheet.workbench.command('Redo');
    await sheet.cell(NOTE).waitFor({ state: 'detached' });
    await sheet.frame.locator('#field-shop').click();
    await sheet.frame.locator('td.active').first().click();
    await sheet.press('Control+z');
    await sheet.cell(NOTE).waitFor();
    await sheet.press('Control+y');
    await sheet.cell(NOTE).waitFor({ state: 'detached' });
    await sheet.workbench.command('File: Revert File');
    await sheet.cell(NOTE).waitFor();
    await sheet.dirty(false);
    assert.equal(sheet.text, sheet.original);
  });

  it('is changed by another program while one types: the caret stays in its row, and nothing is lost', async () => {
    await sheet.open();
    await sheet.cell(REASON).click();
    await sheet.type('正在输入');
    sheet.write(sheet.original.replace(/(\n\| 推广渠道 .*\n\| --- .*\n)/, `$1${ROW}\n`));
    await sheet.cell('直播间').waitFor();
    assert.equal(await sheet.typed(), '正在输入');
    assert.match(await sheet.label(), /内容营销/);
    await sheet.press('Enter', 'Control+s');
    await sheet.saved('both', (now) => /\n\| 直播间 /.test(now) && /\n\| 内容营销 .*\| 正在输入 \|\n/.test(now));
  });

  it('is removed while it is open, and comes back by saving it', async () => {
    await sheet.open();
    await sheet.cell(NOTE).click();
    await sheet.type('删了也在');
    await sheet.press('Enter');
    await sheet.cell('删了也在').waitFor();
    rmSync(sheet.file());
    await until(
      'the sheet says so',
      () => sheet.frame.locator('.standing').innerText(),
      (words) => words.includes('已没有这个文件'),
    );
    await sheet.press('Control+s');
    await until(
      'the file is there again',
      () => existsSync(sheet.file()) && sheet.text.includes('| 删了也在 |'),
      (isThere) => isThere,
    );
    await sheet.cell('删了也在').waitFor();
  });

  it('is renamed while one types: the sheet goes along, and nothing is lost', async () => {
    await sheet.open();
    await sheet.cell(NOTE).click();
    await sheet.type('改名前');
    await sheet.press('Enter');
    await sheet.cell('改名前').waitFor();
    await sheet.press('Control+s');
    await sheet.saved('it is saved', (now) => now.includes('| 改名前 |'));
    await sheet.cell(REASON).click();
    await sheet.type('还在输入');
    await sheet.workbench.command('File: Reveal Active File in Explorer View');
    await sheet.workbench.page.locator('.explorer-folders-view .monaco-list-row.focused').waitFor();
    await sheet.press('F2');
    await sheet.workbench.page.locator('.explorer-folders-view input').waitFor();
    await sheet.press('Control+a');
    await sheet.type('renamed.md');
    await sheet.press('Enter');
    await sheet.workbench.page.locator('.tab.active', { hasText: 'renamed.md' }).waitFor();
    const renamed = sheet.file('documents/2026-06/renamed.md');
    sheet.frame = await sheetFrame(sheet.workbench, 'table[role=grid]');
    await sheet.cell('还在输入').waitFor();
    await sheet.cell('改名前').waitFor();
    await sheet.workbench.command('File: Save');
    await until(
      'it is saved under the new name, and nowhere else',
      () => !existsSync(sheet.file()) && existsSync(renamed) && readFileSync(renamed, 'utf8').includes('| 还在输入 |'),
      (isSaved) => isSaved,
    );
    rmSync(renamed);
  });

  it('is saved under another name with what is just typed, and the first one stays as it was', async () => {
    await sheet.open();
    await sheet.cell(NOTE).click();
    await sheet.type('另存');
    await sheet.workbench.box.open('Control+Shift+S', sheet.file());
    const copy = sheet.file('documents/2026-06/copy.md');
    await sheet.workbench.box.fill(copy);
    await sheet.press('Enter');
    await sheet.workbench.page.locator('.tab.active', { hasText: 'copy.md' }).waitFor();
    await until(
      'the copy has it',
      () => existsSync(copy) && readFileSync(copy, 'utf8').includes('| 另存 |'),
      (isSaved) => isSaved,
    );
    sheet.frame = await sheetFrame(sheet.workbench, 'table[role=grid]');
    await sheet.cell('另存').waitFor();
    assert.equal(sheet.text, sheet.original);
    rmSync(copy);
  });

  it('is too large: that is said, and leads to its text', async () => {
    sheet.write(sheet.original + '甲\n'.repeat(60_000), 'long.md');
    await sheet.workbench.openFile('long.md');
    await sheet.workbench.command('View: Reopen Editor With...');
    await sheet.workbench.box.choose('表格视图');
    sheet.frame = await sheetFrame(sheet.workbench, '.standing:not([hidden])');
    await sheet.frame.locator('.standing p', { hasText: '60' }).waitFor();
    await sheet.frame.locator('.standing button').click();
    await sheet.workbench.shows('月度推广计划');
    rmSync(sheet.file('long.md'));
  });
});
