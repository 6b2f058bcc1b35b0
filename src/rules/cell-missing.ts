// A cell without a value under a column that requires one. A dash means missing too, never zero.
import { computedOf } from '../calculation/computed';
import { labelOf, message } from '../base/message';
import { markOf } from '../documents/templates/cellMarks';
import { dataCells } from './shared/cells';
import type { DocumentCell } from '../documents/document';
import { cellFix, replacement } from './shared/fixes';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const cellMissing: DocumentRule = {
  id: 'cell-missing',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    for (const { section, cell } of dataCells(context, lacksValue)) {
      const computed = computedOf(context.document).computed.find((each) => each.cell === cell);
      yield {
        message: message('cell-missing', { label: labelOf(cell.column) }),
        range: cell.range,
        clause: cell.column.clause ?? section.section.clause,
        ...(computed === undefined ? {} : { expected: computed.expected }),
        fixes: [
          computed === undefined
            ? replacement(cell.range, markOf(cell.column, context.document.script))
            : cellFix(cell.range, computed),
        ],
      };
    }
  },
};

function lacksValue({ column, value }: DocumentCell): boolean {
  return column.required && value.kind === 'missing';
}
