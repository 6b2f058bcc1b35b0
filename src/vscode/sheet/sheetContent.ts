// What the page of a document shows: its sheet, or why there is none.
import * as vscode from 'vscode';
import { unreadFault } from '../../base/content';
import { render } from '../../base/message';
import type { ToPage } from '../../features/sheet/protocol';
import { selects } from '../../files/selection';
import { currentReader, say } from '../reading';
import { editorHost } from '../workspace/host';
import { documentsOf, isSetReadOnly } from '../workspace/source';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

/** The encodings in which the editor has the text that the folder reads. */
const UTF_8: ReadonlySet<string> = new Set(['utf8', 'utf8bom']);

/** A document in the folder that it lies in. */
export interface SheetDocument {
  readonly state: WorkspaceState;
  readonly path: string;
}

/** How the file of a document is on the disk. */
export interface FileStanding {
  readonly isLocked: boolean;
  /** Whether it is there and one of those that are read: what the folder does not know yet, it will. */
  readonly isComing: boolean;
}

/** Looks at the file of a document. */
export async function standingOf({ state, path }: SheetDocument): Promise<FileStanding> {
  const { folder } = state;
  const host = folder && editorHost(folder);
  const stat = await host?.stat(path);
  const isOpenFor = host?.isWritable === true && stat?.isLocked !== true;
  return {
    isLocked: !isOpenFor || (folder !== undefined && isSetReadOnly(folder, path)),
    isComing: stat !== undefined && folder !== undefined && selects(documentsOf(folder), path),
  };
}

/** Where a file lies among the open folders; undefined outside of them. */
export function placedIn(workspaces: Workspaces, uri: vscode.Uri): SheetDocument | undefined {
  const state = workspaces.of(uri);
  const path = state?.pathOf(uri);
  return state === undefined || path === undefined ? undefined : { state, path };
}

/**
 * The sheet of a document, or why there is none. Undefined for a moment in which the folder does not know yet what the
 * editor has: it will be told.
 */
export function contentOf(
  workspaces: Workspaces,
  document: vscode.TextDocument,
  file: FileStanding,
): ToPage | undefined {
  const placed = placedIn(workspaces, document.uri);
  if (placed === undefined) return absent(say('sheet.outside'));
  const { state, path } = placed;
  if (!state.isRead) return waiting();
  const { documents, sheets } = state.current;
  const read = documents.get(path);
  const unread = state.whyUnread(document.uri) ?? read?.unread;
  if (unread !== undefined) return absent(render(unreadFault(unread).message, currentReader()));
  if (!UTF_8.has(document.encoding)) return absent(say('sheet.encoding'));
  if (read === undefined && !file.isComing) return absent(say('sheet.no-file'));
  if (read === undefined && documents.isExpectedAt(path)) return waiting();
  // For now: one that is a document will be read.
  if (read?.type === undefined) return absent(whyNoType(placed) ?? say('sheet.not-ours'));
  if (withPlainEnds(read.text) !== withPlainEnds(document.getText())) return undefined;
  const sheet = sheets.of(path, currentReader());
  if (sheet === undefined) return absent(whyNoType(placed) ?? say('sheet.not-ours'));
  const note = [
    ...(file.isLocked ? [say('sheet.read-only')] : []),
    ...(state.withholdsPacks ? [say('sheet.untrusted')] : []),
  ].join(' ');
  const canWrite = !file.isLocked && workspaces.mayChange(document);
  return { kind: 'sheet', version: document.version, sheet, canWrite, ...(note !== '' && { note }) };
}

/** What is found to be wrong with the type that the head names: it may be of a pack that is not used yet. */
function whyNoType({ state, path }: SheetDocument): string | undefined {
  const found = state.current.checking.of(path).find(({ rule }) => rule === 'type-unknown');
  return found && render(found.message, currentReader());
}

function waiting(): ToPage {
  return { kind: 'absent', words: say('sheet.reading'), isWaiting: true };
}

function absent(words: string): ToPage {
  return { kind: 'absent', words, isWaiting: false };
}

// The editor gives all lines of a file the same end.
function withPlainEnds(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}
