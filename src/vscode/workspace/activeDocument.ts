// The editor's knowing whether what is being looked at is a document of ours, which decides about buttons and menus.
import * as vscode from 'vscode';
import type { Funnel } from '../funnel';
import { activeUri } from './activeUri';
import type { Workspaces } from './workspaces';

const KEY = 'opsRegulation.document';

/** Keeps the context key true while the active editor holds a document. */
export function followActiveDocument(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  let told: boolean | undefined;
  const follow = async (): Promise<void> => {
    const isDocument = holdsDocument(workspaces, activeUri());
    if (isDocument === told) return;
    told = isDocument;
    await vscode.commands.executeCommand('setContext', KEY, isDocument);
  };
  const task = { what: 'task.show' } as const;
  return vscode.Disposable.from(
    funnel.on(vscode.window.onDidChangeActiveTextEditor, task, follow),
    funnel.on(vscode.window.tabGroups.onDidChangeTabs, task, follow),
    funnel.on(vscode.window.tabGroups.onDidChangeTabGroups, task, follow),
    funnel.on(workspaces.onDidCheck, task, follow),
  );
}

function holdsDocument(workspaces: Workspaces, uri: vscode.Uri | undefined): boolean {
  const state = uri && workspaces.of(uri);
  const path = uri && state?.pathOf(uri);
  return (
    state !== undefined &&
    path !== undefined &&
    state.current.documents.text(path) !== undefined &&
    state.current.documents.get(path)?.type !== undefined
  );
}
