// The sheet: a document as a form and grids, for people who use Excel. Reading one changes nothing; what is done in it
// are edits of the text that change what is meant and nothing else.
import type { Reader } from '../../base/message';
import type { Position, TextEdit } from '../../base/range';
import { valuesOf } from '../../calculation/values';
import type { Document } from '../../documents/document';
import { readIn } from '../../documents/workspace';
import type { WorkspaceFile } from '../../documents/workspace';
import { presentedOf } from '../presentation/presenting';
import { isUnread } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import { readClipboard } from '../tables/clipboardTable';
import type { Clipboard, Grid } from '../tables/clipboardTable';
import type { SheetEdit } from './edit';
import { foundIn } from './page/finding';
import { withFollowing } from './following';
import { Placing } from './judged';
import { fieldPlaceOf } from './head/fieldPlace';
import type { FieldPlace } from './head/fieldPlace';
import type { CellOf, Sheet, SheetPlace } from './model';
import { pasted } from './pasting';
import { placeAt, positionOf } from './places';
import type { FoundPlace } from './protocol';
import { fieldEdits, sectionEdits, textEdits } from './proseEdits';
import { sheetOf } from './reading';
import { rowsEdits } from './rowOperations';
import { rowEdits, tableAt } from './target';
import { statesOf } from './states';

/** What an edit of the sheet does to the text, and how many cells that were pasted found no column. */
export interface SheetChange {
  readonly edits: readonly TextEdit[];
  readonly dropped: number;
}

/** What is asked of the sheets of a workspace's documents. */
export interface Sheets {
  /** A document as the sheet shows it; undefined where there is none, or it was not read. */
  readonly of: (path: string, reader: Reader) => Sheet | undefined;
  /** What an edit changes in a document, with the values that follow from it. */
  readonly change: (path: string, text: string, edit: SheetEdit) => SheetChange;
  /** What laying what is on the clipboard over a table changes. */
  readonly paste: (path: string, text: string, to: CellOf, clipboard: Clipboard) => SheetChange;
  /** The places of a document's sheet that say a text, in either script or by pinyin. */
  readonly find: (path: string, text: string, reader: Reader) => readonly FoundPlace[];
  /** Where the value of a field of the head stands, in a text that has the field; undefined where none can. */
  readonly fieldPlaceOf: (path: string, text: string, id: string) => FieldPlace | undefined;
  /** Where a place of the sheet stands in the text: undefined where there is none. */
  readonly positionOf: (path: string, text: string, place: SheetPlace) => Position | undefined;
  /** The place of the sheet that shows a place of the text. */
  readonly placeAt: (path: string, text: string, position: Position) => SheetPlace | undefined;
}

/** The sheets of an open workspace's documents. */
export function createSheets(open: OpenWorkspace): Sheets {
  const of: Sheets['of'] = (path, reader) => {
    const presented = isUnread(open, path) ? undefined : presentedOf(open, path, reader);
    if (presented === undefined) return undefined;
    const { document, submitted } = presented;
    const states = statesOf(valuesOf(open.checked.workspace, open.plan()), document);
    const errors = submitted.filter(({ severity, isOpen }) => severity === 'error' && isOpen !== true).length;
    const { workspace } = open.checked;
    return sheetOf({ presented, workspace, states, placing: new Placing(presented.findings) }, errors);
  };
  return {
    of,
    find: (path, text, reader) => {
      const sheet = of(path, reader);
      return sheet === undefined ? [] : foundIn(sheet, text);
    },
    change: (path, text, edit) => change(open, { path, text }, edit),
    paste: (path, text, to, clipboard) => {
      const grid = readBlock(clipboard);
      return grid === undefined ? NOTHING : change(open, { path, text }, { kind: 'paste', ...to, grid });
    },
    fieldPlaceOf: (path, text, id) => fieldPlaceOf(readIn(open.checked.workspace, { path, text }), id),
    positionOf: (path, text, place) => positionOf(readIn(open.checked.workspace, { path, text }), place),
    placeAt: (path, text, position) => placeAt(readIn(open.checked.workspace, { path, text }), position),
  };
}

const NOTHING: SheetChange = { edits: [], dropped: 0 };

function change(open: OpenWorkspace, file: WorkspaceFile, edit: SheetEdit): SheetChange {
  if (isUnread(open, file.path)) return NOTHING;
  const document = readIn(open.checked.workspace, file);
  const { edits, dropped } = directChange(document, edit);
  return { edits: withFollowing(open, document, edits), dropped };
}

/** The cells on the clipboard: of one column or one value too, which a table of its own would not be. */
function readBlock(clipboard: Clipboard): Grid | undefined {
  const table = readClipboard(clipboard);
  if (table !== undefined) return table;
  const lines = clipboard.text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  return clipboard.text === '' || lines.length > MOST_LINES ? undefined : lines.map((line) => [line]);
}

const MOST_LINES = 5000;

/** What an edit changes by itself. What names no part of the document changes nothing. */
export function directChange(document: Document, edit: SheetEdit): SheetChange {
  if (edit.kind === 'paste') {
    const target = tableAt(document, edit.block);
    return target === undefined ? { edits: [], dropped: 0 } : pasted(target, edit);
  }
  return { edits: directEdits(document, edit), dropped: 0 };
}

function directEdits(document: Document, edit: Exclude<SheetEdit, { kind: 'paste' }>): TextEdit[] {
  switch (edit.kind) {
    case 'field':
      return fieldEdits(document, edit.id, edit.text);
    case 'text':
      return textEdits(document, edit.block, edit.text);
    case 'addSection':
      return sectionEdits(document, edit.id);
    case 'cells': {
      const target = tableAt(document, edit.block);
      return target === undefined
        ? []
        : byRow(edit.cells).flatMap(([row, cells]) => {
            const source = target.table.rows[row];
            return source === undefined ? [] : rowEdits(target, source, cells);
          });
    }
    default: {
      const target = tableAt(document, edit.block);
      return target === undefined ? [] : rowsEdits(target, edit);
    }
  }
}

function byRow<T extends { readonly row: number }>(cells: readonly T[]): (readonly [number, readonly T[]])[] {
  const rows = new Map<number, T[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return [...rows];
}
