// Reading HTML into lines, one a block. Scripts and the like are never looked at and nothing is fetched; numerals that
// a browser would draw before list items are written out.
import { Parser } from 'htmlparser2';
import type { LeftOut, LeftReason, Lines, SourceLine } from './line';

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'head']);
const AROUND = new Set(['nav', 'footer', 'aside', 'form', 'button', 'select', 'textarea']);
const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'legend',
  'li',
  'main',
  'nav',
  'aside',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'button',
  'select',
  'option',
  'textarea',
]);
const LIST_NUMERALS: readonly ((ordinal: number) => string)[] = [(n) => `${String(n)}. `, (n) => `（${String(n)}）`];
const LONGEST_CELL = 120; // a longer one is a page's layout, not a table

interface Row {
  readonly cells: SourceLine[][];
}

// What a walk through the tags holds; the parser calls back into it.
interface Walk {
  readonly file: string;
  readonly lines: SourceLine[];
  readonly left: LeftOut[];
  readonly lists: { readonly ordered: boolean; next: number }[];
  readonly rows: Row[];
  readonly counts: { skipped: number; around: number };
  heading: number;
  numeral: string;
  text: string;
  textLine: number;
  preformatted: number;
}

/** Reads HTML. `count` says what a line's number counts: lines of the file, or paragraphs of the text. */
export function readHtml(file: string, html: string, count: 'lines' | 'paragraphs' = 'lines'): Lines {
  const walk: Walk = {
    file,
    lines: [],
    left: [],
    lists: [],
    rows: [],
    counts: { skipped: 0, around: 0 },
    heading: 0,
    numeral: '',
    text: '',
    textLine: 1,
    preformatted: 0,
  };
  let line = 1;
  let seen = 0;
  const lineAt = (offset: number): number => {
    for (let at = html.indexOf('\n', seen); at >= 0 && at < offset; at = html.indexOf('\n', seen)) {
      line++;
      seen = at + 1;
    }
    return line;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      openTag(walk, name, attributes);
    },
    ontext: (text) => {
      takeText(walk, text, lineAt(parser.startIndex));
    },
    onclosetag: (name) => {
      closeTag(walk, name);
    },
    oncomment: (text) => {
      walk.left.push({ file, line: lineAt(parser.startIndex), text: text.trim(), reason: 'markup' });
    },
  });
  parser.end(html);
  endLine(walk);
  const numbered = count === 'lines' ? walk.lines : walk.lines.map((each, index) => ({ ...each, line: index + 1 }));
  return { lines: numbered, left: walk.left.filter((each) => each.text !== '') };
}

function openTag(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  if (SKIPPED.has(name)) walk.counts.skipped++;
  if (BLOCKS.has(name)) endLine(walk);
  if (AROUND.has(name)) walk.counts.around++;
  if (/^h[1-6]$/.test(name)) walk.heading = Number(name[1]);
  if (name === 'pre') walk.preformatted++;
  if (name === 'ol' || name === 'ul')
    walk.lists.push({ ordered: name === 'ol', next: Number.parseInt(attributes.start ?? '1', 10) || 1 });
  if (name === 'li') walk.numeral = nextNumeral(walk);
  if (name === 'tr') walk.rows.push({ cells: [] });
  if (name === 'td' || name === 'th') walk.rows.at(-1)?.cells.push([]);
  if (name === 'img')
    walk.left.push({ file: walk.file, line: walk.textLine, text: `[${attributes.alt ?? ''}]`, reason: 'picture' });
}

function closeTag(walk: Walk, name: string): void {
  if (SKIPPED.has(name)) walk.counts.skipped = Math.max(0, walk.counts.skipped - 1);
  if (BLOCKS.has(name)) endLine(walk);
  if (AROUND.has(name)) walk.counts.around = Math.max(0, walk.counts.around - 1);
  if (/^h[1-6]$/.test(name)) walk.heading = 0;
  if (name === 'pre') walk.preformatted = Math.max(0, walk.preformatted - 1);
  if (name === 'ol' || name === 'ul') walk.lists.pop();
  if (name === 'tr') endRow(walk);
}

function nextNumeral({ lists }: Walk): string {
  const list = lists.at(-1);
  if (list?.ordered !== true) return '';
  const depth = lists.filter((each) => each.ordered).length - 1;
  const ordinal = list.next++;
  const write = LIST_NUMERALS[depth];
  if (write) return write(ordinal);
  return ordinal <= 20 ? String.fromCharCode(0x245f + ordinal) : '';
}

function takeText(walk: Walk, text: string, line: number): void {
  if (walk.counts.skipped > 0) return;
  const parts = walk.preformatted > 0 ? text.split('\n') : [text.replace(/[\t\n\r\f ]+/g, ' ')];
  parts.forEach((part, index) => {
    if (index > 0) endLine(walk);
    if (walk.text.trim() === '') walk.textLine = line + index;
    walk.text += part;
  });
}

function endLine(walk: Walk): void {
  const text = walk.text.trim();
  walk.text = '';
  if (text === '') return;
  const { file, textLine: line } = walk;
  const numeral = /^(?:第|[（(]?[一二三四五六七八九十\d①-⑳]+[）)、.．])/.test(text) ? '' : walk.numeral;
  walk.numeral = '';
  if (walk.counts.around > 0) walk.left.push({ file, line, text, reason: 'page' satisfies LeftReason });
  else (walk.rows.at(-1)?.cells.at(-1) ?? walk.lines).push({ file, line, text: numeral + text, heading: walk.heading });
}

/**
 * A row of short cells is a row of a table, with bars; any other is the layout of a page, and its cells are lines of
 * their own.
 */
function endRow(walk: Walk): void {
  const cells = walk.rows.pop()?.cells ?? [];
  const target = walk.rows.at(-1)?.cells.at(-1) ?? walk.lines;
  const all = cells.flat();
  const texts = cells.map((cell) => cell.map(({ text }) => text).join(' '));
  const [first] = all;
  const isTable =
    first !== undefined &&
    cells.length > 1 &&
    texts.every((text) => text.length <= LONGEST_CELL) &&
    cells.every((cell) => cell.length <= 4);
  if (isTable) target.push({ file: walk.file, line: first.line, text: `| ${texts.join(' | ')} |`, heading: 0 });
  else target.push(...all);
}
