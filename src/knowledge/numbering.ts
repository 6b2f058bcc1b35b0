// Owns what clause a line of the regulation makes: its number and the clause above it, from numerals and paragraphs alone. What the
// numerals look like is numerals.ts's affair; reading files is regulation.ts's.
import type { Numeral, NumeralStyle } from './numerals';

/**
 * How a pack's clauses are numbered: `outline` from the nesting of its numerals (3.2.1), `articles` straight through by 第…條 (17), with
 * chapters as headings beside them (c3).
 */
export type Numbering = 'outline' | 'articles';

/** Where a line belongs: a clause of its own. */
export interface Place {
  readonly number: string;
  readonly parent: string | undefined;
}

/** Places lines one after the other, in the order of the text. */
export interface Placer {
  /** The place of a line that begins with a numeral; undefined where the numeral makes no clause there, and the line is plain text. */
  readonly numeral: (numeral: Numeral, isHeading: boolean) => Place | undefined;
  /** The place of a new paragraph without a numeral; undefined where it belongs to the clause before. */
  readonly paragraph: () => Place | undefined;
}

/** The most parts that a clause number may have. */
export const MOST_PARTS = 8;

/** Headings of a statute, by rank, each with its letter in clause numbers. */
const HEADINGS: Readonly<Partial<Record<NumeralStyle, readonly [number, string]>>> = {
  part: [0, 'p'], subpart: [1, 'p'], chapter: [2, 'c'], section: [3, 's'], subsection: [4, 's'], division: [5, 's'],
  // A heading numbered otherwise in a statute.
  comma: [2, 'c'], bracket: [3, 's'],
};

interface Open {
  readonly style: NumeralStyle;
  readonly number: string;
}

// Lists nest within a frame: the whole text, a heading, an annex, or a paragraph of an article.
interface Frame {
  readonly base: string;
  readonly owner: string | undefined;
  open: Open[];
}

const frame = (base: string, owner: string | undefined): Frame => ({ base, owner, open: [] });
const join = (base: string, ordinal: string): string => (base === '' ? ordinal : `${base}.${ordinal}`);

/** Starts placing the lines of a file. */
export function createPlacer(numbering: Numbering): Placer {
  let current = frame('', undefined);
  let annex: string | undefined;
  let headings: { rank: number; number: string }[] = [];
  let article: { number: string; paragraph: number } | undefined;

  const enter = (place: Place): Place => {
    current = frame(place.number, place.number);
    return place;
  };
  const heading = (numeral: Numeral, [rank, letter]: readonly [number, string]): Place => {
    headings = headings.filter((each) => each.rank < rank);
    const parent = headings.at(-1)?.number ?? annex;
    const number = join(parent ?? '', `${letter}${numeral.ordinal}`);
    headings.push({ rank, number });
    article = undefined;
    return enter({ number, parent });
  };
  const startArticle = (numeral: Numeral): Place => {
    const number = join(annex ?? '', numeral.ordinal);
    article = { number, paragraph: 1 };
    const parent = headings.at(-1)?.number ?? annex;
    current = frame(`${number}.1`, number);
    return { number, parent };
  };
  const numeral = (each: Numeral, isHeading: boolean): Place | undefined => {
    if (each.style === 'annex' || each.style === 'preface') {
      const number = each.style === 'annex' ? `a${each.ordinal}` : '0';
      annex = each.style === 'annex' ? number : undefined;
      headings = [];
      article = undefined;
      enter({ number, parent: undefined });
      // In an outline the first numeral after the preface is the first chapter, heading or not.
      if (each.style === 'preface' && numbering === 'outline') current = frame('', undefined);
      return { number, parent: undefined };
    }
    if (numbering === 'articles') {
      if (each.style === 'article') return startArticle(each);
      const rank = HEADINGS[each.style];
      const listed = each.style === 'comma' || each.style === 'bracket';
      if (rank && (!listed || (isHeading && annex === undefined))) return heading(each, rank);
    }
    return placeListed(current, each);
  };
  const paragraph = (): Place | undefined => {
    if (article === undefined) return undefined;
    article.paragraph++;
    const number = `${article.number}.${String(article.paragraph)}`;
    current = frame(number, number);
    return { number, parent: article.number };
  };
  return { numeral, paragraph };
}

function placeListed(within: Frame, { style, ordinal }: Numeral): Place | undefined {
  if (style.startsWith('decimal')) return placeDecimal(within, style, ordinal);
  const level = within.open.findIndex((each) => each.style === style);
  const above = level < 0 ? within.open : within.open.slice(0, level);
  const number = join(above.at(-1)?.number ?? within.base, ordinal);
  if (number.split('.').length > MOST_PARTS) return undefined;
  within.open = [...above, { style, number }];
  return { number, parent: above.at(-1)?.number ?? within.owner };
}

// 2.1 says its whole number: it makes a clause only where that agrees with the numerals above it, so that 2.5 in prose makes none.
function placeDecimal(within: Frame, style: NumeralStyle, ordinal: string): Place | undefined {
  const number = join(within.base, ordinal);
  const above = within.open.filter((each) => number.startsWith(`${each.number}.`));
  const level = within.open.findIndex((each) => each.style === style);
  const isSibling = level >= 0 && level <= above.length;
  if (within.open.length > 0 && above.length === 0 && !isSibling) return undefined;
  if (number.split('.').length > MOST_PARTS) return undefined;
  within.open = [...above, { style, number }];
  return { number, parent: above.at(-1)?.number ?? within.owner };
}
