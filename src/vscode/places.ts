// Owns the passage between our places and the editor's: ranges, edits, and the addresses of the packs' files.
import { Position, Range, Uri, WorkspaceEdit } from 'vscode';
import type { Range as CoreRange, TextEdit } from '../base/range';
import type { PackPlace } from '../features/treeNode';

/** The scheme under which the packs' files are shown. */
export const PACK_SCHEME = 'ops-regulation';

/** A range as the editor has it. */
export function editorRange({ start, end }: CoreRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}

/** An editor's range as the core has it. */
export function coreRange({ start, end }: Range): CoreRange {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

/** Edits of one file as the editor applies them, in one step that one undo takes back. */
export function workspaceEdit(uri: Uri, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, editorRange(range), newText);
  return edit;
}

/** The address of a pack's file, shown read-only in the reader's script. */
export function packUri({ pack, path }: Pick<PackPlace, 'pack' | 'path'>): Uri {
  return Uri.from({ scheme: PACK_SCHEME, path: `/${pack}/${path}` });
}
