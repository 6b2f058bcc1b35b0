// The figures of opening search on the bundled pack: with the index that is shipped, and building it.
import { createClauseIndex, shipIndex } from '../../src/search/clauseIndex';
import type { Opening } from '../../src/search/clauseIndex';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';
import { milliseconds, timed } from './measure';
import type { Report } from './measure';

const FIRST = { 'a word': '考核', 'two words': '庫存 倉庫', pinyin: 'tuiguang' };
const RUNS = 5;

/** Measures opening and the first answer: the first time in this process, and once all is warm. */
export function benchSearch(report: Report): void {
  const knowledge = readKnowledge(BUNDLED_PACK);
  const openings: Readonly<Record<string, Opening>> = { shipped: { shipped: shipIndex(knowledge.clauses) }, built: {} };
  for (const [how, opening] of Object.entries(openings)) {
    for (const [what, query] of Object.entries(FIRST)) {
      const times = Array.from({ length: RUNS }, () =>
        timed(() => createClauseIndex(knowledge, opening).search(query)),
      ).map(({ cpu }) => cpu);
      report(
        `search: an index that is ${how}, and ${what}`,
        `on the processor ${milliseconds(times[0] ?? 0)}, warm ${milliseconds(Math.min(...times))}`,
      );
    }
  }
}
