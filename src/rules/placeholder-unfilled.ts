// A placeholder that is still to be filled in: named by what it says, or by its row and column. Where others give the
// value it is not told to a person who writes a draft; once they do, the fix writes it.
import { computedOf } from '../calculation/computed';
import { followsFromOthers, givenText, isGivenByCheck } from '../calculation/waiting';
import type { GivenText } from '../calculation/waiting';
import { withoutMarkup } from '../base/markdown/inlineMarkup';
import type { Fix } from '../base/finding';
import { labelOf, message } from '../base/message';
import type { Message } from '../base/message';
import { holdsPlaceholder, placeholdersIn } from '../base/placeholder';
import { labelKey } from '../base/script';
import { contains } from '../base/range';
import type { Range } from '../base/range';
import type { Document, DocumentCell, DocumentField, DocumentRow } from '../documents/document';
import { cellFix, computedFix, replacement } from './shared/fixes';
import type { DocumentRule } from './rule';
import { HINTED_IN_DRAFT, NOTED_IN_DRAFT } from './shared/severities';

export const placeholderUnfilled: DocumentRule = {
  id: 'placeholder-unfilled',
  scope: 'document',
  judges: 'completeness',
  severity: NOTED_IN_DRAFT,
  *check({ document }) {
    if (document.placeholders.length === 0) return;
    const cells = cellsByLine(document);
    const open = new Map(
      computedOf(document)
        .computed.toReversed()
        .filter(({ cell }) => cell.value.kind === 'placeholder')
        .map((each) => [each.cell, each]),
    );
    for (const range of document.placeholders) {
      const actual = (document.outline.lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
      const here = cells.get(range.start.line)?.find(({ cell }) => contains(cell.range, range.start));
      const label = ownLabel(placeholdersIn(actual)[0]?.label, here);
      const computed = here && open.get(here.cell);
      const field = here === undefined ? fieldAt(document, range) : undefined;
      const given = field && givenText(document, field);
      const fixes = computed ? [cellFix(range, computed)] : given ? [fieldFix(document, range, given)] : [];
      const follows = computed !== undefined || isGiven(document, here, field) || undefined;
      yield {
        message: messageFor(follows ? 'follows' : 'open', label, here),
        range,
        actual,
        fixes,
        ...(follows && { follows, severity: HINTED_IN_DRAFT }),
        expected: computed?.expected ?? given?.expected ?? label ?? here?.cell.column.title ?? '…',
      };
    }
  },
};

/** The field of the head in whose value a place is. */
function fieldAt({ fields }: Document, { start }: Range): DocumentField | undefined {
  return [...fields.values()].find(({ entry: { valueRange } }) => contains(valueRange, start));
}

/** Whether other values give what stands in a cell or a field. */
function isGiven(document: Document, here: PlacedCell | undefined, field: DocumentField | undefined): boolean {
  if (here !== undefined) return followsFromOthers(document, here.cell);
  return field !== undefined && isGivenByCheck(document.type, { id: field.field.id });
}

// What is said of a person is written by a person.
function fieldFix({ type }: Document, range: Range, { expected, inputs }: GivenText): Fix {
  if (type?.assesses === true) return replacement(range, expected);
  return computedFix(
    range,
    expected,
    inputs.map((each) => ({ range: each })),
  );
}

interface PlacedCell {
  readonly cell: DocumentCell;
  /** What its row is called, worked out once for all that is open in it. */
  readonly row: string | undefined;
}

/** The cells of the lines in which something is open. */
function cellsByLine({ sections, placeholders }: Document): Map<number, PlacedCell[]> {
  const open = new Set(placeholders.map(({ start }) => start.line));
  const rows = sections
    .flatMap(({ table }) => (table ? [...table.rows, ...table.totals] : []))
    .filter(({ source }) => open.has(source.line));
  return new Map(
    rows.map((each) => {
      const row = nameOf(each);
      return [each.source.line, Array.from(each.cells.values(), (cell) => ({ cell, row }))];
    }),
  );
}

/** What a mark says beside what its cell says of it: the title of its column names no more than the place does. */
function ownLabel(label: string | undefined, here: PlacedCell | undefined): string | undefined {
  return label !== undefined && here?.cell.column.labels.includes(labelKey(label)) ? undefined : label;
}

const SAYING = {
  open: ['placeholder-unfilled.label', 'placeholder-unfilled.cell'],
  follows: ['placeholder-unfilled.follows', 'placeholder-unfilled.follows-cell'],
} as const;

function messageFor(kind: keyof typeof SAYING, label: string | undefined, here: PlacedCell | undefined): Message {
  const [alone, inRow] = SAYING[kind];
  if (label) return message(alone, { label: { pack: label } });
  if (here === undefined) return message('placeholder-unfilled');
  const { row } = here;
  const column = labelOf(here.cell.column);
  return row === undefined ? message(alone, { label: column }) : message(inRow, { row, column });
}

const LONGEST_NAME = 60; // characters: a finding for each of ten thousand places must not repeat a book

/** What a row is called: what its first cell says, unless that is still to be filled in itself. */
function nameOf({ source }: DocumentRow): string | undefined {
  const text = withoutMarkup(source.cells[0]?.text ?? '');
  if (text === '' || holdsPlaceholder(text)) return undefined;
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
