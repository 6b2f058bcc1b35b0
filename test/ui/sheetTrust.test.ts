import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sample } from '../../build/shared/workspace.mjs';
import { sheetFrame } from './support/sheetFrame';
import { until } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
const COUNT = 'documents/2026-05/count.md';
const NOTE = '618 预热与成交期加投';
const FILES = {
  'ops-regulation.yaml': 'packs:\n  - rules\n',
  'rules/pack.yaml': 'id: shop\ngrammar: 1\ntitle: 店规\nscript: simplified\nedition: "1"\neffectiveFrom: 2026-01-01\n',
  'rules/documents/stock-count.md': [
    '---',
    'type: stock-count',
    'title: 库存盘点',
    'en: Stock count',
    'author: operations-lead',
    'cadence: monthly',
    'basis: ["§1"]',
    'sections:',
    '  - { id: result, title: 结果 }',
    '---',
    '# {{title}}',
    '',
    '## 结果',
    '',
    '【待填】',
    '',
  ].join('\n'),
  [COUNT]:
    '---\ntype: stock-count\nperiod: 2026-05\nauthor: 林小满\nstatus: draft\n---\n# 库存盘点\n\n## 结果\n\n【待填】\n',
};

describe('the sheet of a folder that is not trusted', function () {
  this.timeout(180_000);
  const source = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  let workbench: Workbench | undefined;
  const open = (): Workbench => {
    assert.ok(workbench);
    return workbench;
  };
  before(async () => {
    cpSync(sample, source, { recursive: true });
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
      writeFileSync(path.join(source, name), text);
    }
    workbench = await openWorkbench('zh-cn', { workspace: source, restricted: true });
  });
  after(async () => {
    await workbench?.close();
    rmSync(source, { recursive: true });
  });
  pictureFailures(() => workbench);

  it('opens documents, says what is not used, and why others have none until the folder is trusted', async () => {
    const { page } = open();
    await open().openFile(PLAN);
    await open().command('用表格填写');
    const plan = await sheetFrame(open());
    await plan.locator('.standing p', { hasText: '尚未信任此文件夹' }).waitFor();
    await plan.locator('table[role=grid] td', { hasText: NOTE }).click();
    await page.keyboard.type('照常能写');
    await open().press('Enter');
    await open().press('Control+s');
    await until(
      'the file has it',
      () => readFileSync(path.join(open().folder, PLAN), 'utf8'),
      (text) => text.includes('| 照常能写 |'),
    );
    await open().command('View: Close All Editors');
    await open().openFile(COUNT);
    await open().command('View: Reopen Editor With...');
    await open().box.choose('表格视图');
    const count = await sheetFrame(open(), '.standing:not([hidden])');
    await count.locator('.standing p', { hasText: '信任此文件夹后才检查这份文档' }).waitFor();
    await open().command('Workspaces: Manage Workspace Trust');
    await page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
      .first()
      .click();
    await open().command('View: Open Previous Editor');
    await count.locator('.heading', { hasText: '结果' }).waitFor();
    await count.locator('.standing').waitFor({ state: 'hidden' });
  });
});
