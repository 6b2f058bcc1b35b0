// Looking clauses up: the index, what a search can be limited to, and how a clause that was found is quoted.
import type { Reader } from '../../base/message';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';
import type { ClauseIndex, SearchHit } from '../../search/clauseIndex';
import type { Scope } from '../../search/ranking/scope';
import { searchAnswer } from '../answers/searchAnswer';
import type { SearchAnswer } from '../answers/searchAnswer';
import { clauseCitation, clauseReference } from './clauseText';
import { lazyIndex } from './indexKeeping';
import type { IndexKeeper } from './indexKeeping';
import { recentQueries } from './recentQueries';
import { clausesIn, searchFacets } from './searchFacets';
import type { Facet } from './searchFacets';
import { readScope } from './searchScope';
import type { NamedScope, ReadScope } from './searchScope';

/** What is asked of looking up. */
export interface Lookup {
  /** The clause index, opened on first use by what the keeper has of it, and shared by all snapshots. */
  readonly index: (keeper?: IndexKeeper) => Promise<ClauseIndex>;
  /** What a search can be limited to, as a reader chooses it. */
  readonly facets: (reader: Reader) => readonly Facet[];
  /** What a search is limited to, as somebody names it. */
  readonly scope: (named: NamedScope) => ReadScope;
  /** The clauses of a scope that say something, in the order of the text. */
  readonly clausesIn: (scope: Scope) => readonly Clause[];
  /** The queries of late as they were kept, with one that led somewhere since. */
  readonly recent: (kept: unknown, query?: string) => readonly string[];
  /** How a document refers to a clause: `§3.2.2`. */
  readonly reference: (clause: Clause) => string;
  /** A clause as it is quoted elsewhere. */
  readonly citation: (clause: Clause, reader: Reader) => string;
  /** What was found as a program is told it, in the reader's script. */
  readonly answer: (hits: readonly SearchHit[], reader: Reader) => SearchAnswer;
}

/** Looking up in a knowledge base, for which no workspace is needed. */
export function createLookup(knowledge: Knowledge, index = lazyIndex(knowledge)): Lookup {
  return {
    index: index.open,
    facets: (reader) => searchFacets(knowledge, reader),
    scope: (named) => readScope(knowledge, named),
    clausesIn: (scope) => clausesIn(knowledge, scope),
    recent: recentQueries,
    reference: (clause) => clauseReference(knowledge, clause),
    answer: searchAnswer,
    citation: (clause, reader) => clauseCitation(knowledge, clause, reader),
  };
}
