// The figures of checking: one document; ten thousand, by the command line, beside markdownlint on the same files;
// one again after an edit among
// them; and one with a very long table while it is typed.
import path from 'node:path';
import { Folder, program } from '../../support/cli';
import { BUNDLED_PACK, readAgain } from '../../support/pack';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkWorkspace } from '../../../src/checking/checked';
import { bothQuantiles, elapsed, median, milliseconds, quantiles, spread } from '../measure';
import type { Report } from '../measure';
import { bytesOf, manyDocuments } from './corpus';
import type { Corpus } from './corpus';
import type { EditingFigures } from './editing';
import { benchKeystrokes } from './keystrokes';
import { runProgram } from './program';
import type { Cost } from './program';

const MANY = 10_000;
const ROUNDS = 3;
const SHARES = [0.5, 0.95, 1];

/** Measures checking. Every check starts from the text; a document counts as read and checked by all rules. */
export function benchCheck(report: Report): void {
  const corpus = manyDocuments(MANY);
  benchOne(report, corpus);
  const folder = new Folder();
  try {
    for (const { path: name, text } of [corpus.settings, ...corpus.documents]) folder.write(name, text);
    benchMany(report, corpus, folder.path);
  } finally {
    folder.remove();
  }
  benchEditing(report);
  benchKeystrokes(report, corpus);
}

function benchOne(report: Report, { documents }: Corpus): void {
  let knowledge = readAgain(BUNDLED_PACK);
  report(
    'pack: read and type-check',
    milliseconds(
      median(5, () => {
        knowledge = readAgain(BUNDLED_PACK);
      }),
    ),
  );
  const check = (at: number): void => {
    checkWorkspace(knowledge, DEFAULT_SETTINGS, documents.slice(at, at + 1), true);
  };
  report(
    'check: one document, first time',
    milliseconds(
      elapsed(() => {
        check(0);
      }),
    ),
  );
  const times = Array.from({ length: 1000 }, (_, index) =>
    elapsed(() => {
      check(index);
    }),
  );
  report('check: one document, p50 / p95', quantiles(times, [0.5, 0.95]));
}

/** What both programs say of the files. */
interface Checked {
  readonly documents: number;
  readonly findings: number | readonly unknown[];
}

// The machine is not quiet: each round runs one after the other, and of the rounds the spread is told.
function benchMany(report: Report, { documents }: Corpus, folder: string): void {
  const bytes = bytesOf(documents);
  const rounds = Array.from({ length: ROUNDS }, (_, index) => {
    const ours = runProgram<Checked>(program(), '--workspace', folder, 'check', '--strict', '--format', 'json');
    const theirs = runProgram<Checked>(path.join(__dirname, 'markdownlint.mjs'), folder);
    const round = `round ${String(index + 1)}`;
    report(`check: ${round}, ours`, costOf(ours, bytes));
    report(`check: ${round}, markdownlint`, costOf(theirs, bytes));
    return { ours: ours.cost, theirs: theirs.cost };
  });
  const times = (of: (cost: Cost) => number): string => spread(rounds.map(({ ours, theirs }) => of(theirs) / of(ours)));
  report(
    'check: times markdownlint, by the clock',
    times(({ wall }) => wall),
  );
  report(
    'check: times markdownlint, by processor time',
    times(({ cpu }) => cpu),
  );
  report('check: peak memory of the command line', `${spread(rounds.map(({ ours }) => ours.peak / 2 ** 20))} MiB`);
}

function costOf(
  { printed: { documents, findings }, cost: { wall, cpu, peak } }: { printed: Checked; cost: Cost },
  bytes: number,
): string {
  const found = typeof findings === 'number' ? findings : findings.length;
  const rate = (time: number): string => `${milliseconds(time)}, ${((documents / time) * 1000).toFixed(0)} documents/s`;
  return [
    `${rate(wall)}, ${((bytes / 1e6 / wall) * 1000).toFixed(2)} MB/s`,
    `on the processor ${rate(cpu)}`,
    `${(peak / 2 ** 20).toFixed(0)} MiB`,
    `${String(documents)} documents, ${String(found)} findings`,
  ].join('; ');
}

function benchEditing(report: Report): void {
  const {
    printed: { documents, edits, held },
    cost,
  } = runProgram<EditingFigures>('--expose-gc', '--import', 'tsx', path.join(__dirname, 'editing.ts'), String(MANY));
  for (const [kind, times] of Object.entries(edits)) report(`check: again after ${kind}`, bothQuantiles(times, SHARES));
  report(
    `check: again after any edit among ${String(documents)}, p50 / p95 / max`,
    bothQuantiles(Object.values(edits).flat(), SHARES),
  );
  report(
    'check: memory while editing, held / peak',
    `${(held / 2 ** 20).toFixed(0)} / ${(cost.peak / 2 ** 20).toFixed(0)} MiB, the texts among it`,
  );
}
