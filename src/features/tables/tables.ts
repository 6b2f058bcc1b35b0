// Tables while they are written: going from cell to cell, pasting from a spreadsheet, filling what can be computed,
// laying out.
import { applyEdits } from '../../base/range';
import type { Position, Range, TextEdit } from '../../base/range';
import { editsBetween } from '../../base/textEdits';
import type { Document } from '../../documents/document';
import { readIn } from '../../documents/workspace';
import { isInPack, isUnread } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import { cellAbout, computedCells } from './cellAbout';
import type { CellAbout } from './cellAbout';
import { cellMove, tableAround } from './cellMoves';
import type { CellMove, CellStep } from './cellMoves';
import { fillEdits } from './computedFill';
import { alignTables } from './tableFormat';
import { pasteTable } from './tablePaste';
import type { PasteRequest, TablePaste } from './tablePaste';
import { tidyEdits } from './tidyTables';

/** What is done to a text that is saved. */
export interface SaveWish {
  readonly fill: boolean;
  readonly tidy: boolean;
}

/** What is asked of the tables of a text. */
export interface Tables {
  /** The edits that fill the open formula and total cells of a text. */
  readonly fill: (path: string, text: string) => readonly TextEdit[];
  /** The edits with which a text is saved: what is open and can be computed is filled in, tables are tidied. */
  readonly onSave: (path: string, text: string, wanted: SaveWish) => readonly TextEdit[];
  /** What pasting a table at a place does; undefined where it is pasted like other text. */
  readonly paste: (path: string, text: string, request: PasteRequest) => TablePaste | undefined;
  /** Where a step from a place of a text leads; undefined where the place is in no cell. */
  readonly move: (
    path: string,
    text: string,
    step: { readonly at: Position; readonly to: CellStep },
  ) => CellMove | undefined;
  /** What is said of the cell of a place; undefined where there is none, and in a header. */
  readonly about: (path: string, text: string, at: Position) => CellAbout | undefined;
  /** The places of a text that are open and are filled in from others. */
  readonly automatic: (path: string, text: string) => readonly Range[];
  /** The edits that align the tables of a text; `from` and `to` leave out those wholly outside these lines. */
  readonly align: (text: string, from?: number, to?: number) => readonly TextEdit[];
}

/** The tables of an open workspace's texts. */
export function createTables(open: OpenWorkspace): Tables {
  const { workspace } = open.checked;
  const read = (path: string, text: string): Document => readIn(workspace, { path, text });
  const fill = (path: string, text: string): readonly TextEdit[] =>
    isInPack(open, path) || isUnread(open, path) ? [] : fillEdits(open.checked, path, text);
  return {
    fill,
    onSave: (path, text, wanted) => {
      const edits = wanted.fill ? fill(path, text) : [];
      if (!wanted.tidy || isInPack(open, path) || isUnread(open, path)) return edits;
      const filled = applyEdits(text, edits);
      return editsBetween(
        text,
        applyEdits(
          filled,
          tidyEdits(read(path, filled), (after) => read(path, after)),
        ),
      );
    },
    paste: (path, text, request) =>
      isUnread(open, path) ? undefined : pasteTable(read(path, text), request, workspace),
    move: (path, text, { at, to }) => {
      const target = isUnread(open, path) ? undefined : tableAround(read(path, text), at, workspace);
      return target && cellMove(target, at, to);
    },
    about: (path, text, at) => (isUnread(open, path) ? undefined : cellAbout(read(path, text), at)),
    automatic: (path, text) => {
      const cells = isUnread(open, path) ? [] : computedCells(read(path, text));
      return cells.filter(({ value }) => value.kind === 'placeholder').map(({ range }) => range);
    },
    align: alignTables,
  };
}
