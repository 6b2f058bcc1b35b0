// The command that writes all values that may be written unasked, in all drafts of a folder. Which, features decides.
import * as vscode from 'vscode';
import { say, writerName } from '../reading';
import { changeDocuments } from '../workspace/manyEdits';
import type { Workspaces } from '../workspace/workspaces';

/** Writes the values that follow from others into the drafts of the folder that is meant. */
export async function fixAll(workspaces: Workspaces): Promise<void> {
  const state = await workspaces.choose();
  if (state === undefined) return;
  const { documents, fix, checking } = state.current;
  const fixed = fix(documents.paths(), { me: writerName() }).documents;
  if (fixed.length === 0) {
    void vscode.window.showInformationMessage(say('fix.none'));
    return;
  }
  if (!(await changeDocuments(workspaces, state, checking.describedFixes(fixed)))) return;
  const count = fixed.reduce((sum, { written }) => sum + written.length, 0);
  vscode.window.setStatusBarMessage(say('fix.all-written', { count, documents: fixed.length }), 5000);
}
