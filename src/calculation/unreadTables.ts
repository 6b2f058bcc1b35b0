// What formulas cannot tell anything of: a table with a row or value that cannot be read, one that should be there and
// is not, a value of the row itself or of the head that cannot be read.
import { isLacking } from '../documents/document';
import type { Document, DocumentCell, DocumentRow, DocumentTable } from '../documents/document';
import type { Evaluate, Scope } from '../formulas/expression';
import { traced } from '../formulas/tracing';
import { isNamedIn } from '../knowledge/contracts/compile';
import type { Section } from '../knowledge/contracts/contract';

// A value that may be left out means something else while what stands there cannot be read, or is still to be given.
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

/** True where a formula reads a value of its row or of the head that cannot be read, as if it were left out. */
export function readsInvalid(document: Document, { cells }: DocumentRow, evaluate: Evaluate, scope: Scope): boolean {
  const invalid = [...document.derived(invalidFields)];
  for (const [id, cell] of cells) if (isInvalid(cell)) invalid.push(id);
  return invalid.length > 0 && traced(evaluate, scope).touched.some(({ names }) => invalid.includes(names.join('.')));
}

function invalidFields({ fields }: Document): string[] {
  return [...fields].flatMap(([id, field]) => (isInvalid(field) ? [`fields.${id}`] : []));
}

function isInvalid({ value }: Pick<DocumentCell, 'value'>): boolean {
  return value.kind === 'invalid';
}
