// How the value of a cell comes about where its formula does not tell it: the basket behind a worst price.
import type { Message } from '../base/message';
import type { Document, DocumentRow } from '../documents/document';
import { toldIn } from '../formulas/telling';
import { treeOf } from '../formulas/tree';
import type { Section } from '../knowledge/contracts/contract';

/** What the functions of a column's formula tell of a row. */
export function toldOf({ type, scopes }: Document, section: Section, row: DocumentRow, column: string): Message[] {
  const formula = section.table?.columns.find(({ id }) => id === column)?.formula ?? '';
  if (type === undefined || !formula.includes('(')) return [];
  const functions = type.compiled.functions();
  const isTelling = [...functions].some(([name, { told }]) => told !== undefined && formula.includes(`${name}(`));
  return isTelling ? toldIn(treeOf(formula), scopes.row(section, row), functions) : [];
}
