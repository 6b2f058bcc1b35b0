// A placeholder that is still to be filled in: named by what it says, or by its row and column. Where a formula or
// total gives the value, the fix writes it.
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
      document
        .computed()
        .toReversed()
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
  readonly row: DocumentRow;
}

function cellsByLine({ sections }: Document): Map<number, PlacedCell[]> {
  const rows = sections.flatMap(({ table }) => (table ? [...table.rows, ...table.totals] : []));
  return new Map(rows.map((row) => [row.source.line, Array.from(row.cells.values(), (cell) => ({ cell, row }))]));
}

function messageFor(label: string | undefined, here: PlacedCell | undefined): Message {
  if (label) return message('placeholder-unfilled.label', { label: { pack: label } });
  if (here === undefined) return message('placeholder-unfilled');
  const row = nameOf(here.row);
  const column = labelOf(here.cell.column);
  return row === undefined
    ? message('placeholder-unfilled.label', { label: column })
    : message('placeholder-unfilled.cell', { row, column });
}

/** What a row is called: what its first cell says, unless that is still to be filled in itself. */
function nameOf({ source }: DocumentRow): string | undefined {
  const text = withoutMarkup(source.cells[0]?.text ?? '');
  return text === '' || holdsPlaceholder(text) ? undefined : text;
}
