// The figures of the sheet: how big its page is, how soon a long document is seen beside a plain table of its cells,
// what a value that is typed costs on the processor, in the host and in the page, and how a very long table scrolls
// beside one without anything in it. The host is measured in a process of its own, by a bundle that is made as the
// extension's is; what the editor does between host and page is not ours, and not measured.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packName } from '../../build/bundle/pack.mjs';
import { bundleBench } from '../../build/bundle/targets.mjs';
import { dist } from '../../build/shared/paths.mjs';
import type { Sheet, TableBlock } from '../../src/features/sheet/model';
import { SAMPLES } from '../samples/handWritten';
import { ROOT } from '../support/pack';
import { runProgram, usualEmptyProcess } from './check/program';
import { milliseconds, quantiles } from './measure';
import type { Report } from './measure';
import { openMeasuredPage, partOf } from './sheet/page';
import type { MeasuredPage } from './sheet/page';
import type { TypedFigures } from './sheet/typing';

const SIZES = [500, 2000, 5000];
const RUNS = 7;
const WARMING = 5; // values that are typed before those that count
const SHARES = [0.5, 0.95];

const EMPTY = 80; // ms that an empty process takes where a typed value is to take at most so many:
/** At most so many times a plain table, so many milliseconds for a value; at least that share of smooth frames. */
const WANTED = { paint: 3, value: 50, smooth: 0.95 };

/** Builds the page and a bundle of the host; what values cost is the median and nearly the most of those that count. */
export async function benchSheet(report: Report): Promise<void> {
  const build = [path.join(ROOT, 'build/bundle/bundle.mjs'), '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, build, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  for (const name of ['sheet.js', 'sheet.css']) {
    const part = partOf(name);
    report(`sheet: ${name}, and compressed`, `${kib(part)} / ${kib(gzipSync(part))}`);
  }
  const empty = usualEmptyProcess().cpu;
  report('sheet: an empty Node process', milliseconds(empty));
  const documents = await hosted();
  const page = await openMeasuredPage();
  try {
    for (const each of documents) await benchDocument(report, page, { ...each, empty });
  } finally {
    await page.close();
  }
}

function kib({ length }: Uint8Array): string {
  return `${(length / 1024).toFixed(1)} KiB`;
}

async function hosted(): Promise<readonly TypedFigures[]> {
  const bundle = path.join(dist, 'bench/hosted.js');
  await bundleBench(path.join(__dirname, 'sheet/hosted.ts'), bundle);
  const program = ['--import', 'tsx', path.join(__dirname, 'sheet/typing.ts')];
  return runProgram<readonly TypedFigures[]>([
    ...program,
    bundle,
    path.join(dist, packName),
    SAMPLES,
    ...SIZES.map(String),
  ]).printed;
}

interface Measuring extends TypedFigures {
  /** What an empty process takes on the processor. */
  readonly empty: number;
}

async function benchDocument(report: Report, page: MeasuredPage, document: Measuring): Promise<void> {
  const { name, opened } = document;
  const table = longestIn(opened);
  const [plain, first] = await painted(page, table, opened);
  const times = `${milliseconds(plain)} / ${milliseconds(first)}, ${(first / plain).toFixed(1)} times`;
  const wanted = table.rows.length === 500 ? `; at most ${String(WANTED.paint)} times wanted` : '';
  report(`sheet: ${name}, first paint of its longest table as HTML / ours`, `${times}${wanted}`);
  await benchValues(report, page, document);
  if (table.rows.length >= Math.max(...SIZES)) await benchScrolling(report, page, document);
}

function longestIn(message: string): TableBlock {
  const { blocks } = (JSON.parse(message) as { readonly sheet: Sheet }).sheet;
  const tables = blocks.filter((each) => each.kind === 'table');
  const [longest] = tables.sort((a, b) => b.rows.length - a.rows.length);
  if (longest === undefined) throw new Error('there is no table');
  return longest;
}

async function painted(page: MeasuredPage, table: TableBlock, opened: string): Promise<readonly [number, number]> {
  const [plain, ours]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    plain.push(await page.showPlain(table));
    await page.load();
    ours.push(await page.take(opened));
  }
  return [middle(plain), middle(ours)];
}

async function benchValues(report: Report, page: MeasuredPage, { name, values, empty }: Measuring): Promise<void> {
  const times: { readonly host: number; readonly shown: number; readonly size: number }[] = [];
  for (const { time, sent } of values)
    times.push({ host: time.cpu, shown: await page.take(sent), size: Buffer.byteLength(sent) });
  const counted = times.slice(WARMING);
  const of = (what: (each: (typeof times)[number]) => number): string => quantiles(counted.map(what), SHARES);
  const both = middle(counted.map(({ host, shown }) => host + shown));
  const most = `at most ${String(WANTED.value)} ms, ${(WANTED.value / EMPTY).toFixed(2)} empty ones, wanted`;
  const beside = `${(both / empty).toFixed(2)} empty processes; ${most}`;
  report(
    `sheet: ${name}, a typed value, host / page`,
    `p50 / p95: ${of(({ host }) => host)}; ${of(({ shown }) => shown)}`,
  );
  report(`sheet: ${name}, a typed value, both`, `${of(({ host, shown }) => host + shown)}; ${beside}`);
  report(`sheet: ${name}, what the page is sent for it`, kilobytes(middle(counted.map(({ size }) => size))));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

async function benchScrolling(report: Report, page: MeasuredPage, { name, opened }: Measuring): Promise<void> {
  await page.load();
  await page.take(opened);
  const ours = await page.scroll();
  const plain = await page.scrollPlain();
  const smooth = [plain, ours].map(({ smooth: share }) => `${(100 * share).toFixed(1)} %`).join(' / ');
  report(
    `sheet: ${name}, frames under 20 ms, of nothing / ours`,
    `${smooth}; at least ${String(100 * WANTED.smooth)} % of the first wanted`,
  );
  const work = [plain, ours].map(({ work: time }) => milliseconds(time)).join(' / ');
  report(`sheet: ${name}, work of the page for a frame`, work);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
