// The command that aligns tables. It is a command and no formatter: a workspace keeps the formatter of Markdown it
// has.
import * as vscode from 'vscode';
import { toWorkspaceEdit } from '../places';
import { tellUnread } from '../workspace/unread';
import type { Workspaces } from '../workspace/workspaces';

/** Aligns the tables of the active editor: those that the selection touches, all where nothing is selected. */
export async function alignActiveTables(workspaces: Workspaces): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return;
  const { document, selection } = editor;
  if (tellUnread(workspaces, document.uri)) return;
  const text = document.getText();
  const { align } = workspaces.active.current.tables;
  const edits = selection.isEmpty ? align(text) : align(text, selection.start.line, selection.end.line);
  await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, edits));
}
