// What a row is about: its keys as they are kept, or why it is not taken.
import { labelKey, simplify } from '../../base/script';
import type { ExportDefinition, KeyColumn } from '../../knowledge/platforms/definition';
import type { Cell, TableRow } from '../reading/cell';
import type { Recognition } from '../recognising/recognise';
import { isNothing, plainText } from '../values/plain';
import type { RowReason } from './leftovers';
import { nickname } from './people';
import { remembering } from '../../base/remembering';

/** The title under which figures of different attribution windows are kept apart. */
const WINDOW_TITLE = '归因周期';

/** What the keys of an export's observations are called. */
export function keyTitles({ keys, attribution }: ExportDefinition): readonly string[] {
  return [...keys.map(({ title }) => simplify(title)), ...(attribution ? [WINDOW_TITLE] : [])];
}

/** Why a row has no keys: what stands where one should be. */
interface NoKey {
  readonly reason: RowReason;
  readonly text: string;
}

/** Tells the keys of rows. */
export class KeyReader {
  private readonly keys: string[];
  private readonly places: readonly {
    readonly at: number | undefined;
    readonly read: (cell: Cell) => string | NoKey;
  }[];

  constructor({ definition, named }: Recognition, window: string) {
    const { rows } = definition;
    this.places = definition.keys.map((column) => ({
      at: named.get(column.id),
      read: remembering((cell) => keyIn(cell, column, rows)),
    }));
    this.keys = [...this.places.map(() => ''), ...(definition.attribution ? [window] : [])];
  }

  /** The keys of a row, until the next is read; one whose column the file does not have is empty. */
  read(row: TableRow): readonly string[] | NoKey {
    let index = 0;
    for (const { at, read } of this.places) {
      const key = at === undefined ? '' : read(row.cell(at));
      if (typeof key !== 'string') return key;
      this.keys[index++] = key;
    }
    return this.keys;
  }
}

function keyIn(cell: Cell, { kind }: KeyColumn, rows: ExportDefinition['rows']): string | NoKey {
  const text = plainText(cell);
  if (isNothing(text)) return { reason: 'key-missing', text };
  if (kind === 'id') {
    return isDamaged(cell, text) ? { reason: 'id-damaged', text } : text.replace(/^id\s*[:：]\s*/i, '');
  }
  const kept = rows[labelKey(text)];
  if (kept !== undefined) return simplify(kept);
  return kind === 'person' ? nickname(text) : text;
}

const DAMAGED = /^\d(?:\.\d+)?e\+?\d+$/i;

/** A spreadsheet keeps 15 digits of a number, so that of a longer id the end is made up. */
function isDamaged(cell: Cell, text: string): boolean {
  return typeof cell === 'number' ? cell >= 1e15 : DAMAGED.test(text);
}
