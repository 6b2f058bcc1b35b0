// Writing snippets: text with places to go to one after another, in the syntax that editors share.
import { placeholdersIn } from '../../base/placeholder';

/** A text that stands in a snippet as it is. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place to go to, with the text that stands there until something is typed. */
export function tabstop(number: number, text = ''): string {
  return text === '' ? `\${${String(number)}}` : `\${${String(number)}:${literal(text)}}`;
}

/** A place with several texts to choose from, the first of which stands there at first. */
export function choice(number: number, options: readonly string[]): string {
  return `\${${String(number)}|${options.map((option) => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** A text in which every placeholder is a place to go to. */
export function withTabstops(text: string): string {
  const holes = placeholdersIn(text);
  const pieces = holes.map(
    ({ from, to }, index) =>
      literal(text.slice(holes[index - 1]?.to ?? 0, from)) + tabstop(index + 1, text.slice(from, to)),
  );
  return pieces.join('') + literal(text.slice(holes.at(-1)?.to ?? 0));
}
