// The clauses that can be cited in a text while it is typed.
import type { ClauseProposal } from '../../references/completion';
import type { SheetClause } from '../protocol';

const LONGEST = 40; // characters of what a clause is about: a list has one line for each

/** Proposals as the page lists them. */
export function sheetClauses(proposals: readonly ClauseProposal[]): SheetClause[] {
  return proposals.map(({ newText, label, words, range }) => ({
    text: newText,
    label,
    detail: words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words,
    keys: [],
    from: range.start.character,
  }));
}
