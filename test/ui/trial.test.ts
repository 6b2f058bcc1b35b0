// What `npm start` opens: the first steps, and a plan of the samples in the sheet.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sample, trial } from '../../build/shared/workspace.mjs';
import { faceIs } from './support/openFace';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';
import { suiteWorkbench } from './support/suiteWorkbench';
import { until } from './support/waiting';

describe('a trial', () => {
  const open = suiteWorkbench('zh-cn', { env: trial });

  it('begins with the first steps, beside a plan in the sheet', async () => {
    assert.ok(existsSync(join(sample, trial.OPS_REGULATION_TRIAL)));
    const { page } = open();
    await page.locator('.getting-started-step .step-title').first().waitFor();
    const titles = await until(
      'a plan and the first steps',
      () => tabsOf(open()),
      (tabs) => tabs.length === 2,
    );
    assert.match(titles[0] ?? '', /monthly-promotion-plan/);
    await page.locator('.tab').first().click();
    await faceIs(open(), 'sheet');
    await open().screenshot('trial-plan');
  });
});

describe('an editor that is no trial', () => {
  it('opens nothing by itself', async () => {
    const workbench = await openWorkbench('zh-cn');
    try {
      await workbench.command('查条款');
      await workbench.box.leave();
      assert.deepEqual(await tabsOf(workbench), []);
    } finally {
      await workbench.close();
    }
  });
});

async function tabsOf({ page }: Workbench): Promise<string[]> {
  return page.locator('.tab .label-name').allInnerTexts();
}
