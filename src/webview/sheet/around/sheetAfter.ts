// The sheet that the editor tells by what is otherwise than in the one that the page has. What is as it was stays the
// very same value, so that nothing of it needs to be drawn.
import type { Sheet, SheetBlock } from '../../../features/sheet/model';
import type { ChangedTable, Kept, SheetDifference } from '../../../features/sheet/page/difference';

/** The sheet after the one before. */
export function sheetAfter(before: Sheet, difference: SheetDifference): Sheet {
  return {
    ...difference,
    findings: difference.findings.flatMap((each) => (isKept(each) ? taken(before.findings, each) : [each])),
    blocks: difference.blocks.flatMap((each): readonly SheetBlock[] => {
      if (each.kind === 'kept') return taken(before.blocks, each);
      return [each.kind === 'rows' ? tableAfter(before.blocks, each) : each];
    }),
  };
}

function tableAfter(blocks: readonly SheetBlock[], { before, rows, ...table }: ChangedTable): SheetBlock {
  const block = blocks[before];
  const there = block?.kind === 'table' ? block.rows : [];
  return {
    ...table,
    kind: 'table',
    rows: rows.flatMap((each) => (each.kind === 'kept' ? taken(there, each) : [each])),
  };
}

function isKept(each: object): each is Kept {
  return 'kind' in each && each.kind === 'kept';
}

function taken<T>(all: readonly T[], { from, count }: Kept): readonly T[] {
  return all.slice(from, from + count);
}
