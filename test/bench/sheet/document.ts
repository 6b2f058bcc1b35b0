// A plan with as many products as are wanted, in the workspace of the samples, and what the sheet's host does with it.
import { applyEdits } from '../../../src/base/range';
import type { Snapshot } from '../../../src/features/service';
import type { Sheet, TableBlock } from '../../../src/features/sheet/model';
import { SIMPLIFIED } from '../../support/reader';
import { draftSamples } from '../../support/sheet/sheets';

const PATH = 'documents/2026-05/monthly-promotion-plan.md';

/** A document at a moment, and its large table. */
export interface Moment {
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly sheet: Sheet;
  readonly block: number;
  readonly table: TableBlock;
}

/** The plan with so many products. */
export function planOf(rows: number): Moment {
  const { snapshot, texts } = draftSamples();
  const lines = (texts.get(PATH) ?? '').split('\n');
  const first = lines.findIndex((line) => line.startsWith('| 商品ID |')) + 2;
  const count = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  const products = Array.from({ length: rows }, (_, at) =>
    (lines[first + (at % count)] ?? '').replace(/^\| \d+/, `| ${String(600_000_000_000 + at)}`),
  );
  return momentOf(snapshot, lines.toSpliced(first, count, ...products).join('\n'));
}

function momentOf(before: Snapshot, text: string): Moment {
  const { snapshot } = before.update([{ path: PATH, text }]);
  const sheet = snapshot.sheets.of(PATH, SIMPLIFIED);
  const block = sheet?.blocks.findIndex((each) => each.kind === 'table' && each.section === 'products') ?? -1;
  const table = sheet?.blocks[block];
  if (sheet === undefined || table?.kind !== 'table') throw new Error('there is no table');
  return { snapshot, text, sheet, block, table };
}

/** What the host does when a margin of a product is typed: the edit, what follows, findings, and the sheet of it. */
export function typedInto({ snapshot, text, block, table }: Moment, row: number, words: string): Moment {
  const column = table.columns.findIndex(({ id }) => id === 'grossMargin');
  const edit = { kind: 'cells', block, cells: [{ row, column, text: words }] } as const;
  const { edits } = snapshot.sheets.change(PATH, text, edit);
  return momentOf(snapshot, applyEdits(text, edits));
}
