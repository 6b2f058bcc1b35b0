import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sheetFrame } from './support/sheetFrame';
import { suiteWorkbench } from './support/suiteWorkbench';
import { until } from './support/waiting';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
const NOTES = 'notes.md';

describe('what is typed in the sheet', function () {
  this.timeout(240_000);
  const open = suiteWorkbench('zh-cn');
  const text = (): string => readFileSync(path.join(open().folder, PLAN), 'utf8');

  before(() => {
    writeFileSync(path.join(open().folder, NOTES), '# 随手记\n');
  });

  it('is saved though it is not entered yet, and changes nothing else', async () => {
    await open().openFile(PLAN);
    await open().command('用表格填写');
    const frame = await sheetFrame(open());
    const before = text();
    const cell = frame.locator('table[role=grid] td', { hasText: '618 预热与成交期加投' });
    await cell.click();
    await open().page.keyboard.type('加投');
    await open().press('Control+s');
    const changed = before.replace('| 618 预热与成交期加投 |', '| 加投 |');
    await until('the file has it, and nothing else is changed', text, (now) => now === changed);
    await open().press('Enter');
    await frame.locator('.cell-field:focus:not(.editing)').waitFor();
    await open().press('Control+z');
    await cell.waitFor(); // it says again what it said
    await open().press('Control+s');
    await until('the file is as it was', text, (now) => now === before);
  });

  it('is not asked for in a file that is no document: that is said, and leads to its text', async () => {
    await open().openFile(NOTES);
    await open().command('View: Reopen Editor With...');
    await open().box.choose('表格视图');
    const frame = await sheetFrame(open(), '.standing:not([hidden])');
    await frame.locator('.standing p', { hasText: '没有写明文档类型' }).waitFor();
    await frame.locator('.standing button').click();
    await open().shows('随手记');
  });
});
