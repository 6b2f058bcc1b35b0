// Rows whose measured numbers are all those of the last document: copied with it, and not measured again.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import type { LinkedRows } from '../calculation/linking/linkedRows';
import { factOf } from '../calculation/linking/endRows';
import type { EndRow } from '../calculation/linking/endRows';
import { sideOf, sidesAgree } from '../calculation/linking/sides';
import type { Side } from '../calculation/linking/sides';
import { placeOf } from '../documents/record';
import type { CompiledLink } from '../knowledge/contracts/links';
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
  /** Undefined where one of them is another. */
  readonly numbers: readonly string[] | undefined;
}

/** The rows on both sides that have numbers. */
function comparedRows({ link: { link }, own, latest }: LinkedRows): ComparedRow[] {
  return own.flatMap((row): ComparedRow[] => {
    const source = row.key === undefined ? undefined : latest.get(row.key);
    if (source === undefined) return [];
    const numbers = sameNumbers(link.measured, row, source);
    return numbers?.length === 0 ? [] : [{ row, source, numbers: numbers?.flatMap(digitsOf) }];
  });
}

/** What the row has where the source has the same, and nothing where it has nothing; undefined once one is another. */
function sameNumbers(measured: CompiledLink['link']['measured'], row: EndRow, source: EndRow): Side[] | undefined {
  const numbers: Side[] = [];
  for (const [here, there] of Object.entries(measured)) {
    const [mine, theirs] = [sideAt(row, here), sideAt(source, there)];
    if (mine === undefined && theirs === undefined) continue;
    if (mine === undefined || theirs === undefined || !sidesAgree(mine, theirs)) return undefined;
    numbers.push(mine);
  }
  return numbers;
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
  const same = rows.flatMap((each) => (each.numbers === undefined ? [] : [{ ...each, numbers: each.numbers }]));
  const alone = same.filter(({ numbers }) => tells(numbers));
  if (alone.length > 0) return alone;
  return same.length === rows.length && tells(same.flatMap(({ numbers }) => numbers)) ? same : [];
}

function tells(numbers: readonly string[]): boolean {
  return numbers.length >= FEWEST_NUMBERS && numbers.join('').length >= FEWEST_DIGITS;
}
