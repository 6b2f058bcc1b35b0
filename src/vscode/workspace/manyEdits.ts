// Changing documents by edits that were made for the texts as they were read. Where more than one changes, the editor
// shows each change before it is made, and any may be left out; all of them are undone together.
import * as vscode from 'vscode';
import { render } from '../../base/message';
import type { DescribedDocument, DescribedEdit } from '../../features/checking/describedEdits';
import { mapAtMost } from '../../files/atMost';
import { toRange } from '../places';
import { currentReader, say } from '../reading';
import { editorHost } from './host';
import type { Workspaces } from './workspaces';
import type { WorkspaceState } from './workspaceState';

/** Changes all documents or none; false where nothing is changed, and why is told. */
export async function changeDocuments(
  workspaces: Workspaces,
  state: WorkspaceState,
  documents: readonly DescribedDocument[],
): Promise<boolean> {
  const refused = (await changedMeanwhile(workspaces, state, documents)) ?? (await locked(state, documents));
  if (refused !== undefined) {
    await vscode.window.showErrorMessage(refused);
    return false;
  }
  return vscode.workspace.applyEdit(describedEdit(state, documents), { isRefactoring: documents.length > 1 });
}

/** The edit of all documents, with what each change is; where there are more than one, it asks to be looked at. */
function describedEdit(
  state: Pick<WorkspaceState, 'uriOf'>,
  documents: readonly DescribedDocument[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const [first, ...others] = documents;
  if (first !== undefined && others.length > 0) askForLook(edit, state.uriOf(first.path));
  for (const { path, edits } of documents)
    edit.set(
      state.uriOf(path),
      edits.map((each): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
        vscode.TextEdit.replace(toRange(each.range), each.newText),
        told(each),
      ]),
    );
  return edit;
}

// The editor shows all changes where one of them needs to be confirmed, and ticks all but that one. So what needs it is
// the making of a file that is there: that does nothing and is not listed, and all that is listed is ticked.
function askForLook(edit: vscode.WorkspaceEdit, uri: vscode.Uri): void {
  edit.createFile(uri, { ignoreIfExists: true }, { needsConfirmation: true, label: say('what-if.followed') });
}

function told({ heading, says }: DescribedEdit): vscode.WorkspaceEditEntryMetadata {
  const reader = currentReader();
  return { needsConfirmation: false, label: render(heading, reader), description: render(says, reader) };
}

async function changedMeanwhile(
  workspaces: Workspaces,
  state: WorkspaceState,
  documents: readonly DescribedDocument[],
): Promise<string | undefined> {
  for (const { path, before } of documents) {
    const document = await vscode.workspace.openTextDocument(state.uriOf(path));
    const isAsRead = workspaces.mayChange(document) && withPlainEnds(document.getText()) === withPlainEnds(before);
    if (!isAsRead) return say('rename.changed-meanwhile', { path });
  }
  return undefined;
}

// The editor gives all lines of a file the same end.
function withPlainEnds(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}

async function locked(state: WorkspaceState, documents: readonly DescribedDocument[]): Promise<string | undefined> {
  const host = editorHost(state.uriOf(''));
  const stats = await mapAtMost(documents, ({ path }) => host.stat(path));
  const paths = documents.map(({ path }) => path).filter((_, index) => stats[index]?.isLocked === true);
  const args = { count: paths.length, names: paths.join('、') };
  return paths.length === 0 ? undefined : say('rename.locked-refused', args);
}
