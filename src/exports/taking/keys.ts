// What a row is about: its keys as they are kept, or why it is not taken.
import { labelKey, simplify } from '../../base/script';
import type { ExportDefinition, KeyColumn } from '../../knowledge/platforms/definition';
import type { Cell, TableRow } from '../reading/cell';
import type { Recognition } from '../recognising/recognise';
import { isNothing, plainText } from '../values/plain';
import type { RowReason } from './leftovers';
import { nickname } from './people';

/** The title under which figures of different attribution windows are kept apart. */
const WINDOW_TITLE = '归因周期';

/** What the keys of an export's observations are called. */
export function keyTitles({ keys, attribution }: ExportDefinition): readonly string[] {
  return [...keys.map(({ title }) => simplify(title)), ...(attribution ? [WINDOW_TITLE] : [])];
}

/** Tells the keys of rows. */
export class KeyReader {
  private readonly places: readonly { readonly column: KeyColumn; readonly at: number | undefined }[];

  constructor({ definition, named }: Recognition) {
    this.rows = definition.rows;
    this.places = definition.keys.map((column) => ({ column, at: named.get(column.id) }));
  }

  private readonly rows: Readonly<Record<string, string>>;

  /** The keys of a row; one whose column the file does not have is empty. */
  read({ cells }: TableRow): readonly string[] | { readonly reason: RowReason; readonly text: string } {
    const keys: string[] = [];
    for (const { column, at } of this.places) {
      const cell = at === undefined ? '' : (cells[at] ?? '');
      const text = plainText(cell);
      if (at !== undefined && isNothing(text)) return { reason: 'key-missing', text };
      if (column.kind === 'id' && isDamaged(cell, text)) return { reason: 'id-damaged', text };
      keys.push(this.keyOf(column, text));
    }
    return keys;
  }

  private keyOf({ kind }: KeyColumn, text: string): string {
    const kept = text === '' || kind === 'id' ? undefined : this.rows[labelKey(text)];
    if (kept !== undefined) return simplify(kept);
    if (kind === 'person') return nickname(text);
    return kind === 'id' ? text.replace(/^id\s*[:：]\s*/i, '') : text;
  }
}

const DAMAGED = /^\d(?:\.\d+)?e\+\d+$/i;

/** A spreadsheet keeps 15 digits of a number, so that of a longer id the end is made up. */
function isDamaged(cell: Cell, text: string): boolean {
  return typeof cell === 'number' ? cell >= 1e15 : DAMAGED.test(text);
}
