// Someone who reads only Chinese finds no English identifier in the editor: of every rule a document that breaks it is
// in the workspace, and Problems are read, the menu of the bulb where the finding can be fixed, and the preview; then
// trees and the form of a new document. What the editor says itself stays English here, and is left out. All fixes of
// all findings are read below the editor, by test/contracts/chineseOnly.test.ts.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { renderArgument } from '../../src/base/message';
import type { Reader } from '../../src/base/message';
import { latinWords } from '../support/latinWords';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';
import { SIMPLIFIED, TRADITIONAL } from '../support/reader';
import { foldersOfRules } from './support/brokenRules';
import type { BrokenRule } from './support/brokenRules';
import { eventually, until } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const LANGUAGES = {
  'zh-cn': {
    reader: SIMPLIFIED,
    container: '运营制度',
    views: ['制度', '岗位', '考核指标'],
    create: '新建文档',
    plan: '月度推广计划',
  },
  'zh-tw': {
    reader: TRADITIONAL,
    container: '運營制度',
    views: ['制度', '崗位', '考核指標'],
    create: '新建文件',
    plan: '月度推廣計劃',
  },
} as const;
type Chinese = keyof typeof LANGUAGES;

/** What the editor itself offers at a place in a Markdown file, or writes above it. */
const OF_THE_EDITOR = /^(?:Quick Fix|Modify|More Actions\.\.\.|Organize link definitions|Extract to link definition)$/;

const knowledge = readKnowledge(BUNDLED_PACK);
const words = (texts: readonly string[], own = ''): string[] =>
  texts.flatMap((text) => latinWords(text, own).map((word) => `${word} ← ${text}`));

/** What stands in the rows of a list, less what the editor adds: places, and a folder right behind a file's name. */
async function textsIn(list: Locator): Promise<string[]> {
  const rows = await list.locator('.monaco-list-row').allInnerTexts();
  return rows.map((row) => row.replace(/\[Ln \d+, Col \d+\]/g, ' ').replace(/\.md/g, '.md '));
}

/** An editor for who reads one language, in which Problems stand at the right as high as the window. */
class ChineseEditor {
  private constructor(
    readonly workbench: Workbench,
    private readonly reader: Reader,
  ) {}

  static async open(language: Chinese, folder: string, folders: readonly string[]): Promise<ChineseEditor> {
    const workbench = await openWorkbench(language, { workspace: folder, folders, name: `ui-${language}` });
    await workbench.page.setViewportSize({ width: 1800, height: 1600 });
    await workbench.command('View: Move Panel Right');
    await workbench.command('Problems: Focus on Problems View');
    return new ChineseEditor(workbench, LANGUAGES[language].reader);
  }

  /** What Problems say of the documents in the folder of a rule, once they tell of the rule. */
  async problems({ rule, folder, own }: BrokenRule): Promise<string[]> {
    await this.workbench.page
      .locator('.part.panel')
      .getByPlaceholder(/^Filter/)
      .fill(folder);
    const title = this.title(rule);
    const tellsOf = (texts: readonly string[]): boolean =>
      texts.some((text) => text.includes(`${rule}.md`)) && texts.some((text) => text.includes(title));
    await until(`${title} of ${rule}.md`, () => textsIn(this.panel), tellsOf);
    // For a moment, what the filter let through before may still be there.
    return eventually(
      () => textsIn(this.panel),
      (texts) => tellsOf(texts) && words(texts, own).length === 0,
    );
  }

  /** Goes from Problems to the finding of a rule, to one that can be fixed where there is one. */
  async goTo({ rule, fixable }: BrokenRule): Promise<void> {
    const rows = this.panel.locator('.monaco-list-row', { hasText: this.title(rule) });
    await (fixable === undefined ? rows : rows.filter({ hasText: fixable.place })).first().dblclick();
    await this.workbench.page.locator('.tab.active', { hasText: `${rule}.md` }).waitFor();
    await this.workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** What the bulb offers at the finding, once it offers all its fixes. */
  async fixes({ fixable }: BrokenRule): Promise<string[]> {
    const titles = fixable?.titles(this.reader) ?? [];
    await this.workbench.press('Control+.');
    const menu = this.workbench.page.locator('.action-widget');
    const offered = await until(
      titles.join(),
      () => menu.locator('.monaco-list-row').allInnerTexts(),
      (texts) => titles.every((title) => texts.some((text) => text.includes(title))),
    );
    await this.workbench.press('Escape');
    await menu.waitFor({ state: 'detached' });
    return offered.map((text) => text.trim()).filter((text) => !OF_THE_EDITOR.test(text));
  }

  /** Lets the preview stand at the side, where it follows what is opened. */
  async openPreview(): Promise<void> {
    await this.workbench.command('Markdown: Open Preview to the Side');
  }

  /** What the preview shows of the document of a rule. */
  async preview({ folder, document }: BrokenRule): Promise<string> {
    const file = `/${folder}/${document}`;
    return until(
      `the preview of ${file}`,
      () => this.previewed(file),
      (text) => text !== '',
    );
  }

  /** The text of the preview, if it is that of a file. */
  private async previewed(file: string): Promise<string> {
    const read = `document.querySelector('#vscode-markdown-preview-data')?.dataset.settings.includes(
      ${JSON.stringify(file)}) ? document.body.innerText : ''`;
    for (const frame of this.workbench.page.frames()) {
      // A frame may go while it is read.
      const text = await frame.evaluate<string>(read).catch(() => '');
      if (text !== '') return text;
    }
    return '';
  }

  private get panel(): Locator {
    return this.workbench.page.locator('.markers-panel');
  }

  private title(rule: string): string {
    return renderArgument(knowledge.ruleTitle(rule), this.reader);
  }
}

describe('an editor for who reads only Chinese', function () {
  this.timeout(120_000);
  const { folder, rules } = foldersOfRules();
  const editors = new Map<Chinese, ChineseEditor>();
  const each = async (look: (editor: ChineseEditor, language: Chinese) => Promise<void>): Promise<void> => {
    await Promise.all([...editors].map(([language, editor]) => look(editor, language)));
  };
  before(async () => {
    const folders = rules.map((rule) => rule.folder);
    for (const language of ['zh-cn', 'zh-tw'] as const)
      editors.set(language, await ChineseEditor.open(language, folder, folders));
  });
  after(async () => {
    await each(({ workbench }) => workbench.close());
    rmSync(folder, { recursive: true });
  });
  pictureFailures(() => editors.get('zh-cn')?.workbench);
  pictureFailures(() => editors.get('zh-tw')?.workbench);

  it('has no English identifier in the trees', () =>
    each(async ({ workbench }, language) => {
      await workbench.openContainer(LANGUAGES[language].container);
      for (const view of LANGUAGES[language].views) {
        const rows = await workbench.treeRows(view);
        // A department's own pack is cited by the name that it gave itself.
        const said = rows.map((row) => row.replace(', has actions', '').replace('test-pack§', '§'));
        assert.deepEqual(words(said), []);
      }
    }));

  it('has none in the form of a new document', () =>
    each(async ({ workbench }, language) => {
      const { create, plan } = LANGUAGES[language];
      await workbench.command(create);
      await workbench.box.choose(rules[0]?.folder ?? '');
      await workbench.box.asks(create);
      const types = (await workbench.box.rows()).map(({ label, description, detail }) => [label, description, detail]);
      await workbench.box.fill(plan);
      await workbench.box.choose(plan);
      const periods = (await workbench.box.rows()).map(({ label, description, detail }) => [
        label,
        description,
        detail,
      ]);
      assert.deepEqual(words([...types, ...periods].flat()), []);
      await workbench.press('Escape');
      await workbench.box.closed();
    }));

  for (const broken of rules)
    it(`has none in Problems, quick fixes and preview of what breaks ${broken.rule}`, () =>
      each(async (editor) => {
        const { own, fixable } = broken;
        assert.deepEqual(words(await editor.problems(broken), own), []);
        await editor.goTo(broken);
        if (broken === rules[0]) {
          await editor.openPreview();
          await editor.goTo(broken);
        }
        if (fixable !== undefined) assert.deepEqual(words(await editor.fixes(broken), own), []);
        assert.deepEqual(words([await editor.preview(broken)], own), []);
      }));

  it('was looked at for most rules with a bulb', () => {
    assert.ok(rules.filter(({ fixable }) => fixable !== undefined).length > rules.length / 2);
  });
});
