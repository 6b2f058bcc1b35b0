// A sheet as it will be after a change, as far as that is plain before the document says it: which texts stand where,
// and which rows there are. What follows from that is left as it is.
import type { CellsEdit, RowsEdit, SheetEdit } from '../../../features/sheet/edit';
import type { Sheet, SheetBlock, SheetRow, TableBlock } from '../../../features/sheet/model';
import type { Change } from './rebasing';

/** The sheet after a change. */
export function predicted(sheet: Sheet, change: Change): Sheet {
  if (change.kind !== 'edit') return sheet;
  const { edit } = change;
  if (edit.kind === 'field') return withField(sheet, edit);
  if (!isOfTable(edit)) return sheet;
  const block = sheet.blocks[edit.block];
  if (block?.kind !== 'table') return sheet;
  const rows = edit.kind === 'cells' ? withTexts(block, edit) : withRows(block, edit);
  const blocks: SheetBlock[] = [...sheet.blocks];
  blocks[edit.block] = { ...block, rows };
  return { ...sheet, blocks };
}

/** Whether an edit makes other rows stand at other places. */
export function isOfRows(edit: SheetEdit): edit is RowsEdit {
  return (
    edit.kind === 'insertRows' || edit.kind === 'removeRows' || edit.kind === 'moveRows' || edit.kind === 'sortRows'
  );
}

function isOfTable(edit: SheetEdit): edit is CellsEdit | RowsEdit {
  return edit.kind === 'cells' || isOfRows(edit);
}

function withField(sheet: Sheet, { id, text }: Extract<SheetEdit, { readonly kind: 'field' }>): Sheet {
  const fields = sheet.head.fields.map((field) => {
    if (field.id !== id) return field;
    return field.kind === 'document' ? { ...field, text, meaning: text } : { ...field, text };
  });
  return { ...sheet, head: { ...sheet.head, fields } };
}

function withTexts({ rows }: TableBlock, { cells }: CellsEdit): readonly SheetRow[] {
  const changed = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const texts = changed.get(row) ?? new Map<number, string>();
    changed.set(row, texts.set(column, text));
  }
  return rows.map((row, at) => {
    const texts = changed.get(at);
    return texts === undefined
      ? row
      : { ...row, cells: row.cells.map((cell, column) => ({ ...cell, text: texts.get(column) ?? cell.text })) };
  });
}

function withRows({ rows, columns }: TableBlock, edit: RowsEdit): readonly SheetRow[] {
  switch (edit.kind) {
    case 'insertRows': {
      const at = Math.min(edit.at, endOfData(rows));
      const fresh = edit.rows.map((texts): SheetRow => ({
        kind: 'data',
        cells: columns.map((_, column) => ({ text: texts[column] ?? '', state: 'entered' })),
      }));
      return rows.toSpliced(at, 0, ...fresh);
    }
    case 'removeRows':
      return rows.toSpliced(edit.from, edit.count);
    case 'moveRows': {
      const moved = rows.slice(edit.from, edit.from + edit.count);
      const to = Math.min(edit.to, endOfData(rows)) - (edit.to > edit.from ? moved.length : 0);
      return rows.toSpliced(edit.from, moved.length).toSpliced(Math.max(0, to), 0, ...moved);
    }
    case 'sortRows':
      return rows;
  }
}

/** The number of the first of the totals at the end. */
function endOfData(rows: readonly SheetRow[]): number {
  return rows.findLastIndex(({ kind }) => kind !== 'total') + 1;
}
