// The figures of checking: one document; ten thousand, by the command line, beside its peers on the same files; one
// again after an edit among them; and one with a very long table while it is typed.
import path from 'node:path';
import { BUNDLED_PACK, readAgain } from '../../support/pack';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkWorkspace } from '../../../src/checking/checked';
import { bothQuantiles, bothTimes, median, milliseconds, timed } from '../measure';
import type { Report, Timed } from '../measure';
import { manyDocuments } from './corpus';
import type { Corpus } from './corpus';
import type { EditingFigures } from './editing';
import { benchKeystrokes } from './keystrokes';
import { benchMany } from './many';
import { mebibytes, runProgram } from './program';

const MANY = 10_000;
const SHARES = [0.5, 0.95, 1];

/** Measures checking. Every check starts from the text; a document counts as read and checked by all rules. */
export function benchCheck(report: Report): void {
  const corpus = manyDocuments(MANY);
  benchOne(report, corpus);
  benchMany(report, corpus);
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
  const check = (at: number): Timed =>
    timed(() => checkWorkspace(knowledge, DEFAULT_SETTINGS, documents.slice(at, at + 1), true));
  report('check: one document, first time', bothTimes(check(0)));
  const times = Array.from({ length: 1000 }, (_, index) => check(index));
  report('check: one document, p50 / p95', bothQuantiles(times, [0.5, 0.95]));
}

function benchEditing(report: Report): void {
  const {
    printed: { documents, edits, held },
    cost,
  } = runProgram<EditingFigures>(['--expose-gc', '--import', 'tsx', path.join(__dirname, 'editing.ts'), String(MANY)]);
  for (const [kind, times] of Object.entries(edits)) report(`check: again after ${kind}`, bothQuantiles(times, SHARES));
  report(
    `check: again after any edit among ${String(documents)}, p50 / p95 / max`,
    bothQuantiles(Object.values(edits).flat(), SHARES),
  );
  report(
    'check: memory while editing, held / peak',
    `${mebibytes(held)} / ${mebibytes(cost.peak)}, the texts among it`,
  );
}
