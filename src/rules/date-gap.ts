// Days that none of the phases covers, where the phases must follow one another and fill a span.
import { addDays } from '../base/dates/date';
import type { Day } from '../base/dates/date';
import { labelOf, message } from '../base/message';
import type { DocumentRule, Fault } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';
import { tilings, writeSpan } from './shared/spans';
import type { Span, Tiling } from './shared/spans';

export const dateGap: DocumentRule = {
  id: 'date-gap',
  scope: 'document',
  judges: 'value',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    for (const tiling of tilings(context)) if (tiling.isComplete) yield* gaps(tiling);
  },
};

function* gaps(tiling: Tiling): Iterable<Fault> {
  const { over, mayPause } = tiling;
  const spans = tiling.spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let next: Day | undefined = over?.from;
  for (const span of spans) {
    if (next !== undefined && span.from > next && !(mayPause && span !== spans[0]))
      yield fault(tiling, span, [next, addDays(span.from, -1)]);
    if (next === undefined || span.to >= next) next = addDays(span.to, 1);
  }
  const last = spans.at(-1);
  if (over !== undefined && next !== undefined && last !== undefined && next <= over.to)
    yield fault(tiling, last, [next, over.to]);
}

function fault({ section }: Tiling, { cell }: Span, [from, to]: readonly [Day, Day]): Fault {
  const days = writeSpan(from, to);
  return {
    message: message('date-gap', { label: labelOf(cell.column), days }),
    range: cell.range,
    clause: cell.column.clause ?? section.section.clause,
    expected: days,
    actual: cell.text,
  };
}
