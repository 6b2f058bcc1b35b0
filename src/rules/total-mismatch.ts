// A total that is not the sum of the rows above it.
import { message } from '../base/message';
import { computedCells } from './computed';
import { labelOf, replacement } from './labels';
import { typed } from './rule';
import type { Rule } from './rule';
import { ALWAYS_ERROR } from './severities';

export const totalMismatch: Rule = {
  id: 'total-mismatch',
  severity: ALWAYS_ERROR,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    for (const { kind, cell, expected, agrees } of computedCells(document)) {
      if (kind !== 'total' || agrees || cell.value.kind !== 'number') continue;
      yield {
        message: message('total-mismatch', { label: labelOf(cell.column), expected, actual: cell.text }),
        range: cell.range,
        clause: cell.column.clause,
        expected,
        actual: cell.text,
        fixes: [replacement(cell.range, expected)],
      };
    }
  },
};
