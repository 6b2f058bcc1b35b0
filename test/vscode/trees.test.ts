import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Knowledge } from '../../src/knowledge/knowledge';
import type { Clause } from '../../src/knowledge/model';
import type { Api } from '../../src/vscode/extension';

const WAIT = 15_000; // ms that the editor may take
const STEP = 400; // ms in which a row shows what is below it

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

/** Goes to the first row of a view, opens it as deep as told, and selects the row below. */
async function selectBelow(view: string, depth: number): Promise<void> {
  await run(`${view}.focus`);
  await pause(STEP);
  await run('list.collapseAll');
  await run('list.focusFirst');
  for (let level = 0; level < depth; level++) {
    await run('list.expand');
    await pause(STEP);
    await run('list.focusDown');
  }
  await run('list.select');
}

/** Where the regulation is shown, once it is. */
async function shownPlace(): Promise<{ path: string; line: number }> {
  const end = Date.now() + WAIT;
  for (;;) {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.scheme === 'ops-regulation') return { path: editor.document.uri.path, line: editor.selection.start.line };
    if (Date.now() > end) throw new Error('waited in vain: the regulation');
    await pause(50);
  }
}

async function readKnowledge(): Promise<Knowledge> {
  const extension = vscode.extensions.getExtension<Api>('ops-regulation.ops-regulation');
  assert.ok(extension);
  return (await (await extension.activate()).session).workspaces.active.current.knowledge;
}

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
    it(`${view} opens, and its rows lead to their clause at its line`, async () => {
      const clause = clauseOf(await readKnowledge());
      assert.ok(clause);
      const end = Date.now() + WAIT;
      // Tried again until the view has rows: it asks for them only when it is first seen.
      while (vscode.window.activeTextEditor === undefined && Date.now() < end) {
        await selectBelow(view, depth);
        await pause(2 * STEP);
      }
      assert.deepEqual(await shownPlace(), { path: `/${clause.pack}/${clause.source.path}`, line: clause.source.range.start.line });
    });
  }
});
