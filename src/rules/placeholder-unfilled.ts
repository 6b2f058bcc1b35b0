// A placeholder that is still to be filled in: named by what it says, or by its row and column. Where a formula or
// total gives the value, the fix writes it.
import { computedOf } from '../calculation/computed';
import { withoutMarkup } from '../base/markdown/inlineMarkup';
import { labelOf, message } from '../base/message';
import type { Message } from '../base/message';
import { holdsPlaceholder, placeholdersIn } from '../base/placeholder';
import { contains } from '../base/range';
import type { Document, DocumentCell, DocumentRow } from '../documents/document';
import { cellFix } from './shared/fixes';
import type { DocumentRule } from './rule';
import { NOTED_IN_DRAFT } from './shared/severities';

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
      const label = placeholdersIn(actual)[0]?.label;
      const here = cells.get(range.start.line)?.find(({ cell }) => contains(cell.range, range.start));
      const computed = here && open.get(here.cell);
      const fixes = computed ? [cellFix(range, computed)] : [];
      yield {
        message: messageFor(label, here),
        range,
        actual,
        fixes,
        expected: computed?.expected ?? label ?? here?.cell.column.title ?? '…',
      };
    }
  },
};

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

function messageFor(label: string | undefined, here: PlacedCell | undefined): Message {
  if (label) return message('placeholder-unfilled.label', { label: { pack: label } });
  if (here === undefined) return message('placeholder-unfilled');
  const { row } = here;
  const column = labelOf(here.cell.column);
  return row === undefined
    ? message('placeholder-unfilled.label', { label: column })
    : message('placeholder-unfilled.cell', { row, column });
}

const LONGEST_NAME = 60; // characters: a finding for each of ten thousand places must not repeat a book

/** What a row is called: what its first cell says, unless that is still to be filled in itself. */
function nameOf({ source }: DocumentRow): string | undefined {
  const text = withoutMarkup(source.cells[0]?.text ?? '');
  if (text === '' || holdsPlaceholder(text)) return undefined;
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}
