// Owns the figures of search at scale: ours beside its peers on the same articles and queries, each in a process of its own.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../support/pack';
import { milliseconds } from '../measure';
import type { Report } from '../measure';
import type { Measured } from './child';
import { hasCorpus } from './corpus';
import { PEERS } from './peers';
import { KINDS } from './queries';

const SIZES = [200, 5000, 46_511, 139_533];
const LONGEST = 300_000; // ms for one engine on one size

/** Reports every engine on every size that it is given; without the corpus, that it is not there. */
export function benchScale(report: Report): void {
  if (!hasCorpus()) {
    report('search at scale', 'no corpus here (OPS_REGULATION_CORPUS names its folder)');
    return;
  }
  report('search at scale', 'build / load, memory / on disk, query p50 / p95 / max; then MRR@10 and recall@10 by kind of query');
  for (const count of SIZES) {
    for (const [engine, { most }] of Object.entries(PEERS)) {
      const name = `search: ${engine}, ${String(count)} articles`;
      if (most !== undefined && count > most) report(name, 'left out: does not hold so many in reasonable time or memory');
      else reportOne(report, name, measured(engine, count));
    }
  }
}

function measured(engine: string, count: number): Measured | string {
  const child = path.join(ROOT, 'test/bench/search/child.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=6000', '--import', 'tsx', child, engine, String(count)], { encoding: 'utf8', cwd: ROOT, timeout: LONGEST });
  if (status === 0) return JSON.parse(stdout) as Measured;
  return /ENOENT/.test(stderr) ? 'not here' : `did not end well: ${stderr.split('\n').find((line) => line.includes('rror')) ?? 'out of time'}`;
}

function reportOne(report: Report, name: string, result: Measured | string): void {
  if (typeof result === 'string') {
    report(name, result);
    return;
  }
  const { build, load, memory, size, times, kinds } = result;
  report(name, `${milliseconds(build)} / ${load === undefined ? '-' : milliseconds(load)}, ${memory.toFixed(0)} / ${size.toFixed(1)} MB, ${times.map(milliseconds).join(' / ')}`);
  report('', KINDS.map((kind) => `${kind} ${(kinds[kind] ?? []).map((share) => share.toFixed(3)).join(' ')}`).join('; '));
}
