// Someone who reads only Chinese finds no English identifier in the editor: of every rule a document that breaks it is
// in the workspace, and all Problems are read, the menu of the bulb where a finding can be fixed, the page of a rule
// and the preview; then trees and the form of a new document. What the editor says itself stays English here, and is
// left out. All fixes of all findings are read below the editor, by test/contracts/chineseOnly.test.ts.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { renderArgument } from '../../src/base/message';
import { RULES } from '../../src/checking/registry';
import { latinWords } from '../support/latinWords';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';
import { SIMPLIFIED, TRADITIONAL } from '../support/reader';
import { foldersOfRules, LEFT_OUT } from './support/brokenRules';
import type { BrokenRule } from './support/brokenRules';
import { ProblemsPanel } from './support/problemsPanel';
import type { ProblemRow } from './support/problemsPanel';
import { suiteWorkbench } from './support/suiteWorkbench';
import { until } from './support/waiting';
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

/** Problems at the side, as high as the window; one document open at a time. */
const SETTINGS = {
  'workbench.panel.defaultLocation': 'right',
  // The rows that are read stay where they are, when a document of theirs is opened.
  'problems.autoReveal': false,
  'workbench.tree.enableStickyScroll': false,
  'workbench.editor.limit.enabled': true,
  'workbench.editor.limit.perEditorGroup': true,
  'workbench.editor.limit.value': 1,
};

/** The rule whose page and whose document are looked at. */
const EXAMPLE = 'formula-mismatch';

const knowledge = readKnowledge(BUNDLED_PACK);
const words = (texts: readonly string[], own = ''): string[] =>
  texts.flatMap((text) => latinWords(text, own).map((word) => `${word} ← ${text}`));

/** What rows say, less what the editor adds: places, and a folder right behind a file's name. */
function said(rows: readonly ProblemRow[]): string[] {
  return rows.flatMap(({ text, addresses }) => [
    text.replace(/\[Ln \d+, Col \d+\]/g, ' ').replace(/\.md/g, '.md '),
    // The scheme of our pages is the product's own name.
    ...addresses.map((address) => address.replace(/^ops-regulation:(.*)\.md$/, '$1')),
  ]);
}

/** The rows below the file of a rule. */
function rowsOf({ rule }: BrokenRule, rows: readonly ProblemRow[]): ProblemRow[] {
  const file = rows.findIndex(({ level, text }) => level === 1 && text.startsWith(`${rule}.md`));
  const end = rows.findIndex(({ level }, at) => at > file && level === 1);
  return file === -1 ? [] : rows.slice(file, end === -1 ? undefined : end);
}

/** What is seen in a preview that has a text as told; else nothing. */
async function previewed({ page }: Workbench, told: RegExp): Promise<string[]> {
  const read = `[...document.querySelectorAll('body :is(h1, h2, p, td, th, li, pre, .ops-regulation-banner)')]
    .filter((element) => element.getClientRects().length > 0)
    .map(({ innerText }) => innerText)`;
  for (const frame of page.frames()) {
    // A frame may go while it is read.
    const texts = await frame.evaluate<string[]>(read).catch(() => []);
    if (texts.some((text) => told.test(text))) return texts;
  }
  return [];
}

const { parent, names, rules } = foldersOfRules();
after(() => {
  rmSync(parent, { recursive: true });
});

for (const language of ['zh-cn', 'zh-tw'] as const)
  describe(`an editor for who reads ${language} only`, function () {
    this.timeout(180_000);
    const { reader, container, views, create, plan } = LANGUAGES[language];
    const open = suiteWorkbench(language, { workspace: parent, folders: names, settings: SETTINGS });
    const panel = (): ProblemsPanel => new ProblemsPanel(open());
    const titleOf = ({ rule }: Pick<BrokenRule, 'rule'>): string => renderArgument(knowledge.ruleTitle(rule), reader);
    let rows: readonly ProblemRow[] = [];
    const told = (broken: BrokenRule, read = rows): ProblemRow[] =>
      rowsOf(broken, read).filter(({ text }) => text.includes(titleOf(broken)));
    const narrowed = async (broken: BrokenRule): Promise<ProblemRow[]> =>
      told(broken, await panel().narrow(`${broken.rule}.md`));

    it('has no English identifier in Problems', async function () {
      await open().page.setViewportSize({ width: 1600, height: 1200 });
      await panel().open();
      const read = async (): Promise<string[]> => {
        rows = await panel().rows();
        return rules.filter((broken) => told(broken).length === 0).map(({ rule }) => rule);
      };
      await until('a problem of each rule', read, (missing) => missing.length === 0);
      assert.equal(rules.length, RULES.length - LEFT_OUT.size);
      if (this.test) this.test.title += `: ${String(rows.length)} rows of ${String(rules.length)} rules`;
      for (const broken of rules) assert.deepEqual(words(said(rowsOf(broken, rows)), broken.own), [], broken.rule);
    });

    it('has none in what the bulb offers', async function () {
      const fixable = rules.flatMap((broken) => {
        const { fixable: found } = broken;
        return found === undefined ? [] : [{ broken, place: found.place, titles: found.titles(reader) }];
      });
      assert.ok(fixable.length > rules.length / 2);
      let count = 0;
      for (const { broken, place, titles } of fixable) {
        const row = (await narrowed(broken)).find(({ text }) => text.includes(place));
        assert.ok(row, broken.rule);
        const offered = await panel().fixes(row);
        count += offered.length;
        assert.deepEqual(
          titles.filter((title) => !offered.includes(title)),
          [],
          broken.rule,
        );
        assert.deepEqual(words(offered, broken.own), [], broken.rule);
      }
      if (this.test) this.test.title += `: ${String(count)} offers for ${String(fixable.length)} rules`;
    });

    it('has none in the preview of a document', async () => {
      const example = rules.find(({ rule }) => rule === EXAMPLE);
      assert.ok(example);
      const [row] = await narrowed(example);
      assert.ok(row);
      await panel().show(row);
      await open().command('Markdown: Open Preview');
      const texts = await until(
        'the preview',
        () => previewed(open(), /可以提交|才能提交/),
        (read) => read.length > 0,
      );
      assert.deepEqual(words(texts, example.own), []);
    });

    it('has none in the page of a rule, which its title leads to', async () => {
      const example = rules.find(({ rule }) => rule === EXAMPLE);
      assert.ok(example);
      await open().command('Problems: Focus on Problems View');
      const [row] = await narrowed(example);
      assert.ok(row);
      await panel().openPage(row);
      const texts = await until(
        'the page of the rule',
        () => previewed(open(), new RegExp(`^${titleOf(example)}$`)),
        (read) => read.length > 0,
      );
      assert.deepEqual(words(texts), []);
      await open().screenshot(`chinese-only-${language}`);
    });

    it('has none in the trees', async () => {
      await open().openContainer(container);
      for (const view of views) {
        const shown = await open().treeRows(view);
        // A department's own pack is cited by the name that it gave itself.
        assert.deepEqual(words(shown.map((row) => row.replace(', has actions', '').replace('test-pack§', '§'))), []);
      }
    });

    it('has none in the form of a new document', async () => {
      const { box } = open();
      const shown = async (): Promise<string[]> =>
        (await box.rows()).flatMap(({ label, description, detail }) => [label, description, detail]);
      await open().command(create);
      await box.choose(names[0] ?? '');
      await box.asks(create);
      const types = await shown();
      await box.fill(plan);
      // A list that is still being narrowed down takes no choice.
      await until(
        plan,
        () => box.rows(),
        (left) => left.length === 1,
      );
      await box.choose(plan);
      await box.asks(plan);
      assert.deepEqual(words([...types, ...(await shown())]), []);
      await open().press('Escape');
      await box.closed();
    });
  });
