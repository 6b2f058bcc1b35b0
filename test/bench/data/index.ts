// The figures of importing an export of a year at the level of items: beside `readline` over the same file, decoded and
// not split, in a process each. What is told of both are whole processes, from start to end.
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Folder, program } from '../../support/cli';
import { mebibytes, runProgram } from '../check/program';
import type { Cost } from '../check/program';
import { milliseconds } from '../measure';
import type { Report } from '../measure';
import { writeLargeExport } from './largeExport';

const ROWS = 2_000_000;
const ROWS_OF_DAY = 5_480;
const RUNS = 3;
const MOST_TIMES = 2.5; // what is wanted: so many times readline at most,
const MOST_MEMORY = 300e6; // and so many bytes

/** Generates the export, imports it and checks what came of it by what was generated. */
export function benchData(report: Report): void {
  const folder = new Folder();
  try {
    const file = path.join(folder.path, '商品报表_15天.csv');
    const made = writeLargeExport(file, ROWS, ROWS_OF_DAY);
    report('data: generated', `${String(made.rows)} rows, ${(made.bytes / 1e6).toFixed(0)} MB`);
    for (let run = 0; run < RUNS; run++) {
      const lines = runProgram<{ lines: number }>([path.join(__dirname, 'readline.mjs'), file]);
      assert.equal(lines.printed.lines, ROWS + 1);
      rmSync(path.join(folder.path, 'data'), { recursive: true, force: true });
      const args = ['data', 'import', file, '--workspace', folder.path, '--json'];
      const imported = runProgram<{ files: { tables: { rows: number }[] }[] }>([program(), ...args]);
      assert.equal(imported.printed.files[0]?.tables[0]?.rows, ROWS);
      assert.equal(spendIn(folder), made.spend);
      tell(report, lines.cost, imported.cost);
    }
  } finally {
    folder.remove();
  }
}

function tell(report: Report, lines: Cost, imported: Cost): void {
  const times = (of: 'cpu' | 'wall'): string => (imported[of] / lines[of]).toFixed(2);
  report(
    'data: import, beside readline',
    `${milliseconds(imported.cpu)} to ${milliseconds(lines.cpu)}, ${times('cpu')} times; by the clock ` +
      `${milliseconds(imported.wall)} to ${milliseconds(lines.wall)}, ${times('wall')} times; ` +
      `at most ${String(MOST_TIMES)} times wanted`,
  );
  report('data: import, most memory', `${mebibytes(imported.peak)}; at most ${mebibytes(MOST_MEMORY)} wanted`);
}

/** What was spent, in cents, as the written observations have it. */
function spendIn(folder: Folder): number {
  const written = 'data/promotion-items';
  let cents = 0;
  for (const name of readdirSync(path.join(folder.path, written))) {
    const [head = '', ...rows] = folder.read(`${written}/${name}`).trimEnd().split('\n');
    const at = head.split(',').indexOf('花费');
    for (const row of rows) cents += Math.round(Number(row.split(',')[at]) * 100);
  }
  return cents;
}
