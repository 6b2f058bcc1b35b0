// Hooking into markdown-it: where the preview's additions go. Tokens and options stay as they are, so that outlines,
// anchors and other plug-ins see the document and nothing of ours. What is added, additions.ts says, once there is
// someone to ask: this file loads with the extension's first and knows nothing else.
import type { Env, MarkdownIt, RendererRule, Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import type { Additions } from './additions';
import { showHarmless } from './harmless';

/** What the plug-in asks of the program around it. */
export interface PreviewHost {
  /**
   * What is added to a rendering, told by its environment; undefined where the document is none of ours, or not read
   * yet.
   */
  readonly additions: (env: Env) => Additions | undefined;
  /** Hears of an error in making additions: what could not be made is left out. */
  readonly report: (error: unknown) => void;
}

/** Makes something of what is added to a rendering; undefined where nothing is. */
type Add = <T>(env: Env | undefined, make: (additions: Additions) => T) => T | undefined;

/**
 * Shows a document's state, citations, findings and figures, and its links as far as they are harmless; reads emphasis
 * beside Chinese punctuation as it is meant.
 */
export function extendMarkdownIt(md: MarkdownIt, host: PreviewHost): MarkdownIt {
  md.use(cjkFriendly);
  const add = adder(host);
  showHarmless(md, (env) => add(env, () => true) === true);
  frameDocument(md, add);
  linkCitations(md, add);
  wrapRule(
    md,
    'heading_close',
    (html, { tokens, index, env }) =>
      html + (add(env, ({ afterHeading }) => afterHeading(lineOf(tokens[index - 2]))) ?? ''),
  );
  wrapRule(md, 'td_open', (html, { tokens, index, env }) =>
    html.replace(
      /^<td(?![^>]* class=)/,
      `<td${add(env, ({ markOfCell }) => markOfCell(tokens[index + 1]?.content ?? '')) ?? ''}`,
    ),
  );
  wrapRule(
    md,
    'td_close',
    (html, { tokens, index, env }) =>
      (add(env, ({ endOfCell }) => endOfCell(...placeOfCell(tokens, index))) ?? '') + html,
  );
  return md;
}

function adder(host: PreviewHost): Add {
  const renderings = new WeakMap<Env, Additions | undefined>();
  return (env, make) => {
    if (env === undefined) return undefined;
    try {
      if (!renderings.has(env)) renderings.set(env, host.additions(env));
      const additions = renderings.get(env);
      return additions && make(additions);
    } catch (error) {
      host.report(error);
      return undefined;
    }
  };
}

// A plug-in may render parts of a document by itself: only the whole is framed.
function frameDocument(md: MarkdownIt, add: Add): void {
  const render = md.renderer.render.bind(md.renderer);
  const begun = new WeakSet<Env>();
  md.renderer.render = (tokens, options, env) => {
    if (env === undefined || begun.has(env)) return render(tokens, options, env);
    begun.add(env);
    const top = add(env, (additions) => additions.top()) ?? '';
    const body = render(tokens, options, env);
    return top + body + (add(env, (additions) => additions.bottom()) ?? '');
  };
}

interface TokenPlace {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly env: Env | undefined;
}

/** Changes what a token becomes; a rule that another plug-in has set for it is kept. */
function wrapRule(md: MarkdownIt, name: string, change: (html: string, place: TokenPlace) => string): void {
  const original: RendererRule =
    md.renderer.rules[name] ??
    ((tokens, index, ...[options, , renderer]) => renderer.renderToken(tokens, index, options));
  md.renderer.rules[name] = (tokens, index, ...rest) =>
    change(original(tokens, index, ...rest), { tokens, index, env: rest[1] });
}

function lineOf(token: Token | undefined): number {
  return token?.map?.[0] ?? -1;
}

function placeOfCell(tokens: readonly Token[], index: number): [line: number, cell: number] {
  let at = index;
  let cell = -1;
  for (; at >= 0 && tokens[at]?.type !== 'tr_open'; at--) if (tokens[at]?.type === 'td_open') cell++;
  return [lineOf(tokens[at]), cell];
}

function linkCitations(md: MarkdownIt, add: Add): void {
  const original: RendererRule =
    md.renderer.rules['text'] ?? ((tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? ''));
  const open = documentsWithOpenLinks(md);
  const linked = new WeakMap<readonly Token[], ReadonlySet<number>>();
  const isLinked = (tokens: readonly Token[], index: number): boolean => {
    const inside = linked.get(tokens) ?? tokensInsideLinks(tokens);
    linked.set(tokens, inside);
    return inside.has(index);
  };
  md.renderer.rules['text'] = (tokens, index, ...rest) => {
    const content = tokens[index]?.content ?? '';
    const [, env] = rest;
    const links = env !== undefined && open.has(env) ? [] : (add(env, (additions) => additions.links(content)) ?? []);
    if (links.length === 0 || isLinked(tokens, index)) return original(tokens, index, ...rest);
    const piece = (from: number, to?: number): string =>
      asPiece(tokens, index, content.slice(from, to), () => original(tokens, index, ...rest));
    let done = 0;
    const html = links.map(({ from, to, wrap }) => {
      const before = piece(done, from);
      done = to;
      return before + wrap(piece(from, to));
    });
    return html.join('') + piece(done);
  };
}

// A rule sees the tokens around its own: for one piece of a text, the piece stands in its place. A copy of all tokens
// for each would take time by the square of a long paragraph.
function asPiece(tokens: Token[], index: number, content: string, render: () => string): string {
  const whole = tokens[index];
  if (whole === undefined) return '';
  tokens[index] = Object.assign(Object.create(whole) as Token, { content });
  try {
    return render();
  } finally {
    tokens[index] = whole;
  }
}

/**
 * The documents whose HTML leaves a link open: the browser carries it into all that follows, where a link of ours would
 * end it.
 */
function documentsWithOpenLinks(md: MarkdownIt): { readonly has: (env: Env) => boolean } {
  const open = new WeakSet<Env>();
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    if (env !== undefined && tokens.some(leavesLinkOpen)) open.add(env);
    return render(tokens, options, env);
  };
  return open;
}

function leavesLinkOpen({ type, content, children }: Token): boolean {
  if (type !== 'html_block' && type !== 'inline') return false;
  const html =
    type === 'html_block'
      ? content
      : (children ?? []).map((child) => (child.type === 'html_inline' ? child.content : '')).join('');
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?a(?=[\s>/])/gi)) depth = Math.max(0, depth + (tag.startsWith('</') ? -1 : 1));
  return depth > 0;
}

/** The tokens of a line of text that stand inside a link, Markdown's or HTML's: a link holds no other. */
function tokensInsideLinks(tokens: readonly Token[]): Set<number> {
  const inside = new Set<number>();
  let depth = 0;
  for (const [index, { type, content }] of tokens.entries()) {
    const html = type === 'html_inline' ? content : '';
    if (type === 'link_open' || /^<a[\s>]/i.test(html)) depth++;
    else if (type === 'link_close' || /^<\/a\s*>/i.test(html)) depth = Math.max(0, depth - 1);
    else if (depth > 0) inside.add(index);
  }
  return inside;
}
