// Reading plain text and Markdown into lines. What the lines say is left to later steps.
import { readFrontMatter } from '../base/markdown/frontMatter';
import { readNumeralAt } from '../citations/numerals';
import type { LeftOut, Lines, SourceLine } from './line';

const LINE_END = /\r\n|[\r\n\f\v\u0085\u2028\u2029]/;
const INLINE_TAG = /<\/?(?:b|strong|i|em|u|s|span|font|center|div|p|sup|sub|small|big|a)(?:\s[^<>]{0,500})?\/?>/gi;

/** The lines of a plain text; rows of a table that was copied into it, whose cells are divided by tabs, with bars. */
export function readPlainText(file: string, text: string): Lines {
  const texts = withBars(text.split(LINE_END));
  return { lines: texts.map((each, index) => ({ file, line: index + 1, text: each, heading: 0 })), left: [] };
}

const LONGEST_CELL = 120;

/** Rows are several lines one after another with as many tabs. */
function withBars(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (let from = 0; from < lines.length;) {
    const cells = cellsOf(lines[from]);
    let to = from + 1;
    while (to < lines.length && cells.length > 1 && cellsOf(lines[to]).length === cells.length) to++;
    const rows = lines.slice(from, to);
    const isTable = isTableOf(rows.map(cellsOf));
    texts.push(...rows.map((row) => (isTable ? `| ${cellsOf(row).join(' | ')} |` : row)));
    from = to;
  }
  return texts;
}

function cellsOf(line = ''): string[] {
  return line
    .trim()
    .split('\t')
    .map((cell) => cell.trim());
}

/** A number and a text behind a tab are no row, but an item of a list, unless a title says that numbers stand there. */
function isTableOf(rows: readonly (readonly string[])[]): boolean {
  const [[first = '', ...titles] = []] = rows;
  if (rows.length < 2 || rows.flat().some((cell) => cell.length > LONGEST_CELL)) return false;
  return titles.length > 1 || (titles.length === 1 && (NUMBERS.test(first) || !rows.some(isNumbered)));
}

const NUMBERS = /^(?:[序编編][号號]|[项項]次|No\.?)$/i;

function isNumbered([first = '']: readonly string[]): boolean {
  return readNumeralAt(`${first} x`) !== undefined || /^\d/.test(first);
}

/**
 * The lines of a Markdown text: headings are known, emphasis and list marks are taken off; front matter, comments and
 * rules are left out.
 */
export function readMarkdown(file: string, text: string): Lines {
  const source = text.replace(/\r\n|\r/g, '\n');
  const { bodyLine } = readFrontMatter(source);
  const lines: SourceLine[] = [];
  const left: LeftOut[] = [];
  let inComment = false;
  source.split('\n').forEach((raw, index) => {
    if (raw.trim() === '') return;
    const at = { file, line: index + 1 };
    const { kept, comment, open } = withoutComments(raw, inComment);
    inComment = open;
    const isMark = index < bodyLine || isRule(kept.trim());
    if (isMark || comment !== '') left.push({ ...at, text: isMark ? raw : comment, reason: 'markup' });
    if (!isMark) for (const part of kept.split(/<br\s*\/?>/i)) lines.push({ ...at, ...plain(part) });
  });
  return { lines, left: left.filter((each) => each.text.trim() !== '') };
}

/** A fence of code, a line across the page, or the line below a table's header. */
function isRule(text: string): boolean {
  return /^(?:`{3}|~{3})/.test(text) || /^[-*_=]{3,}$/.test(text) || (text.includes('---') && /^[\s:|-]+$/.test(text));
}

function withoutComments(raw: string, inComment: boolean): { kept: string; comment: string; open: boolean } {
  let kept = '';
  let comment = '';
  let rest = raw;
  let open = inComment;
  while (rest !== '') {
    const mark = open ? '-->' : '<!--';
    const at = rest.indexOf(mark);
    const end = at < 0 ? rest.length : open ? at + mark.length : at;
    if (open) comment += rest.slice(0, end);
    else kept += rest.slice(0, end);
    rest = rest.slice(end);
    if (at >= 0) open = !open;
  }
  return { kept, comment, open };
}

function plain(raw: string): { text: string; heading: number } {
  const [mark = '', hashes = ''] = /^\s{0,3}(#{1,6})(?:\s+|$)/.exec(raw) ?? [];
  const text = (mark === '' ? raw : withoutClosing(raw.slice(mark.length)))
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(/^\s*[-*+]\s+/, '')
    .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, '$2')
    .replace(INLINE_TAG, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  return { text, heading: hashes.length };
}

/** The words of a heading without the hashes that close it. */
function withoutClosing(words: string): string {
  const text = words.trimEnd();
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return end < text.length && /\s/.test(text[end - 1] ?? '') ? text.slice(0, end).trimEnd() : words;
}
