// Owns measuring one engine on so many articles, in a process of its own, since memory is measured: `child.ts ENGINE COUNT` prints JSON;
// with a third word `tuning`, on the queries that ranking is tuned on.
import { asKnowledge, readArticles, take } from './corpus';
import { PEERS } from './peers';
import { drawQueries, HELD_OUT, KINDS, TUNING } from './queries';
import type { Query } from './queries';
import type { Running } from './peers';

/** What was measured: times in milliseconds; the most memory that building took, and the size on disk, in megabytes. */
export interface Measured {
  readonly build: number;
  readonly load: number | undefined;
  readonly memory: number;
  readonly size: number;
  readonly times: readonly [number, number, number];
  /** Mean reciprocal rank and recall, both in the first ten. */
  readonly kinds: Readonly<Record<string, readonly [number, number]>>;
}

const QUERIES = 150;

function measure(engine: string, count: number): Measured {
  const peer = PEERS[engine];
  if (peer === undefined) throw new Error(`No engine ${engine}.`);
  const base = take(readArticles(), Math.min(count, readArticles().length));
  const articles = count === base.length ? base : take(base, count);
  asKnowledge(articles); // read before the clock starts, by every engine
  const before = process.memoryUsage().rss;
  let start = performance.now();
  const running = peer.build(articles);
  const build = performance.now() - start;
  const memory = Math.max(0, process.resourceUsage().maxRSS / 1000 - before / 1e6);
  const kept = running.save();
  start = performance.now();
  const loaded = peer.load?.(kept, articles);
  const load = loaded === undefined || kept.length === 0 ? undefined : performance.now() - start;
  const queries = drawQueries(base, peer.queries ?? QUERIES, process.argv[4] === 'tuning' ? TUNING : HELD_OUT);
  const times: number[] = [];
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, ask(loaded ?? running, queries[kind], { size: base.length, times })]));
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  running.end?.();
  return { build, load, memory, size: (typeof kept === 'string' ? Buffer.byteLength(kept) : kept.length) / 1e6, times: [at(0.5), at(0.95), at(1)], kinds };
}

function ask({ search }: Running, queries: readonly Query[], { size, times }: { readonly size: number; readonly times: number[] }): [number, number] {
  let reciprocal = 0;
  let found = 0;
  for (const { text, article } of queries) {
    const start = performance.now();
    const places = search(text);
    times.push(performance.now() - start);
    const rank = places.findIndex((place) => place % size === article); // a copy is as good as the article
    if (rank < 0) continue;
    reciprocal += 1 / (rank + 1);
    found++;
  }
  return [reciprocal / queries.length, found / queries.length];
}

const [engine = '', count = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(engine, Number(count))));
