// A row as a snippet: what is known stands in it, what is computed waits to be filled in, and every other cell is a
// place to go to; a choice shows its options.
import { inScript, labelKey } from '../../base/script';
import type { Script } from '../../base/script';
import type { DocumentTable } from '../../documents/document';
import { isFilled } from '../../calculation/linking/endRows';
import { blankCell, markOf } from '../../documents/templates/cellMarks';
import type { StartingRow } from '../../documents/templates/template';
import type { Column } from '../../knowledge/contracts/contract';
import { choice, literal, tabstop } from './snippet';

/** Writes a row for the columns of a table as it stands, with what is given of it. */
export function rowSnippet(table: DocumentTable, given: StartingRow, script: Script): string {
  let stops = 0;
  const cells = table.columns.map((column): string => {
    const known = column === undefined ? '' : inScript(given[column.id] ?? '', script).trim();
    if (isFilled(known)) return literal(known.replaceAll('|', '\\|'));
    if (column?.formula !== undefined) return literal(blankCell(column, script));
    stops++;
    const options = column === undefined ? [] : optionsOf(table, column, script);
    if (column?.required !== true) return tabstop(stops);
    const mark = markOf(column, script);
    return options.length > 0 ? choice(stops, [mark, ...options]) : tabstop(stops, mark);
  });
  return `| ${cells.join(' | ')} |`;
}

/** The options of a column, less those that may not stand twice and stand there already. */
function optionsOf({ rows }: DocumentTable, column: Column, script: Script): string[] {
  const taken = new Set(column.unique ? rows.map((row) => labelKey(row.cells.get(column.id)?.text ?? '')) : []);
  return column.options
    .filter(({ labels }) => !labels.some((label) => taken.has(label)))
    .map(({ value }) => inScript(value, script));
}
