// What the words of a question agree on, where no one of them says it: 推广钱超了 is about the budget of promotion, of which
// the glossary has 烧钱 and 超支. What is said is often a part of a term, and shorter than what is written.
import { withoutAround, withoutSingle } from './questions';
import { isHan, runsOf } from '../index/tokens';
import { NOBODY, perhapsMeant } from './meaning';
import type { Language } from './meaning';
import type { ReadyTerm, Trade } from './trade';

/** A piece of what was asked. */
interface Piece {
  readonly text: string;
  /** False for a character that was cut out of a word which no term has: it only adds to a form. */
  readonly isWhole: boolean;
}

/** A piece with the terms that it may be of. */
interface Unit extends Piece {
  readonly terms: ReadonlySet<ReadyTerm>;
}

/** A term that was agreed on, and how surely. */
export interface AgreedTerm {
  readonly term: ReadyTerm;
  readonly share: number;
}

const FEWEST = 0.5; // of what is asked must a term have, weighed by how few others have it
const ALIKE = 0.9; // of the best is as good
const UNKNOWN = 1; // the weight of what no term has; a piece that one of 300 has weighs 5.7
const CUT_OUT = 0.3; // of its weight, what is not whole
const ONLY = 0.7; // a piece that leads to few clauses means them less surely than several pieces
const FEW = 3; // clauses
const LONGEST = 8; // characters of a part of a term

/**
 * The terms that have the greater part of what was asked, in several pieces; where there is none, those that a piece
 * leads to which leads to few clauses. Not where a word may be another mistyped: its pieces are chance.
 */
export function agreedTerms(words: readonly string[], language: Language): AgreedTerm[] {
  const agreed = agreedAmong(words, language);
  const isMistyped = (word: string): boolean =>
    !language.trade.isForm(word) && perhapsMeant(word, language, NOBODY).length > 0;
  return agreed.length > 0 && words.some(isMistyped) ? [] : agreed;
}

function agreedAmong(words: readonly string[], { trade, lexicon }: Language): AgreedTerm[] {
  const units = unitsOf(words.filter(isHan), trade);
  if (words.join('').length < 2) return [];
  const weights = new Map(units.map((unit) => [unit, weightOf(unit, trade)]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const held = new Map<ReadyTerm, Unit[]>();
  for (const unit of units) for (const term of unit.terms) held.set(term, [...(held.get(term) ?? []), unit]);
  const shares = [...held]
    .filter(([term, pieces]) => isSeveral(pieces, term))
    .map(([term, pieces]) => ({ term, share: pieces.reduce((sum, each) => sum + (weights.get(each) ?? 0), 0) / total }))
    .filter(({ share }) => share >= FEWEST);
  const best = Math.max(0, ...shares.map(({ share }) => share));
  if (best > 0) return shares.filter(({ share }) => share >= ALIKE * best).map(({ term }) => ({ term, share: 1 }));
  const forms = units.filter(({ text }) => trade.isForm(text));
  const leading = units.filter((unit) => isLeading(unit, forms) && lexicon.uses(unit.text) === 0);
  return [...new Set(leading.flatMap(({ terms }) => [...terms]))].map((term) => ({ term, share: ONLY }));
}

function weightOf({ terms: { size }, isWhole }: Unit, { count }: Trade): number {
  if (size === 0) return UNKNOWN;
  return Math.log(1 + count / size) * (isWhole ? 1 : CUT_OUT);
}

/** One form of a term and characters of others are no more than that form. */
function isSeveral(pieces: readonly Unit[], { forms }: ReadyTerm): boolean {
  const longer = pieces.filter(({ text }) => text.length > 1);
  const isNamed = longer.some(({ text }) => forms.includes(text));
  return longer.length > 1 || (longer.length === 1 && pieces.length > 1 && !isNamed);
}

/**
 * A piece, no form itself, that so few clauses are said by that they are meant: 骂. One of several characters must be
 * beside a form, and rarer than any.
 */
function isLeading({ text, terms, isWhole }: Unit, forms: readonly Unit[]): boolean {
  const clauses = new Set([...terms].flatMap((term) => term.clauses));
  if (!isWhole || clauses.size === 0 || clauses.size > FEW) return false;
  const isRarer = forms.every((form) => form.terms.size > terms.size);
  return isRarer && (text.length === 1 || forms.length > 0);
}

/**
 * The pieces of words with their terms. A single character is half of a word of two, or is in a form that has another
 * piece too.
 */
function unitsOf(words: readonly string[], trade: Trade): Unit[] {
  const pieces = words.flatMap((word) => piecesOf(word, trade));
  const longer = pieces.filter(({ text }) => text.length > 1).map(({ text }) => text);
  const hasForm = longer.some(trade.isForm);
  const isMeant = (form: string): boolean => form.length === 2 || longer.some((text) => form.includes(text));
  return [...new Map(pieces.map((piece) => [piece.text, piece])).values()].map((piece) => {
    const forms = piece.isWhole || hasForm ? trade.formsHolding(piece.text) : [];
    const meant = forms.filter(({ form }) => piece.text.length > 1 || isMeant(form));
    return { ...piece, terms: new Set(meant.map(({ term }) => term)) };
  });
}

/** The pieces of a word: forms of terms, parts of them, and single characters between; not what says nothing. */
function piecesOf(word: string, trade: Trade): Piece[] {
  const isKnown = (text: string): boolean => trade.formsHolding(text).length > 0;
  const between = (text: string): string[] =>
    runsOf(withoutAround(text))
      .flatMap((run) => partsIn(run, isKnown))
      .flatMap((part) => (part.length > 1 && isKnown(part) ? [part] : runsOf(withoutSingle(part))));
  return trade
    .piecesOf(word)
    .flatMap(({ text, isForm }) => (isForm ? [text] : between(text)))
    .flatMap((text) => {
      const isWhole = text.length === 1 || isKnown(text);
      return (isWhole ? [text] : Array.from(text)).map((piece) => ({ text: piece, isWhole }));
    });
}

/** The longest parts of a text that are known, of two characters or more, and what is between them. */
function partsIn(text: string, isKnown: (part: string) => boolean): string[] {
  for (let length = Math.min(LONGEST, text.length); length > 1; length--)
    for (let at = 0; at + length <= text.length; at++) {
      const part = text.slice(at, at + length);
      if (isKnown(part))
        return [...partsIn(text.slice(0, at), isKnown), part, ...partsIn(text.slice(at + length), isKnown)];
    }
  return text === '' ? [] : [text];
}
