// Numbers of people over a longer period: who comes on several days is one person in the month, so that they are at
// least as many as on any day, and less than all days together.
import { equalAt } from '../../../base/number';
import { labelOf, message } from '../../../base/message';
import type { MessageId } from '../../../base/message';
import { factOf } from '../../../calculation/linking/endRows';
import type { EndRow } from '../../../calculation/linking/endRows';
import type { LinkedRows } from '../../../calculation/linking/linkedRows';
import { apartIn } from '../../../calculation/linking/sums';
import type { Addend, Apart } from '../../../calculation/linking/sums';
import { sideOf } from '../../../calculation/linking/sides';
import type { Value } from '../../../documents/value';
import { placeOf } from '../../../documents/record';
import type { Fault } from '../../rule';
import { linkMessage, MOST_RELATED, relatedTo, sourceArguments } from '../linkFaults';
import { ALWAYS_WARNING } from '../severities';

type Numbers = Extract<Value, { readonly kind: 'number' }>;

/** What is said of the numbers of people of a row that cannot be, or are no more than a sum. */
export function* countedWrong(linked: LinkedRows, row: EndRow): Iterable<Fault> {
  for (const [own, column] of Object.entries(linked.link.link.countedOnce)) {
    const [mine, spec] = [factOf(row, own), row.spec(own)];
    const value = mine && spec && sideOf({ spec, fact: mine, record: row.record }).value;
    if (!mine || !spec || value?.kind !== 'number') continue;
    const found = wrongIn(value, apartIn(linked.adding, { key: row.key, column }));
    if (found === undefined) continue;
    const { id, expected, parts } = found;
    const [first] = parts;
    const said = { label: labelOf(spec), actual: mine.text, expected, ...(first && sourceArguments(first.row.record)) };
    yield {
      message: linkMessage(linked, message(id, { ...said, count: parts.length })),
      range: placeOf(mine),
      actual: mine.text,
      ...(id === 'link-mismatch.people-added' && { severity: ALWAYS_WARNING }),
      related: parts.slice(0, MOST_RELATED).map((each) => relatedTo(each.row.record, each.fact)),
    };
  }
}

interface Wrong {
  readonly id: MessageId;
  readonly expected: string;
  /** What speaks against it. */
  readonly parts: readonly Addend[];
}

function wrongIn({ value, decimals }: Numbers, { parts, sum }: Apart): Wrong | undefined {
  const [most] = parts.toSorted((a, b) => b.value.value - a.value.value);
  if (most !== undefined && value < most.value.value && !equalAt(value, most.value.value, decimals))
    return { id: 'link-mismatch.people-fewer', expected: most.fact.text.trim(), parts: [most] };
  const total = sum?.side.value;
  if (sum === undefined || total?.kind !== 'number') return undefined;
  const isSeveral = parts.filter((each) => each.value.value > 0).length > 1;
  const expected = sum.side.text.trim();
  if (sum.agreesWith({ text: expected, value: { ...total, value, decimals } }))
    return isSeveral ? { id: 'link-mismatch.people-added', expected, parts } : undefined;
  return value > total.value ? { id: 'link-mismatch.people-more', expected, parts } : undefined;
}
