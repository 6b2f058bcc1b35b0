// Understanding a run of Chinese characters, which is one word or several that were written together.
import { LOOSE, nearlyMeant, NOBODY, perhapsMeant, surest, synonymsOf, typed } from './meaning';
import type { Context, Group, Language, Name } from './meaning';
import type { Piece } from './trade';

/**
 * A run that a text or the trade holds as it stands is one word; of others, each term in it is, and what is between,
 * unless that means nothing and the whole is nearly a term.
 */
export function hanGroups(run: string, language: Language, name: Name): Group[] {
  const { trade, lexicon } = language;
  const isWhole = run.length < 2 || trade.isForm(run) || lexicon.uses(run) > 0;
  const pieces = trade.piecesOf(run);
  const isTerm = pieces.some(({ isForm }) => isForm);
  if (isTerm && !isWhole && !isMistyped(run, pieces, language)) return termsTogether(pieces, { language, name });
  const perhaps = isWhole ? [] : perhapsMeant(run, language, name);
  return [{ meanings: [typed(run), ...synonymsOf(run, trade, name), ...perhaps], isTerm }];
}

/** True where the run is nearly something, and a piece of it means nothing. */
function isMistyped(run: string, pieces: readonly Piece[], language: Language): boolean {
  const meansNothing = ({ text, isForm }: Piece): boolean =>
    !isForm &&
    text.length > 1 &&
    language.lexicon.uses(text) === 0 &&
    perhapsMeant(text, language, NOBODY).length === 0;
  return nearlyMeant(run, language, NOBODY).length > 0 && pieces.some(meansNothing);
}

/** The groups of terms that were written together, which share what they name, and of the words between. */
function termsTogether(pieces: readonly Piece[], { language, name }: Context): Group[] {
  const said = [...new Map(pieces.map((piece) => [piece.text, piece])).values()].filter(({ text }) => text.length > 1);
  const length = said.reduce((sum, { text, isForm }) => sum + (isForm ? text.length : 0), 0);
  const together = new Map<string, number>();
  const groups = said.map(({ text, isForm }): Group => {
    const named = new Map<string, number>();
    const meanings = synonymsOf(text, language.trade, surest(named));
    const perhaps = isForm ? [] : perhapsMeant(text, language, surest(named));
    const counts = ((isForm ? 1 : LOOSE) * text.length) / length;
    for (const [clause, share] of named) together.set(clause, (together.get(clause) ?? 0) + counts * share);
    return { meanings: [typed(text), ...meanings, ...perhaps], isTerm: isForm };
  });
  for (const [clause, share] of together) name([clause], Math.min(1, share));
  return groups;
}
