// Typing in a document with a very long table: the findings after each character, and what is offered at the end of the
// table at the same moment.
import { SIMPLIFIED } from '../../support/reader';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import type { Snapshot } from '../../../src/features/service';
import { bothQuantiles, timed } from '../measure';
import type { Report, Timed } from '../measure';
import { openCorpus } from './corpus';
import type { Corpus } from './corpus';

const SIZES = [100, 500, 2000, 5000];
const EACH = 60; // characters typed
const WARMING = 10; // that are not counted
const SHARES = [0.5, 0.95];
const DOCUMENTS = 100;

/** A table with formulas, and one with links: the document, and a row that is made many. */
const TABLES = {
  formulas: { of: /2026-05\/monthly-promotion-plan/, row: /^\| 680215734901 \|.*$/m },
  links: { of: /2026-W19\/weekly-meeting/, row: /^\| W\d+-\d \|.*$/m },
};

/** Measures typing in the middle of tables of several sizes. */
export function benchKeystrokes(report: Report, { settings, documents }: Corpus): void {
  const opened = openCorpus({ settings, documents: documents.slice(0, DOCUMENTS) });
  for (const [kind, { of, row }] of Object.entries(TABLES)) {
    const file = documents.find(({ path }) => of.test(path));
    const first = file && row.exec(file.text)?.[0];
    if (file === undefined || first === undefined) throw new Error(`no table with ${kind} is in the samples`);
    for (const size of SIZES) {
      const { found, offered } = typing(opened, { file, first, size });
      const where = `in a table with ${kind}, ${String(size)} rows, p50 / p95`;
      report(`check: again after a character ${where}`, bothQuantiles(found, SHARES));
      report(`completion: beside it ${where}`, bothQuantiles(offered, SHARES));
    }
  }
}

interface LongTable {
  readonly file: WorkspaceFile;
  readonly first: string;
  readonly size: number;
}

function typing(
  opened: Snapshot,
  { file: { path, text }, first, size }: LongTable,
): Record<'found' | 'offered', Timed[]> {
  const [, key = '', ...cells] = first.split('|');
  const rows = Array.from({ length: size }, (_, index) => ['', ` ${key.trim()}${String(index)} `, ...cells].join('|'));
  const [middle = '', last = ''] = [rows[size >> 1], rows.at(-1)];
  const whole = text.replace(first, () => rows.join('\n'));
  const line = whole.slice(0, whole.indexOf(last)).split('\n').length - 1;
  let { snapshot } = opened.update([{ path, text: whole }]);
  const times = Array.from({ length: EACH }, (_, index) => {
    const typed = whole.replace(middle, () => middle.replace(/ \|$/, `${'x'.repeat(index % 5)} |`));
    const found = timed(() => {
      ({ snapshot } = snapshot.update([{ path, text: typed }]));
    });
    const position = { line, character: last.length - 2 };
    const offered = timed(() => {
      snapshot.completion.at(path, typed, { position, reader: SIMPLIFIED, today: '2026-05-12', me: '' });
    });
    return { found, offered };
  }).slice(WARMING);
  return { found: times.map(({ found }) => found), offered: times.map(({ offered }) => offered) };
}
