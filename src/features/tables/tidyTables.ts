// A document as it is saved from its text: numbers, days and choices in the form of their columns, as the sheet stores
// them, and the tables aligned. What anything says stays the same.
import { applyEdits } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { editsBetween } from '../../base/textEdits';
import type { Document } from '../../documents/document';
import { usualForm } from '../sheet/editing/usualForm';
import { alignTables } from './tableFormat';

/** The edits that tidy the tables of a document; `read` reads a text in its place. */
export function tidyEdits(document: Document, read: (text: string) => Document): TextEdit[] {
  const { text } = document;
  const formed = document.status === 'draft' ? applyEdits(text, usualForms(document)) : text;
  const aligned = applyEdits(formed, alignTables(formed));
  return saysTheSame(document, read(aligned)) ? editsBetween(text, aligned) : [];
}

/** The cells whose value is written otherwise than its column is. */
function usualForms({ sections, period, script }: Document): TextEdit[] {
  return sections.flatMap(({ table }) =>
    (table?.rows ?? []).flatMap((row) =>
      [...row.cells.values()].flatMap((cell): TextEdit[] => {
        const { column: spec, text, range } = cell;
        const isSaid =
          table !== undefined && text !== '' && cell.value.kind !== 'placeholder' && cell.isMerged !== true;
        const usual = isSaid ? usualForm({ spec, period, script, column: { table, cell } }, text) : text;
        return usual === text ? [] : [{ range, newText: usual.replaceAll('|', '\\|') }];
      }),
    ),
  );
}

// Else nothing is written: the form of a column follows from its cells, and these have just changed.
function saysTheSame(before: Document, after: Document): boolean {
  const widths = ({ outline: { tables } }: Document): string =>
    tables.map(({ header, rows }) => [header, ...rows].map(({ cells }) => cells.length).join()).join(';');
  return widths(before) === widths(after);
}
