// What the formula of a column makes of one cell: where it comes to what stands there, it gives nothing, and people
// enter the value.
import type { Document, DocumentCell } from '../documents/document';
import { computedOf } from './computed';
import { isNamedIn } from '../knowledge/contracts/compile';
import type { ComputedCell } from './computed';
import { areOf } from './operands';

/** Whether a formula gives a cell its value or keeps what stands there; undefined where it does not come to one. */
export function formulaAt(document: Document, cell: DocumentCell): 'gives' | 'keeps' | undefined {
  const found = computedOf(document).computed.find((each) => each.cell === cell);
  return found && (keepsEntered(found) ? 'keeps' : 'gives');
}

/** True where the formula of a cell comes to what stands in it. */
export function keepsEntered(computed: ComputedCell): boolean {
  const { cell, basis, kind } = computed;
  const { id } = cell.column;
  // What it was calculated from is worked out when it is asked for.
  return kind === 'formula' && basis.includes(id) && isNamedIn(basis, id) && areOf(computed.operands, cell.range);
}
