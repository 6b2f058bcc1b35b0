// What printed pages put between the lines of a text: their numbers, and beside each of these the same head or foot. It
// is taken out before lines are joined, as a sentence goes on from one page to the next.
import { isBareNumber, isPageNumber } from '../clean';
import type { LeftOut, Lines, SourceLine } from '../line';
import { isPinyinLine } from '../pinyin';

const SHORTEST_PAGE = 8; // lines
const FAR = 3; // lines from a number that its page's head and foot may be
const FEWEST = 2; // pages that have them
const LONGEST = 40;
/** What pages say of themselves, of which one is enough. */
const OF_PAGES =
  /^(?:内部(?:资料|文件|使用)|內部(?:資料|文件|使用)|机密|機密|保密|请勿外传|請勿外傳|注意保密|妥善保管)+$/;
const SHORTEST_TITLE = 4;
const ENDS_SENTENCE = /[。；;：:！？，,、]$/;

/** Takes numbers of pages, what is beside them again and again, and lines of pinyin out of a text. */
export function withoutPrinted(lines: readonly SourceLine[]): Lines {
  const said = lines.filter(({ text }) => text.trim() !== '');
  const cells = cellsAmong(said);
  const numbers = new Set(said.filter((line) => isPageNumber(line.text) && !cells.has(line)));
  const beside = linesBeside(said, numbers);
  const first = said.findIndex((line) => numbers.has(line));
  const opening = said.slice(0, Math.max(1, first - FAR));
  const running = new Set(beside.filter(isRunning(said, { beside, opening })));
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

/** The lines near the numbers of pages, which are none themselves. */
function linesBeside(lines: readonly SourceLine[], numbers: ReadonlySet<SourceLine>): SourceLine[] {
  const at = new Set<number>();
  for (const [index, line] of lines.entries())
    if (numbers.has(line)) for (let near = index - FAR; near <= index + FAR; near++) at.add(near);
  return lines.filter((line, index) => at.has(index) && !numbers.has(line));
}

/** What lines of printed pages are told by: those beside their numbers, and the others of the first page. */
interface PrintedPages {
  readonly beside: readonly SourceLine[];
  readonly opening: readonly SourceLine[];
}

/**
 * Whether a line is the head or foot of pages: short, the same at several of them, and nowhere else but as the title on
 * the first; of the title, one is enough.
 */
function isRunning(all: readonly SourceLine[], { beside, opening }: PrintedPages): (line: SourceLine) => boolean {
  const times = countsOf(all);
  const onPages = countsOf(beside);
  const titles = new Map(opening.map((line) => [keyOf(line), line]));
  const [begin = ''] = opening.map(keyOf);
  return (line) => {
    const key = keyOf(line);
    if (titles.get(key) === line || key.length > LONGEST || ENDS_SENTENCE.test(key)) return false;
    const pages = onPages.get(key) ?? 0;
    const elsewhere = (times.get(key) ?? 0) - pages;
    if (key.length >= SHORTEST_TITLE && begin.includes(key)) return elsewhere <= 1;
    return OF_PAGES.test(key) || (pages >= FEWEST && elsewhere <= (titles.has(key) ? 1 : 0));
  };
}

function countsOf(lines: readonly SourceLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return counts;
}

function keyOf({ text }: SourceLine): string {
  return text.replace(/\s+/g, '');
}
