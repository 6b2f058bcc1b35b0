import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Knowledge } from '../../src/knowledge/knowledge';
import type { Clause } from '../../src/knowledge/model';
import { previousPeriod, periodOf } from '../../src/base/dates/period';
import { fileOf, openSession, pause, until, write } from './support/editor';

const STEP = 400; // ms in which a row shows what is below it, on a machine that is idle
const TRIES = 4; // each with twice the time of the one before

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

/** Goes to the first row of a view, opens it as deep as told, and selects the row below. */
async function selectBelow(view: string, depth: number, step: number): Promise<void> {
  await run('workbench.action.closeAllEditors');
  await run(`${view}.focus`);
  await pause(step);
  await run('list.collapseAll');
  await run('list.focusFirst');
  for (let level = 0; level < depth; level++) {
    await run('list.expand');
    await pause(step);
    await run('list.focusDown');
  }
  await run('list.select');
}

/** Where the active editor stands. */
function shownPlace(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && placeOf(editor.document.uri.path, editor.selection.start.line);
}

const placeOf = (path: string, line: number): string => `${path}:${String(line)}`;

function firstDuty(knowledge: Knowledge): Clause | undefined {
  const number = knowledge.roles[0]?.clause ?? '';
  const clause = knowledge.clause({ pack: undefined, number });
  return clause && knowledge.children(clause)[0];
}

function firstKpi(knowledge: Knowledge): Clause | undefined {
  const kpi = knowledge.kpis.find((each) => each.role === knowledge.roles[0]?.id);
  return knowledge.clause({ pack: undefined, number: kpi?.clause ?? '' });
}

// A view, how many rows are opened on the way down from its first, and the clause that the row reached leads to.
const ROWS: readonly [string, number, (knowledge: Knowledge) => Clause | undefined][] = [
  ['opsRegulation.regulation', 1, (knowledge) => knowledge.clause({ pack: undefined, number: '1.1' })],
  ['opsRegulation.roles', 2, firstDuty],
  ['opsRegulation.kpis', 1, firstKpi],
];

describe('the trees in VS Code', () => {
  beforeEach(() => run('workbench.action.closeAllEditors'));

  for (const [view, depth, clauseOf] of ROWS) {
    it(`${view} opens, and its rows lead to their clause at its line`, async function () {
      this.timeout(120_000);
      const clause = clauseOf((await openSession()).workspaces.active.current.knowledge);
      assert.ok(clause);
      const wanted = placeOf(`/${clause.pack}/${clause.source.path}`, clause.source.range.start.line);
      const isShown = (): true | undefined => (shownPlace() === wanted ? true : undefined);
      // The editor does not tell when a view has drawn its rows: a way down that was too quick leads elsewhere, and is
      // gone again with more time.
      for (let step = STEP; step < STEP * 2 ** TRIES && isShown() === undefined; step *= 2) {
        await selectBelow(view, depth, step);
        await until('the clause', isShown, 2 * step).catch(() => undefined);
      }
      assert.equal(shownPlace(), wanted);
    });
  }

  it('opsRegulation.kpis counts what is behind once it is opened, and follows what is imported', async function () {
    this.timeout(120_000);
    const { workspaces, features } = await openSession();
    const { behind, shown } = { behind: features.trees.kpisBehind, shown: () => workspaces.active.current };
    const last = previousPeriod(periodOf('month', shown().drafting.today(new Date())));
    const before = last && previousPeriod(last);
    assert.ok(last && before);
    const sales = (month: string, amount: string): Promise<void> =>
      write(fileOf(`data/shop-report/${month}.csv`), `期间,支付金额,来源,行\n${month},${amount},1a2b3c4d5e6f,4\n`);
    await sales(before.text, '100000.00');
    await sales(last.text, '80000.00');
    await until('the figures', () => shown().trees.measuredBy());
    const measured = shown().trees.measuredBy();
    await run('workbench.view.explorer');
    await run('opsRegulation.kpis.focus');
    const fallen = await until('a count', () => behind());
    assert.ok(fallen > 0);
    await sales(last.text, '120000.00');
    await until('other figures', () => (shown().trees.measuredBy() !== measured ? true : undefined));
    await until('one less', () => ((behind() ?? 0) === fallen - 1 ? true : undefined));
    await vscode.workspace.fs.delete(fileOf('data'), { recursive: true, useTrash: false });
    await until('no count', () => (behind() === undefined ? true : undefined));
  });
});
