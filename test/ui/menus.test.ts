import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually } from './support/waiting';

const WORDS = {
  'zh-cn': {
    fill: '自动填好能算出的格',
    check: '检查全部文档',
    create: '新建文档',
    steps: ['新建一份文档', '查一条制度', '提交前检查', '从 Excel 粘贴', '设置本部门'],
  },
  'zh-tw': {
    fill: '自動填好能算出的格',
    check: '檢查全部文件',
    create: '新建文件',
    steps: ['新建一份文件', '查一條制度', '提交前檢查', '從 Excel 貼上', '設定本部門'],
  },
} as const;

for (const language of ['zh-cn', 'zh-tw'] as const) {
  const words = WORDS[language];

  describe(`buttons, menus and first steps in ${language}`, function () {
    this.timeout(120_000);
    const open = suiteWorkbench(language);
    const buttons = (): Promise<number> =>
      open()
        .page.locator('.editor-actions .action-label[aria-label*="' + words.fill + '"]')
        .count();

    it('stand above a document, and not above other Markdown', async () => {
      writeFileSync(path.join(open().folder, 'foreign.md'), '# 别的\n');
      await open().openFile('foreign.md');
      await open().openFile('documents/2026-05/monthly-promotion-plan.md');
      assert.equal(await eventually(buttons, (count) => count === 1), 1);
      await open().screenshot(`title-${language}`);
      await open().page.locator('.tab', { hasText: 'foreign.md' }).click();
      assert.equal(await eventually(buttons, (count) => count === 0), 0);
    });

    it('offer a new document where documents lie', async () => {
      await open()
        .page.locator('.explorer-folders-view .monaco-list-row', { hasText: /^documents$/ })
        .click({ button: 'right' });
      const items = await eventually(
        () => open().page.locator('.context-view .action-label').allInnerTexts(),
        (texts) => texts.some((text) => text.includes(words.create)),
      );
      await open().screenshot(`explorer-${language}`);
      await open().press('Escape');
      // Until then, keys go to the menu.
      await open().page.locator('.context-view .action-label').first().waitFor({ state: 'detached' });
      assert.ok(
        items.some((text) => text.includes(words.create)),
        items.join('\n'),
      );
    });

    it('lead through the jobs', async () => {
      await open().command('Welcome: Open Walkthrough...');
      await open().box.choose(language === 'zh-cn' ? '运营制度' : '運營制度');
      const steps = await eventually(
        () => open().page.locator('.getting-started-step .step-title').allInnerTexts(),
        (texts) => texts.length >= words.steps.length,
      );
      await open().screenshot(`walkthrough-${language}`);
      assert.deepEqual(
        steps.map((text) => text.trim()),
        words.steps,
      );
    });
  });
}
