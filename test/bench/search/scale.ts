// The figures of search at scale: ours beside its peers on the same articles and queries, each in a process of its
// own and bundled as it would be shipped; how near the ranking comes to the best order; how soon an edit is found; and
// whether the editor ever has to wait.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from '../../support/pack';
import { bothQuantiles, milliseconds, quantiles } from '../measure';
import type { Report } from '../measure';
import type { Best } from './best';
import type { Measurement } from './child';
import { hasCorpus } from './corpus';
import type { Editing } from './editing';
import { PEERS } from './peers';
import { KINDS } from './queries';
import type { Longest, Waits } from './slices';

const SIZES = [200, 5000, 46_511, 139_533];
const WHOLE = 46_511; // the corpus; more are copies, of which the best order is not known
const EDITED = 5000;
const LONGEST = 240_000; // ms for one engine on one size
const MEMORY = 6000; // MB for one engine

/** Reports every engine on every size; without the corpus, that it is not there. */
export function benchScale(report: Report): void {
  if (!hasCorpus()) {
    report('search at scale', 'no corpus here (OPS_REGULATION_CORPUS names its folder)');
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-bench-'));
  try {
    const run = bundled(folder);
    report(
      'search at scale',
      'only ours folds scripts and reads pinyin: of these kinds peers find what stands so by chance',
    );
    report('', 'times are on the processor, where nothing else is said');
    for (const count of SIZES) reportSize(report, run, count);
    reportEditing(report, run('editing', EDITED) as Editing | string);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a program of this folder: what it printed as JSON, or why it did not come to that. */
type Run = (program: 'best' | 'child' | 'editing' | 'slices', ...args: readonly (string | number)[]) => object | string;

function bundled(folder: string): Run {
  const entryPoints = ['best', 'child', 'editing', 'slices'].map((name) => path.join(__dirname, `${name}.ts`));
  buildSync({
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { __dirname: JSON.stringify(path.join(ROOT, 'test/support')) },
  });
  return (program, ...args: readonly (string | number)[]) => {
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      [
        `--max-old-space-size=${String(MEMORY)}`,
        '--expose-gc',
        path.join(folder, `${program}.cjs`),
        ...args.map(String),
      ],
      { encoding: 'utf8', cwd: ROOT, timeout: LONGEST, maxBuffer: 1e8 },
    );
    if (status === 0) return JSON.parse(stdout) as object;
    if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT')
      return `not done in ${String(LONGEST / 1000)} s`;
    if (stderr.includes('heap out of memory')) return `out of memory at ${String(MEMORY / 1000)} GB`;
    return /ENOENT|ERR_UNKNOWN_BUILTIN_MODULE/.test(stderr)
      ? 'not here'
      : `did not end well: ${stderr.split('\n').find((line) => line.includes('rror')) ?? String(status)}`;
  };
}

function reportSize(report: Report, run: Run, count: number): void {
  const name = (what: string): string => `search: ${what}, ${String(count)} articles`;
  for (const engine of Object.keys(PEERS))
    reportEngine(report, name(engine), run('child', engine, count) as Measurement | string);
  if (count <= WHOLE)
    reportBest(report, name('ours of the best order possible'), run('best', count) as Record<string, Best> | string);
  const waits = run('slices', count) as Waits | string;
  const longest = (of: keyof Longest): string =>
    Object.entries(waits as Waits)
      .map(([work, time]) => `${work} ${milliseconds(time[of])}`)
      .join(', ');
  report(
    name('ours, longest step of the editor'),
    typeof waits === 'string' ? waits : `${longest('step')}; by the clock, the longest wait: ${longest('wait')}`,
  );
}

function reportEngine(report: Report, name: string, result: Measurement | string): void {
  if (typeof result === 'string') {
    report(name, result);
    return;
  }
  const { build, load, memory, size, first, times, kinds } = result;
  report(
    `${name}: build / load`,
    [
      `${milliseconds(build.cpu)} / ${load === undefined ? '-' : milliseconds(load.cpu)}`,
      `by the clock ${milliseconds(build.wall)} / ${load === undefined ? '-' : milliseconds(load.wall)}`,
    ].join('; '),
  );
  report('  memory to build / size on disk', `${memory.toFixed(0)} / ${size.toFixed(1)} MB`);
  report('  query p50 / p95 / max', `${bothQuantiles(times, [0.5, 0.95, 1])}; the first ${milliseconds(first.cpu)}`);
  report(
    '  MRR@10, recall@10',
    KINDS.map((kind) => `${kind} ${(kinds[kind]?.rank ?? 0).toFixed(3)} ${(kinds[kind]?.recall ?? 0).toFixed(3)}`).join(
      '; ',
    ),
  );
  const fewest = Math.min(...Object.values(kinds).map(({ asked }) => asked));
  if (fewest < Math.max(...Object.values(kinds).map(({ asked }) => asked)))
    report('', `of some kinds only the first ${String(fewest)} queries, for want of time`);
}

function reportBest(report: Report, name: string, result: Record<string, Best> | string): void {
  if (typeof result === 'string') {
    report(name, result);
    return;
  }
  const share = (of: keyof Best): string => ((result.pinyin?.[of] ?? 0) / (result.word?.[of] ?? 1)).toFixed(2);
  report(
    name,
    `${Object.entries(result)
      .map(([kind, { ours, best }]) => `${kind} ${ours.toFixed(3)} of ${best.toFixed(3)}`)
      .join('; ')}; pinyin of its word ${share('ours')}, in the best order ${share('best')}`,
  );
}

function reportEditing(report: Report, result: Editing | string): void {
  const name = `search: an edit found, ${String(EDITED)} articles`;
  if (typeof result === 'string') {
    report(name, result);
    return;
  }
  const { updates, rebuild, asked, differing } = result;
  const cpu = updates.map((time) => time.cpu).sort((a, b) => a - b);
  const times = (rebuild.cpu / (cpu[cpu.length >> 1] ?? 1)).toFixed(0);
  report(
    name,
    [
      `p50 / p95 ${quantiles(cpu, [0.5, 0.95])}`,
      `a rebuild by lunr ${milliseconds(rebuild.cpu)}: ${times} times as much`,
    ].join('; '),
  );
  report('', `ranking of ${String(differing)} of ${String(asked)} queries differs from that of a new index`);
}
