// Tables while they are written: pasting from a spreadsheet, filling what can be computed, laying out.
import type { TextEdit } from '../../base/range';
import { readIn } from '../../documents/workspace';
import { isInPack, isUnread } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import { fillEdits } from './computedFill';
import { alignTables } from './tableFormat';
import { pasteTable } from './tablePaste';
import type { PasteRequest, TablePaste } from './tablePaste';

/** What is asked of the tables of a text. */
export interface Tables {
  /** The edits that fill the open formula and total cells of a text. */
  readonly fill: (path: string, text: string) => readonly TextEdit[];
  /** What pasting a table at a place does; undefined where it is pasted like other text. */
  readonly paste: (path: string, text: string, request: PasteRequest) => TablePaste | undefined;
  /** The edits that align the tables of a text; `from` and `to` leave out those wholly outside these lines. */
  readonly align: (text: string, from?: number, to?: number) => readonly TextEdit[];
}

/** The tables of an open workspace's texts. */
export function createTables(open: OpenWorkspace): Tables {
  const { workspace } = open.checked;
  return {
    fill: (path, text) => (isInPack(open, path) || isUnread(open, path) ? [] : fillEdits(open.checked, path, text)),
    paste: (path, text, request) =>
      isUnread(open, path) ? undefined : pasteTable(readIn(workspace, { path, text }), request, workspace),
    align: alignTables,
  };
}
