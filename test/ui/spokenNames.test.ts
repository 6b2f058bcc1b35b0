// What a screen reader is told of trees, forms and first steps: each thing has a name, which begins with the title that
// those who see it know it by.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { axeFaults } from './support/axe';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually, until, untilSteady } from './support/waiting';

/** What one can act on, which is of no use without a name. */
const ACTED_ON = /^(?:treeitem|button|option|link|textbox|combobox|checkbox|tab|tree|listbox)$/;
const VIEWS = ['我的文档', '制度', '岗位', '考核指标'];

/** What the editor's own parts break by how they are built, whoever fills them: no other rule of axe may be broken. */
const OF_EDITOR = {
  views: ['nested-interactive'],
  box: ['aria-allowed-attr', 'aria-prohibited-attr'],
  steps: ['aria-allowed-attr', 'aria-required-children', 'label-content-name-mismatch', 'nested-interactive'],
} as const;

/** A thing as it is told: what it is, and its name. */
interface Told {
  readonly role: string;
  readonly name: string;
}

/** All that is told of a part of the editor. */
async function toldOf(part: Locator): Promise<Told[]> {
  const lines = (await part.ariaSnapshot()).split('\n');
  return lines.flatMap((line) => {
    const [, role, name = ''] = /^\s*- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line) ?? [];
    return role === undefined ? [] : [{ role, name: name.replaceAll(/\\(.)/g, '$1').replaceAll("''", "'").trim() }];
  });
}

/** Holds that all that can be acted on is named, and that things of a role begin with their titles in order. */
async function assertNamed(part: Locator, role: string, titles: readonly string[]): Promise<void> {
  const told = await toldOf(part);
  assert.deepEqual(
    told.filter((each) => ACTED_ON.test(each.role) && each.name === ''),
    [],
    'nothing is without a name',
  );
  const names = told.filter((each) => each.role === role).map(({ name }) => name);
  assert.equal(names.length, titles.length, names.join('\n'));
  assert.deepEqual(
    titles.filter((title, at) => names[at]?.startsWith(title) !== true),
    [],
    names.join('\n'),
  );
}

describe('what a screen reader is told', function () {
  this.timeout(120_000);
  const open = suiteWorkbench('zh-cn');

  const header = (view: string): Locator => open().page.locator('.sidebar .pane-header', { hasText: view });
  const pane = (view: string): Locator =>
    open().page.locator('.sidebar .pane', { has: open().page.locator('.pane-header', { hasText: view }) });

  /** Opens a view, or closes it so that another has room for all of its rows. */
  async function openView(view: string, isOpen: boolean): Promise<void> {
    const wanted = String(isOpen);
    if ((await header(view).getAttribute('aria-expanded')) !== wanted) await header(view).locator('h3').click();
    await until(
      view,
      () => header(view).getAttribute('aria-expanded'),
      (state) => state === wanted,
    );
  }

  /** Holds that axe finds nothing in a part but what the editor itself has wrong. */
  async function assertSound(part: string, of: keyof typeof OF_EDITOR): Promise<void> {
    const faults = await axeFaults(open().page, part);
    const isOwn = (fault: string): boolean => OF_EDITOR[of].some((rule) => fault.startsWith(`${rule}:`));
    assert.deepEqual(
      faults.filter((fault) => !isOwn(fault)),
      [],
    );
  }

  before(async () => {
    await open().openContainer('运营制度', true);
  });

  for (const view of VIEWS)
    it(`names what is in the tree “${view}” by its titles`, async () => {
      for (const each of VIEWS) await openView(each, each === view);
      const tree = pane(view).locator('.pane-body');
      const first = tree.locator('.monaco-list-row').first();
      await first.waitFor();
      await first.click();
      await open().press('ArrowRight');
      await tree.locator('.monaco-list-row[aria-expanded=true]').first().waitFor();
      const labels = (): Promise<string[]> => tree.locator('.monaco-list-row .label-name').allInnerTexts();
      await untilSteady(`the rows of ${view}`, labels, (all) => all.length > 1);
      await open().screenshot(`spoken-${view}`);
      // The tree may still be at work on what it tells when it shows all of its rows.
      const fault = async (): Promise<string> =>
        assertNamed(
          tree,
          'treeitem',
          (await labels()).map((label) => label.trim()),
        ).then(() => '', String);
      assert.equal(await eventually(fault, (said) => said === ''), '');
      await assertSound('.sidebar', 'views');
    });

  /** Holds that all in the box that can be acted on is named, answers by what is shown of them. */
  async function assertBoxNamed(): Promise<void> {
    const shown = (await open().box.rows(() => true)).map(({ label }) => label);
    const told = await toldOf(open().page.locator('.quick-input-widget'));
    const nameless = told.filter(({ role, name }) => ACTED_ON.test(role) && name === '');
    assert.deepEqual(nameless, [], await open().box.asked());
    const names = told.filter(({ role }) => role === 'option').map(({ name }) => name);
    for (const label of shown)
      assert.ok(
        names.some((name) => name.startsWith(label)),
        `${label}: ${names.join('\n')}`,
      );
  }

  it('names all questions of a new document and their answers', async () => {
    const { box } = open();
    await open().command('新建文档');
    await box.asks('新建文档');
    await box.rows((rows) => rows.length > 3);
    await assertBoxNamed();
    await assertSound('.quick-input-widget', 'box');
    await box.fill('月度推广计划');
    await box.choose('月度推广计划');
    const asked: string[] = [];
    for (let number = 1, total = 1; number <= total; number++) {
      await box.asks(`(${String(number)}/`);
      asked.push(await box.asked());
      total = Number(/\(\d+\/(\d+)\)/.exec(asked.at(-1) ?? '')?.[1]);
      await assertBoxNamed();
      await open().press('Enter'); // what is proposed, or nothing yet
    }
    await box.closed();
    assert.ok(asked.length >= 5, asked.join('\n'));
  });

  it('names the first steps', async () => {
    await open().box.commandTyping('Welcome: Open Walkthrough...', 'walkthrough', '运营制度');
    await open().box.choose('运营制度');
    const steps = open().page.locator('.getting-started-step');
    await steps.first().waitFor();
    const shown = await steps.locator('.step-title').allInnerTexts();
    const told = await toldOf(open().page.locator('.gettingStartedSlideDetails'));
    await assertSound('.gettingStartedSlideDetails', 'steps');
    assert.deepEqual(
      told.filter(({ role, name }) => ACTED_ON.test(role) && name === ''),
      [],
    );
    const names = told.map(({ name }) => name);
    for (const title of shown.map((each) => each.trim()))
      assert.ok(
        names.some((name) => name.includes(title)),
        `${title}: ${names.join('\n')}`,
      );
  });
});
