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
import type { BrokenRule, RuleFolders } from './support/brokenRules';
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

/** Problems as high as the window; and one document open at a time: what was looked at need not be followed. */
const SETTINGS = {
  'workbench.panel.defaultLocation': 'right',
  'workbench.editor.limit.enabled': true,
  'workbench.editor.limit.perEditorGroup': true,
  'workbench.editor.limit.value': 1,
};

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

  static async open(language: Chinese, { parent, names }: RuleFolders): Promise<ChineseEditor> {
    const workbench = await openWorkbench(language, {
      workspace: parent,
      folders: names,
      settings: SETTINGS,
    });
    await workbench.page.setViewportSize({ width: 1600, height: 1200 });
    await workbench.command('Problems: Focus on Problems View');
    return new ChineseEditor(workbench, LANGUAGES[language].reader);
  }

  /** What Problems say of the documents in the folder of a rule, once they tell of the rule. */
  async problems({ rule, own }: BrokenRule): Promise<string[]> {
    await this.workbench.page
      .locator('.part.panel')
      .getByPlaceholder(/^Filter/)
      .fill(`**/${rule}.md`);
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
    const row = (fixable === undefined ? rows : rows.filter({ hasText: fixable.place })).first();
    // Further on it has a button for its fixes and a link to the page of the rule. Enter gives the text the keyboard.
    await row.click({ position: { x: 3, y: 8 } });
    await this.workbench.press('Enter');
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

  /** What the preview shows of the document of a rule, which is open. */
  async preview({ document }: BrokenRule): Promise<string> {
    const file = `/${document}`;
    await this.workbench.press('Control+Shift+V');
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
  const folders = foldersOfRules();
  const { names, rules } = folders;
  // Both read the same messages, whose texts are compared below the editor: here all rules are looked at in one.
  const looked = { 'zh-cn': rules, 'zh-tw': rules.filter((_, at) => at % 7 === 0) };
  after(() => {
    rmSync(folders.parent, { recursive: true });
  });

  it('is looked at with a bulb for most rules', () => {
    assert.ok(rules.filter(({ fixable }) => fixable !== undefined).length > rules.length / 2);
  });

  for (const language of ['zh-cn', 'zh-tw'] as const)
    describe(`in ${language}`, () => {
      const { container, views, create, plan } = LANGUAGES[language];
      let editor: ChineseEditor | undefined;
      const open = (): ChineseEditor => {
        assert.ok(editor);
        return editor;
      };
      before(async () => {
        editor = await ChineseEditor.open(language, folders);
      });
      after(async () => {
        await editor?.workbench.close();
      });
      pictureFailures(() => editor?.workbench);

      it('has no English identifier in the trees', async () => {
        await open().workbench.openContainer(container);
        for (const view of views) {
          const rows = await open().workbench.treeRows(view);
          // A department's own pack is cited by the name that it gave itself.
          const said = rows.map((row) => row.replace(', has actions', '').replace('test-pack§', '§'));
          assert.deepEqual(words(said), []);
        }
      });

      it('has none in the form of a new document', async () => {
        const { box } = open().workbench;
        const shown = async (): Promise<string[]> =>
          (await box.rows()).flatMap(({ label, description, detail }) => [label, description, detail]);
        await open().workbench.command(create);
        await box.choose(names[0] ?? '');
        await box.asks(create);
        const types = await shown();
        await box.fill(plan);
        await box.choose(plan);
        await box.asks(plan);
        assert.deepEqual(words([...types, ...(await shown())]), []);
        await open().workbench.press('Escape');
        await box.closed();
      });

      for (const broken of looked[language])
        it(`has none in Problems, quick fixes and preview of what breaks ${broken.rule}`, async () => {
          const { own, fixable } = broken;
          assert.deepEqual(words(await open().problems(broken), own), []);
          await open().goTo(broken);
          if (fixable !== undefined) assert.deepEqual(words(await open().fixes(broken), own), []);
          assert.deepEqual(words([await open().preview(broken)], own), []);
        });
    });
});
