// Making HTML: a string is text and is always escaped; only what was made here goes through as HTML.

/** A piece of HTML that is safe to show. */
export interface Html {
  readonly html: string;
}

/** What stands inside an element: text, HTML, or nothing. */
export type Child = string | Html | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const EMPTY = new Set(['rect']);

/** Text as HTML, fit for content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** An element. Names are the program's own; an attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeHtml(value)}"`],
  );
  const tag = `<${name}${written.join('')}>`;
  return { html: EMPTY.has(name) ? tag.replace(/>$/, '/>') : `${tag}${join(children).html}</${name}>` };
}

/** Several pieces one after another. */
export function join(children: readonly Child[], between = ''): Html {
  const pieces = children.filter((child) => child !== undefined && child !== '');
  return {
    html: pieces.map((child) => (typeof child === 'object' ? child.html : escapeHtml(child ?? ''))).join(between),
  };
}

/** A name of a class of ours, which no other style sheet has. */
export function ours(...names: readonly string[]): string {
  return names.map((name) => `ops-regulation-${name}`).join(' ');
}
