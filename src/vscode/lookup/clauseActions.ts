// What can be done with a clause from a tree or the search box: open it, open it beside, insert its reference, copy its
// citation.
import * as vscode from 'vscode';
import type { Clause } from '../../knowledge/model';
import type { Command } from '../command';
import { currentReader, say } from '../reading';
import { isPage } from '../workspace/faces';
import { openClause, SCHEME } from '../workspace/regulationText';
import type { Workspaces } from '../workspace/workspaces';

/** What carries a clause: a tree's node or a search's item. */
interface Carrier {
  readonly clause?: Clause;
}

/**
 * The commands that act on a clause, by their id: on that of a node or an item, or, by a key, on the one that is marked
 * in the search box.
 */
export function clauseCommands(
  workspaces: Workspaces,
  marked: () => Promise<Carrier | undefined>,
): Readonly<Record<string, Command>> {
  const command = (what: Command['what'], act: (clause: Clause) => Promise<void>): Command => {
    const run = async (carrier?: Carrier): Promise<void> => {
      const { clause } = carrier ?? (await marked()) ?? {};
      if (clause) await act(clause);
    };
    return { what, run: (carrier) => run(carrier as Carrier | undefined) };
  };
  return {
    'opsRegulation.openClause': command('task.open', (clause) => openClause(workspaces.active, clause)),
    'opsRegulation.openClauseBeside': command('task.open', (clause) =>
      openClause(workspaces.active, clause, vscode.ViewColumn.Beside),
    ),
    'opsRegulation.insertReference': command('task.insert', (clause) =>
      insertReference(workspaces.active.current.lookup.reference(clause)),
    ),
    'opsRegulation.copyCitation': command('task.copy', async (clause) => {
      await vscode.env.clipboard.writeText(workspaces.active.current.lookup.citation(clause, currentReader()));
      vscode.window.setStatusBarMessage(say('clause.copied'), 3000);
    }),
  };
}

// A sheet and the rich editor tell nobody where the cursor of their page is: there the reference is pasted by hand.
async function insertReference(reference: string): Promise<void> {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  if (activeTab !== undefined && isPage(activeTab)) {
    await vscode.env.clipboard.writeText(reference);
    void vscode.window.showInformationMessage(say('clause.to-paste', { reference }));
    return;
  }
  const editor = vscode.window.visibleTextEditors.find(
    (each) => each.document.uri.scheme !== SCHEME && each.document.languageId === 'markdown',
  );
  if (editor === undefined) {
    await vscode.window.showInformationMessage(say('clause.no-editor'));
    return;
  }
  await editor.edit((edit) => {
    edit.replace(editor.selection, reference);
  });
}
