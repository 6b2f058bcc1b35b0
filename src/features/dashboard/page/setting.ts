// What the parts of the page share: words in the reader's language, and what a figure's explanation is reached by.
import { message, render } from '../../../base/message';
import type { MessageArgument, MessageId, Reader } from '../../../base/message';
import { element, join } from '../../preview/html';
import type { Child, Html } from '../../preview/html';

/** A chart, before it is put on the page or into a file: its id, its title, and the drawing. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly drawn: Html;
}

/** Texts of the page, for a reader. */
export type Say = (id: MessageId, args?: Readonly<Record<string, MessageArgument>>) => string;

/** How a reader is told. */
export function saying(reader: Reader): Say {
  return (id, args) => render(message(id, args), reader);
}

/** A link to an explanation. */
export function whyLink(why: string, ...inside: readonly Child[]): Html {
  return element('a', { class: 'why-link', href: `#${why}` }, ...inside);
}

/** Sentences, one a paragraph. */
export function sentences(className: string, texts: readonly string[]): Html {
  return join(texts.map((text) => element('p', { class: className }, text)));
}

/** What is left out and why, below a word for it; nothing where all is there. */
export function leftOut(word: string, texts: readonly string[]): Html {
  if (texts.length === 0) return join([]);
  const items = texts.map((text) => element('li', {}, text));
  return element('div', { class: 'lacks' }, element('p', {}, word), element('ul', {}, ...items));
}
