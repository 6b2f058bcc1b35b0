// Links for the clauses that a page cites: each leads to the clause at the end of the page and shows its text as
// tooltip.
import { citedPlaces, presentedClause } from '../presentation/clauses';
import type { ClauseId, PresentedClause } from '../presentation/clauses';
import type { Presented } from '../presentation/presented';
import { element, join, ours } from './html';
import type { Child, Html } from './html';

/** A stretch of a text that is a link: what the page makes of the stretch is wrapped in it. */
export interface CitationLink {
  readonly from: number;
  readonly to: number;
  readonly wrap: (html: string) => string;
}

/** The links to clauses of one rendering. */
export interface ClauseLinks {
  /** A link to a clause; what is no clause of the knowledge base stays text. */
  readonly to: (clause: ClauseId, text: Child) => Html;
  /** The clauses that were linked so far, in the order of their first links. */
  readonly linked: () => readonly PresentedClause[];
}

/** Starts a rendering. */
export function clauseLinks(presented: Presented): ClauseLinks {
  const linked = new Map<string, PresentedClause>();
  const clauseOf = (id: ClauseId): PresentedClause | undefined => {
    const known = linked.get(anchorOf(id));
    if (known !== undefined) return known;
    const clause = presented.knowledge.clause(id);
    if (clause === undefined) return undefined;
    const made = presentedClause(presented, clause);
    linked.set(anchorOf(id), made);
    return made;
  };
  return {
    to: (id, text) => {
      const clause = clauseOf(id);
      if (clause === undefined) return join([text]);
      return element('a', { class: ours('citation'), href: `#${anchorOf(clause)}`, title: clause.brief }, text);
    },
    linked: () => [...linked.values()],
  };
}

/** The links of a text. */
export function citationLinks({ knowledge }: Presented, text: string, links: ClauseLinks): CitationLink[] {
  return citedPlaces(knowledge, text).map(({ range: { start, end }, clause }) => ({
    from: start.character,
    to: end.character,
    wrap: (html) => links.to(clause, { html }).html,
  }));
}

/** The id of a clause's place in the page. */
export function anchorOf({ pack, number }: ClauseId): string {
  return ours(`clause-${pack}-${number}`);
}
