// A date outside the document's period, where the type says that it must lie inside.
import { labelOf, message } from '../base/message';
import type { Range } from '../base/range';
import { isWithin } from '../base/dates/period';
import type { Value } from '../documents/value';
import type { Column, Field } from '../knowledge/contracts/contract';
import { cellsUnder } from './shared/cells';
import type { Fault, DocumentRule, RuleContext } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const dateOutsidePeriod: DocumentRule = {
  id: 'date-outside-period',
  scope: 'document',
  judges: 'value',
  severity: ALWAYS_ERROR,
  *check(context) {
    for (const { field, entry, text, value } of context.document.fields.values()) {
      yield* outside(context, field, { text, value, range: entry.valueRange });
    }
    for (const { cell } of cellsUnder(context, ({ within }) => within === 'period'))
      yield* outside(context, cell.column, cell);
  },
};

function* outside(
  { document }: RuleContext,
  spec: Field | Column,
  at: { text: string; value: Value; range: Range },
): Iterable<Fault> {
  const { period } = document;
  if (spec.within !== 'period' || period === undefined) return;
  const days =
    at.value.kind === 'date' ? [at.value.day] : at.value.kind === 'dateRange' ? [at.value.from, at.value.to] : [];
  if (days.every((day) => isWithin(period, day))) return;
  const expected = `${period.from} ~ ${period.to}`;
  yield {
    message: message('date-outside-period', { label: labelOf(spec), text: at.text, expected }),
    range: at.range,
    clause: spec.clause,
    expected,
    actual: at.text,
  };
}
