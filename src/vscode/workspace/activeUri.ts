// Which file is being looked at. An editor of text says so itself; of a sheet, and of any other editor that is made of
// a page, only its tab does.
import * as vscode from 'vscode';

/** The file of the active editor, whatever its face. */
export function activeUri(): vscode.Uri | undefined {
  return vscode.window.activeTextEditor?.document.uri ?? uriOfTab(vscode.window.tabGroups.activeTabGroup.activeTab);
}

/** The document of the active editor, whatever its face. */
export async function activeDocument(): Promise<vscode.TextDocument | undefined> {
  const uri = activeUri();
  return uri === undefined
    ? undefined
    : (vscode.window.activeTextEditor?.document ?? (await vscode.workspace.openTextDocument(uri)));
}

/** The file that a tab shows, as text or in an editor of its own; undefined for any other. */
export function uriOfTab(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const input = tab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
