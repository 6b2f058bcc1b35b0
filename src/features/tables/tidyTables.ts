// A draft as it is saved from its text: numbers, days and choices in the form of their columns, as the sheet stores
// them, and the tables aligned. What anything says stays the same.
import { applyEdits } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { editsBetween } from '../../base/textEdits';
import type { Document } from '../../documents/document';
import { valueKey } from '../../documents/value';
import { usualForm } from '../sheet/editing/usualForm';
import { alignTables } from './tableFormat';

/** The edits that tidy the tables of a draft; `read` reads a text in its place. What is handed in stays as it is. */
export function tidyEdits(document: Document, read: (text: string) => Document): TextEdit[] {
  const { text, status } = document;
  if (status !== 'draft') return [];
  const formed = applyEdits(text, usualForms(document));
  const aligned = applyEdits(formed, alignTables(formed));
  return saysTheSame(document, read(aligned)) ? editsBetween(text, aligned) : [];
}

/** The cells whose value is written otherwise than its column is. What cannot be read is left to its writer. */
function usualForms({ sections, period, script }: Document): TextEdit[] {
  return sections.flatMap(({ table }) =>
    (table?.rows ?? []).flatMap((row) =>
      [...row.cells.values()].flatMap((cell): TextEdit[] => {
        const { column: spec, text, range, value } = cell;
        const isSaid = text !== '' && value.kind !== 'placeholder' && value.kind !== 'invalid';
        if (table === undefined || !isSaid || cell.isMerged === true) return [];
        const usual = usualForm({ spec, period, script, column: { table, cell } }, text);
        return usual === text ? [] : [{ range, newText: usual.replaceAll('|', '\\|') }];
      }),
    ),
  );
}

// Else nothing is written: the form of a column follows from its cells, and these have just changed.
function saysTheSame(before: Document, after: Document): boolean {
  return JSON.stringify([widthsOf(before), meaningOf(before)]) === JSON.stringify([widthsOf(after), meaningOf(after)]);
}

function widthsOf({ outline: { tables } }: Document): number[][] {
  return tables.map(({ header, rows }) => [header, ...rows].map(({ cells }) => cells.length));
}

/** What the cells of all tables mean, whatever their form. */
function meaningOf({ sections }: Document): unknown[] {
  return sections.flatMap(({ table }) =>
    [...(table?.rows ?? []), ...(table?.totals ?? [])].map(({ cells }) =>
      [...cells.values()].map(({ value, text }) => (value.kind === 'number' ? value.value : valueKey(value, text))),
    ),
  );
}
