// Someone who reads only Chinese finds no English identifier in the editor: for every rule a document that breaks it is
// put into the workspace, and Problems are read; then trees, the form of a new document, quick fixes and the preview.
// What the editor says itself stays English here, and is left out.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../../build/shared/paths.mjs';
import { renderArgument } from '../../src/base/message';
import { RULES } from '../../src/checking/registry';
import { readFixture } from '../support/check';
import { latinWords } from '../support/latinWords';
import { BUNDLED_PACK, readKnowledge, TEST_PACK } from '../support/pack';
import { SIMPLIFIED, TRADITIONAL } from '../support/reader';
import { eventually, until } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const SETTINGS = 'ops-regulation.yaml';
const FIXTURES = path.join(root, 'test/fixtures/rules');
/** Metrics of the small pack that the bundled one has too. */
const SHARED = new Set(['buyers.md', 'conversion.md', 'visitors.md']);
/** No small text can break these. */
const LEFT_OUT = new Set(['encoding-unknown', 'file-too-large', 'internal-error']);
const WORDS = {
  'zh-cn': { container: '运营制度', views: ['制度', '岗位', '考核指标'], create: '新建文档', plan: '月度推广计划' },
  'zh-tw': { container: '運營制度', views: ['制度', '崗位', '考核指標'], create: '新建文件', plan: '月度推廣計劃' },
} as const;

const knowledge = readKnowledge(BUNDLED_PACK);
const words = (texts: readonly string[], own = ''): string[] =>
  texts.flatMap((text) => latinWords(text, own).map((word) => `${word} ← ${text}`));

/** What stands in the rows of a list, less what the editor adds: places, and a folder right behind a file's name. */
async function textsIn(list: Locator): Promise<string[]> {
  const rows = await list.locator('.monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replace(/\[Ln \d+, Col \d+\]/g, ' ').replace(/\.md/g, '.md '));
}

/** A workspace that has the small pack beside the bundled one. */
function workspaceWithPack(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  cpSync(TEST_PACK, path.join(folder, 'packs/demo'), {
    recursive: true,
    filter: (source) => !SHARED.has(path.basename(source)),
  });
  writeFileSync(path.join(folder, SETTINGS), 'packs: [packs/demo]\n');
  return folder;
}

/** Puts the fixture of a rule into a workspace in place of what was there; gives all that it says itself. */
function putFixture(folder: string, rule: string): string {
  const { text, others } = readFixture(readFileSync(path.join(FIXTURES, `${rule}.md`), 'utf8'));
  const settings = others.find((each) => each.path === SETTINGS)?.text ?? '';
  // Problems leave out hints.
  const rules = /^rules:/m.test(settings) ? '' : `rules: { ${rule}: warning }\n`;
  const files = [...others.filter((each) => each.path !== SETTINGS), { path: `documents/${rule}.md`, text }];
  rmSync(path.join(folder, 'documents'), { recursive: true, force: true });
  const all = [{ path: SETTINGS, text: `packs: [packs/demo]\n${rules}${settings}` }, ...files];
  for (const file of all) {
    mkdirSync(path.dirname(path.join(folder, file.path)), { recursive: true });
    writeFileSync(path.join(folder, file.path), file.text);
  }
  return files.map((file) => `${file.path.replaceAll('/', ' ')}\n${file.text}`).join('\n');
}

/** The column in which a text begins, by width. */
function lineUpTo(lines: readonly string[], text: string): number {
  const line = lines.find((each) => each.includes(text)) ?? '';
  return line.slice(0, line.indexOf(text)).replace(/[^\u0000-\u00ff]/g, '  ').length + 2;
}

for (const [language, reader] of [
  ['zh-cn', SIMPLIFIED],
  ['zh-tw', TRADITIONAL],
] as const)
  describe(`an editor for who reads ${language} only`, function () {
    this.timeout(120_000);
    const { container, views, create, plan } = WORDS[language];
    const folder = workspaceWithPack();
    let workbench: Workbench | undefined;
    const open = (): Workbench => {
      assert.ok(workbench);
      return workbench;
    };
    before(async () => {
      workbench = await openWorkbench(language, { workspace: folder });
    });
    after(async () => {
      await workbench?.close();
      rmSync(folder, { recursive: true });
    });
    pictureFailures(() => workbench);

    /** What Problems say once they tell of a rule, and if possible are as told. */
    async function problemsOf(rule: string, ready: (texts: readonly string[]) => boolean): Promise<string[]> {
      const title = renderArgument(knowledge.ruleTitle(rule), reader);
      const panel = open().page.locator('.markers-panel');
      if (!(await panel.isVisible())) await open().command('Problems: Focus on Problems View');
      const tellsOf = (texts: readonly string[]): boolean =>
        texts.some((text) => text.includes(`${rule}.md`)) && texts.some((text) => text.includes(title));
      await until(`${title} of ${rule}.md`, () => textsIn(panel), tellsOf);
      return eventually(
        () => textsIn(panel),
        (texts) => tellsOf(texts) && ready(texts),
      );
    }

    it('has no English identifier in the trees', async () => {
      await open().openContainer(container);
      for (const view of views) {
        const rows = await open().treeRows(view);
        // A department's own pack is cited by the name that it gave itself.
        const said = rows.map((row) => row.replace(', has actions', '').replace('test-pack§', '§'));
        assert.deepEqual(words(said), []);
      }
    });

    it('has none in the form of a new document', async () => {
      await open().command(create);
      await open().box.asks(create);
      const types = (await open().box.rows()).map(({ label, description, detail }) => [label, description, detail]);
      await open().box.fill(plan);
      await open().box.choose(plan);
      const periods = (await open().box.rows()).map(({ label, description, detail }) => [label, description, detail]);
      assert.deepEqual(words([...types, ...periods].flat()), []);
      await open().press('Escape');
      await open().box.closed();
    });

    for (const { id } of RULES.filter((rule) => !LEFT_OUT.has(rule.id)))
      it(`has none in what Problems say of ${id}`, async () => {
        const own = putFixture(open().folder, id);
        // While one document takes the place of another, what is said of the former may still be there.
        const texts = await problemsOf(id, (shown) => words(shown, own).length === 0);
        assert.deepEqual(words(texts, own), []);
      });

    it('has none in quick fixes and the preview', async () => {
      const own = putFixture(open().folder, 'formula-mismatch');
      await problemsOf('formula-mismatch', () => true);
      const lines = readFileSync(path.join(open().folder, 'documents/formula-mismatch.md'), 'utf8').split('\n');
      await open().openFile('documents/formula-mismatch.md');
      await open().goToLine(lines.findIndex((line) => line.includes('| 3.1 |')) + 1, lineUpTo(lines, '| 3.1 |'));
      await open().press('Control+.');
      const menu = open().page.locator('.action-widget');
      const fixes = await until(
        'the fixes',
        () => textsIn(menu),
        (texts) => texts.length > 1,
      );
      assert.deepEqual(
        words(
          fixes.filter((text) => /\p{Script=Han}/u.test(text)),
          own,
        ),
        [],
      );
      await open().press('Escape');
      await open().command('Markdown: Open Preview');
      const page = open().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await page.locator('.ops-regulation-banner').waitFor({ timeout: 60_000 });
      assert.deepEqual(words([await page.locator('body').innerText()], own), []);
      await open().screenshot(`chinese-only-${language}`);
    });
  });
