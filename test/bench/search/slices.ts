// Whether search ever holds up the editor: `slices COUNT` opens, loads, asks and updates as the extension does, and
// prints as JSON, in milliseconds, the longest that a timer of one millisecond had to wait meanwhile, and the longest
// step on the processor: on a busy machine the wait is mostly for others.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { lazyIndex } from '../../../src/features/lookup/indexKeeping';
import type { IndexKeeper } from '../../../src/features/lookup/indexKeeping';
import { editorPause } from '../../../src/vscode/workspace/yielding';
import { asKnowledge, readArticles, take } from './corpus';
import { drawQueries, HELD_OUT } from './queries';

/** The longest while each was done. */
export type Waits = Readonly<Record<'building' | 'loading' | 'asking' | 'updating', Longest>>;

/** The longest wait by the clock, and the longest step without a chance for others on processors. */
export interface Longest {
  readonly wait: number;
  readonly step: number;
}

const QUERIES = 60; // of each kind
/** Letters that can be cut and read in very many ways, and spell nothing. */
const HOSTILE = ['shi', 'xian', 'zhang', 'ai', 'yi'].map((syllable) => syllable.repeat(20).slice(0, 40));

async function measure(count: number): Promise<Waits> {
  const articles = take(readArticles(), count);
  const knowledge = asKnowledge(articles);
  const edited = asKnowledge(
    articles.map((article, at) => (at === 7 ? { ...article, text: `${article.text}独角兽` } : article)),
  );
  const queries = [
    ...Object.values(drawQueries(articles, QUERIES, HELD_OUT))
      .flat()
      .map(({ text }) => text),
    ...HOSTILE,
  ];
  let kept: Uint8Array | undefined;
  const keeper = (pause: IndexKeeper['pause']): IndexKeeper => ({
    read: () => Promise.resolve(kept),
    write: (blob) => Promise.resolve(void (kept = blob)),
    pause,
  });
  const building = await longest((pause) => lazyIndex(knowledge).open(keeper(pause)));
  const index = lazyIndex(knowledge);
  const loading = await longest((pause) => index.open(keeper(pause)));
  const opened = await index.open();
  const asking = await longest(async (pause) => {
    for (const text of queries) {
      opened.search(text);
      await pause();
    }
  });
  const updating = await longest(async (pause) =>
    (await lazyIndex(edited, index).open(keeper(pause))).search('独角兽'),
  );
  return { building, loading, asking, updating };
}

async function longest(work: (pause: IndexKeeper['pause']) => Promise<unknown>): Promise<Longest> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await turn();
  delays.reset(); // the monitor's first reading is of its own start
  let step = 0;
  let before = process.cpuUsage();
  const stepped = (): void => {
    const { user, system } = process.cpuUsage(before);
    step = Math.max(step, (user + system) / 1000);
  };
  const turns = editorPause();
  await work(async () => {
    stepped();
    await turns();
    before = process.cpuUsage();
  });
  stepped();
  await turn();
  delays.disable();
  return { wait: delays.max / 1e6, step };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 2);
  });
}

measure(Number(process.argv[2])).then(
  (waits) => {
    console.log(JSON.stringify(waits));
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
