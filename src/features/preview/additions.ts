// Owns what the preview adds to one document, put together. Where in the page each part goes is plugin.ts's affair.
import type { Clause } from '../../knowledge/model';
import { banner } from './banner';
import { citationLinks } from './citationLinks';
import type { CitationLink } from './citationLinks';
import { citedClauses } from './citedClauses';
import type { Shown } from './shown';

/** What is added to one rendering of a document, as safe HTML. */
export interface Additions {
  /** What the additions rest on beside the document's own text: a page made on another basis is out of date. */
  readonly basis: string;
  /** Before all else. */
  readonly top: () => string;
  /** The citations of a piece of running text that lead to a clause, in its order. */
  readonly links: (text: string) => readonly CitationLink[];
  /** After all else: which clauses are cited is known only then. */
  readonly bottom: () => string;
}

/** What is added to a document, for one rendering. */
export function additionsTo(shown: Shown): Additions {
  const cited = new Set<Clause>();
  return {
    basis: JSON.stringify([shown.obstacles, shown.findings.map(({ severity, message, range }) => [severity, message, range])]),
    top: () => banner(shown).html,
    links: (text) => citationLinks(shown, text, (clause) => cited.add(clause)),
    bottom: () => citedClauses(shown, [...cited]).html,
  };
}
