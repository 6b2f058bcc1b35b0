// Tables of which nothing can be told: one with a row that cannot be read, and one that is not there and should be.
import { isRequired } from '../documents/document';
import type { Document } from '../documents/document';
import { isNamedIn } from '../knowledge/contracts/compile';
import type { Section } from '../knowledge/contracts/contract';

/** True where a formula of a row reads a table that cannot be read, or should be there. */
export function readsUnread(document: Document, { id }: Section, formula: string): boolean {
  const { type, sections } = document;
  if (type?.compiled.looksAround(id) !== true) return false;
  return type.sections.some((section) => {
    if (section.table === undefined || !isNamedIn(formula, section.id)) return false;
    const tables = sections.flatMap((each) => (each.section.id === section.id ? (each.table ?? []) : []));
    return tables.some(({ unread }) => unread.length > 0) || (tables.length === 0 && isRequired(document, section));
  });
}
