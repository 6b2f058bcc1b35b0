// The figures of search on the bundled pack: building the index, the first answer, and an answer at each
// keystroke.
import { createClauseIndex } from '../../src/search/clauseIndex';
import type { ClauseIndex } from '../../src/search/clauseIndex';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';
import { median, milliseconds } from './measure';
import type { Report } from './measure';

const TYPED = ['推广计划审核', 'tuiguang', '直通軍', '3.2.2', 'ROI', '不达标怎么办', '庫存 倉庫'];

/** Measures search as it is typed: each beginning of each query is a keystroke. */
export function benchSearch(report: Report): void {
  const knowledge = readKnowledge(BUNDLED_PACK);
  let index: ClauseIndex | undefined;
  report(
    'search: index and first answer',
    milliseconds(
      median(1, () => {
        index = createClauseIndex(knowledge);
        index.search('考核');
      }),
    ),
  );
  const keystrokes = TYPED.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1)));
  const times = keystrokes.map((query) => median(5, () => index?.search(query))).sort((a, b) => a - b);
  const at = (share: number): string =>
    milliseconds(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  report(`search: a keystroke of ${String(keystrokes.length)}, p50 / p95 / max`, `${at(0.5)} / ${at(0.95)} / ${at(1)}`);
}
