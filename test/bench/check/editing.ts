// Editing one document among very many in a process of its own, as `npm run bench` starts it: prints its figures
// as JSON. Every edit is of another document, and is taken back after it.
import { timed } from '../measure';
import type { Timed } from '../measure';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import { manyDocuments, openCorpus } from './corpus';

/** How many documents there are, and the times of each kind of edit. */
export interface EditingFigures {
  readonly documents: number;
  readonly edits: Readonly<Record<string, readonly Timed[]>>;
  /** The memory that stays in use once all is collected, in bytes. */
  readonly held: number;
}

interface Edit {
  /** Which documents. */
  readonly of: RegExp;
  /** Their text afterwards; undefined where they are deleted. */
  readonly to: (text: string) => string | undefined;
}

const EACH = 60; // edits of a kind

const raised = (text: string): string =>
  text.replace(/(\d)(,\d{3}) \|/, (_, digit: string, rest: string) => `${String((Number(digit) + 1) % 10)}${rest} |`);

const EDITS: Readonly<Record<string, Edit>> = {
  'a line more in any document': { of: /./, to: (text) => `${text}\n补充一行。\n` },
  'another figure in a daily report': { of: /daily-data-report/, to: raised },
  'another target in a monthly plan': {
    of: /monthly-plan\.md$/,
    to: (text) => text.replace(/^salesTarget: .*/m, 'salesTarget: 1,000,001'),
  },
  'a row less in the minutes of a week': { of: /weekly-meeting/, to: (text) => text.replace(/^\| W\d+-\d.*\n/m, '') },
  'a document deleted': { of: /./, to: () => undefined },
  'a document of another month': { of: /./, to: (text) => text.replace(/^period: .*/m, 'period: 2100-01') },
  'an id that another document has': { of: /./, to: (text) => text.replace(/^id: .*/m, 'id: monthly-plan-2026-04') },
};

const corpus = manyDocuments(Number(process.argv[2]));
const { documents } = corpus;
let snapshot = openCorpus(corpus);

/** The times of editing a document and of taking it back. */
function editing({ path, text }: WorkspaceFile, to: Edit['to']): Timed[] {
  return [to(text), text].map((after) =>
    timed(() => {
      ({ snapshot } = snapshot.update([{ path, text: after }]));
    }),
  );
}

function timesOf({ of, to }: Edit): Timed[] {
  const meant = documents.filter(({ path }) => of.test(path));
  return Array.from({ length: EACH }, (_, index) => meant[(index * 1009) % meant.length]).flatMap((file) =>
    file === undefined ? [] : editing(file, to),
  );
}

const edits = Object.fromEntries(Object.entries(EDITS).map(([kind, edit]) => [kind, timesOf(edit)]));
const left = [...snapshot.checking.findings.values()].flat().length;
if (left > 0) throw new Error(`${String(left)} findings are left after all edits were taken back`);
globalThis.gc?.();
const { heapUsed, external } = process.memoryUsage();
console.log(JSON.stringify({ documents: documents.length, edits, held: heapUsed + external } satisfies EditingFigures));
