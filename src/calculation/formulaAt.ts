// What the formula of a column makes of one cell: where it comes to what stands there, it gives nothing, and people
// enter the value.
import { comparePositions } from '../base/range';
import type { Document, DocumentCell } from '../documents/document';
import { computedOf } from './computed';

/** Whether a formula gives a cell its value or keeps what stands there; undefined where it does not come to one. */
export function formulaAt(document: Document, cell: DocumentCell): 'gives' | 'keeps' | undefined {
  const found = computedOf(document).computed.find((each) => each.cell === cell);
  if (found === undefined) return undefined;
  const { start } = cell.range;
  const isOwn = found.operands.some(({ range }) => range !== undefined && comparePositions(range.start, start) === 0);
  return isOwn ? 'keeps' : 'gives';
}
