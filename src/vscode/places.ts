// Turning places and paths of the core into those of VS Code.
import * as vscode from 'vscode';
import type { Range, TextEdit } from '../base/range';

/** A range for the editor. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Edits of one file as an edit of the workspace. */
export function toWorkspaceEdit(uri: vscode.Uri, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map((each) => vscode.TextEdit.replace(toRange(each.range), each.newText)),
  );
  return edit;
}

/** A file's path below a folder with `/`, or undefined where it lies elsewhere. */
export function pathBelow(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return folder.scheme === file.scheme && folder.authority === file.authority && file.path.startsWith(root)
    ? file.path.slice(root.length)
    : undefined;
}
