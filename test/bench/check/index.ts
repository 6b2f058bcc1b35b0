// Owns the figures of checking: one document, a thousand beside markdownlint on the same files, ten thousand in a process of its own,
// and one again after an edit among them.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { lint } from 'markdownlint/sync';
import type { WorkspaceFile } from '../../src/documents/workspace';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { checkWorkspace } from '../../src/rules/checked';
import { BUNDLED_PACK, readAnew, ROOT } from '../support/pack';
import { bytesOf, manyDocuments } from './corpus';
import { elapsed, median, milliseconds } from './measure';
import type { Report } from './measure';
import type { ManyFigures } from './many';

const SOME = 1000;
const MANY = 10_000;

/** Measures checking. Every check starts from the text; a document counts as read and checked by all rules. */
export function benchCheck(report: Report): void {
  let knowledge = readAnew(BUNDLED_PACK);
  report('pack: read and type-check', milliseconds(median(5, () => { knowledge = readAnew(BUNDLED_PACK); })));
  const files = manyDocuments(SOME);
  report('check: one document, first time', milliseconds(elapsed(() => { check(knowledge, files.slice(0, 1)); })));
  const times = files.map((file) => elapsed(() => { check(knowledge, [file]); })).sort((a, b) => a - b);
  report('check: one document, p50 / p95', [0.5, 0.95].map((share) => milliseconds(times[Math.floor(times.length * share)] ?? 0)).join(' / '));
  const ours = median(3, () => { check(knowledge, files); });
  report(`check: ${String(SOME)} documents`, rate(files.length, bytesOf(files), ours));
  const theirs = elapsed(() => { for (const file of files) lint({ strings: { [file.path]: file.text } }); });
  report(`markdownlint: the same ${String(SOME)} documents`, rate(files.length, bytesOf(files), theirs));
  report('check: as fast as markdownlint, times', (theirs / ours).toFixed(1));
  const many = checkApart();
  report(`check: ${String(MANY)} documents`, rate(MANY, many.bytes, many.check));
  report(`check: again after one edit among ${String(MANY)}`, milliseconds(many.edit));
  report(`check: peak memory, ${String(MANY)} documents`, `${(many.peak / 2 ** 20).toFixed(0)} MiB`);
}

function check(knowledge: Knowledge, files: readonly WorkspaceFile[]): void {
  checkWorkspace(knowledge, DEFAULT_SETTINGS, files, true);
}

function rate(documents: number, bytes: number, time: number): string {
  return `${milliseconds(time)}, ${(documents / time * 1000).toFixed(0)} documents/s, ${(bytes / 1e6 / time * 1000).toFixed(2)} MB/s`;
}

// Memory is that of a process which does nothing else.
function checkApart(): ManyFigures {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', path.join(__dirname, 'many.ts'), String(MANY)], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ManyFigures;
}
