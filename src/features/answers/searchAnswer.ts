// What a search answers to a program. The shape is stable: names and order of keys are relied on.
import type { Reader } from '../../base/message';
import type { SearchHit } from '../../search/clauseIndex';

/** The clauses found, the best first. */
export interface SearchAnswer {
  readonly results: readonly ClauseAnswer[];
}

/** A clause by its number and pack, in the reader's script. */
export interface ClauseAnswer {
  readonly clause: string;
  readonly pack: string;
  /** The headings over it, chapter first. */
  readonly path: readonly string[];
  /** Its text, or its heading where it has no text of its own. */
  readonly text: string;
  /** 1 for the best. */
  readonly score: number;
}

/** What was found as an answer. */
export function searchAnswer(hits: readonly SearchHit[], { show }: Reader): SearchAnswer {
  return {
    results: hits.map(({ clause, score }) => ({
      clause: clause.number,
      pack: clause.pack,
      path: clause.path.map(show),
      text: show(clause.text === '' ? clause.title : clause.text),
      score,
    })),
  };
}
