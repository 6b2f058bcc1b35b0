// A renumbering that was stopped with the editor, or by a loss of power: when the folder is opened again, its reader is
// asked whether it is to be carried to its end or taken back.
import * as vscode from 'vscode';
import { finishChange, unfinishedChange } from '../../files/writing/journal';
import type { Funnel } from '../funnel';
import { say } from '../reading';
import { editorHost } from '../workspace/host';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

/** Asks about an unfinished change of a folder; false where there is none. */
export async function offerRecovery(state: WorkspaceState): Promise<boolean> {
  if (state.folder === undefined) return false;
  const host = editorHost(state.folder);
  const unfinished = await unfinishedChange(host);
  if (unfinished === undefined) return false;
  const { title, files, done } = unfinished;
  const text = say('journal.ask', { changes: title, files: files.length, done });
  const [forward, back] = [say('journal.forward'), say('journal.back')];
  const pressed = await vscode.window.showWarningMessage(text, forward, back);
  if (pressed === undefined) return true;
  const others = await finishChange(host, unfinished, pressed === forward ? 'after' : 'before');
  await state.rescan();
  const told = { changes: title, files: files.length - others.length };
  const outcome = say(pressed === forward ? 'journal.finished' : 'journal.taken-back', told);
  const left = others.map((path) => say('journal.other', { path }));
  void vscode.window.showInformationMessage([outcome, ...left].join('\n'));
  return true;
}

/** Asks once for each folder that is opened, when it has been read. */
export function followRecovery(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  const asked = new WeakSet<WorkspaceState>();
  return funnel.on(workspaces.onDidLoad, { what: 'task.renumber' }, async (state) => {
    if (asked.has(state)) return;
    asked.add(state);
    await offerRecovery(state);
  });
}
