// The command that aligns tables. It is a command and no formatter: a workspace keeps the formatter of Markdown it
// has.
import * as vscode from 'vscode';
import { toWorkspaceEdit } from '../places';
import { activeDocument } from '../workspace/activeUri';
import { tellUnread } from '../workspace/unread';
import type { Workspaces } from '../workspace/workspaces';

/** Aligns the tables of the active document: those that a selection in the text touches, all where nothing is. */
export async function alignActiveTables(workspaces: Workspaces): Promise<void> {
  const document = await activeDocument();
  if (document?.languageId !== 'markdown' || tellUnread(workspaces, document.uri)) return;
  const text = document.getText();
  const { align } = workspaces.active.current.tables;
  const selection = vscode.window.activeTextEditor?.selection;
  const edits =
    selection === undefined || selection.isEmpty ? align(text) : align(text, selection.start.line, selection.end.line);
  await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, edits));
}
