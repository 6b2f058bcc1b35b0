// What stands in a cell of a table, as a person reads and types it, and as Markdown has it: there a bar ends the cell,
// and a line break ends the table.
import { isPlaceholder } from '../../base/placeholder';

/** The text of a cell as a person sees it; nothing where it is still to be filled in. */
export function shownText(source: string): string {
  if (isPlaceholder(source)) return '';
  return source.replace(/<br\s*\/?>/gi, '\n').replaceAll('\\|', '|');
}

/**
 * A text as a cell holds it. What would be a tag stays text, as does a backslash before a bar; blank lines and blanks
 * around a line are not kept.
 */
export function cellSource(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/\\+(?=\|)/g, (all) => all.replaceAll('\\', '&#92;'))
    .replaceAll('|', '\\|')
    .trim()
    .replace(/\s*[\r\n]+\s*/g, '<br>');
}
