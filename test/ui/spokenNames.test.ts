// What a screen reader is told of trees, forms and first steps: each thing has a name, which begins with the title that
// those who see it know it by.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { suiteWorkbench } from './support/suiteWorkbench';
import { until, untilSteady } from './support/waiting';

/** What one can act on, which is of no use without a name. */
const ACTED_ON = /^(?:treeitem|button|option|link|textbox|combobox|checkbox|tab|tree|listbox)$/;
const VIEWS = ['我的文档', '制度', '岗位', '考核指标'];

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
      const shown = await labels();
      await open().screenshot(`spoken-${view}`);
      await assertNamed(
        tree,
        'treeitem',
        shown.map((label) => label.trim()),
      );
    });

  it('names the questions of a new document and their answers', async () => {
    await open().command('新建文档');
    await open().box.asks('新建文档');
    const box = open().page.locator('.quick-input-widget');
    await open().box.rows((rows) => rows.length > 3);
    const titles = (await open().box.rows()).map(({ label }) => label);
    const told = await toldOf(box);
    assert.deepEqual(
      told.filter(({ role, name }) => ACTED_ON.test(role) && name === ''),
      [],
    );
    const names = told.filter(({ role }) => role === 'option').map(({ name }) => name);
    for (const title of titles)
      assert.ok(
        names.some((name) => name.startsWith(title)),
        `${title}: ${names.join('\n')}`,
      );
    await open().press('Escape');
    await open().box.closed();
  });

  it('names the first steps', async () => {
    await open().command('Welcome: Open Walkthrough...');
    await open().box.choose('运营制度');
    const steps = open().page.locator('.getting-started-step');
    await steps.first().waitFor();
    const shown = await steps.locator('.step-title').allInnerTexts();
    const told = await toldOf(open().page.locator('.gettingStartedSlideDetails'));
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
