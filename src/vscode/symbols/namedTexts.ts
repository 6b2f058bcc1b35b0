// Telling what an editor's text is of: a document of a folder, or a file of a pack, and with which folder's knowledge
// it is read.
import type * as vscode from 'vscode';
import type { NamedText } from '../../features/symbols/namedText';
import { packPlaceOf } from '../workspace/regulationText';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

/** A text and the folder that it is read with. */
export interface TextInWorkspace {
  readonly state: WorkspaceState;
  readonly named: NamedText;
}

/** What a text is of; undefined for one outside all folders that no pack is shown in. */
export function placedText(workspaces: Workspaces, document: vscode.TextDocument): TextInWorkspace | undefined {
  const text = document.getText();
  const inPack = packPlaceOf(workspaces, document.uri);
  if (inPack) return { state: inPack.state, named: { pack: inPack.pack, path: inPack.path, text } };
  const state = workspaces.of(document.uri);
  const path = state?.pathOf(document.uri);
  return state === undefined || path === undefined ? undefined : { state, named: { path, text } };
}
