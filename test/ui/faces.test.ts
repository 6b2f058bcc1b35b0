// What leads from a face of a document to another, and what must not: buttons, keys, a problem, a file of the Explorer.
import assert from 'node:assert/strict';
import { faceIs, openFace } from './support/openFace';
import { planOf, writePlan } from './support/plans';
import { sheetFrame } from './support/sheetFrame';
import { until } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const MONTH = '2026-07';
const PLAN = planOf(MONTH);
/** The problem of a budget that does not fit, which Problems list first, and what the sheet says of its cell. */
const PROBLEM = '写的是 7,000';
const CELL = /^预算 .*内容营销.*7,000/;

describe('the faces of a document', function () {
  this.timeout(120_000);
  let workbench: Workbench | undefined;
  const open = (): Workbench => {
    assert.ok(workbench);
    return workbench;
  };
  const tabs = (): Promise<number> => open().page.locator('.tab').count();
  const buttons = (): Promise<(string | null)[]> =>
    open()
      .page.locator('.editor-actions .action-label[aria-label]')
      .evaluateAll((all: { getAttribute(name: string): string | null }[]) =>
        all.map((each) => each.getAttribute('aria-label')),
      );
  before(async () => {
    workbench = await openWorkbench('zh-cn');
    writePlan(workbench.folder, MONTH);
  });
  after(async () => {
    await workbench?.close();
  });
  pictureFailures(() => workbench);

  it('have the same buttons in the rich editor as in the text', async () => {
    for (const face of ['text', 'rich'] as const) {
      await openFace(open(), PLAN, face);
      for (const title of ['用表格填写', '自动填好能算出的格', '检查全部文档'])
        await until(`${title} above ${face}`, buttons, (all) => all.some((each) => each?.includes(title)));
    }
    await open().screenshot('rich-editor');
  });

  it('are changed by the same key in text, rich editor and sheet', async () => {
    await openFace(open(), PLAN, 'rich');
    await open().press('Control+Alt+e');
    await faceIs(open(), 'sheet');
    assert.equal(await tabs(), 1);
    await (await sheetFrame(open())).locator('.cell-field').first().focus();
    await open().press('Control+Alt+e');
    await faceIs(open(), 'text');
    assert.equal(await tabs(), 1);
  });

  it('are not opened a second time by a click on a problem: the sheet goes to the cell', async () => {
    await openFace(open(), PLAN, 'sheet');
    await clickProblem(open());
    await isAtProblem(open());
    assert.equal(await tabs(), 1);
  });

  it('are not opened a second time from the rich editor: the face that is set goes to the place', async () => {
    await openFace(open(), PLAN, 'rich');
    await clickProblem(open());
    await faceIs(open(), 'sheet');
    await isAtProblem(open());
    assert.equal(await tabs(), 1);
  });

  // By now the text remembers a cursor, which is no place that the click names.
  it('are not opened a second time by a click on the file', async () => {
    for (const face of ['sheet', 'rich'] as const) {
      await openFace(open(), PLAN, face);
      await open().command('File: Reveal Active File in Explorer View');
      const row = open().page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: '.md' });
      const mostTabs = await countingTabs(open());
      await row.click();
      await until('the text is opened', mostTabs, (count) => count === 2);
      await until('one tab', tabs, (count) => count === 1);
      await faceIs(open(), face);
    }
  });

  it('are two where the text stands beside, in another group', async () => {
    await openFace(open(), PLAN, 'sheet');
    await open().command('View: Split Editor Right');
    await open().command('用文本编辑');
    const text = open().page.locator('.editor-group-container.active .monaco-editor .view-lines');
    await text.filter({ visible: true }).first().waitFor();
    await clickProblem(open());
    await open()
      .page.locator('.statusbar-item', { hasText: /^Ln [2-9]\d/ })
      .waitFor();
    assert.equal(await tabs(), 2);
  });
});

/** Counts from now on how many tabs there are at most: the count may be over before anybody looks. */
async function countingTabs({ page }: Workbench): Promise<() => Promise<number>> {
  await page.evaluate(`(() => {
    const count = () => { window.mostTabs = Math.max(window.mostTabs, document.querySelectorAll('.tab').length); };
    window.mostTabs = 0;
    new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
    count();
  })()`);
  return () => page.evaluate<number>('window.mostTabs');
}

/** Waits until the sheet has the cell of the problem. */
async function isAtProblem(workbench: Workbench): Promise<void> {
  const cell = (await sheetFrame(workbench)).locator('.focused .cell-field');
  const label = (): Promise<string> =>
    cell
      .getAttribute('aria-label', { timeout: 500 })
      .then((found) => found ?? '')
      .catch(() => '');
  await until('the cell of the problem', label, (found) => CELL.test(found));
}

/** Clicks the problem as Problems list it. */
async function clickProblem(workbench: Workbench): Promise<void> {
  const isThere = (rows: string[]): boolean => rows.some((row) => row.includes(PROBLEM));
  const rows = await workbench.problems(isThere);
  assert.ok(isThere(rows), rows.join('\n'));
  await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: PROBLEM }).first().click();
}
