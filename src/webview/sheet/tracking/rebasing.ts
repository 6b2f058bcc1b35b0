// A change that was made in one sheet, as it is to be done in another: what it means stays, its numbers may be others.
import type { SheetEdit } from '../../../features/sheet/edit';
import type { CellOf } from '../../../features/sheet/model';
import type { FromPage } from '../../../features/sheet/protocol';
import type { Track } from './track';

type WithoutVersion<T> = T extends unknown ? Omit<T, 'version'> : never;

/** What the page tells that changes the text, for whatever version of it. */
export type Change = WithoutVersion<Extract<FromPage, { readonly version: number }>>;

type RowsOf<K extends SheetEdit['kind']> = Extract<SheetEdit, { readonly kind: K }>;

/** A change after the sheet became another; undefined where what it changes is gone. */
export function rebased(change: Change, track: Track): Change | undefined {
  switch (change.kind) {
    case 'edit': {
      const edit = rebasedEdit(change.edit, track);
      return edit && { ...change, edit };
    }
    case 'paste': {
      const place = placeAfter(change, track);
      return place && { ...change, ...place };
    }
    case 'fix': {
      const finding = track.finding(change.finding);
      return finding === undefined ? undefined : { ...change, finding };
    }
    case 'history':
      return change;
  }
}

/** What was typed to make an edit; undefined where nothing was. */
export function textOf(edit: SheetEdit): string | undefined {
  if (edit.kind === 'cells') return edit.cells.map(({ text }) => text).join(' ');
  return edit.kind === 'text' || edit.kind === 'field' ? edit.text : undefined;
}

/** An edit after the sheet became another; undefined where what it changes is gone. */
function rebasedEdit(edit: SheetEdit, track: Track): SheetEdit | undefined {
  if (!('block' in edit)) return edit;
  const block = track.block(edit.block);
  if (block === undefined) return undefined;
  switch (edit.kind) {
    case 'cells': {
      const cells = edit.cells.flatMap((cell) => {
        const place = placeAfter({ ...cell, block: edit.block }, track);
        return place === undefined ? [] : [{ ...cell, row: place.row, column: place.column }];
      });
      return cells.length === 0 ? undefined : { ...edit, block, cells };
    }
    case 'paste': {
      const place = placeAfter(edit, track);
      return place && { ...edit, ...place };
    }
    case 'text':
      return { ...edit, block };
    case 'insertRows':
      return { ...edit, block, at: beforeRow(edit.block, edit.at, track) };
    case 'removeRows': {
      const from = runAfter(edit, track);
      return from === undefined ? undefined : { ...edit, block, from };
    }
    case 'moveRows':
      return movedAfter(edit, block, track);
    case 'sortRows': {
      const column = track.column(edit.block, edit.column);
      return column === undefined ? undefined : { ...edit, block, column };
    }
  }
}

function placeAfter({ block: was, row: line, column: title }: CellOf, track: Track): CellOf | undefined {
  const [block, row, column] = [track.block(was), track.row(was, line), track.column(was, title)];
  return block === undefined || row === undefined || column === undefined ? undefined : { block, row, column };
}

/** The place before a row, or where that is gone or there was none, after the one above it. */
function beforeRow(block: number, at: number, track: Track): number {
  const above = track.row(block, at - 1);
  return track.row(block, at) ?? (above === undefined ? at : above + 1);
}

/** Where rows that stood together begin, if they still stand together. */
function runAfter({ block, from, count }: RowsOf<'removeRows' | 'moveRows'>, track: Track): number | undefined {
  const start = track.row(block, from);
  const isRun = Array.from({ length: count }, (_, by) => track.row(block, from + by)).every(
    (row, by) => start !== undefined && row === start + by,
  );
  return isRun ? start : undefined;
}

// By so many rows up or down, as it was meant.
function movedAfter(edit: RowsOf<'moveRows'>, block: number, track: Track): SheetEdit | undefined {
  const from = runAfter(edit, track);
  return from === undefined ? undefined : { ...edit, block, from, to: Math.max(0, from + edit.to - edit.from) };
}
