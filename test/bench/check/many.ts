// The figures of the command line on ten thousand documents: clean, with nothing kept and once they are unchanged,
// beside its peers on the same files; where one in ten has a fault; and one of them by its name.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Folder, program } from '../../support/cli';
import { middle, spread } from '../measure';
import type { Report } from '../measure';
import { bytesOf } from './corpus';
import type { Corpus } from './corpus';
import { withFaults } from './faults';
import { costText, mebibytes, runProgram, runText, usualEmptyProcess } from './program';
import type { Cost, Outcome } from './program';

const ROUNDS = 3;
const PEERS = {
  markdownlint: 'markdownlint, all rules',
  quiet: 'markdownlint without MD013, MD060',
  'markdown-it': 'markdown-it, only parsing',
} as const;
type Peer = keyof typeof PEERS;

/** What any of the programs says of the files. */
interface Checked {
  readonly documents: number;
  readonly findings: number | readonly unknown[];
}

/** A workspace on disk, and where the command line keeps what it knows of it. */
interface OnDisk {
  readonly folder: string;
  readonly cache: string;
  readonly bytes: number;
}

/** Measures checking all documents, clean and with faults, and one of them. */
export function benchMany(report: Report, corpus: Corpus): void {
  const empty = usualEmptyProcess();
  const tell = (name: string, outcome: Outcome<Checked>, bytes: number): void => {
    report(`check: ${name}`, outcomeText(outcome, bytes, empty));
  };
  onDisk(corpus, (disk) => {
    benchClean(report, disk, tell);
    benchNamed(report, { ...disk, corpus }, empty);
  });
  onDisk({ ...corpus, documents: withFaults(corpus.documents) }, (disk) => {
    tell('one in ten faulty, ours', ours(disk, 'anew'), disk.bytes);
    tell('one in ten faulty, ours, unchanged', ours(disk, 'again'), disk.bytes);
    tell(`one in ten faulty, ${PEERS.quiet}`, theirs('quiet', disk), disk.bytes);
  });
}

type Tell = (name: string, outcome: Outcome<Checked>, bytes: number) => void;

// The machine is not quiet: each round runs one after the other, and of the rounds the spread is told.
function benchClean(report: Report, disk: OnDisk, tell: Tell): void {
  const rounds = Array.from({ length: ROUNDS }, (_, index) => {
    const round = (name: string, outcome: Outcome<Checked>): Cost => {
      tell(`round ${String(index + 1)}, ${name}`, outcome, disk.bytes);
      return outcome.cost;
    };
    const peer = (name: Peer): Cost => round(PEERS[name], theirs(name, disk));
    return {
      anew: round('ours', ours(disk, 'anew')),
      again: round('ours, unchanged', ours(disk, 'again')),
      markdownlint: peer('markdownlint'),
      quiet: peer('quiet'),
      'markdown-it': peer('markdown-it'),
    };
  });
  type Which = keyof (typeof rounds)[number];
  const times = (name: string, of: Which, unit: Which): void => {
    const [cpu, wall] = (['cpu', 'wall'] as const).map((time) =>
      spread(rounds.map((round) => round[of][time] / round[unit][time])),
    );
    report(`check: ${name}`, `${cpu ?? ''}; by the clock ${wall ?? ''}`);
  };
  times(`${PEERS.markdownlint}, times ours`, 'markdownlint', 'anew');
  times(`${PEERS.quiet}, times ours`, 'quiet', 'anew');
  times('ours, times markdown-it', 'anew', 'markdown-it');
  times('ours, times the same unchanged', 'anew', 'again');
  report('check: peak memory of the command line', `${spread(rounds.map(({ anew }) => anew.peak / 2 ** 20))} MiB`);
}

/** One named document among all, which has been checked with them before, and by itself under the same settings. */
function benchNamed(
  report: Report,
  { folder, cache, corpus: { settings, documents } }: OnDisk & { readonly corpus: Corpus },
  empty: Cost,
): void {
  const [document] = documents;
  if (document === undefined) throw new Error('The corpus holds no documents.');
  const alone = new Folder();
  const check = (workspace: string): string[] => [
    program(),
    '--workspace',
    workspace,
    'check',
    '--strict',
    document.path,
  ];
  try {
    for (const { path: name, text } of [settings, document]) alone.write(name, text);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      'alone in its workspace': runText([...check(alone.path), '--no-cache']).cost,
      'all unchanged': runText(check(folder), cache).cost,
      'nothing kept': runText([...check(folder), '--no-cache']).cost,
    }));
    for (const how of ['alone in its workspace', 'all unchanged', 'nothing kept'] as const)
      report(`check: one named document, ${how}`, costText(middle(rounds.map((round) => round[how])), empty));
  } finally {
    alone.remove();
  }
}

function onDisk({ settings, documents }: Corpus, work: (disk: OnDisk) => void): void {
  const [workspace, kept] = [new Folder(), new Folder()];
  try {
    for (const { path: name, text } of [settings, ...documents]) workspace.write(name, text);
    work({ folder: workspace.path, cache: kept.path, bytes: bytesOf(documents) });
  } finally {
    workspace.remove();
    kept.remove();
  }
}

/** Checks all, with nothing kept before or all of it. */
function ours({ folder, cache }: OnDisk, how: 'anew' | 'again'): Outcome<Checked> {
  if (how === 'anew') {
    rmSync(cache, { recursive: true });
    mkdirSync(cache);
  }
  return runProgram([program(), '--workspace', folder, 'check', '--strict', '--format', 'json'], cache);
}

function theirs(peer: Peer, { folder }: OnDisk): Outcome<Checked> {
  return runProgram([path.join(__dirname, 'peers.mjs'), peer, folder]);
}

function outcomeText({ printed: { documents, findings }, cost }: Outcome<Checked>, bytes: number, empty: Cost): string {
  const found = typeof findings === 'number' ? findings : findings.length;
  return [
    costText(cost, empty),
    `${((documents / cost.cpu) * 1000).toFixed(0)} documents/s, ${(bytes / 1000 / cost.cpu).toFixed(2)} MB/s`,
    mebibytes(cost.peak),
    `${String(documents)} documents, ${String(found)} findings`,
  ].join('; ');
}
