// Tables of which nothing can be told: one with a row or value that cannot be read, and one that should be there and is
// not.
import { isLacking } from '../documents/document';
import type { Document, DocumentCell, DocumentTable } from '../documents/document';
import { isNamedIn } from '../knowledge/contracts/compile';
import type { Section } from '../knowledge/contracts/contract';

// A value that may be left out means something else while what stands there cannot be read, or is still to be filled in.
function isUnsure({ rows, unread }: DocumentTable, formula: string): boolean {
  const isOpen = ({ column, value: { kind } }: DocumentCell): boolean =>
    (kind === 'invalid' || kind === 'placeholder') && new RegExp(`\\.${column.id}\\b`).test(formula);
  return unread.length > 0 || rows.some(({ cells }) => [...cells.values()].some(isOpen));
}

/** True where a formula of a row reads a table that cannot be read, or should be there. */
export function readsUnread(document: Document, { id }: Section, formula: string): boolean {
  const { type, sections } = document;
  if (type?.compiled.looksAround(id) !== true) return false;
  return type.sections.some((section) => {
    if (section.table === undefined || !isNamedIn(formula, section.id)) return false;
    const tables = sections.flatMap((each) => (each.section.id === section.id ? (each.table ?? []) : []));
    return tables.some((table) => isUnsure(table, formula)) || isLacking(document, section);
  });
}
