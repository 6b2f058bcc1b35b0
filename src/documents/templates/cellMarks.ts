// The mark of what is still to be filled in, as a cell of a table has it: with the title of its column, so that a text
// says what is asked for where the header is far away. What is computed is asked of nobody, and its mark names nothing.
import { isPlaceholder, PLACEHOLDER, placeholderFor, placeholdersIn } from '../../base/placeholder';
import { inScript } from '../../base/script';
import type { Script } from '../../base/script';
import type { Column } from '../../knowledge/contracts/contract';

/** What would end the mark or its cell within a title. */
const ENDING = /[【】|｜\\\r\n]/;

/** The mark in a cell of a column, in the script of a document; in that of the pack where none is given. */
export function markOf({ title, formula }: Column, script?: Script): string {
  if (formula !== undefined || ENDING.test(title)) return PLACEHOLDER;
  return placeholderFor(inScript(title, script ?? 'traditional'));
}

/** What a cell of a column holds while nobody has said anything: its mark where a value is required. */
export function blankCell(column: Column, script?: Script): string {
  return column.required ? markOf(column, script) : '';
}

/** What a cell of a new row holds for a text that it starts with: a mark that names nothing gets its column's title. */
export function startingCell(column: Column, text: string | undefined, script?: Script): string {
  if (text === undefined) return blankCell(column, script);
  return isPlaceholder(text) && placeholdersIn(text)[0]?.label === undefined ? markOf(column, script) : text;
}
