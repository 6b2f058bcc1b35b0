// What is done to a document when it is saved: computed cells are filled, and where one writes in its text, and that is
// set, tables are tidied; filling is a command too. Which cells, and with what, features decides.
import * as vscode from 'vscode';
import type { TextEdit } from '../../base/range';
import type { Tables } from '../../features/tables/tables';
import type { Funnel } from '../funnel';
import { toRange, toWorkspaceEdit } from '../places';
import { say } from '../reading';
import { activeDocument } from '../workspace/activeUri';
import { tellUnread } from '../workspace/unread';
import type { Workspaces } from '../workspace/workspaces';

/**
 * Fills open cells of every document that is saved by hand, and tidies its tables, where the settings say so, but for
 * those that are to stay as they are.
 */
export function registerSaving(
  workspaces: Workspaces,
  funnel: Funnel,
  stays: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  return funnel.on(vscode.workspace.onWillSaveTextDocument, { what: 'task.fill' }, (event) => {
    const { document, reason } = event;
    // Saving after a delay comes while the writer is still in the middle of a cell.
    if (reason === vscode.TextDocumentSaveReason.AfterDelay || stays(document)) return;
    const wanted = { fill: isSet(document.uri, 'fillOnSave', true), tidy: isTidied(document) };
    const edits = editsOf(workspaces, document, (tables, path) => tables.onSave(path, document.getText(), wanted)).map(
      (each) => vscode.TextEdit.replace(toRange(each.range), each.newText),
    );
    if (edits.length > 0) event.waitUntil(Promise.resolve(edits));
  });
}

/** Fills the open cells of the active document. */
export async function fillActive(workspaces: Workspaces): Promise<void> {
  const document = await activeDocument();
  if (document === undefined || tellUnread(workspaces, document.uri)) return;
  const edits = fillsOf(workspaces, document);
  if (edits.length === 0)
    vscode.window.setStatusBarMessage(say(isDraft(workspaces, document) ? 'fill.none' : 'fill.submitted'), 5000);
  else await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, edits));
}

function isDraft(workspaces: Workspaces, document: vscode.TextDocument): boolean {
  const state = workspaces.of(document.uri);
  const path = state?.pathOf(document.uri);
  return path === undefined || (state?.current.documents.get(path)?.status ?? 'draft') === 'draft';
}

function isSet(uri: vscode.Uri, key: string, usual: boolean): boolean {
  return vscode.workspace.getConfiguration('opsRegulation', uri).get(key, usual);
}

// Whoever writes in the sheet does not see how the text is laid out, and wonders what has changed in it.
function isTidied(document: vscode.TextDocument): boolean {
  const isShown = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  return isShown && isSet(document.uri, 'tidyOnSave', false);
}

function fillsOf(workspaces: Workspaces, document: vscode.TextDocument): readonly TextEdit[] {
  return editsOf(workspaces, document, (tables, path) => tables.fill(path, document.getText()));
}

function editsOf(
  workspaces: Workspaces,
  document: vscode.TextDocument,
  make: (tables: Tables, path: string) => readonly TextEdit[],
): readonly TextEdit[] {
  const state =
    document.languageId === 'markdown' && workspaces.mayChange(document) ? workspaces.of(document.uri) : undefined;
  const path = state?.pathOf(document.uri);
  // A contract of a pack looks like a document of its own type, and is none.
  return state === undefined || path === undefined || state.current.documents.text(path) === undefined
    ? []
    : make(state.current.tables, path);
}
