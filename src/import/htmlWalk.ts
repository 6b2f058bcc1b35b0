// The walk through the tags of a page: what a block is, which numeral a list item has, what a row becomes.
import type { LeftOut, LeftReason, SourceLine } from './line';

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

/** Elements that pages make parts of themselves with, told by their class, id or role. */
const BOXES = new Set(['div', 'section', 'ul', 'dl']);
const NAMED = new RegExp(
  `^(?:${[
    '(?:main-?|top-?|site-?|page-?)?nav(?:bar|igation)?|menu|breadcrumbs?|crumbs?|footer|side-?bar|share(?:-?bar)?',
    'comments?|related|recommend(?:ed)?|ads?|advert(?:isement)?|copyright|pagination|toolbar',
  ].join('|')})$`,
  'i',
);

interface Row {
  readonly cells: SourceLine[][];
}

/** What a walk through the tags holds; the parser calls back into it. */
export interface HtmlWalk {
  readonly file: string;
  readonly lines: SourceLine[];
  readonly left: LeftOut[];
  readonly lists: { readonly ordered: boolean; next: number }[];
  readonly rows: Row[];
  /** Of each box that is open whether it is a part of the page around the text. */
  readonly boxes: boolean[];
  /** What is open around, and how many blocks were met. */
  readonly counts: { skipped: number; around: number; blocks: number };
  heading: number;
  numeral: string;
  text: string;
  isBlank: boolean;
  textLine: number;
  preformatted: number;
}

/** Starts at the top of a page. */
export function startWalk(file: string): HtmlWalk {
  return {
    file,
    lines: [],
    left: [],
    lists: [],
    rows: [],
    boxes: [],
    counts: { skipped: 0, around: 0, blocks: 0 },
    heading: 0,
    numeral: '',
    text: '',
    isBlank: true,
    textLine: 1,
    preformatted: 0,
  };
}

/** True for an element that others may be inside of, as far as the walk can tell. */
export function nests(name: string): boolean {
  return (BLOCKS.has(name) || SKIPPED.has(name)) && name !== 'br' && name !== 'hr';
}

/** Notes something of the page that is no text of it. */
export function leave(walk: HtmlWalk, line: number, text: string, reason: LeftReason): void {
  walk.counts.blocks++;
  walk.left.push({ file: walk.file, line, text, reason });
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** Takes an opening tag. */
export function openTag(walk: HtmlWalk, name: string, attributes: Attributes): void {
  if (SKIPPED.has(name)) walk.counts.skipped++;
  if (BLOCKS.has(name)) endLine(walk);
  if (AROUND.has(name)) walk.counts.around++;
  if (BOXES.has(name)) openBox(walk, attributes);
  if (/^h[1-6]$/.test(name)) walk.heading = Number(name[1]);
  if (name === 'pre') walk.preformatted++;
  if (name === 'ol' || name === 'ul')
    walk.lists.push({ ordered: name === 'ol', next: Number.parseInt(attributes.start ?? '1', 10) || 1 });
  if (name === 'li') walk.numeral = nextNumeral(walk);
  if (name === 'tr') walk.rows.push({ cells: [] });
  if (name === 'td' || name === 'th') walk.rows.at(-1)?.cells.push([]);
  if (name === 'img') leave(walk, walk.textLine, `[${attributes.alt ?? ''}]`, 'picture');
}

/** Takes a closing tag. */
export function closeTag(walk: HtmlWalk, name: string): void {
  if (SKIPPED.has(name)) walk.counts.skipped = Math.max(0, walk.counts.skipped - 1);
  if (BLOCKS.has(name)) endLine(walk);
  const isAround = AROUND.has(name) || (BOXES.has(name) && walk.boxes.pop() === true);
  if (isAround) walk.counts.around = Math.max(0, walk.counts.around - 1);
  if (/^h[1-6]$/.test(name)) walk.heading = 0;
  if (name === 'pre') walk.preformatted = Math.max(0, walk.preformatted - 1);
  if (name === 'ol' || name === 'ul') walk.lists.pop();
  if (name === 'tr') endRow(walk);
}

function openBox({ boxes, counts }: HtmlWalk, { class: names = '', id = '', role = '' }: Attributes): void {
  const isAround = `${names} ${id} ${role}`.split(/\s+/).some((name) => NAMED.test(name));
  boxes.push(isAround);
  if (isAround) counts.around++;
}

function nextNumeral({ lists }: HtmlWalk): string {
  const list = lists.at(-1);
  if (list?.ordered !== true) return '';
  const depth = lists.filter((each) => each.ordered).length - 1;
  const ordinal = list.next++;
  const write = LIST_NUMERALS[depth];
  if (write) return write(ordinal);
  return ordinal <= 20 ? String.fromCharCode(0x245f + ordinal) : '';
}

/** Takes text. */
export function takeText(walk: HtmlWalk, text: string, line: number): void {
  if (walk.counts.skipped > 0) return;
  const parts = walk.preformatted > 0 ? text.split('\n') : [text.replace(/[\t\n\r\f ]+/g, ' ')];
  parts.forEach((part, index) => {
    if (index > 0) endLine(walk);
    if (walk.isBlank) walk.textLine = line + index;
    walk.isBlank &&= part.trim() === '';
    walk.text += part;
  });
}

/** Ends the block that is open. */
export function endLine(walk: HtmlWalk): void {
  const text = walk.isBlank ? '' : walk.text.trim();
  walk.text = '';
  walk.isBlank = true;
  if (text === '') return;
  const { file, textLine: line } = walk;
  const numeral = /^(?:第|[（(]?[一二三四五六七八九十\d①-⑳]+[）)、.．])/.test(text) ? '' : walk.numeral;
  walk.numeral = '';
  if (walk.counts.around > 0) {
    leave(walk, line, text, 'page');
    return;
  }
  walk.counts.blocks++;
  (walk.rows.at(-1)?.cells.at(-1) ?? walk.lines).push({ file, line, text: numeral + text, heading: walk.heading });
}

/**
 * A row of short cells is a row of a table, with bars; any other is the layout of a page, and its cells are lines of
 * their own.
 */
function endRow(walk: HtmlWalk): void {
  const cells = walk.rows.pop()?.cells ?? [];
  const target = walk.rows.at(-1)?.cells.at(-1) ?? walk.lines;
  const all = cells.flat();
  const [first] = all;
  const texts = cells.length > 1 && cells.every((cell) => cell.length <= 4) ? cells.map(textOf) : [];
  const isTable = first !== undefined && texts.length > 0 && texts.every((text) => text.length <= LONGEST_CELL);
  if (isTable) target.push({ file: walk.file, line: first.line, text: `| ${texts.join(' | ')} |`, heading: 0 });
  else for (const line of all) target.push(line);
}

function textOf(cell: readonly SourceLine[]): string {
  return cell.map(({ text }) => text).join(' ');
}
