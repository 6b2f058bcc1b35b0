// The figures of the sheet: how big its page is, how soon a long document is seen beside a plain table of its cells,
// and what a value that is typed costs, on the processor, in the host and in the page.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/pack';
import { milliseconds, startClock } from './measure';
import type { Report } from './measure';
import { planOf, typedInto } from './sheet/document';
import type { Moment } from './sheet/document';
import { openMeasuredPage, partOf } from './sheet/page';
import type { MeasuredPage } from './sheet/page';

const SIZES = [500, 2000, 5000];
const RUNS = 7;

/** Builds the page, and measures documents of each size; each figure is the median of some runs. */
export async function benchSheet(report: Report): Promise<void> {
  const build = [path.join(ROOT, 'build/bundle/bundle.mjs')];
  const { status, stderr } = spawnSync(process.execPath, build, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  for (const name of ['sheet.js', 'sheet.css']) {
    const part = partOf(name);
    report(`sheet: ${name}, and compressed`, `${kib(part)} / ${kib(gzipSync(part))}`);
  }
  const page = await openMeasuredPage();
  try {
    for (const rows of SIZES) await benchRows(report, page, rows);
  } finally {
    await page.close();
  }
}

function kib({ length }: Uint8Array): string {
  return `${(length / 1024).toFixed(1)} KiB`;
}

async function benchRows(report: Report, page: MeasuredPage, rows: number): Promise<void> {
  const plan = planOf(rows);
  const [plain, first] = await painted(page, plan);
  const times = `${milliseconds(plain)} / ${milliseconds(first)} (${(first / plain).toFixed(1)} times)`;
  report(`sheet: ${String(rows)} rows, first paint of a plain table / ours`, times);
  const { host, shown } = await typing(page, plan);
  const both = `${milliseconds(host)} / ${milliseconds(shown)} / ${milliseconds(host + shown)}`;
  report(`sheet: ${String(rows)} rows, a typed value in host / page / both`, both);
}

async function painted(page: MeasuredPage, { sheet, table }: Moment): Promise<readonly [number, number]> {
  const [plain, ours]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    plain.push(await page.showPlain(table));
    await page.load();
    ours.push(await page.show(sheet));
  }
  return [middle(plain), middle(ours)];
}

async function typing(page: MeasuredPage, plan: Moment): Promise<{ readonly host: number; readonly shown: number }> {
  const [host, shown]: [number[], number[]] = [[], []];
  let moment = plan;
  for (let run = 0; run < RUNS; run++) {
    const clock = startClock();
    moment = typedInto(moment, run, `${String(40 + run)}.50%`);
    JSON.stringify(moment.sheet);
    host.push(clock().cpu);
    shown.push(await page.show(moment.sheet));
  }
  return { host: middle(host), shown: middle(shown) };
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
