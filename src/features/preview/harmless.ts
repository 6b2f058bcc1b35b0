// Links, pictures and HTML of a document whose addresses are not harmless, shown as the text that they are: nothing of
// them can be clicked. Which addresses are harmless is up to addresses.ts.
import type { Env, MarkdownIt, RendererRule, Token } from 'markdown-it';
import { isHarmlessLink, isHarmlessPicture } from './addresses';
import { escapeHtml } from './html';

/** Shows what is not harmless as text, in the renderings that it is to look at. Rules of other plug-ins are kept. */
export function showHarmless(md: MarkdownIt, looksAt: (env: Env | undefined) => boolean): void {
  const replace = (name: string, text: (tokens: readonly Token[], index: number) => string | undefined): void => {
    const original: RendererRule =
      md.renderer.rules[name] ??
      ((tokens, index, ...[options, , renderer]) => renderer.renderToken(tokens, index, options));
    md.renderer.rules[name] = (tokens, index, ...rest) =>
      (looksAt(rest[1]) ? text(tokens, index) : undefined) ?? original(tokens, index, ...rest);
  };
  replace('link_open', (tokens, index) => (isRefused(tokens[index]) ? '' : undefined));
  replace('link_close', (tokens, index) => {
    const link = openingOf(tokens, index);
    if (!isRefused(link)) return undefined;
    return link?.info === 'auto' ? '' : inBrackets(addressOf(link, 'href'));
  });
  replace('image', (tokens, index) => {
    const picture = tokens[index];
    const address = addressOf(picture, 'data-src') || addressOf(picture, 'src'); // the editor changes the other
    return isHarmlessPicture(address) ? undefined : pictureAsText(picture);
  });
  const asText = { html_inline: htmlAsText, html_block: htmlBlockAsText };
  for (const [name, toText] of Object.entries(asText))
    replace(name, (tokens, index) => {
      const html = tokens[index]?.content ?? '';
      return isHarmlessHtml(html) ? undefined : toText(html);
    });
}

/** A picture as its words and its address. An address that is a picture itself says nothing to a reader. */
export function pictureAsText(picture: Token | undefined): string {
  const address = addressOf(picture, 'src');
  return escapeHtml(picture?.content ?? '') + (address.startsWith('data:') ? '' : inBrackets(address));
}

/** HTML as text, less its comments; its line breaks are kept. */
export function htmlAsText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split(/(<br\s*\/?>)/i)
    .map((part, index) => (index % 2 === 1 ? '<br>' : escapeHtml(part)))
    .join('');
}

/** The same for a block of its own; nothing where it is only comments. */
export function htmlBlockAsText(html: string): string {
  const text = htmlAsText(html).trim();
  return text === '' ? '' : `<p>${text}</p>\n`;
}

function inBrackets(address: string): string {
  return `（${escapeHtml(address)}）`;
}

function addressOf(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? '');
}

function isRefused(link: Token | undefined): boolean {
  return link !== undefined && !isHarmlessLink(addressOf(link, 'href'));
}

// Links hold no links: the nearest is the one.
function openingOf(tokens: readonly Token[], closing: number): Token | undefined {
  for (let at = closing - 1; at >= 0; at--) if (tokens[at]?.type === 'link_open') return tokens[at];
  return undefined;
}

const COMMENT = /<!--(?!-?>)(?:(?!--!?>)[^])*(-->)?/g;
const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const TAG = new RegExp(`</?[a-z][a-z\\d-]*((?:${ATTRIBUTE.source.replace(/\((?!\?)/g, '(?:')})*)\\s*/?>`, 'gi');
/** What sets an address, or sets what does. */
const SETTING =
  /(?:href|src(?:set|doc)?|action|data|poster|background|ping|cite|longdesc|http-equiv|attributename)\s*=/gi;

/**
 * True for HTML of whole tags whose addresses are harmless. What sets an address counts wherever it stands: what is
 * inside quotes or a comment here may be outside them to a browser, which reads what came before.
 */
function isHarmlessHtml(html: string): boolean {
  const plain = html.replace(COMMENT, (_, end?: string) => (end === undefined ? '<' : ''));
  let allowed = 0;
  const rest = plain.replace(TAG, (_, attributes: string) => {
    allowed += harmlessAddressesIn(attributes);
    return '';
  });
  return !rest.includes('<') && (html.match(SETTING) ?? []).length === allowed;
}

function harmlessAddressesIn(attributes: string): number {
  return Array.from(attributes.matchAll(ATTRIBUTE)).filter(([, name = '', double, single, bare]) =>
    isHarmlessAttribute(name.toLowerCase(), (double ?? single ?? bare ?? '').replaceAll('&amp;', '&')),
  ).length;
}

function isHarmlessAttribute(name: string, address: string): boolean {
  if (/&(?:#|[a-z\d]+;)/i.test(address)) return false;
  return /(?:^|[:-])href$/.test(name) ? isHarmlessLink(address) : name === 'src' && isHarmlessPicture(address);
}
