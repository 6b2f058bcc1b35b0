// How soon an edited article can be found: `editing COUNT` prints, as JSON, how long our index takes to be brought
// up to date, how long lunr takes to be rebuilt, and for how many queries the ranking differs from that of a new
// index.
import type { Clause } from '../../../src/knowledge/model';
import { createClauseIndex } from '../../../src/search/clauseIndex';
import type { ClauseIndex } from '../../../src/search/clauseIndex';
import { timed } from '../measure';
import type { Timed } from '../measure';
import { asKnowledge, readArticles, take } from './corpus';
import { buildLunr } from './peers';
import { drawQueries, HELD_OUT } from './queries';

/** What was measured. */
export interface Editing {
  readonly updates: readonly Timed[];
  readonly rebuild: Timed;
  readonly asked: number;
  readonly differing: number;
}

const EDITS = 30;
const COMPARED = 20; // queries of each kind, after the last edit

function measure(count: number): Editing {
  const articles = take(readArticles(), count);
  let index = createClauseIndex(asKnowledge(articles));
  let now: readonly Clause[] = articles;
  const updates = Array.from({ length: EDITS }, (_, at) => {
    const place = Math.floor((at * articles.length) / EDITS);
    now = now.map((article, each) => (each === place ? { ...article, text: `${article.text}独角兽登记。` } : article));
    const knowledge = asKnowledge(now);
    return timed(() => {
      const updated = index.update(knowledge);
      if (updated?.search('独角兽').length !== Math.min(20, at + 1))
        throw new Error('The edited article is not found.');
      index = updated;
    });
  });
  const anew = createClauseIndex(asKnowledge(now));
  const queries = Object.values(drawQueries(articles, COMPARED, HELD_OUT)).flat();
  const differing = queries.filter(({ text }) => ranking(index, text) !== ranking(anew, text)).length;
  return { updates, rebuild: timed(() => buildLunr(now)), asked: queries.length, differing };
}

function ranking(index: ClauseIndex, query: string): string {
  return index
    .search(query)
    .map(({ clause, score }) => `${clause.pack}§${clause.number} ${String(score)}`)
    .join('\n');
}

console.log(JSON.stringify(measure(Number(process.argv[2]))));
