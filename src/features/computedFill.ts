// Owns filling in what a document's contract computes, while it is written: formula and total cells that are still open. A cell that says
// anything, a dash too, is left to its writer; whether it is right is judged by the rules.
import { applyEdits } from '../base/range';
import type { TextEdit } from '../base/range';
import type { ComputedCell, Document, DocumentSection } from '../documents/document';
import { editsBetween } from './fixAll';

const MAX_ROUNDS = 10; // one value can make another computable: a share, then the total of shares

/** The edits that fill every open cell whose value follows from what is filled in. `read` reads the text as it would become. */
export function fillEdits(text: string, read: (text: string) => Document): TextEdit[] {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const filled = applyEdits(current, openCells(read(current)));
    if (filled === current) break;
    current = filled;
  }
  return editsBetween(text, current);
}

function openCells(document: Document): TextEdit[] {
  const whole = new Map(document.sections.flatMap(evenCells));
  return document.computed().flatMap((each): TextEdit[] => {
    const section = whole.get(each.cell);
    return section !== undefined && isOpen(each, section) ? [{ range: each.cell.range, newText: each.expected }] : [];
  });
}

/** The cells of rows that have as many as the header: in others a value would stand under the wrong title. */
function evenCells(section: DocumentSection): [ComputedCell['cell'], DocumentSection][] {
  const { table } = section;
  if (table === undefined) return [];
  const even = [...table.rows, ...table.totals].filter(({ source }) => source.cells.length === table.source.header.cells.length);
  return even.flatMap((row) => [...row.cells.values()].map((cell): [ComputedCell['cell'], DocumentSection] => [cell, section]));
}

function isOpen({ kind, cell }: ComputedCell, { section }: DocumentSection): boolean {
  if (cell.value.kind === 'placeholder') return true;
  const wanted = kind === 'total' ? section.table?.total.includes(cell.column.id) === true : cell.column.required;
  return cell.text === '' && wanted;
}
