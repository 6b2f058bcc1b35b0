// The sheet: a document as a form and grids, for people who use Excel. Reading one changes nothing; what is done in it
// are edits of the text that change what is meant and nothing else.
import type { Reader } from '../../base/message';
import type { Position } from '../../base/range';
import { valuesOf } from '../../calculation/values';
import type { Document } from '../../documents/document';
import { readIn } from '../../documents/workspace';
import type { Workspace, WorkspaceFile } from '../../documents/workspace';
import { presentedOf } from '../presentation/presenting';
import { isUnread } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import type { Clipboard } from '../tables/clipboardTable';
import { readBlock } from './editing/block';
import type { CellsEdit, CellText, PasteEdit, RowsEdit, SheetEdit } from './edit';
import { foundIn } from './page/finding';
import { withFollowing } from './editing/following';
import { Placing } from './judged';
import { fieldPlaceOf } from './head/fieldPlace';
import type { FieldPlace } from './head/fieldPlace';
import type { CellOf, Sheet, SheetPlace } from './model';
import { pasted } from './editing/pasting';
import type { Pasted } from './editing/pasting';
import { placeAt, positionOf } from './places';
import type { FoundPlace } from './protocol';
import { fieldEdits, sectionEdits, textEdits } from './editing/proseEdits';
import { sheetOf } from './reading';
import { rowsEdits } from './editing/rowOperations';
import { rowEdits, tableAt } from './editing/target';
import type { Target } from './editing/target';
import { statesOf } from './states';

/** What an edit of the sheet does to the text, and how many cells that were pasted found no column or are computed. */
export type SheetChange = Pasted;

/** The first of the selected cells, and how many rows and columns are selected. */
export type PastePlace = CellOf & Pick<PasteEdit, 'rows' | 'columns'>;

/** What is asked of the sheets of a workspace's documents. */
export interface Sheets {
  /** A document as the sheet shows it; undefined where there is none, or it was not read. */
  readonly of: (path: string, reader: Reader) => Sheet | undefined;
  /** What an edit changes in a document, with the values that follow from it. */
  readonly change: (path: string, text: string, edit: SheetEdit) => SheetChange;
  /** What laying what is on the clipboard over a table changes. */
  readonly paste: (path: string, text: string, to: PastePlace, clipboard: Clipboard) => SheetChange;
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
    const { workspace } = open.checked;
    const states = statesOf(valuesOf(workspace, open.plan()), presented.document);
    return sheetOf({ presented, workspace, states, placing: new Placing(presented.findings) }, presented.left);
  };
  return {
    of,
    find: (path, text, reader) => {
      const sheet = of(path, reader);
      return sheet === undefined ? [] : foundIn(sheet, text);
    },
    change: (path, text, edit) => change(open, { path, text }, edit),
    paste: (path, text, { block, row, column, rows, columns }, clipboard) => {
      const grid = readBlock(clipboard);
      if (grid === undefined) return NOTHING;
      return change(open, { path, text }, { kind: 'paste', block, row, column, rows, columns, grid });
    },
    fieldPlaceOf: (path, text, id) => fieldPlaceOf(readIn(open.checked.workspace, { path, text }), id),
    positionOf: (path, text, place) => positionOf(readIn(open.checked.workspace, { path, text }), place),
    placeAt: (path, text, position) => placeAt(readIn(open.checked.workspace, { path, text }), position),
  };
}

const NOTHING: SheetChange = { edits: [], dropped: 0, computed: 0 };

function change(open: OpenWorkspace, file: WorkspaceFile, edit: SheetEdit): SheetChange {
  if (isUnread(open, file.path)) return NOTHING;
  const { workspace } = open.checked;
  const document = readIn(workspace, file);
  const direct = directChange(document, edit, workspace);
  return { ...direct, edits: withFollowing(open, document, direct.edits) };
}

/**
 * What an edit changes by itself. What names no part of the document changes nothing. The workspace tells new rows
 * their numbers.
 */
export function directChange(document: Document, edit: SheetEdit, workspace?: Workspace): SheetChange {
  switch (edit.kind) {
    case 'field':
      return { ...NOTHING, edits: fieldEdits(document, edit.id, edit.text) };
    case 'text':
      return { ...NOTHING, edits: textEdits(document, edit.block, edit.text) };
    case 'addSection':
      return { ...NOTHING, edits: sectionEdits(document, edit.id) };
    default: {
      const target = tableAt(document, edit.block, workspace);
      return target === undefined ? NOTHING : tableChange(target, edit);
    }
  }
}

function tableChange(target: Target, edit: CellsEdit | RowsEdit | PasteEdit): SheetChange {
  switch (edit.kind) {
    case 'paste':
      return pasted(target, edit);
    case 'cells': {
      const edits = byRow(edit.cells).flatMap(([row, cells]) => {
        const source = target.table.rows[row];
        return source === undefined ? [] : rowEdits(target, source, cells);
      });
      return { ...NOTHING, edits };
    }
    default:
      return { ...NOTHING, edits: rowsEdits(target, edit) };
  }
}

/** The last text for each cell, row by row. */
function byRow(cells: CellsEdit['cells']): (readonly [number, CellsEdit['cells']])[] {
  const rows = new Map<number, Map<number, CellText>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, CellText>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return [...rows].map(([row, each]) => [row, [...each.values()]]);
}
