// Setting the bars of a table row right: where one was lost, doubled or written full width, the ways to put it back
// with which the cells fit their columns best.
import { splitRow } from '../../base/markdown/markdown';
import type { Cell } from '../../base/markdown/markdown';

/** How much is wrong with cells, less being better; undefined where they are none of the table's. */
export type Judge = (cells: readonly Cell[]) => number | undefined;

const MOST_STEPS = 2;
const MOST_WAYS = 80; // of a longer row nobody can tell
const LONGEST = 2_000;

/** The texts of a row with its bars set right, those that fit best; none where no way fits. */
export function barRepairs(source: string, judge: Judge): string[] {
  if (source.length > LONGEST) return [];
  const found = new Map<string, { readonly text: string; readonly fault: number }>();
  for (const text of waysFrom(source)) {
    const cells = splitRow(text, 0);
    const fault = judge(cells);
    const key = cells.map((cell) => cell.text).join('|');
    if (fault !== undefined && !found.has(key)) found.set(key, { text, fault });
  }
  const best = leastBy([...found.values()], ({ fault }) => fault);
  return leastBy(best, ({ text }) => gapsIn(text)).map(({ text }) => text);
}

function leastBy<T>(all: readonly T[], of: (each: T) => number): T[] {
  const least = Math.min(...all.map(of));
  return all.filter((each) => of(each) === least);
}

// Where a bar was, the blanks on its sides are left: a way that puts it there explains them.
function gapsIn(text: string): number {
  return Array.from(text.matchAll(WIDE)).length;
}

const WIDE = /(?<![ \t])[ \t]{3,}/g;

function* waysFrom(source: string): Iterable<string> {
  let ways = [...new Set([source, source.replaceAll('｜', '|')])];
  yield* ways;
  for (let step = 0; step < MOST_STEPS; step++) {
    ways = [...new Set(ways.flatMap((each) => [...withBar(each), ...withEmptyCell(each), ...withoutBar(each)]))];
    if (ways.length > MOST_WAYS ** (step + 1)) return;
    yield* ways;
  }
}

/** With one bar more: in place of blanks within a cell. */
function withBar(source: string): string[] {
  return Array.from(source.matchAll(/(?<=[^\s|\\])[ \t　]+(?=[^\s|])/g), ({ index, 0: blanks }) => {
    return `${source.slice(0, index)} | ${source.slice(index + blanks.length)}`;
  });
}

/** With one bar more, beside an empty cell: where many blanks stand before a bar or behind one. */
function withEmptyCell(source: string): string[] {
  return Array.from(source.matchAll(WIDE), ({ index, 0: blanks }) => {
    const [before, after] = [source.slice(0, index), source.slice(index + blanks.length)];
    if (after.startsWith('|')) return `${before} |  ${after}`;
    return /(?<!\\)\|$/.test(before) ? `${before}  | ${after}` : undefined;
  }).filter((text) => text !== undefined);
}

/** With one bar less. */
function withoutBar(source: string): string[] {
  return Array.from(source.matchAll(/(?<!\\)\|[ \t]*/g), ({ index, 0: bar }) => {
    return `${source.slice(0, index)}${source.slice(index + bar.length)}`;
  }).slice(1, -1);
}
