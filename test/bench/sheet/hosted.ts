// What the host of a sheet does, bundled as the extension is: it opens the samples, and a value is typed into a plan.
import { readPeriod } from '../../../src/base/dates/period';
import type { ReadFile } from '../../../src/base/content';
import { applyEdits } from '../../../src/base/range';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import { openSnapshot, SentSheet } from '../../../src/features/service';
import type { Snapshot } from '../../../src/features/service';
import type { TableBlock } from '../../../src/features/sheet/model';
import { loadWorkspace } from '../../../src/files/loading';
import { readCompiledPack } from '../../../src/knowledge/compiled/compiledPack';
import { SIMPLIFIED } from '../../support/reader';

/** The samples as they lie on the disk, with the bundled pack as it is shipped. */
export interface Samples {
  readonly pack: Uint8Array;
  readonly settings: ReadFile;
  readonly documents: readonly WorkspaceFile[];
}

/** A document in the sheet at a moment, one of its tables, and what its page was sent last. */
export interface Moment extends PlanTable {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly version: number;
  readonly block: number;
  readonly table: TableBlock;
  readonly page: SentSheet;
  readonly sent: string;
}

interface PlanTable {
  readonly path: string;
  readonly section: string;
}

/** A value that is typed: in which row and column of the table. */
export interface TypedValue {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

const BUDGET = 120_000; // of the plan of May
const TYPE = 'monthly-promotion-plan';
const MAY = `documents/2026-05/${TYPE}.md`;

/** The sample workspace, open. */
export function openSamples({ pack, settings, documents }: Samples): Snapshot {
  const bundled = { value: readCompiledPack(pack).pack, findings: [] };
  return openSnapshot(loadWorkspace(bundled, { settings, packs: [] }), documents);
}

/** The plan of July as it is drafted from what was before. */
export function july(snapshot: Snapshot): Moment {
  const { drafting } = snapshot;
  const [type, period] = [drafting.findType(TYPE), readPeriod('2026-07')];
  if (type === undefined || period === undefined) throw new Error('there is no plan to be drafted');
  const { path, text } = drafting.draft({ type, period, id: 'july', answers: {}, script: 'simplified' });
  return opened(snapshot, { path, section: 'channels' }, text);
}

/** The plan of May as a draft with so many products, whose budgets are as small as lets them fit into it. */
export function long(snapshot: Snapshot, rows: number): Moment {
  const lines = (snapshot.documents.text(MAY) ?? '').replace('status: submitted', 'status: draft').split('\n');
  const first = lines.findIndex((line) => line.startsWith('| 商品ID |')) + 2;
  const count = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  const products = Array.from({ length: rows }, (_, at) =>
    (lines[first + (at % count)] ?? '')
      .replace(/^\| \d+/, `| ${String(600_000_000_000 + at)}`)
      .replace(/[\d,]+ \|([^|]*)\|$/, `${String(Math.floor(BUDGET / rows))} |$1|`),
  );
  return opened(snapshot, { path: MAY, section: 'products' }, lines.toSpliced(first, count, ...products).join('\n'));
}

function opened(snapshot: Snapshot, place: PlanTable, text: string): Moment {
  return momentOf({ snapshot, ...place, version: 0, page: new SentSheet() }, text);
}

function momentOf(before: Omit<Moment, 'text' | 'block' | 'table' | 'sent'>, text: string): Moment {
  const { path, section, page } = before;
  const version = before.version + 1;
  const { snapshot } = before.snapshot.update([{ path, text }]);
  const sheet = snapshot.sheets.of(path, SIMPLIFIED);
  const block = sheet?.blocks.findIndex((each) => each.kind === 'table' && each.section === section) ?? -1;
  const table = sheet?.blocks[block];
  if (sheet === undefined || table?.kind !== 'table') throw new Error('there is no table');
  const sent = JSON.stringify(page.telling({ kind: 'sheet', version, sheet, canWrite: true }, false));
  return { snapshot, path, section, text, version, block, table, page, sent };
}

/**
 * All that is done in the host when a value is typed: the edit, what follows, findings, the sheet of it, and what the
 * page is sent.
 */
export function typedInto(moment: Moment, { row, column: id, text: words }: TypedValue): Moment {
  const { snapshot, path, text, block, table } = moment;
  const column = table.columns.findIndex((each) => each.id === id);
  const edit = { kind: 'cells', block, cells: [{ row, column, text: words }] } as const;
  const { edits } = snapshot.sheets.change(path, text, edit);
  return momentOf(moment, applyEdits(text, edits));
}
