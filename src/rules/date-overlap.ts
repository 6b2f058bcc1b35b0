// Two phases that share a day, or stand in the wrong order, where they must follow one another.
import { labelOf, message } from '../base/message';
import type { DocumentRule, Fault, RuleContext } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';
import { tilings } from './shared/spans';
import type { Span, Tiling } from './shared/spans';

export const dateOverlap: DocumentRule = {
  id: 'date-overlap',
  scope: 'document',
  judges: 'value',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    for (const tiling of tilings(context)) {
      let latest: Span | undefined;
      for (const span of tiling.spans) {
        if (latest !== undefined && overlap(latest, span, tiling)) yield fault(context, tiling, [latest, span]);
        if (latest === undefined || span.to >= latest.to) latest = span;
      }
    }
  },
};

// Where phases may touch, one hands over to the next on a day; two that are both that day alone are the same day twice.
// Where both say at which hour, that decides.
function overlap(before: Span, span: Span, { mayTouch }: Tiling): boolean {
  const hands = before.to === span.from && before.toTime !== undefined && span.fromTime !== undefined;
  if (hands) return before.toTime > span.fromTime;
  if (mayTouch && before.to === span.from) return before.from === span.to;
  return before.to >= span.from;
}

function fault({ document }: RuleContext, { section }: Tiling, [before, { cell }]: readonly [Span, Span]): Fault {
  const other = before.cell.text;
  return {
    message: message('date-overlap', { label: labelOf(cell.column), text: cell.text, other }),
    range: cell.range,
    clause: cell.column.clause ?? section.section.clause,
    actual: cell.text,
    related: [{ message: message('date-overlap.other', { other }), path: document.path, range: before.cell.range }],
  };
}
