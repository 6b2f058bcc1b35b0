// Measuring one engine on so many articles, in a process of its own, since memory is measured: `child ENGINE
// COUNT` prints JSON; with a third word `tuning`, on the queries that ranking is tuned on.
import { timed } from '../measure';
import type { Timed } from '../measure';
import { asKnowledge, readArticles, take } from './corpus';
import { peakOf } from './memory';
import { PEERS } from './peers';
import type { Running } from './peers';
import { drawQueries, HELD_OUT, KINDS, TUNING, WARMING } from './queries';
import type { Query } from './queries';

/** What was measured: times in milliseconds; the most memory that building took, and the size on disk, in megabytes. */
export interface Measurement {
  readonly build: Timed;
  readonly load: Timed | undefined;
  readonly memory: number;
  readonly size: number;
  /** The first query of all, before anything is warm. */
  readonly first: Timed;
  readonly times: readonly Timed[];
  readonly kinds: Readonly<Record<string, Kind>>;
}

/** Mean reciprocal rank and recall, both in the first ten, over so many queries. */
interface Kind {
  readonly asked: number;
  readonly rank: number;
  readonly recall: number;
}

const QUERIES = 200;
const WARM = 8; // queries of each kind before time is taken
const LONGEST = 10_000; // ms for the queries of a kind; an engine that is slower is asked fewer

function measure(engine: string, count: number): Measurement {
  const peer = PEERS[engine];
  if (peer === undefined) throw new Error(`No engine ${engine}.`);
  const base = take(readArticles(), Math.min(count, readArticles().length));
  const articles = count === base.length ? base : take(base, count);
  asKnowledge(articles); // read before the clock starts, by every engine
  const {
    made: { running, build },
    peak: memory,
  } = peakOf(() => {
    let built: Running | undefined;
    const time = timed(() => {
      built = peer.build(articles);
    });
    if (built === undefined) throw new Error('nothing built');
    return { running: built, build: time };
  });
  const kept = running.save();
  let loaded: Running | undefined;
  const load = timed(() => {
    loaded = kept.length === 0 ? undefined : peer.load?.(kept, articles);
  });
  const queries = drawQueries(base, QUERIES, process.argv[4] === 'tuning' ? TUNING : HELD_OUT);
  const warming = Object.values(drawQueries(base, WARM, WARMING)).flat();
  const { search } = loaded ?? running;
  const first = timed(() => search(warming[0]?.text ?? ''));
  for (const { text } of warming) search(text);
  const times: Timed[] = [];
  const kinds = Object.fromEntries(
    KINDS.map((kind) => [kind, ask(search, queries[kind], { size: base.length, times })]),
  );
  running.end?.();
  return {
    build,
    load: loaded && load,
    memory,
    size: (typeof kept === 'string' ? Buffer.byteLength(kept) : kept.length) / 1e6,
    first,
    times,
    kinds,
  };
}

function ask(
  search: Running['search'],
  queries: readonly Query[],
  { size, times }: { readonly size: number; readonly times: Timed[] },
): Kind {
  let [asked, reciprocal, found, spent] = [0, 0, 0, 0];
  for (const { text, article } of queries) {
    if (spent > LONGEST) break;
    let places: readonly number[] = [];
    const time = timed(() => {
      places = search(text);
    });
    times.push(time);
    spent += time.wall;
    asked++;
    const rank = places.findIndex((place) => place % size === article); // a copy is as good as the article
    if (rank < 0) continue;
    reciprocal += 1 / (rank + 1);
    found++;
  }
  return { asked, rank: reciprocal / asked, recall: found / asked };
}

const [engine = '', count = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(engine, Number(count))));
