// Owns the commands "new document" and "next placeholder": the form in the editor's own boxes, the file written after the last step,
// and the cursor where there is something to fill in.
import * as vscode from 'vscode';
import { newDocumentOf } from '../features/draftForm';
import { walkForm } from '../features/formWalk';
import { nextPlaceholder } from '../features/placeholders';
import { shown } from '../features/treeNode';
import { askQuestion } from './questionBox';
import { currentReader, currentScript, say, todayIn, writerName } from './reading';
import { pickType } from './typePicker';
import type { WorkspaceState } from './workspaceState';

/** Asks for type, period and fields, then makes the document and opens it. Cancelling at any step writes nothing. */
export async function newDocument(state: WorkspaceState): Promise<void> {
  if (state.folder === undefined) {
    await vscode.window.showInformationMessage(say('form.no-folder'));
    return;
  }
  const today = todayIn(state.current.settings.timeZone);
  const me = writerName();
  for (;;) {
    const reader = currentReader();
    const type = await pickType(state.current.typeChoices({ reader, today, me }));
    if (type === undefined) return;
    const form = state.current.form({ type, today, script: currentScript(), me });
    const answers = await walkForm(form, (question) => askQuestion(question, shown(reader, type.title, type.en)));
    if (answers === 'cancel') return;
    if (answers === 'back') continue;
    const draft = state.current.draft(newDocumentOf(form, answers, crypto.randomUUID()));
    await writeNew(state.uriOf(draft.path), draft.text);
    return;
  }
}

/** Writes and opens a new file; one that is there already is left as it is, and opening it is offered. */
async function writeNew(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (await vscode.workspace.applyEdit(edit)) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    selectNextPlaceholder(new vscode.Position(0, 0));
    return;
  }
  const show = say('form.open-it');
  // Not waited for: the command is done, whatever becomes of the question.
  void vscode.window.showWarningMessage(say('form.exists', { path: vscode.workspace.asRelativePath(uri) }), show).then(async (chosen) => {
    if (chosen === show) await vscode.window.showTextDocument(uri);
  });
}

/** Selects the next placeholder after the cursor, or the first again after the last. */
export function selectNextPlaceholder(from = vscode.window.activeTextEditor?.selection.end): void {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || from === undefined) return;
  const range = nextPlaceholder(editor.document.getText(), from);
  if (range === undefined) {
    vscode.window.setStatusBarMessage(say('placeholder.none'), 5000);
    return;
  }
  editor.selection = new vscode.Selection(range.start.line, range.start.character, range.end.line, range.end.character);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
