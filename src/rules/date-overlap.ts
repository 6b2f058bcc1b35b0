// Two phases that share a day, or stand in the wrong order, where they must follow one another.
import { message } from '../base/message';
import { labelOf } from './labels';
import type { DocumentRule } from './rule';
import { ERROR_ON_SUBMISSION } from './severities';
import { tilings } from './spans';

export const dateOverlap: DocumentRule = {
  id: 'date-overlap',
  scope: 'document',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    for (const { section, spans } of tilings(context)) {
      for (const [index, span] of spans.entries()) {
        const before = spans.slice(0, index).find((each) => each.to >= span.from);
        if (before === undefined) continue;
        const { cell } = span;
        yield {
          message: message('date-overlap', { label: labelOf(cell.column), text: cell.text, other: before.cell.text }),
          range: cell.range,
          clause: cell.column.clause ?? section.section.clause,
          actual: cell.text,
          related: [{ message: message('date-overlap.other', { other: before.cell.text }), path: context.document.path, range: before.cell.range }],
        };
      }
    }
  },
};
