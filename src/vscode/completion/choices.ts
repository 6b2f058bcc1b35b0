// Opening the list of what may stand at the cursor, where one chooses there and nothing stands there yet.
import * as vscode from 'vscode';
import { startsAsPlaceholder } from '../../base/placeholder';
import type { CompletionKind } from '../../features/completion/completion';
import { currentReader, writerName } from '../reading';
import type { Workspaces } from '../workspace/workspaces';

/** What one chooses rather than writes. */
const CHOSEN: readonly CompletionKind[] = ['option', 'person', 'entry', 'document', 'date'];

/** Opens the list at the cursor of an editor whose selection is a value that is still to be given. */
export async function offerChoices(workspaces: Workspaces, { document, selection }: vscode.TextEditor): Promise<void> {
  const present = document.getText(selection);
  const state = workspaces.mayChange(document) ? workspaces.of(document.uri) : undefined;
  const path = state?.pathOf(document.uri);
  if (state === undefined || path === undefined || !(present === '' || startsAsPlaceholder(present))) return;
  const offered = state.current.completion.at(path, document.getText(), {
    position: selection.active,
    reader: currentReader(),
    today: state.current.drafting.today(new Date()),
    me: writerName(),
  });
  if (offered.some(({ kind }) => CHOSEN.includes(kind)))
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
}
