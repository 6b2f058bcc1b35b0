// A total row in which a ratio is the sum or the average of the rows above. The ratio of the whole is made from the
// totals.
import { labelOf, message } from '../base/message';
import { computedOf, isAggregated } from '../calculation/computed';
import { cellFix } from './shared/fixes';
import { typed } from './rule';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const ratioAggregated: DocumentRule = {
  id: 'ratio-aggregated',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    const right = new Map(computedOf(context.document).computed.map((each) => [each.cell, each]));
    for (const { section, table } of document?.sections ?? []) {
      for (const cell of table?.totals.flatMap((row) => [...row.cells.values()]) ?? []) {
        const computed = right.get(cell);
        if (table === undefined || computed?.agrees === true || !isAggregated(table, cell)) continue;
        const fix =
          computed === undefined ? {} : { expected: computed.expected, fixes: [cellFix(cell.range, computed)] };
        yield {
          message: message('ratio-aggregated', { label: labelOf(cell.column) }),
          range: cell.range,
          clause: cell.column.clause ?? section.clause,
          actual: cell.text,
          ...fix,
        };
      }
    }
  },
};
