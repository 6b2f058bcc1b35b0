// Understanding a run of Latin letters: a word of the trade, else pinyin, else initials.
import { hanGroups } from './han';
import { synonymsOf, SYNONYM, typed } from './meaning';
import type { Context, Group, Meaning, Name } from './meaning';
import type { Spelled } from './syllables';
import type { Trade } from './trade';

const DOUBTFUL = 0.9; // letters that are read oddly, or as no word
const MOST_INITIALS = 8; // words that two letters may begin

/** An English term or abbreviation of the glossary wins over an accidental reading as pinyin. */
export function latinGroups(word: string, folded: string, { language, name }: Context): Group[] {
  const { trade, sounds } = language;
  const whole = folded.trim();
  const named = [...new Set([...trade.termsOf(word), ...trade.termsOf(whole)])];
  for (const { clauses } of named) name(clauses, 1);
  const synonyms = named.flatMap(({ forms }) => forms).map((text) => ({ text, weight: SYNONYM }));
  if (named.length > 0 || !/[a-z]/.test(word))
    return [{ meanings: [typed(word), ...synonyms], isTerm: named.length > 0 }];
  const letters = [...new Set([word, folded.replace(/[^a-z]/g, '')])];
  const terms = letters.flatMap(sounds.termsFor).map((text) => ({ text, doubt: 0 }));
  // Beside a term, what the texts hold across the borders of words is accidental.
  const words = letters.flatMap(sounds.wordsFor).filter(({ doubt }) => terms.length === 0 || doubt === 0);
  const spelled = [...terms, ...words];
  return spelled.length > 0
    ? [{ meanings: [typed(word), ...spelledMeanings(spelled, trade, name)], isTerm: terms.length > 0 }]
    : initialsGroups(word, { language, name });
}

function spelledMeanings(spelled: readonly Spelled[], trade: Trade, name: Name): Meaning[] {
  const synonyms = spelled
    .flatMap(({ text }) => synonymsOf(text, trade, name))
    .map(({ text, weight }) => ({ text, weight: SYNONYM * weight }));
  return [...spelled.map(({ text, doubt }) => ({ text, weight: SYNONYM * DOUBTFUL ** doubt })), ...synonyms];
}

/** Letters that spell nothing may be the initials of a part of a term, or of several terms one after another. */
function initialsGroups(word: string, { language, name }: Context): Group[] {
  const {
    sounds: { initials },
    trade,
    lexicon: { uses },
  } = language;
  const parts = initials.partsFor(word).toSorted((a, b) => uses(b) - uses(a));
  const spelled = parts.slice(0, MOST_INITIALS).map((text, rank) => ({ text, doubt: Math.min(rank, 1) }));
  if (spelled.length > 0) return [{ meanings: [typed(word), ...spelledMeanings(spelled, trade, name)], isTerm: true }];
  const several = initials.wordsTogether(word, uses).join('');
  return several === '' ? [{ meanings: [typed(word)], isTerm: false }] : hanGroups(several, language, name);
}
