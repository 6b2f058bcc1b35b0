import assert from 'node:assert/strict';
import { createClauseIndex } from '../../src/search/clauseIndex';
import type { ClauseIndex } from '../../src/search/clauseIndex';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { compactEngine, lunrEngine } from '../../src/search/ranking/scoring';
import { knowledgeOf, manyClauses } from '../support/clauses';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';
import { readQueries } from '../support/queries';

const ranking = (index: ClauseIndex, query: string, limit: number): string[] =>
  index.search(query, { limit }).map(({ clause, score }) => `${clause.pack}§${clause.number} ${score.toFixed(6)}`);

function sameRanking(knowledge: Knowledge, queries: readonly string[], limit: number): void {
  const lunr = createClauseIndex(knowledge, { engine: lunrEngine });
  const compact = createClauseIndex(knowledge, { engine: compactEngine });
  for (const query of queries) assert.deepEqual(ranking(compact, query, limit), ranking(lunr, query, limit), query);
}

const QUERIES = ['search-queries.tsv', 'search-queries-typed.tsv'].flatMap(readQueries).map(({ query }) => query);

describe('the two engines of search', () => {
  const knowledge = readKnowledge(BUNDLED_PACK);

  it('give the same answers in the same order on the bundled regulation', () => {
    const phrases = knowledge.clauses.filter(({ text }) => text !== '').map(({ text }) => text.slice(3, 9));
    sameRanking(knowledge, [...QUERIES, ...phrases], 20);
  });

  it('give the same first ten answers in the same order on a few hundred clauses', () => {
    const clauses = manyClauses(300);
    const phrases = clauses.filter((_, at) => at % 9 === 0).map(({ text }) => text.slice(2, 10));
    sameRanking(
      knowledgeOf(clauses),
      [...QUERIES, ...phrases, ...phrases.map((phrase) => `${phrase.slice(0, 3)}一${phrase.slice(4)}`)],
      10,
    );
  });
});
