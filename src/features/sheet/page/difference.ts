// What of a sheet is otherwise than in the one before it: of a long document only that is sent to the page, which has
// the rest.
import type { Sheet, SheetBlock, SheetFinding, SheetRow, TableBlock } from '../model';

/** So many of what was there before, from one of a number on. */
export interface Kept {
  readonly kind: 'kept';
  readonly from: number;
  readonly count: number;
}

/** A table some of whose rows are as they were in the block before that has a number. */
export interface ChangedTable extends Omit<TableBlock, 'kind' | 'rows'> {
  readonly kind: 'rows';
  readonly before: number;
  readonly rows: readonly (SheetRow | Kept)[];
}

/** A sheet by what it has of the one before. */
export interface SheetDifference extends Omit<Sheet, 'blocks' | 'findings'> {
  readonly blocks: readonly (SheetBlock | ChangedTable | Kept)[];
  readonly findings: readonly (SheetFinding | Kept)[];
}

/** What of a sheet is otherwise than before. */
export function differenceOf(before: Sheet, after: Sheet): SheetDifference {
  return {
    ...after,
    blocks: withKept(before.blocks, after.blocks, (block, others) => changedTable(before.blocks, block, others)),
    findings: withKept(before.findings, after.findings, (finding) => finding),
  };
}

function changedTable(
  before: readonly SheetBlock[],
  block: SheetBlock,
  others: readonly number[],
): SheetBlock | ChangedTable {
  const other = others.find((each) => before[each]?.kind === 'table') ?? -1;
  const table = before[other];
  if (block.kind !== 'table' || table?.kind !== 'table') return block;
  return { ...block, kind: 'rows', before: other, rows: withKept(table.rows, block.rows, (row) => row) };
}

/** Whether nothing is otherwise. */
export function isNothing({ blocks, findings, ...rest }: SheetDifference, before: Sheet): boolean {
  const isWhole = (told: readonly object[], { length }: readonly unknown[]): boolean =>
    length === 0 ? told.length === 0 : told.length === 1 && isSame(told[0], { kind: 'kept', from: 0, count: length });
  const { blocks: blocksBefore, findings: findingsBefore, ...restBefore } = before;
  return isWhole(blocks, blocksBefore) && isWhole(findings, findingsBefore) && isSame(rest, restBefore);
}

/** What stands for a list: runs of what was there before, and all else as it is told. */
function withKept<T, Told>(
  before: readonly T[],
  after: readonly T[],
  tell: (each: T, others: readonly number[]) => Told,
): (Told | Kept)[] {
  const told: (Told | Kept)[] = [];
  let run: { readonly kind: 'kept'; readonly from: number; count: number } | undefined;
  after.forEach((each, at) => {
    // Counted from the beginning or from the end: what came or went lies behind it or before it.
    const others = [at, at + before.length - after.length].filter((other) => other in before);
    const from = others.find((other) => isSame(before[other], each));
    if (from === undefined) {
      run = undefined;
      told.push(tell(each, others));
    } else if (run !== undefined && from === run.from + run.count) run.count++;
    else told.push((run = { kind: 'kept', from, count: 1 }));
  });
  return told;
}

/** Whether two plain values say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [some, others] = [Object.entries(a), Object.keys(b).length];
  return some.length === others && some.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]));
}
