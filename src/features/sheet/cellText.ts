// What stands in a cell of a table, as a person reads and types it, and as Markdown has it: there a bar ends the cell,
// and a line break ends the table.
import { isPlaceholder } from '../../base/placeholder';

/** The text of a cell as a person sees it; nothing where it is still to be filled in. */
export function shownText(source: string): string {
  if (isPlaceholder(source)) return '';
  return source
    .replace(/\s*<br\s*\/?>\s*/gi, '\n')
    .replaceAll('\\|', '|')
    .replace(ENTITY, (all) => SIGNS.get(all) ?? all);
}

/**
 * A text as a cell holds it, so that it is shown as it was typed. What would be a tag stays text, as does a backslash
 * before a bar; blank lines and blanks around a line are not kept.
 */
export function cellSource(text: string): string {
  return text
    .replace(/&(?=(?:amp|lt|#45|#92|#65372);)/g, '&amp;')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/\\+(?=\|)/g, (all) => all.replaceAll('\\', '&#92;'))
    .replaceAll('|', '\\|')
    .trim()
    .replace(/\s*[\r\n]+\s*/g, '<br>')
    .replace(/\\(?=<br>|$)/g, '&#92;') // it would take the bar behind it along
    .replace(/^｜|｜$/g, '&#65372;'); // a bar of full width there is taken for one that was meant to end the cell
}

/** A text of a rule line, as a cell holds it in a row that has nothing else: else the row would be a rule. */
export function unruled(source: string): string {
  return source.replace('-', '&#45;');
}

/** What stands for signs that Markdown would take for its own. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&#45;', '-'],
  ['&#92;', '\\'],
  ['&#65372;', '｜'],
]);
const ENTITY = /&(?:amp|lt|#45|#92|#65372);/g;
