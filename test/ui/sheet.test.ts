import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';

describe('the sheet', function () {
  this.timeout(180_000);
  let workbench: Workbench | undefined;
  const open = (): Workbench => {
    assert.ok(workbench);
    return workbench;
  };

  before(async () => {
    workbench = await openWorkbench('zh-cn');
    await open().openFile(PLAN);
    await open().command('用表格填写');
  });
  after(async () => {
    await workbench?.close();
  });
  pictureFailures(() => workbench);

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

/** The page of the sheet, which is in a frame of a frame. */
async function sheetFrame({ page }: Workbench): Promise<Frame> {
  const found = await eventually(
    async () => {
      for (const frame of page.frames()) if ((await frame.locator('main.sheet').count()) > 0) return frame;
      return undefined;
    },
    (frame) => frame !== undefined,
  );
  assert.ok(found);
  return found;
}
