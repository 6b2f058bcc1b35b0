import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually, until } from './support/waiting';

const REVIEW = 'documents/2026-05/operations-review.md';

/** What a reader of each language sees. */
const WORDS = {
  en: {
    title: 'Operations review',
    status: 'Draft',
    obstacles: 'to mend',
    bar: /lower is better/,
    save: 'Save Document as Web Page',
  },
  'zh-cn': {
    title: '月度运营总结',
    status: '草稿',
    obstacles: '改好才能提交',
    bar: /越低越好/,
    save: '把文档存为网页',
  },
  'zh-tw': {
    title: '月度運營總結',
    status: '草稿',
    obstacles: '改好才能提交',
    bar: /越低越好/,
    save: '把文件存為網頁',
  },
} as const;

/** Themes by the name of their pictures; one language is enough for all but the first. */
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
} as const;

for (const language of ['zh-cn', 'zh-tw', 'en'] as const) {
  const words = WORDS[language];

  describe(`the Markdown preview in ${language}`, function () {
    this.timeout(120_000);
    const open = suiteWorkbench(language);
    before(() => {
      const file = path.join(open().folder, REVIEW);
      writeFileSync(
        file,
        readFileSync(file, 'utf8')
          .replace('status: submitted', 'status: draft')
          .replace(/(\| 退款率 \| 越低越好 \| [^|]+\| )[^|]+/, '$19.99% '),
      );
    });

    const page = (): FrameLocator => open().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    const theme = async (name: keyof typeof THEMES): Promise<void> => {
      mkdirSync(path.join(open().folder, '.vscode'), { recursive: true });
      writeFileSync(
        path.join(open().folder, '.vscode/settings.json'),
        JSON.stringify({ 'workbench.colorTheme': THEMES[name] }),
      );
      const kind = { light: 'vscode-light', dark: 'vscode-dark', contrast: 'vscode-high-contrast' }[name];
      await page().locator(`body.${kind}`).waitFor();
    };

    it('shows the banner, findings and bars of a document', async () => {
      await open().openFile(REVIEW);
      await open().command('Markdown: Open Preview');
      const banner = page().locator('.ops-regulation-banner');
      await banner.waitFor({ timeout: 60_000 }); // the whole workspace is read and checked first
      const text = await eventually(
        () => banner.innerText(),
        (seen) => seen.includes(words.obstacles),
      );
      for (const each of [words.title, words.status, words.obstacles]) assert.ok(text.includes(each), text);
      assert.ok((await page().locator('.ops-regulation-findings li').count()) > 0);
      await page().getByRole('img', { name: words.bar }).first().waitFor();
      for (const name of language === 'zh-cn' ? (['dark', 'contrast', 'light'] as const) : (['light'] as const)) {
        await theme(name);
        await open().screenshot(`preview-${language}-${name}`);
      }
    });

    it('follows when settings change what is found, without an edit of the document', async () => {
      writeFileSync(
        path.join(open().folder, 'ops-regulation.yaml'),
        [
          readFileSync(path.join(open().folder, 'ops-regulation.yaml'), 'utf8'),
          "rules: { formula-mismatch: 'off', link-mismatch: 'off', check-failed: 'off' }",
          '',
        ].join('\n'),
      );
      const list = page().locator('.ops-regulation-findings .ops-regulation-error');
      assert.equal(
        await eventually(
          () => list.count(),
          (count) => count === 0,
        ),
        0,
      );
    });

    it('leads from a citation to the clause at the end of the page', async () => {
      const link = page().locator('p a.ops-regulation-citation').first();
      await link.click();
      const target = page().locator('.ops-regulation-clauses dt').first();
      assert.ok(
        await eventually(
          () => target.isVisible(),
          (seen) => seen,
        ),
      );
      await open().screenshot(`preview-clauses-${language}`);
    });

    it('saves the document as a page', async () => {
      await open().openFile(REVIEW);
      await open().command(words.save);
      const file = path.join(open().folder, REVIEW.replace('.md', '.html'));
      await until(
        'the name proposed',
        () => open().box.value(),
        (value) => value?.endsWith('.html') === true,
      );
      await open().press('Enter');
      const read = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
      assert.ok((await eventually(read, (text) => text.includes('</html>'))).includes(words.title));
    });
  });
}
