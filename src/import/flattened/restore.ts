// A text whose line breaks are lost gets them back: before the numbers of its clauses, between title and text, between
// paragraphs. Where a number, a title or a paragraph cannot be told, that is noted.
import type { Slices } from '../../base/slices';
import type { LeftOut, SourceLine } from '../line';
import { readNumeralAt } from '../../citations/numerals';
import { isTitle } from '../outline';
import { enumerationsOf } from './enumerations';
import { bestPath } from './bestPath';
import type { Chosen } from './bestPath';
import { findMarks } from './marks';
import type { Mark } from './mark';
import type { Level } from './sequence';
import { isStructure } from './weight';
import { headsOf, titleLengths } from './titles';
import type { TitleWords } from './titles';
import { paragraphsOf, splitAtBlanks } from './paragraphs';

const CLEAR = 3;
const LIKELY = 1;
const LONGEST_NUMERAL = 40;
const FEWEST_LOST = 2;
const LEAST_LOST = 0.03;

/**
 * Whether numbers are inside of lines that would not be read there, or those of articles and chapters, which stand
 * there only where breaks are lost. One alone counts where what stands around it speaks for it, or where the others of
 * its list are read.
 */
function hasLost(chosen: readonly Chosen[], isRead: (each: Chosen) => boolean): boolean {
  const lost = chosen.filter((each) => !isRead(each));
  const inside = chosen.filter(({ mark }) => !mark.leads && isStructure(mark.style));
  const most = Math.max(lost.length, inside.length);
  if (most >= FEWEST_LOST && most >= chosen.length * LEAST_LOST) return true;
  return lost.some(
    ({ mark, level }) =>
      mark.weight >= LIKELY ||
      isStructure(mark.style) ||
      chosen.some((each) => each.level.above === level.above && each.level.style === level.style && isRead(each)),
  );
}

/** A clause with its number, as far as the next one. */
interface Clause {
  readonly chosen: Chosen;
  readonly line: SourceLine;
  /** What stands after its number, line by line. */
  readonly texts: readonly SourceLine[];
  readonly below: boolean;
}

/** A text with its breaks put back, no lines where it has them, and what is doubtful either way. */
interface Restored {
  readonly lines: readonly SourceLine[] | undefined;
  readonly left: readonly LeftOut[];
}

/**
 * The lines of a text with its breaks put back, unless it has them. `cuts` says where each line is broken
 * before numbers anyway.
 */
export function* restoreLines(lines: readonly SourceLine[], cuts: readonly (readonly number[])[]): Slices<Restored> {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const text = lines.map((each) => each.text).join('\n');
  const marks = yield* findMarks(text);
  const chosen = yield* bestPath(marks);
  const known = new Set(cuts.flatMap((each, index) => each.map((cut) => cut + (starts[index] ?? 0))));
  const isRead = ({ mark: { at, leads } }: Chosen): boolean =>
    leads ? readNumeralAt(text.slice(at, at + LONGEST_NUMERAL)) !== undefined : known.has(at);
  yield;
  const { before, clauses } = clausesOf(lines, starts, chosen);
  if (!hasLost(chosen, isRead)) {
    const titles = titlesOf(clauses);
    const merged = mergedOf(clauses, titles);
    if (!merged.some((clause) => (titles.get(clause) ?? 0) > 0)) return { lines: undefined, left: merged.map(doubtOf) };
  }
  const left = [...gapsOf(clauses), ...unusedOf(marks, chosen, { lines, starts })];
  const restored = yield* linesOf(clauses, left, hasBlanks(text, chosen));
  return { lines: [...before, ...restored], left };
}

/** The lines before the first number, and the clauses. */
function clausesOf(
  lines: readonly SourceLine[],
  starts: readonly number[],
  chosen: readonly Chosen[],
): { readonly before: readonly SourceLine[]; readonly clauses: readonly Clause[] } {
  const before: SourceLine[] = [];
  const clauses: (Omit<Clause, 'texts'> & { readonly texts: SourceLine[] })[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const start = starts[index] ?? 0;
    let from = 0;
    for (; (chosen[next]?.mark.at ?? Infinity) <= start + line.text.length; next++) {
      const here = chosen[next];
      if (here === undefined) break;
      put(line, from, here.mark.at - start);
      from = here.mark.end - start;
      const below = chosen[next + 1]?.level.above === here.level;
      clauses.push({ chosen: here, line: from === 0 ? line : { ...line, heading: 0 }, texts: [], below });
    }
    put(line, from, line.text.length);
  }
  return { before, clauses };

  function put(line: SourceLine, from: number, to: number): void {
    const text = line.text.slice(from, to).trim();
    if (text !== '') (clauses.at(-1)?.texts ?? before).push({ ...line, text, heading: from === 0 ? line.heading : 0 });
  }
}

const FEWEST_BLANKS = 5;
const MOST_WITHOUT = 0.1;

/** Whether blanks stand where line breaks were, as they do before numbers: then none is missing. */
function hasBlanks(text: string, chosen: readonly Chosen[]): boolean {
  const inside = chosen.filter(({ mark }) => !mark.leads && mark.at > 0);
  const without = inside.filter(({ mark }) => !/\s/.test(text[mark.at - 1] ?? ''));
  return inside.length >= FEWEST_BLANKS && without.length <= inside.length * MOST_WITHOUT;
}

function* linesOf(clauses: readonly Clause[], left: LeftOut[], isBlank: boolean): Slices<SourceLine[]> {
  const titles = titlesOf(clauses);
  let article: Clause | undefined;
  const lines: SourceLine[] = [];
  for (const [index, clause] of clauses.entries()) {
    yield;
    const [first, ...more] = clause.texts;
    const words = first?.text ?? '';
    const title = titles.get(clause) ?? 0;
    if (title < 0) left.push(doubtOf(clause));
    if (clause.chosen.level.style === 'article') article = clause;
    const cut = Math.max(0, title);
    const { written } = clause.chosen.mark;
    const paragraphs = paragraphsOf(words.slice(cut).trim(), {
      isTitled: cut > 0,
      endsList: endsList(clauses, index),
      leads: leadsToList(clauses[index + 1]),
      hasBlanks: isBlank,
    });
    const [opening = '', ...rest] = cut > 0 ? [words.slice(0, cut), ...paragraphs] : paragraphs;
    lines.push({ ...clause.line, text: `${written}${/\s$|[）、]$/.test(written) ? '' : ' '}${opening}` });
    for (const text of rest) lines.push({ ...(first ?? clause.line), text, heading: 0 });
    for (const line of more) for (const text of splitAtBlanks(line.text, isBlank)) lines.push({ ...line, text });
    const isOpen =
      article &&
      !isBlank &&
      isWithin(clause, article) &&
      [...paragraphs, ...more.map(({ text }) => text)].some(isSeveral);
    if (!article || !isOpen) continue;
    left.push({ ...placeOf(article.line), text: article.chosen.mark.written, reason: 'paragraph' });
    article = undefined;
  }
  return lines;
}

/** The clauses whose titles seem to go on into their texts, while those beside them have theirs in their own lines. */
function mergedOf(clauses: readonly Clause[], titles: ReadonlyMap<Clause, number>): Clause[] {
  return listsOf(clauses).flatMap((list) => {
    if (!list.some(isTitled)) return [];
    return list.filter((clause) => !isTitled(clause) && (titles.get(clause) ?? 0) !== 0);
  });
}

function doubtOf(clause: Clause): LeftOut {
  return { ...placeOf(clause.line), text: `${clause.chosen.mark.written}${textOf(clause)}`, reason: 'doubt' };
}

/** Whether what follows shows that a clause begins with its title. */
function isTitled(clause: Clause): boolean {
  return (clause.below || clause.texts.length > 1) && isTitle(textOf(clause), 0);
}

function titlesOf(clauses: readonly Clause[]): ReadonlyMap<Clause, number> {
  const words: TitleWords = {
    heads: headsOf(clauses.filter(({ below }) => !below).map(textOf)),
    enumerations: enumerationsOf(clauses.flatMap(({ texts }) => texts.map(({ text }) => text)).join('\n')),
  };
  const titles = new Map<Level, string>(clauses.map((clause) => [clause.chosen.level, textOf(clause)]));
  const found = new Map<Clause, number>();
  for (const list of listsOf(clauses)) {
    const above = list[0]?.chosen.level.above;
    const pieces = list.map((clause) => ({
      text: textOf(clause),
      isTitle: isTitled(clause),
    }));
    const lengths = titleLengths(pieces, (above && titles.get(above)) ?? '', words);
    for (const [index, clause] of list.entries()) found.set(clause, lengths[index] ?? 0);
  }
  return found;
}

/** The clauses by what they are below and by their kind of number; articles have no titles. */
function listsOf(clauses: readonly Clause[]): Clause[][] {
  const lists = new Map<Level | undefined, Map<Level['style'], Clause[]>>();
  for (const clause of clauses) {
    const { above, style } = clause.chosen.level;
    if (style === 'article') continue;
    const beside = lists.get(above) ?? new Map<Level['style'], Clause[]>();
    lists.set(above, beside);
    const list = beside.get(style);
    if (list) list.push(clause);
    else beside.set(style, [clause]);
  }
  return Array.from(lists.values(), (beside) => [...beside.values()]).flat();
}

function textOf({ texts }: Clause): string {
  return texts[0]?.text ?? '';
}

/** Whether a clause is the last of a list whose others all end with a semicolon. */
function endsList(clauses: readonly Clause[], index: number): boolean {
  const here = clauses[index];
  const before = clauses[index - 1];
  if (here === undefined || before === undefined || here.below) return false;
  const { above, style } = here.chosen.level;
  const isSibling = before.chosen.level.above === above && before.chosen.level.style === style;
  const next = clauses[index + 1]?.chosen.level;
  const isLast = next === undefined || next.above !== above || next.style !== style;
  return isSibling && isLast && style !== 'article' && /[；;]$/.test(before.texts.at(-1)?.text ?? '');
}

/** Whether a clause is an article or below it. */
function isWithin({ chosen }: Clause, article: Clause): boolean {
  for (let level: Level | undefined = chosen.level; level; level = level.above)
    if (level === article.chosen.level) return true;
  return false;
}

/** Several sentences without a line break among them, which may be as many paragraphs. */
function isSeveral(text: string): boolean {
  return /[。！？][^\s”」』）)]/.test(text);
}

function leadsToList(next: Clause | undefined): boolean {
  return next?.chosen.level.above?.style === 'paragraph' && next.chosen.level.ordinal === 1;
}

function gapsOf(clauses: readonly Clause[]): LeftOut[] {
  return clauses.filter(({ chosen }) => chosen.missing > 0 && chosen.mark.style !== 'article').map(doubtOf);
}

const EXCERPT = 24;

/** Numbers that look like those of clauses, by what stands around them, and yet have no place in the sequence. */
function unusedOf(
  marks: readonly Mark[],
  chosen: readonly Chosen[],
  { lines, starts }: { lines: readonly SourceLine[]; starts: readonly number[] },
): LeftOut[] {
  const first = chosen[0]?.mark.at ?? 0;
  const left: LeftOut[] = [];
  let next = 0;
  let index = 0;
  for (const mark of marks) {
    while ((chosen[next]?.mark.end ?? Infinity) <= mark.at) next++;
    while ((starts[index + 1] ?? Infinity) <= mark.at) index++;
    const line = lines[index];
    const isTaken = (chosen[next]?.mark.at ?? Infinity) < mark.end;
    if (mark.leads || mark.weight < CLEAR || mark.at < first || isTaken || line === undefined) continue;
    const at = mark.at - (starts[index] ?? 0);
    left.push({ ...placeOf(line), text: line.text.slice(at, at + EXCERPT), reason: 'doubt' });
  }
  return left;
}

function placeOf({ file, line }: SourceLine): { readonly file: string; readonly line: number } {
  return { file, line };
}
