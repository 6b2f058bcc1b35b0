// The figures of the command line's start: runs that have next to nothing to do, in turn with an empty Node process.
// What is wanted is told in empty processes, as machines differ.
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from '../../build/shared/processes.mjs';
import { Folder, program } from '../support/cli';
import { BUNDLED_PACK } from '../support/pack';
import { costText, emptyProcess, runText } from './check/program';
import type { Cost } from './check/program';
import { bothTimes, middle, milliseconds } from './measure';
import type { Report } from './measure';

const ROUNDS = 7;
const DOCUMENT = 'documents/2026-05/monthly-promotion-plan.md';
const EMPTY = 80; // ms that an empty process takes where at most so many more are wanted:
const MOST = { '--help': 60, 'search of a word': 200, 'check of a document': 250 };

/** Measures each in some rounds, one after the other; of each the middle one is told. */
export function benchStart(report: Report): void {
  const [folder, cache] = [new Folder(), new Folder()];
  try {
    folder.write(DOCUMENT, readFileSync(path.join(BUNDLED_PACK, 'samples', DOCUMENT)));
    const runs = runsIn(folder.path, cache.path);
    const rounds = Array.from({ length: ROUNDS }, () =>
      Object.entries(runs).map(([name, run]) => ({ name, ...run() })),
    );
    const costs = Object.keys(runs).map((name, index) => ({
      name,
      cost: middle(rounds.flatMap((round) => round[index] ?? [])),
    }));
    const empty = costs[0]?.cost ?? emptyProcess();
    for (const { name, cost } of costs) report(`start: ${name}`, toldBeside(empty, name, cost));
  } finally {
    folder.remove();
    cache.remove();
  }
}

/** What is run, the empty process first. From version 22 on Node keeps the compiled program, unless told not to. */
function runsIn(folder: string, cache: string): Readonly<Record<string, () => Cost>> {
  const ours = (...args: string[]): Cost => runText([program(), '--workspace', folder, ...args], cache).cost;
  return {
    'an empty Node process': emptyProcess,
    '--help': () => ours('--help'),
    'search of a word': () => ours('search', '推广'),
    'check of a document': () => ours('--no-cache', 'check', DOCUMENT),
    'check of a document, unchanged': () => ours('check', DOCUMENT),
    ...peerIn(folder),
  };
}

// Its command line where somebody has it; else what it would call.
function peerIn(folder: string): Readonly<Record<string, () => Cost>> {
  const found = findProgram(['markdownlint-cli2']);
  return found === undefined
    ? {
        'markdownlint as a library in a script': () =>
          runText([path.join(__dirname, 'check/peers.mjs'), 'markdownlint', folder]).cost,
      }
    : { 'markdownlint-cli2': () => runText([realpathSync(found), path.join(folder, DOCUMENT)]).cost };
}

function toldBeside(empty: Cost, name: string, cost: Cost): string {
  if (cost === empty) return bothTimes(cost);
  const [more, most] = [cost.cpu - empty.cpu, new Map(Object.entries(MOST)).get(name)];
  const wanted = most === undefined ? '' : `, at most ${(most / EMPTY).toFixed(2)} wanted`;
  return `${costText(cost, empty)}; ${milliseconds(more)} more, ${(more / empty.cpu).toFixed(2)} empty ones${wanted}`;
}
