// Owns the wiring of a session: it reads the knowledge base, opens the workspace and registers what the editor offers.
import * as vscode from 'vscode';
import type { Knowledge } from '../knowledge/knowledge';
import { parsePack } from '../knowledge/pack';
import { registerClauseActions } from './clauseActions';
import { readPackFiles } from './files';
import { registerImport } from './importRegulation';
import { indexStorage } from './indexStorage';
import { newDocument, selectNextPlaceholder } from './newDocument';
import { Problems } from './problems';
import { registerQuickFixes } from './quickFixes';
import { say } from './reading';
import { registerRegulationText } from './regulationText';
import { openSearchBox } from './searchBox';
import type { ClauseIndex } from '../search/clauseIndex';
import { registerTrees } from './treeViews';
import { WorkspaceState } from './workspaceState';

/** What a session holds, for the commands and for tests. */
export interface Session {
  readonly knowledge: Knowledge;
  readonly state: WorkspaceState;
  readonly problems: Problems;
  /** The clause index, built on first use. */
  readonly index: () => Promise<ClauseIndex>;
}

/** Opens the session. Everything registered ends with the extension. */
export async function openSession(context: vscode.ExtensionContext): Promise<Session> {
  const files = await readPackFiles(vscode.Uri.joinPath(context.extensionUri, 'knowledge'));
  const state = new WorkspaceState(parsePack(files), vscode.workspace.workspaceFolders?.[0]?.uri);
  const { knowledge } = state.current;
  const keeper = indexStorage(context);
  const index = (): Promise<ClauseIndex> => state.current.index(keeper);
  const problems = new Problems(state);
  const status = vscode.window.createStatusBarItem('opsRegulation.status', vscode.StatusBarAlignment.Left);
  context.subscriptions.push(state, problems, status, state.onDidChange(() => { showStatus(status, problems); }),
    registerRegulationText(files), registerImport(state.folder), registerQuickFixes(problems), ...registerTrees(knowledge), ...registerClauseActions(knowledge),
    vscode.commands.registerCommand('opsRegulation.search', () => openSearchBox(knowledge, index)),
    vscode.commands.registerCommand('opsRegulation.searchSelection', () => openSearchBox(knowledge, index, selectedText())),
    vscode.commands.registerCommand('opsRegulation.newDocument', () => newDocument(state)),
    vscode.commands.registerCommand('opsRegulation.nextPlaceholder', () => { selectNextPlaceholder(); }),
    vscode.commands.registerCommand('opsRegulation.check', async () => {
      await state.rescan();
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }));
  await state.rescan();
  // Until now an empty tree is one that is still being read.
  await vscode.commands.executeCommand('setContext', 'opsRegulation.ready', true);
  return { knowledge, state, problems, index };
}

function showStatus(status: vscode.StatusBarItem, problems: Problems): void {
  const { errors } = problems;
  status.name = say('status.name');
  status.text = errors === 0 ? `$(law) ${say('status.clean')}` : `$(law) ${say('status.errors', { count: errors })}`;
  status.command = 'workbench.actions.view.problems';
  status.show();
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection).slice(0, 100) ?? '';
}
