// Showing in the text which open cells are filled in automatically: what stands there is paler, and a word says so. The
// file itself does not change, and the mark is the one that everything else reads.
import * as vscode from 'vscode';
import type { Funnel } from '../funnel';
import { toRange } from '../places';
import { say } from '../reading';
import type { Workspaces } from '../workspace/workspaces';

/** Marks the open cells of the editors that are in sight. */
export function markComputed(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({ opacity: '0.5' });
  const mark = (editor: vscode.TextEditor): void => {
    const contentText = say('cell.automatic');
    const color = new vscode.ThemeColor('editorCodeLens.foreground');
    editor.setDecorations(
      decoration,
      openComputed(workspaces, editor.document).map((range) => ({
        range,
        renderOptions: { after: { contentText, color } },
      })),
    );
  };
  const markAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) mark(editor);
  };
  const task = { what: 'task.show' } as const;
  return vscode.Disposable.from(
    decoration,
    funnel.on(vscode.window.onDidChangeVisibleTextEditors, task, markAll),
    funnel.on(workspaces.onDidCheck, task, markAll),
  );
}

function openComputed(workspaces: Workspaces, document: vscode.TextDocument): vscode.Range[] {
  const state = document.languageId === 'markdown' ? workspaces.of(document.uri) : undefined;
  const path = state?.pathOf(document.uri);
  if (state === undefined || path === undefined || state.current.documents.get(path)?.type === undefined) return [];
  return state.current.tables.automatic(path, document.getText()).map(toRange);
}
