// Tests Restricted Mode: a folder that was downloaded cannot make its own pack run before its reader trusts it.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

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
  'documents/2026-05/count.md':
    '---\ntype: stock-count\nperiod: 2026-05\nauthor: operations-lead\nstatus: draft\n---\n# 库存盘点\n\n## 结果\n\n【待填】\n',
};

/** What the two places say before the folder is trusted. */
const WORDS = {
  en: ['is used once you trust this folder', 'the document is checked then'],
  'zh-cn': ['信任此文件夹后，才使用“rules”里部门自己的知识包', '信任此文件夹后才检查这份文档'],
  'zh-tw': ['信任此資料夾後，才使用「rules」裡部門自己的知識包', '信任此資料夾後才檢查這份文件'],
} as const;

for (const language of ['en', 'zh-cn', 'zh-tw'] as const) {
  describe(`a folder that is not trusted, in ${language}`, function () {
    this.timeout(120_000);
    const source = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
    let workbench: Workbench | undefined;
    before(async () => {
      for (const [name, text] of Object.entries(FILES)) {
        mkdirSync(path.dirname(path.join(source, name)), { recursive: true });
        writeFileSync(path.join(source, name), text);
      }
      workbench = await openWorkbench(language, { workspace: source, restricted: true });
    });
    after(async () => {
      await workbench?.close();
      rmSync(source, { recursive: true });
    });
    pictureFailures(() => workbench);

    it('has its own packs used, and its documents checked, once it is trusted and no sooner', async () => {
      assert.ok(workbench);
      const { page } = workbench;
      const said = WORDS[language];
      const rows = await workbench.problems((found) => said.every((words) => found.some((row) => row.includes(words))));
      for (const words of said)
        assert.ok(
          rows.some((row) => row.includes(words)),
          rows.join('\n'),
        );
      await workbench.command('Workspaces: Manage Workspace Trust');
      await page
        .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
        .first()
        .click();
      const after = await workbench.problems(
        (found) =>
          found.some((row) => row.includes('count.md')) &&
          said.every((words) => !found.some((row) => row.includes(words))),
      );
      assert.ok(
        after.some((row) => row.includes('count.md')),
        after.join('\n'),
      ); // what it has still to be filled in
      for (const words of said) assert.ok(!after.some((row) => row.includes(words)), after.join('\n'));
    });
  });
}
