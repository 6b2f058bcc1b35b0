// Filling computed cells when a document is saved, or by command. Which cells, and with what, features decides.
import * as vscode from 'vscode';
import type { TextEdit } from '../../base/range';
import type { Funnel } from '../funnel';
import { toRange, toWorkspaceEdit } from '../places';
import { say } from '../reading';
import { activeDocument } from '../workspace/activeUri';
import { tellUnread } from '../workspace/unread';
import type { Workspaces } from '../workspace/workspaces';

/**
 * Fills open cells of every document that is saved by hand, where the setting says so, but for those that are to stay
 * as they are.
 */
export function registerFillOnSave(
  workspaces: Workspaces,
  funnel: Funnel,
  stays: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  return funnel.on(vscode.workspace.onWillSaveTextDocument, { what: 'task.fill' }, (event) => {
    const { document, reason } = event;
    // Saving after a delay comes while the writer is still in the middle of a cell.
    if (reason === vscode.TextDocumentSaveReason.AfterDelay || !isWanted(document.uri) || stays(document)) return;
    const edits = fillsOf(workspaces, document).map((each) =>
      vscode.TextEdit.replace(toRange(each.range), each.newText),
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

function isWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('opsRegulation', uri).get('fillOnSave', true);
}

function fillsOf(workspaces: Workspaces, document: vscode.TextDocument): readonly TextEdit[] {
  const state =
    document.languageId === 'markdown' && workspaces.mayChange(document) ? workspaces.of(document.uri) : undefined;
  const path = state?.pathOf(document.uri);
  // A contract of a pack looks like a document of its own type, and is none.
  return state === undefined || path === undefined || state.current.documents.text(path) === undefined
    ? []
    : state.current.tables.fill(path, document.getText());
}
