// Rows whose measured numbers are all those of the last document: copied with it, and not measured again.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import type { LinkedRows } from '../calculation/linking/linkedRows';
import { factOf } from '../calculation/linking/endRows';
import type { EndRow } from '../calculation/linking/endRows';
import { sideOf, sidesAgree } from '../calculation/linking/sides';
import type { Side } from '../calculation/linking/sides';
import { placeOf } from '../documents/record';
import { linkRule, relatedTo, sourceArguments } from './shared/linkFaults';
import { ALWAYS_WARNING } from './shared/severities';

export const rowCopied = linkRule({ id: 'row-copied', severity: ALWAYS_WARNING }, function* (linked) {
  const { link, to } = linked.link;
  if (Object.keys(link.measured).length === 0) return;
  const rows = copiedRows(comparedRows(linked));
  const [first] = rows;
  const section = to.type.sections.find((each) => each.id === to.section);
  if (first === undefined) return;
  const name = factOf(first.row, to.key);
  const names = rows.flatMap(({ row }) => factOf(row, to.key)?.text.trim() ?? []);
  yield {
    message: message('row-copied', {
      label: labelOf(section ?? to.type),
      count: rows.length,
      text: names.slice(0, MOST_NAMED).join('、'),
      ...sourceArguments(first.source.record),
    }),
    range: name ? placeOf(name) : lineRange(first.row.line, 0, 0),
    severity: ALWAYS_WARNING,
    related: [relatedTo(first.source.record, factOf(first.source, linked.link.from.key))],
  };
});

const MOST_NAMED = 3;

/** So many numbers do not stay the same by chance, nor so many digits. */
const [FEWEST_NUMBERS, FEWEST_DIGITS] = [3, 7];

/** A row that stood in the last document, with what of its numbers is the same. */
interface ComparedRow {
  readonly row: EndRow;
  readonly source: EndRow;
  readonly numbers: readonly string[];
  readonly isSame: boolean;
}

/** The rows on both sides that have numbers. */
function comparedRows({ link: { link }, own, latest }: LinkedRows): ComparedRow[] {
  return own.flatMap((row): ComparedRow[] => {
    const source = row.key === undefined ? undefined : latest.get(row.key);
    if (source === undefined) return [];
    const pairs = Object.entries(link.measured).map(([mine, theirs]) => [sideAt(row, mine), sideAt(source, theirs)]);
    const filled = pairs.filter(([mine, theirs]) => mine !== undefined || theirs !== undefined);
    const isSame = filled.every(([mine, theirs]) => mine && theirs && sidesAgree(mine, theirs));
    const numbers = filled.flatMap(([mine]) => (mine ? digitsOf(mine) : []));
    return filled.length === 0 ? [] : [{ row, source, numbers, isSame }];
  });
}

function sideAt(row: EndRow, column: string): Side | undefined {
  const { record } = row;
  const [spec, fact] = [row.spec(column), factOf(row, column)];
  return spec && fact ? sideOf({ spec, fact, record }) : undefined;
}

/** The digits of a number that tell it from others; none of 0, which stays as it is. */
function digitsOf({ value }: Side): string[] {
  if (value.kind !== 'number' || value.value === 0) return [];
  return [
    String(Math.abs(value.value))
      .replace(/^0?\.0*|\.|e.*$/g, '')
      .replace(/0+$/, ''),
  ];
}

/** The rows that were copied: each that alone says so, or all where they say so together. */
function copiedRows(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const same = rows.filter(({ isSame }) => isSame);
  const alone = same.filter(({ numbers }) => tells(numbers));
  if (alone.length > 0) return alone;
  return same.length === rows.length && tells(same.flatMap(({ numbers }) => numbers)) ? same : [];
}

function tells(numbers: readonly string[]): boolean {
  return numbers.length >= FEWEST_NUMBERS && numbers.join('').length >= FEWEST_DIGITS;
}
