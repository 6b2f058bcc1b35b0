// A value that was carried from another document, or must agree with one, and does not.
import type { Fix } from '../base/finding';
import { labelOf, message } from '../base/message';
import { equalAt } from '../base/number';
import { sameLabel } from '../base/script';
import type { LinkedRows } from '../calculation/linkedRows';
import { factOf, specAt, valueOf } from '../calculation/links';
import { placeOf } from '../documents/record';
import type { DocumentRecord } from '../documents/record';
import type { Fact } from '../documents/facts';
import { valueKey } from '../documents/value';
import type { Value } from '../documents/value';
import type { Column, Field } from '../knowledge/contracts/contract';
import { computedFix, replacement } from './shared/fixes';
import { linkMessage, linkRule, relatedTo, sourceArguments } from './shared/linkFaults';
import type { Fault, WorkspaceRule } from './rule';
import { ALWAYS_ERROR, ERROR_ON_SUBMISSION } from './shared/severities';

const values = linkRule(
  { id: 'link-mismatch', severity: ERROR_ON_SUBMISSION, judges: 'value' },
  function* (linked, { record }) {
    const { link, own } = linked;
    if (!link.link.agree) return;
    for (const row of own) {
      const source = row.key === undefined ? undefined : linked.latest.get(row.key);
      if (source === undefined) continue;
      for (const [column, theirColumn] of Object.entries(link.link.values)) {
        const [mine, theirs] = [factOf(row, column), factOf(source, theirColumn)];
        const [spec, theirSpec] = [specAt(link.to, column), specAt(link.from, theirColumn)];
        if (!mine || !theirs || !spec || !theirSpec) continue;
        const reading = read(theirSpec, theirs, source.record);
        if (agree(read(spec, mine, record), reading)) continue;
        yield faultOf(linked, { spec, mine, theirs, record: source.record, isReadable: reading[0].kind !== 'invalid' });
      }
    }
  },
);

export const linkMismatch: WorkspaceRule = {
  ...values,
  *check(context) {
    yield* untold(context.record);
    yield* values.check(context);
  },
};

// Where a link's condition could not be evaluated to its end, nobody knows which rows of this document it is about.
function* untold({ type, typeRange, rows }: DocumentRecord): Iterable<Fault> {
  if (type === undefined) return;
  for (const { unjudged } of rows.values()) {
    for (const [id, each] of unjudged) {
      yield { message: each.said(labelOf(type), id), range: typeRange, severity: ALWAYS_ERROR };
    }
  }
}

interface Mismatch {
  readonly spec: Field | Column;
  readonly mine: Fact;
  readonly theirs: Fact;
  readonly record: DocumentRecord;
  /** False where the other side is none of its kind, such as a day that does not exist: that is never copied. */
  readonly isReadable: boolean;
}

function faultOf(linked: LinkedRows, mismatch: Mismatch): Fault {
  const { spec, mine, theirs, record, isReadable } = mismatch;
  const expected = theirs.text.trim();
  const found = message('link-mismatch', {
    label: labelOf(spec),
    actual: mine.text,
    expected,
    ...sourceArguments(record),
  });
  return {
    message: linkMessage(linked, found),
    range: placeOf(mine),
    expected,
    actual: mine.text,
    fixes: isReadable ? [fixOf(linked, mismatch)] : [],
    related: [relatedTo(record, theirs)],
  };
}

// What is said of a person is copied by a person.
function fixOf({ link: { from, to } }: LinkedRows, { mine, theirs, record }: Mismatch): Fix {
  const [place, text] = [placeOf(mine), theirs.text.trim()];
  if (from.type.assesses || to.type.assesses) return replacement(place, text);
  return computedFix(place, text, [{ path: record.path, range: placeOf(theirs) }]);
}

type ReadFact = readonly [Value, string];

function read(spec: Field | Column, fact: Fact, record: DocumentRecord): ReadFact {
  return [valueOf(record, spec, fact), fact.text];
}

// Numbers agree at the coarser of their displayed decimals: 12.5萬 is 125,000. Days agree in any spelling, texts across
// scripts and widths; what was carried over as it stands agrees, though a day without a year is read in each document's
// own.
function agree([a, mine]: ReadFact, [b, theirs]: ReadFact): boolean {
  if (a.kind === 'number' && b.kind === 'number') return equalAt(a.value, b.value, Math.min(a.decimals, b.decimals));
  return valueKey(a, mine) === valueKey(b, theirs) || sameLabel(mine, theirs);
}
