// The figures of search while somebody types: the bundled pack with its glossary, every beginning of every query, each
// query in turn as in one search box.
import { createClauseIndex, shipIndex } from '../../src/search/clauseIndex';
import type { ClauseIndex } from '../../src/search/clauseIndex';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';
import { bothQuantiles, timed } from './measure';
import type { Report, Timed } from './measure';

const ROUNDS = 15;
const SHARES = [0.5, 0.95, 1];

/** As people type: pinyin run together or spaced, initials, a slip, what an input method writes at once, a number. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  pinyin: [
    'tuiguang',
    'tuiguangjihua',
    'xianshangcuxiaohuodong',
    'kucunhedui',
    'kehumanyidu',
    'zhitongche',
    'shujufenxi',
    'toushuchuli',
    'yichangyujing',
    'jixiaokaohe',
    'shangpinshangjia',
  ],
  'pinyin with spaces': ['tui guang fei yong', 'ku cun he dui', 'nian du ji hua'],
  initials: ['tsgxj', 'tgjh', 'sjfxbg', 'khmyd'],
  'pinyin with a slip': ['tuiguagn', 'kehumayidu', 'zongjei', 'xiangsangcuxiao'],
  Chinese: ['推广计划审核', '庫存 倉庫', '直通軍', '不达标怎么办', '特殊贡献奖'],
  'English and numbers': ['roi', 'gmv', 'return on', '3.2.2', '第三章'],
  'letters that mean very much': ['shishishishishishishi', 'yiyiyiyiyiyiyiyiyiyi', 'jijijijijijijiji'],
};

/** Measures each keystroke: the median of some rounds, each in a new index, as an index remembers what it was asked. */
export function benchKeys(report: Report): void {
  const knowledge = readKnowledge(BUNDLED_PACK);
  const shipped = shipIndex(knowledge.clauses);
  const rounds = Array.from({ length: ROUNDS }, () => typed(createClauseIndex(knowledge, { shipped })));
  const times = Object.keys(TYPED).map((kind) => {
    const keystrokes =
      rounds[0]?.[kind]?.map((_, at) => middle(rounds.flatMap((round) => round[kind]?.[at] ?? []))) ?? [];
    report(`keys: ${kind}, p50 / p95 / max`, bothQuantiles(keystrokes, SHARES));
    return keystrokes;
  });
  const usual = times.slice(0, -1).flat();
  report(`keys: all ${String(usual.length)} but the last, p50 / p95 / max`, bothQuantiles(usual, SHARES));
}

function typed(index: ClauseIndex): Readonly<Record<string, readonly Timed[]>> {
  return Object.fromEntries(
    Object.entries(TYPED).map(([kind, queries]) => [
      kind,
      queries.flatMap((query) => Array.from(query, (_, at) => timed(() => index.search(query.slice(0, at + 1))))),
    ]),
  );
}

/** The run that took neither long nor short on the processor. */
function middle(runs: readonly Timed[]): Timed {
  return runs.toSorted((one, other) => one.cpu - other.cpu)[runs.length >> 1] ?? { wall: 0, cpu: 0 };
}
