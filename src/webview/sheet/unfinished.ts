// What was typed and not entered when the page was closed by a window that closed: it is kept with what it was typed
// over, and found again by that when the page is opened again.
import type { SheetEdit } from '../../features/sheet/edit';
import type { Sheet, SheetBlock } from '../../features/sheet/model';
import { merged } from './prose/merging';
import { likestPairs } from './tracking/likeness';
import type { Texts } from './tracking/likeness';
import { kindOf, textsOf } from './tracking/track';

/** Something typed: a text for a cell, a field or a block. */
export type TypedEdit = Extract<SheetEdit, { readonly kind: 'cells' | 'field' | 'text' }>;

/** What was typed, with what it was typed over: what its block is, and the texts of its row, or the text. */
interface Unfinished {
  readonly edit: TypedEdit;
  readonly block: Texts;
  readonly over: Texts;
}

/** What is kept of something that is being typed in a sheet. */
export function keptOf(edit: TypedEdit, sheet: Sheet): Unfinished {
  const block = edit.kind === 'field' ? undefined : sheet.blocks[edit.block];
  const row = edit.kind === 'cells' ? rowsOf(block)[edit.cells[0]?.row ?? -1] : undefined;
  const over = block?.kind === 'text' ? [block.text] : (row ?? []);
  return { edit, block: block === undefined ? [] : kindOf(block), over };
}

/** The same in the sheet that is there now; undefined where its place is gone. */
export function foundAgain({ edit, block, over }: Unfinished, sheet: Sheet): TypedEdit | undefined {
  if (edit.kind === 'field') return sheet.head.fields.some(({ id }) => id === edit.id) ? edit : undefined;
  const at = indexNear(sheet.blocks.map(kindOf), block, edit.block);
  const now = sheet.blocks[at ?? -1];
  if (at === undefined || now === undefined) return undefined;
  if (edit.kind === 'text')
    return now.kind === 'text' ? { ...edit, block: at, text: merged(over[0] ?? '', now.text, edit.text) } : undefined;
  const [cell] = edit.cells;
  const line = cell && indexNear(rowsOf(now), over, cell.row);
  return cell === undefined || line === undefined ? undefined : { ...edit, block: at, cells: [{ ...cell, row: line }] };
}

/** Whether a value of the page's state is something unfinished. */
export function isUnfinished(value: unknown): value is Unfinished {
  return typeof value === 'object' && value !== null && 'edit' in value && 'block' in value && 'over' in value;
}

function rowsOf(block: SheetBlock | undefined): Texts[] {
  return block?.kind === 'table' ? block.rows.map(textsOf) : [];
}

/** The item that is the same at the same place, else the one that has most in common. */
function indexNear(all: readonly Texts[], item: Texts, place: number): number | undefined {
  if (all[place]?.join('\n') === item.join('\n')) return place;
  return likestPairs([item], all)[0]?.[1];
}
