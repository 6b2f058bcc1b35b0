// The lines of a text that was broken at a page's width are joined again. A line is full where the next word would not
// go into it; where nearly all lines that end inside a sentence are full, the page broke them.
import { fold } from '../../base/script';
import { readNumeralAt } from '../../citations/numerals';
import type { LeftOut, Lines, SourceLine } from '../line';
import { SURE_WORDS } from './words';

const NARROWEST = 30; // columns
const WIDEST = 240;
/** How many full lines end inside of sentences where it is certain that a page broke them. */
const FEWEST = 3;
/** How much shorter lines may be where a page breaks them unevenly, and how many there are then. */
const UNEVEN = 2;
const FEWEST_UNEVEN = 6;
const MOST_LONGER = 0.03;
const PINYIN_BEHIND = /[（(][a-z\u00c0-\u01ff]{1,6}[）)]$/;
const SENTENCE_ENDS = '。；;：:！？!?…';
const CLOSING = '”」』》）)';
/** What no line break comes into: a number, a word of letters, or a character, with the signs around it. */
const TOGETHER =
  /^[（(「『“‘《【[]*(?:[\w\u00c0-\u01ff０-９.．:：%％/-]+|[^])[、，。；：！？）」』”’》】…%％,.;!?)\]]*/u;
const LETTERS = 'a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
/** Signs that close, or pinyin of the character that the line before ends with. */
const STARTS_INSIDE = new RegExp(
  `^(?:[、，。；：！？）」』”’》】,;!?)\\]]|[（(]?[${LETTERS}]{1,6}[）)]?(?=\\p{Script=Han}))`,
  'u',
);
const ENDS_INSIDE = /[（(「『“‘《【[]$/;
/** What no clause ends with, so that a number after it belongs to the sentence. */
const LEADS_ON = /[，、,和与與及或至到按照依据據在由对對从從向把被将將为為于於第]$/;
const DIGIT = /[\d０-９.．:：]$/;
const STARTS_WITH_DIGIT = /^[\d０-９]/;
/** A blank inside of the text that comes to stand at the start of a line; more of them indent a paragraph. */
const STARTS_BLANK = /^ (?=[^\s])/;
/** A sentence that has a comma and no end, and is too long for a title. */
const UNFINISHED = /[^零〇一二三四五六七八九十\d０-９][，,、][^。；;！？!?]{2,}$|[^。；;：:！？!?]{18,}$/;
const PINYIN = new RegExp(`[（(]?[${LETTERS}]+[）)]?`, 'g');
const NO_SIGNS: Signs = { joined: new Set(), unsure: new Set() };
/** How much the rarer of two explains of what is seen where the other is certain. */
const SURE_SHARE = 0.1;
const DATE = /^\s?[\d０-９]{4}\s?年/;
const EXCERPT = 20;

/** Cells of a row with blanks between them. */
const CELLS = /^[^\s，。；：！？,;:!?]{1,12}(?:[ \u3000][^\s，。；：！？,;:!?]{1,12}){2,}$/;

/** How much room characters take. */
type Room = (text: string) => number;

const CHARACTERS: Room = (text) => text.length;
/** Letters and digits take half as much as a Chinese character. */
const COLUMNS: Room = (text) => text.length - (text.match(/[\u0020-\u024f]/g)?.length ?? 0) / 2;

/** A width that lines may have, how it is measured, and how much shorter full lines may be. */
interface Measure {
  readonly room: Room;
  readonly width: number;
  readonly slack: number;
}

/** A break between two lines of which the second could go on the first. */
interface Break {
  readonly before: SourceLine;
  readonly after: SourceLine;
  /** The sign that the first ends with; empty where it ends inside a sentence. */
  readonly sign: string;
}

/** A width of a page, and the breaks that it made. */
interface Page {
  readonly full: ReadonlySet<Break>;
  /** How many lines that end inside a sentence are full. */
  readonly count: number;
}

/**
 * Joins the lines of a text that was broken at a page's width. Lines that begin with a numeral, headings and rows begin
 * a line of their own; a full line that ends with a sentence is joined where sentences mostly end inside of lines.
 * Breaks of which it is not certain whose they are, the page's or the text's, are listed.
 */
export function joinWrapped(lines: readonly SourceLine[]): Lines {
  const breaks = breaksOf(lines);
  const page = pageOf(lines, breaks);
  const signs = page ? signsOf(lines, breaks, page) : NO_SIGNS;
  const ofPage = breaks.filter((each) => isInside(each) || (page && isOfPage(each, page, signs)));
  const joined = joinAfter(lines, new Set(ofPage.map(({ after }) => after)), page);
  const doubtful = page ? doubtsOf(breaks, page, signs) : fullestOf(lines, breaks);
  return {
    lines: joined,
    left: doubtful
      .filter((each) => !isInside(each) && !DATE.test(each.after.text))
      .map(noteOf)
      .filter(isOfText),
  };
}

function isInside({ before, after }: Break): boolean {
  return STARTS_INSIDE.test(after.text) || ENDS_INSIDE.test(before.text);
}

function isOfPage(each: Break, { full }: Page, { joined }: Signs): boolean {
  return full.has(each) && (each.sign === '' || (joined.has(each.sign) && !STARTS_BLANK.test(each.after.text)));
}

/** What a page with few lines broke, and lines that end inside a sentence though they are not full. */
function doubtsOf(breaks: readonly Break[], page: Page, signs: Signs): Break[] {
  return breaks.filter((each) => {
    if (page.full.has(each) && each.sign !== '') return signs.unsure.has(each.sign);
    return isOfPage(each, page, signs) ? page.count < FEWEST : each.sign === '' && isUnfinished(each.before);
  });
}

/** Where no page is told, the lines that would be full on the narrowest that there could be. */
function fullestOf(lines: readonly SourceLine[], breaks: readonly Break[]): Break[] {
  const ofText = lines.filter((line) => isPlain(line) && isOfText(line));
  const width = ofText.reduce((most, { text }) => Math.max(most, CHARACTERS(text)), 0);
  if (width * 2 < NARROWEST || width * 2 > WIDEST) return [];
  const measure = { room: CHARACTERS, width, slack: 0 };
  return breaks.filter((each) => each.sign === '' && !CELLS.test(each.before.text) && isFull(each, measure));
}

function noteOf({ before, after }: Break): LeftOut {
  const text = `${before.text.trimEnd().slice(-EXCERPT)} ⏎ ${after.text.trimStart().slice(0, EXCERPT)}`;
  return { file: before.file, line: before.line, text, reason: 'break' };
}

/** Whether words are the text's, as far as they do not speak for a page around it. */
function isOfText({ text }: { readonly text: string }): boolean {
  return fold(text).search(SURE_WORDS) < 0;
}

function isUnfinished({ text }: SourceLine): boolean {
  return UNFINISHED.test(text.trimEnd().replace(PINYIN, ''));
}

function joinAfter(
  lines: readonly SourceLine[],
  afters: ReadonlySet<SourceLine>,
  page: Page | undefined,
): SourceLine[] {
  const full = page ? [...page.full] : [];
  const blanks = full.filter(({ before }) => /\s$/.test(before.text)).length;
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && afters.has(line)) last.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) =>
    group[0] ? [{ ...group[0], text: joinParts(group, blanks * 2 <= full.length) }] : [],
  );
}

/** A blank at the end of a full line is one of the text, unless all have one. */
function joinParts(lines: readonly SourceLine[], keepsBlanks: boolean): string {
  return lines
    .map(({ text }, index) => {
      if (index === lines.length - 1) return text;
      return keepsBlanks && /\s$/.test(text) ? `${text.trimEnd()} ` : text.trimEnd();
    })
    .join('');
}

function breaksOf(lines: readonly SourceLine[]): Break[] {
  return lines.flatMap((before, index) => {
    const after = lines[index + 1];
    if (after === undefined || !isPlain(before) || !isPlain(after)) return [];
    if (/^\s/.test(after.text) && !STARTS_BLANK.test(after.text)) return [];
    return isNumbered(before.text.trimEnd(), after.text.trimStart())
      ? []
      : [{ before, after, sign: signOf(before.text) }];
  });
}

/** Whether a line begins with the number of a clause, as far as the end of the line before says. */
function isNumbered(before: string, after: string): boolean {
  if (LEADS_ON.test(before) || (DIGIT.test(before) && STARTS_WITH_DIGIT.test(after))) return false;
  return readNumeralAt(after) !== undefined;
}

function isPlain({ text, heading }: SourceLine): boolean {
  return heading === 0 && text.trim() !== '' && !text.startsWith('|');
}

/** The sign that a text ends with, as far as its last character says, not the pinyin behind it. */
function signOf(text: string): string {
  const last = text.trimEnd().replace(PINYIN_BEHIND, '').at(-1) ?? '';
  return SENTENCE_ENDS.includes(last) || CLOSING.includes(last) ? last : '';
}

/** The page that lines were broken for, if they were. */
function pageOf(lines: readonly SourceLine[], breaks: readonly Break[]): Page | undefined {
  const texts = lines.filter(isPlain).map(({ text }) => text);
  const measures = [CHARACTERS, COLUMNS].flatMap((room) => {
    const lengths = texts.map(room).sort((a, b) => b - a);
    const widths = new Set(lengths.slice(0, 1 + Math.floor(lengths.length * MOST_LONGER)));
    return Array.from(widths, (width) => ({ room, width }));
  });
  for (const slack of [0, UNEVEN]) {
    const pages = measures.flatMap((measure) => pageAt(breaks, { ...measure, slack }) ?? []);
    if (pages.length > 0) return pages.sort((a, b) => b.count - a.count)[0];
  }
  return undefined;
}

function pageAt(breaks: readonly Break[], measure: Measure): Page | undefined {
  const { room, width, slack } = measure;
  if (width * 2 < NARROWEST || width * 2 > WIDEST) return undefined;
  const inside = breaks.filter(
    ({ before: { text }, sign }) => sign === '' && !CELLS.test(text) && room(text) * 2 > width,
  );
  const full = new Set(breaks.filter((each) => isFull(each, measure)));
  const count = inside.filter((each) => full.has(each)).length;
  const isMade =
    slack > 0 ? count >= FEWEST_UNEVEN && count * 2 >= inside.length : count >= FEWEST && count * 3 >= inside.length;
  return isMade || (slack === 0 && count * 2 > inside.length) ? { full, count } : undefined;
}

function isFull({ before, after }: Break, { room, width, slack }: Measure): boolean {
  const next = TOGETHER.exec(after.text)?.[0] ?? '';
  const taken = room(before.text);
  return taken <= width && taken + room(next) + slack > width;
}

/** The signs that end a sentence, as far as it is known of which of them the page broke the full lines. */
interface Signs {
  /** After which the page broke most. */
  readonly joined: ReadonlySet<string>;
  /** Of which it is not certain. */
  readonly unsure: ReadonlySet<string>;
}

/**
 * Sorts the signs by whether sentences go on in the line after them more often than a line ends with them that is not
 * full: then of those that end a full line the page broke most.
 */
function signsOf(lines: readonly SourceLine[], breaks: readonly Break[], { full }: Page): Signs {
  const ends = countsOf(breaks.filter((each) => !full.has(each)).map(({ sign }) => sign));
  const inside = countsOf(lines.filter(isPlain).flatMap(({ text }) => signsIn(text.trim())));
  const joined = new Set<string>();
  const unsure = new Set<string>();
  for (const sign of `${SENTENCE_ENDS}${CLOSING}`) {
    const goesOn = inside.get(sign) ?? 0;
    const isOver = (CLOSING.includes(sign) ? 1 : 2) * (ends.get(sign) ?? 0);
    if (CLOSING.includes(sign) ? goesOn >= isOver : goesOn > isOver) joined.add(sign);
    if (Math.min(goesOn, isOver) > Math.max(goesOn, isOver) * SURE_SHARE) unsure.add(sign);
  }
  return { joined, unsure };
}

/** The signs that text goes on after. */
function signsIn(text: string): string[] {
  return Array.from(text.slice(0, -1)).flatMap((sign, at) => {
    if (!SENTENCE_ENDS.includes(sign) && !CLOSING.includes(sign)) return [];
    return readNumeralAt(text.slice(at + 1, at + 41).trimStart()) === undefined ? [sign] : [];
  });
}

function countsOf(signs: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}
