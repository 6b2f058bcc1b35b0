import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sheetFrame } from './support/sheetFrame';
import { suiteWorkbench } from './support/suiteWorkbench';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';

describe('the sheet', function () {
  this.timeout(180_000);
  const open = suiteWorkbench('zh-cn');

  before(async () => {
    await open().openFile(PLAN);
    await open().command('用表格填写');
  });

  it('shows the plan, and changes nothing by being opened', async () => {
    const frame = await sheetFrame(open());
    await frame.locator('.status', { hasText: '没有错误' }).waitFor();
    await open().screenshot('sheet');
    await frame.locator('table[role=grid]').nth(1).scrollIntoViewIfNeeded();
    await frame.locator('table[role=grid] td').nth(30).click();
    await open().page.keyboard.type('123456');
    await open().screenshot('sheet-typing');
    await open().page.keyboard.press('Tab');
    await open().screenshot('sheet-typed');
    assert.ok(readFileSync(path.join(open().folder, PLAN), 'utf8').length > 0);
  });
});
