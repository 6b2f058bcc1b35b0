// What printed pages put between the lines of a text: their numbers, and beside each of these the same head or foot. It
// is taken out before lines are joined, as a sentence goes on from one page to the next.
import { readNumeralAt } from '../../citations/numerals';
import { isBareNumber, isPageNumber } from '../clean';
import type { LeftOut, Lines, SourceLine } from '../line';
import { isPinyinLine } from '../pinyin';
import { titleLength } from '../regulationTitle';

const SHORTEST_PAGE = 8; // lines
const FAR = 3; // lines from a number that its page's head and foot may be
const FEWEST = 2; // pages that have them
const FEWEST_NUMBERED = 4; // of words with a number: a heading comes again where another list has it too
const LONGEST = 40;
/** What pages say of themselves, of which one is enough. */
const OF_PAGES =
  /^(?:内部(?:资料|文件|使用)|內部(?:資料|文件|使用)|机密|機密|保密|请勿外传|請勿外傳|注意保密|妥善保管)+$/;
const SHORTEST_TITLE = 4;
const LONG_TITLE = 8;
const TITLE_WITHIN = 400; // characters of the first page
const ENDS_SENTENCE = /[。；;：:！？，,、]$/;

/** Takes numbers of pages, what is beside them again and again, and lines of pinyin out of a text. */
export function withoutPrinted(lines: readonly SourceLine[]): Lines {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const cells = cellsAmong(said);
  const numbers = new Set(said.filter((line) => isPageNumber(line.text) && !cells.has(line)));
  const beside = linesBeside(said, numbers);
  const first = said.findIndex((line) => numbers.has(line));
  const firstPage = said.slice(0, Math.max(1, first));
  const running = new Set([...beside.keys()].filter(isRunning(said, { beside, firstPage })));
  const left: LeftOut[] = [];
  const kept = lines.filter((line) => {
    const isPrinted = numbers.has(line) || running.has(line);
    if (!isPrinted && !isPinyinLine(line.text.trim())) return true;
    left.push({ file: line.file, line: line.line, text: line.text.trim(), reason: isPrinted ? 'furniture' : 'pinyin' });
    return false;
  });
  return { lines: kept, left };
}

/** Numbers alone so near each other that they are cells of a table, each in a line: no page is as short. */
export function cellsAmong(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const cells = new Set<SourceLine>();
  let before: { readonly line: SourceLine; readonly at: number } | undefined;
  let at = 0;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    at++;
    if (!isBareNumber(line.text)) continue;
    if (before !== undefined && at - before.at <= SHORTEST_PAGE) cells.add(before.line).add(line);
    before = { line, at };
  }
  return cells;
}

/** The lines near the numbers of pages, which are none themselves, each with the number that is nearest. */
function linesBeside(lines: readonly SourceLine[], numbers: ReadonlySet<SourceLine>): Map<SourceLine, SourceLine> {
  const beside = new Map<SourceLine, SourceLine>();
  for (const [index, line] of lines.entries()) {
    if (numbers.has(line)) continue;
    for (let far = FAR; far > 0; far--)
      for (const near of [lines[index + far], lines[index - far]])
        if (near !== undefined && numbers.has(near)) beside.set(line, near);
  }
  return beside;
}

/** What lines of printed pages are told by: those beside their numbers, and those before the first of these. */
interface PrintedPages {
  readonly beside: ReadonlyMap<SourceLine, SourceLine>;
  readonly firstPage: readonly SourceLine[];
}

/**
 * Whether a line is the head or foot of pages: short, the same at several of them, and nowhere else but as the title on
 * the first; of the title, one is enough.
 */
function isRunning(all: readonly SourceLine[], { beside, firstPage }: PrintedPages): (line: SourceLine) => boolean {
  const times = countsOf(all);
  const near = countsOf([...beside.keys()]);
  const pages = pagesOf(beside);
  const opening = firstPage.slice(0, Math.max(1, firstPage.length - FAR));
  const titles = new Map(opening.map((line) => [keyOf(line), line]));
  const [begin, whole] = [opening, firstPage].map(beginningOf);
  const onFirst = new Set(firstPage);
  return (line) => {
    const key = keyOf(line);
    if (titles.get(key) === line || key.length > LONGEST || ENDS_SENTENCE.test(key)) return false;
    const elsewhere = (times.get(key) ?? 0) - (near.get(key) ?? 0);
    const words = plainOf(key);
    if (isTitle(words) && (onFirst.has(line) ? begin : whole)?.includes(words)) return elsewhere <= 1;
    const fewest = readNumeralAt(line.text.trim()) === undefined ? FEWEST : FEWEST_NUMBERED;
    return OF_PAGES.test(key) || ((pages.get(key)?.size ?? 0) >= fewest && elsewhere <= (titles.has(key) ? 1 : 0));
  };
}

/** The pages at which words stand. */
function pagesOf(beside: ReadonlyMap<SourceLine, SourceLine>): ReadonlyMap<string, ReadonlySet<SourceLine>> {
  const pages = new Map<string, Set<SourceLine>>();
  for (const [line, number] of beside) pages.set(keyOf(line), (pages.get(keyOf(line)) ?? new Set()).add(number));
  return pages;
}

function countsOf(lines: readonly SourceLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return counts;
}

function beginningOf(lines: readonly SourceLine[]): string {
  return plainOf(lines.map(keyOf).join('')).slice(0, TITLE_WITHIN);
}

/** Whether words are a title: by what they end with, or by how many they are. */
function isTitle(words: string): boolean {
  return words.length >= LONG_TITLE || (words.length >= SHORTEST_TITLE && titleLength(words) === words.length);
}

/** A text without pinyin, which may stand in the title and not in the head of the page that repeats it. */
function plainOf(key: string): string {
  return key.replace(/[（(]?[a-z\u00c0-\u01ff]+[）)]?/g, '');
}

function keyOf({ text }: SourceLine): string {
  return text.replace(/\s+/g, '');
}
