// Owns what can be done with a clause from a tree or the search box: open it, open it beside, insert its reference, copy its citation.
import * as vscode from 'vscode';
import { clauseCitation, clauseReference } from '../features/clauseText';
import type { Knowledge } from '../knowledge/knowledge';
import type { Clause } from '../knowledge/model';
import { currentReader, say } from './reading';
import { openClause } from './regulationText';

/** What carries a clause: a tree's node or a search's item. */
interface Carrier {
  readonly clause?: Clause;
}

/** Registers the commands that act on a clause. */
export function registerClauseActions(knowledge: Knowledge): vscode.Disposable[] {
  const register = (name: string, act: (clause: Clause) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`opsRegulation.${name}`, async (carrier?: Carrier) => {
      if (carrier?.clause) await act(carrier.clause);
    });
  return [
    register('openClause', openClause),
    register('openClauseBeside', (clause) => openClause(clause, vscode.ViewColumn.Beside)),
    register('insertReference', (clause) => insertReference(clauseReference(knowledge, clause))),
    register('copyCitation', async (clause) => {
      await vscode.env.clipboard.writeText(clauseCitation(knowledge, clause, currentReader()));
      vscode.window.setStatusBarMessage(say('clause.copied'), 3000);
    }),
  ];
}

async function insertReference(reference: string): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document.uri.scheme !== 'ops-regulation' && each.document.languageId === 'markdown');
  if (editor === undefined) {
    await vscode.window.showInformationMessage(say('clause.no-editor'));
    return;
  }
  await editor.edit((edit) => { edit.replace(editor.selection, reference); });
}
