// A value that was carried from another document, or must agree with one, and does not.
import { message } from '../base/message';
import { equalAt } from '../base/number';
import { labelKey } from '../base/script';
import type { LinkedRows } from '../documents/linkedRows';
import { factOf } from '../documents/links';
import { placeOf } from '../documents/record';
import type { DocumentRecord } from '../documents/record';
import type { Fact } from '../documents/facts';
import { readValue } from '../documents/value';
import type { Value } from '../documents/value';
import type { Column, Field } from '../knowledge/contract';
import type { LinkEnd } from '../knowledge/links';
import { labelOf, replacement } from './labels';
import { linkMessage, linkRule, relatedTo, sourceArguments } from './linkFaults';
import type { Fault } from './rule';
import { ERROR_ON_SUBMISSION } from './severities';

export const linkMismatch = linkRule({ id: 'link-mismatch', severity: ERROR_ON_SUBMISSION }, function* (linked, { record }) {
  const { link, own } = linked;
  if (!link.link.agree) return;
  for (const row of own) {
    const source = row.key === undefined ? undefined : linked.latest.get(row.key);
    if (source === undefined) continue;
    for (const [column, theirColumn] of Object.entries(link.link.values)) {
      const [mine, theirs] = [factOf(row, column), factOf(source, theirColumn)];
      const [spec, theirSpec] = [specOf(link.to, column), specOf(link.from, theirColumn)];
      if (!mine || !theirs || !spec || !theirSpec) continue;
      if (agree(read(spec, mine, record), read(theirSpec, theirs, source.record))) continue;
      yield faultOf(linked, { spec, mine, theirs, record: source.record });
    }
  }
});

interface Mismatch {
  readonly spec: Field | Column;
  readonly mine: Fact;
  readonly theirs: Fact;
  readonly record: DocumentRecord;
}

function faultOf(linked: LinkedRows, { spec, mine, theirs, record }: Mismatch): Fault {
  const expected = theirs.text.trim();
  const found = message('link-mismatch', { label: labelOf(spec), actual: mine.text, expected, ...sourceArguments(record) });
  return {
    message: linkMessage(linked, found),
    range: placeOf(mine),
    expected,
    actual: mine.text,
    fixes: [replacement(placeOf(mine), expected)],
    related: [relatedTo(record, theirs)],
  };
}

type Reading = readonly [Value, string];

// Days are completed by the year of the document that they stand in.
function read(spec: Field | Column, { text }: Fact, { period }: DocumentRecord): Reading {
  return [readValue(spec, text, period === undefined ? undefined : Number(period.from.slice(0, 4))), text];
}

/** The column or field of a link's end. */
function specOf({ type, section }: LinkEnd, id: string): Field | Column | undefined {
  if (section === undefined) return type.fields.find((each) => each.id === id);
  return type.sections.find((each) => each.id === section)?.table?.columns.find((each) => each.id === id);
}

// Numbers agree at the coarser of their displayed decimals: 12.5萬 is 125,000. Texts agree across scripts and widths.
function agree([a, mine]: Reading, [b, theirs]: Reading): boolean {
  if (a.kind === 'number' && b.kind === 'number') return equalAt(a.value, b.value, Math.min(a.decimals, b.decimals));
  if (a.kind === 'date' && b.kind === 'date') return a.day === b.day;
  if (a.kind === 'text' && b.kind === 'text') return labelKey(a.text) === labelKey(b.text);
  return labelKey(mine) === labelKey(theirs);
}
