// A value that was carried from another document, or must agree with one, and does not.
import type { Fix, Input } from '../base/finding';
import type { DayRange } from '../base/dates/date';
import { readFirstPeriod } from '../base/forms/periods';
import { labelOf, message } from '../base/message';
import type { Message } from '../base/message';
import { rowOnLine } from '../calculation/address';
import type { RowNumber } from '../calculation/address';
import { ownsValue } from '../calculation/linking/owning';
import type { LinkedRows } from '../calculation/linking/linkedRows';
import { factOf } from '../calculation/linking/endRows';
import type { EndRow } from '../calculation/linking/endRows';
import { broughtColumns, broughtTo } from '../calculation/linking/brought';
import { broughtText, sideOf } from '../calculation/linking/sides';
import type { Brought } from '../calculation/linking/sides';
import { isRatioCell } from '../calculation/ratios';
import type { CellPlace, Document } from '../documents/document';
import { placeOf } from '../documents/record';
import type { DocumentRecord } from '../documents/record';
import type { Fact } from '../documents/facts';
import type { Column, Field } from '../knowledge/contracts/contract';
import { computedFix, replacement } from './shared/fixes';
import { countedWrong } from './shared/linking/countedOnce';
import { linkMessage, linkRule, MOST_RELATED, relatedTo, sourceArguments } from './shared/linkFaults';
import type { Fault, WorkspaceRule } from './rule';
import { ALWAYS_ERROR, ERROR_ON_SUBMISSION } from './shared/severities';

const values = linkRule(
  { id: 'link-mismatch', severity: ERROR_ON_SUBMISSION, judges: 'value' },
  function* (linked, { record, links, document }) {
    const { link, own } = linked;
    for (const row of own) {
      yield* begunElsewhere(linked, row, links());
      yield* countedWrong(linked, row);
    }
    if (!link.link.agree) return;
    for (const row of own) {
      for (const column of broughtColumns(linked)) {
        const [mine, spec] = [factOf(row, column), row.spec(column)];
        const brought = mine && spec && broughtTo(linked, { row, column });
        if (!mine || !spec || !brought || brought.agreesWith(sideOf({ spec, fact: mine, record }))) continue;
        const isOwner = ownsValue(linked, links(), { row, column }) && !isRatio(document(), row, column);
        yield faultOf(linked, { spec: specIn(document(), row, column) ?? spec, mine, brought, isOwner });
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

// When something began never changes, whatever else of it may.
function* begunElsewhere(linked: LinkedRows, row: EndRow, all: readonly LinkedRows[]): Iterable<Fault> {
  const { link } = linked.link;
  if (link.carriedFrom === undefined) return;
  const [mine, spec] = [factOf(row, link.carriedFrom), row.spec(link.carriedFrom)];
  const source = row.key === undefined ? undefined : linked.latest.get(row.key);
  const { period } = row.record;
  if (source?.record.period === undefined || !mine || !spec || !period) return;
  const isOthers = (other: LinkedRows): boolean =>
    other !== linked && other.link.link.carriedFrom === spec.id && other.latest.has(source.key ?? '');
  if (all.some(isOthers)) return; // by a number that is given again, nobody knows which of them goes on here
  const theirs = source.spec(spec.id) && factOf(source, spec.id);
  const expected = theirs?.text.trim() ?? source.record.period.text;
  const [own, first] = [readFirstPeriod(mine.text, period), readFirstPeriod(expected, source.record.period)];
  if (own === undefined || first === undefined || contains(own, first) || contains(first, own)) return;
  if (theirs === undefined && own.from < first.from) return; // where it stands it may have come up again
  const label = labelOf(spec);
  const found = { label, actual: mine.text, expected, ...sourceArguments(source.record) };
  yield {
    message: linkMessage(linked, message('link-mismatch', found)),
    range: placeOf(mine),
    expected,
    actual: mine.text,
    fixes: [replacement(placeOf(mine), expected)],
    related: [relatedTo(source.record, theirs)],
  };
}

// A day of the month in which something began says the same as the month.
function contains(outer: DayRange, inner: DayRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The column or field as it stands in the document, where it may bear a unit. */
function specIn(document: Document, row: EndRow, id: string): Field | Column | undefined {
  const place = rowOnLine(document, row.line);
  return place === undefined ? document.fields.get(id)?.field : cellIn(document, place, id)?.cell.column;
}

function isRatio(document: Document, { line }: EndRow, id: string): boolean {
  const place = rowOnLine(document, line);
  const found = place && cellIn(document, place, id);
  return found !== undefined && isRatioCell(document, found.row, found.cell);
}

function cellIn(
  { sections }: Document,
  [section, number]: RowNumber,
  id: string,
): Omit<CellPlace, 'section'> | undefined {
  const row = sections[section]?.table?.rows[number];
  const cell = row?.cells.get(id);
  return row === undefined || cell === undefined ? undefined : { row, cell };
}

interface Mismatch {
  readonly spec: Field | Column;
  readonly mine: Fact;
  /** What the other side says; what is none of its kind, such as a day that does not exist, is never copied. */
  readonly brought: Brought;
  /** False where something else gives the value, and this is only compared with it. */
  readonly isOwner: boolean;
}

function faultOf(linked: LinkedRows, mismatch: Mismatch): Fault {
  const { spec, mine, brought } = mismatch;
  const { parts, side } = brought;
  const expected = broughtText(spec, side);
  return {
    message: linkMessage(linked, saidOf(mismatch, expected)),
    range: placeOf(mine),
    expected,
    actual: mine.text,
    fixes: side.value.kind === 'invalid' ? [] : [fixOf(linked, mismatch)],
    related: parts.slice(0, MOST_RELATED).map(({ row, fact }) => relatedTo(row.record, fact)),
  };
}

function saidOf({ spec, mine, brought: { parts } }: Mismatch, expected: string): Message {
  const said = { label: labelOf(spec), actual: mine.text, expected };
  const documents = [...new Set(parts.map(({ row }) => row.record))];
  const [first, last] = [documents[0], documents.at(-1)];
  if (first === undefined || last === undefined || first === last)
    return message('link-mismatch', { ...said, ...(first && sourceArguments(first)) });
  const { document, period } = sourceArguments(first);
  const to = last.period?.text ?? '';
  return message('link-mismatch.sum', { ...said, document, count: documents.length, from: period, to });
}

// What is said of a person is copied by a person.
function fixOf({ link: { from, to }, record }: LinkedRows, { spec, mine, brought, isOwner }: Mismatch): Fix {
  const [place, text] = [placeOf(mine), broughtText(spec, brought.side)];
  if (from.type.assesses || to.type.assesses || !isOwner) return replacement(place, text);
  const inputs = brought.parts.map(({ row: { record: theirs }, fact }): Input => {
    return { ...(theirs.path !== record.path && { path: theirs.path }), range: placeOf(fact) };
  });
  return computedFix(place, text, inputs);
}
