// Cells that say what stands above them, by being empty or by a word for it: where rows change places, such a cell gets
// the words themselves, so that it goes on saying the same.
import type { Row } from '../../../base/markdown/markdown';
import { applyEdits } from '../../../base/range';
import type { TextEdit } from '../../../base/range';
import { rowEdits } from './target';
import type { Target } from './target';

/** The edits that write such cells of a row out. */
export function spelledOut(target: Target, row: Row | undefined): TextEdit[] {
  const table = target.section?.table;
  const read = row && table?.rows.find(({ source }) => source === row);
  if (row === undefined || read === undefined) return [];
  const cells = [...read.cells.values()].flatMap(({ column, text, isMerged }) => {
    const at = table?.columns.findIndex((each) => each?.id === column.id) ?? -1;
    return isMerged === true ? [{ column: at, text }] : [];
  });
  return cells.length === 0 ? [] : rowEdits(target, row, cells);
}

/** The line of a row with such cells written out. */
export function spelledLine(target: Target, row: Row): string {
  const line = target.document.outline.lines[row.line] ?? '';
  const inLine = spelledOut(target, row).map(({ range: { start, end }, newText }) => ({
    range: { start: { ...start, line: 0 }, end: { ...end, line: 0 } },
    newText,
  }));
  return inLine.length === 0 ? line : applyEdits(line, inLine);
}
