// A front-matter value that is none of its kind: a period that does not exist, an amount that is no number, no post of
// the department.
import { labelOf, message } from '../base/message';
import type { PeriodKind } from '../base/dates/period';
import { nearestWord } from '../base/nearest';
import { startsAsPlaceholder } from '../base/placeholder';
import { PERIOD_KIND } from '../documents/cadence';
import { STATUSES } from '../documents/document';
import { stateOf } from '../knowledge/headKeys';
import { entryOf, scalar } from '../documents/parse';
import { namesNoEntry } from './shared/entries';
import { expectationOf, invalidMessage } from '../documents/valueMessages';
import { meantFix, replacement } from './shared/fixes';
import { typed } from './rule';
import type { Fault, DocumentRule, TypedDocument } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

const EXAMPLES: Readonly<Record<PeriodKind, string>> = {
  year: '2026',
  quarter: '2026-Q1',
  month: '2026-05',
  week: '2026-W05',
  day: '2026-05-03',
};

export const fieldInvalid: DocumentRule = {
  id: 'field-invalid',
  scope: 'document',
  judges: 'value',
  severity: ALWAYS_ERROR,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    yield* periodFaults(document);
    yield* statusFaults(document);
    for (const { field, entry, text, value } of document.fields.values()) {
      if (namesNoEntry(context.knowledge, field, value))
        yield {
          message: message('cell-invalid.reference', { label: labelOf(field), text }),
          range: entry.valueRange,
          clause: field.clause,
          actual: text,
        };
      if (value.kind !== 'invalid') continue;
      const fixes = value.meant === undefined ? [] : [meantFix(entry.valueRange, text, value.meant)];
      yield {
        message: invalidMessage(field, text, value.reason),
        range: entry.valueRange,
        clause: field.clause,
        actual: text,
        fixes,
        expected: value.meant ?? expectationOf(field, value.reason),
      };
    }
  },
};

function* periodFaults(document: TypedDocument): Iterable<Fault> {
  const { periodEntry: entry, period } = document;
  const wanted = PERIOD_KIND[document.type.cadence];
  if (
    entry === undefined ||
    scalar(entry).trim() === '' ||
    startsAsPlaceholder(scalar(entry)) ||
    period?.kind === wanted
  )
    return;
  const example = EXAMPLES[wanted];
  yield {
    message: message('field-invalid.period', { text: scalar(entry), example }),
    range: entry.valueRange,
    expected: example,
    actual: scalar(entry),
  };
}

function* statusFaults(document: TypedDocument): Iterable<Fault> {
  const entry = document.front.kind === 'present' ? entryOf(document.front.entries, 'status', '狀態') : undefined;
  const text = entry ? scalar(entry).trim() : '';
  if (entry === undefined || text === '' || startsAsPlaceholder(text) || stateOf(text) !== undefined) return;
  const near = nearestWord(text, STATUSES);
  const names = Object.fromEntries(STATUSES.map((status) => [status, message(`document.status.${status}`)]));
  yield {
    message: message('field-invalid.status', { text, ...names }),
    range: entry.valueRange,
    expected: STATUSES.join(' / '),
    actual: text,
    fixes: near === undefined ? [] : [replacement(entry.valueRange, near)],
  };
}
