// Where the parts of a sheet are in the next one: blocks, rows, columns and findings by what they are, not by number.
import type { Sheet, SheetBlock, SheetFinding, SheetRow, TableBlock } from '../../../features/sheet/model';
import { likelyPairs, likestPairs } from './likeness';
import type { Texts } from './likeness';
import { originsOf } from './origins';

/** Leads from the numbers of one sheet to those of another; undefined for what is gone. */
export interface Track {
  readonly block: (block: number) => number | undefined;
  readonly row: (block: number, row: number) => number | undefined;
  readonly column: (block: number, column: number) => number | undefined;
  readonly finding: (finding: number) => number | undefined;
}

type Numbers = readonly (number | undefined)[];

/** The track from one sheet to another. A table is only looked at when it is asked for. */
export function trackBetween(before: Sheet, after: Sheet): Track {
  if (before === after) return SAME;
  const blocks = once(() => turned(blockOrigins(before.blocks, after.blocks)));
  const tables = new Map<number, TableTrack | undefined>();
  const tableAt = (block: number): TableTrack | undefined => {
    if (!tables.has(block)) {
      const now = blocks()[block];
      tables.set(block, tableTrack(before.blocks[block], now === undefined ? undefined : after.blocks[now]));
    }
    return tables.get(block);
  };
  return {
    block: (block) => blocks()[block],
    row: (block, row) => tableAt(block)?.rows[row],
    column: (block, column) => tableAt(block)?.columns[column],
    finding: (finding) => sameFinding(before.findings, after.findings, finding),
  };
}

const SAME: Track = {
  block: (block) => block,
  row: (_block, row) => row,
  column: (_block, column) => column,
  finding: (finding) => finding,
};

/** Which block before each block after is. Its kind and its section stay, whatever is written in it. */
export function blockOrigins(before: readonly SheetBlock[], after: readonly SheetBlock[]): Numbers {
  return originsOf(before.map(kindOf), after.map(kindOf), likestPairs);
}

/** What a block is, whatever is written in it. */
export function kindOf(block: SheetBlock): Texts {
  const { kind, section = '' } = block;
  return [`${kind} ${kind === 'heading' ? String(block.level) : ''} ${section}`];
}

interface TableTrack {
  readonly rows: Numbers;
  readonly columns: Numbers;
}

function tableTrack(before: SheetBlock | undefined, after: SheetBlock | undefined): TableTrack | undefined {
  if (before?.kind !== 'table' || after?.kind !== 'table') return undefined;
  const titles = (table: TableBlock): Texts[] => table.columns.map(({ title }) => [title]);
  return {
    rows: before.rows === after.rows ? before.rows.map((_, at) => at) : rowsOf(before.rows, after.rows),
    columns: turned(originsOf(titles(before), titles(after), likelyPairs)),
  };
}

function rowsOf(before: readonly SheetRow[], after: readonly SheetRow[]): Numbers {
  return turned(originsOf(before.map(textsOf), after.map(textsOf), likelyPairs));
}

/** The texts of a row. */
export function textsOf({ cells }: SheetRow): Texts {
  return cells.map(({ text }) => text);
}

/** Of findings with the same words the same one in turn, as long as they are as many. */
function sameFinding(
  before: readonly SheetFinding[],
  after: readonly SheetFinding[],
  finding: number,
): number | undefined {
  const words = before[finding]?.words;
  const withWords = (all: readonly SheetFinding[]): number[] =>
    all.flatMap((each, at) => (each.words === words ? [at] : []));
  const [old, now] = [withWords(before), withWords(after)];
  return old.length === now.length ? now[old.indexOf(finding)] : undefined;
}

/** From where each is now to where each was, and the other way round. */
function turned(origins: Numbers): Numbers {
  const places: (number | undefined)[] = [];
  origins.forEach((origin, at) => {
    if (origin !== undefined) places[origin] = at;
  });
  return places;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
