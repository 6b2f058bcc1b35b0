// What clause a line of the regulation makes: its number and the clause above it, from numerals and paragraphs alone.
// numerals.ts knows what numerals look like; regulation.ts reads the files.
import type { Numeral, NumeralStyle } from './numerals';

/**
 * How a pack's clauses are numbered: `outline` from the nesting of its numerals (3.2.1), `articles` straight through by
 * 第…條 (17), with chapters as headings beside them (c3).
 */
export type Numbering = 'outline' | 'articles';

/** Where a line belongs: a clause of its own. */
export interface NumberPlace {
  readonly number: string;
  readonly parent: string | undefined;
}

/** Places lines one after the other, in the order of the text. */
export interface Placer {
  /**
   * The place of a line that begins with a numeral; undefined where the numeral makes no clause there, and the line is
   * plain text.
   */
  readonly numeral: (numeral: Numeral, isHeading: boolean) => NumberPlace | undefined;
  /** The place of a new paragraph without a numeral; undefined where it belongs to the clause before. */
  readonly paragraph: () => NumberPlace | undefined;
  /** Another placer that stands where this one does: what it places leaves this one alone. */
  readonly fork: () => Placer;
}

/** The most parts that a clause number may have. */
const MOST_PARTS = 8;

/** Headings of a statute, by rank, each with its letter in clause numbers. */
const HEADINGS: Readonly<Partial<Record<NumeralStyle, readonly [number, string]>>> = {
  part: [0, 'p'],
  subpart: [1, 'p'],
  chapter: [2, 'c'],
  section: [3, 's'],
  subsection: [4, 's'],
  division: [5, 's'],
  // A heading numbered otherwise in a statute.
  comma: [2, 'c'],
  bracket: [3, 's'],
};

interface Open {
  readonly style: NumeralStyle;
  readonly number: string;
}

// Lists nest within a frame: the whole text, a heading, an annex, or a paragraph of an article.
interface Frame {
  readonly base: string;
  readonly owner: string | undefined;
  readonly open: readonly Open[];
}

// Never changed, only replaced, so that a fork is a copy of the references.
interface State {
  frame: Frame;
  annex: string | undefined;
  headings: readonly { readonly rank: number; readonly number: string }[];
  article: { readonly number: string; readonly paragraph: number } | undefined;
}

const frameOf = (base: string, owner: string | undefined): Frame => ({ base, owner, open: [] });
const join = (base: string, ordinal: string): string => (base === '' ? ordinal : `${base}.${ordinal}`);
const START: State = { frame: frameOf('', undefined), annex: undefined, headings: [], article: undefined };

/** Starts placing the lines of a file. */
export function createPlacer(numbering: Numbering, from: State = START): Placer {
  const state = { ...from };
  return {
    numeral: (numeral, isHeading) => placeNumeral(state, numbering, { numeral, isHeading }),
    paragraph: () => placeParagraph(state),
    fork: () => createPlacer(numbering, state),
  };
}

function placeNumeral(
  state: State,
  numbering: Numbering,
  { numeral, isHeading }: { numeral: Numeral; isHeading: boolean },
): NumberPlace | undefined {
  const { style } = numeral;
  if (style === 'annex' || style === 'preface') return placeApart(state, numbering, numeral);
  if (numbering === 'articles') {
    if (style === 'article') return placeArticle(state, numeral);
    const rank = HEADINGS[style];
    const isListed = style === 'comma' || style === 'bracket';
    if (rank && (!isListed || (isHeading && state.annex === undefined))) return placeHeading(state, numeral, rank);
  }
  return style.startsWith('decimal') ? placeDecimal(state, numeral) : placeListed(state, numeral);
}

function placeApart(state: State, numbering: Numbering, { style, ordinal }: Numeral): NumberPlace {
  const number = style === 'annex' ? `a${ordinal}` : '0';
  // In an outline the first numeral after the preface is the first chapter, heading or not.
  const isAside = style === 'preface' && numbering === 'outline';
  Object.assign(state, {
    frame: isAside ? START.frame : frameOf(number, number),
    annex: style === 'annex' ? number : undefined,
    headings: [],
    article: undefined,
  });
  return { number, parent: undefined };
}

function placeHeading(state: State, { ordinal }: Numeral, [rank, letter]: readonly [number, string]): NumberPlace {
  const above = state.headings.filter((each) => each.rank < rank);
  const parent = above.at(-1)?.number ?? state.annex;
  const number = join(parent ?? '', `${letter}${ordinal}`);
  Object.assign(state, { frame: frameOf(number, number), headings: [...above, { rank, number }], article: undefined });
  return { number, parent };
}

function placeArticle(state: State, { ordinal }: Numeral): NumberPlace {
  const number = join(state.annex ?? '', ordinal);
  Object.assign(state, { frame: frameOf(`${number}.1`, number), article: { number, paragraph: 1 } });
  return { number, parent: state.headings.at(-1)?.number ?? state.annex };
}

function placeParagraph(state: State): NumberPlace | undefined {
  const { article } = state;
  if (article === undefined) return undefined;
  const paragraph = article.paragraph + 1;
  const number = `${article.number}.${String(paragraph)}`;
  Object.assign(state, { frame: frameOf(number, number), article: { number: article.number, paragraph } });
  return { number, parent: article.number };
}

function placeListed(state: State, { style, ordinal }: Numeral): NumberPlace | undefined {
  const { open, base } = state.frame;
  const level = open.findIndex((each) => each.style === style);
  const above = level < 0 ? open : open.slice(0, level);
  return openBelow(state, above, { style, number: join(above.at(-1)?.number ?? base, ordinal) });
}

// 2.1 says its whole number: it makes a clause only where that agrees with the numerals above it, so that 2.5 in prose
// makes none.
function placeDecimal(state: State, { style, ordinal }: Numeral): NumberPlace | undefined {
  const { open, base } = state.frame;
  const number = join(base, ordinal);
  const above = open.filter((each) => number.startsWith(`${each.number}.`));
  const level = open.findIndex((each) => each.style === style);
  const isSibling = level >= 0 && level <= above.length;
  return open.length > 0 && above.length === 0 && !isSibling ? undefined : openBelow(state, above, { style, number });
}

function openBelow(state: State, above: readonly Open[], opened: Open): NumberPlace | undefined {
  if (opened.number.split('.').length > MOST_PARTS) return undefined;
  state.frame = { ...state.frame, open: [...above, opened] };
  return { number: opened.number, parent: above.at(-1)?.number ?? state.frame.owner };
}
