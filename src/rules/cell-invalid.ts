// A cell whose text is none of its column's kind: no number, no date, no choice of the list, no post of the department.
import { labelOf, message } from '../base/message';
import { dataCells } from './shared/cells';
import { namesNoEntry } from './shared/entries';
import type { DocumentCell } from '../documents/document';
import { expectationOf, invalidMessage } from '../documents/valueMessages';
import { meantFix } from './shared/fixes';
import type { DocumentRule } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const cellInvalid: DocumentRule = {
  id: 'cell-invalid',
  scope: 'document',
  judges: 'value',
  severity: ALWAYS_ERROR,
  *check(context) {
    const isMeant = ({ column, value }: DocumentCell): boolean =>
      value.kind === 'invalid' || namesNoEntry(context.knowledge, column, value);
    for (const { section, cell } of dataCells(context, isMeant)) {
      const { column, text, range, value } = cell;
      const clause = column.clause ?? section.section.clause;
      if (value.kind === 'invalid') {
        const fixes = value.meant === undefined ? [] : [meantFix(range, text, value.meant)];
        yield {
          message: invalidMessage(column, text, value.reason),
          range,
          clause,
          actual: text,
          fixes,
          expected: value.meant ?? expectationOf(column, value.reason),
        };
      } else {
        yield {
          message: message('cell-invalid.reference', { label: labelOf(column), text }),
          range,
          clause,
          actual: text,
        };
      }
    }
  },
};
