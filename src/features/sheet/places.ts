// Which place of the sheet a place in the text is, and the other way round: so one goes from text to sheet and back.
import type { Position } from '../../base/range';
import type { FrontEntry } from '../../base/markdown/frontMatter';
import type { Row, Table } from '../../base/markdown/markdown';
import type { Document } from '../../documents/document';
import { entryOf } from '../../documents/parse';
import { HEAD_KEYS } from '../../knowledge/headKeys';
import { entryFor } from './head/entry';
import type { SheetPlace } from './model';
import { partsOf } from './parts';

/** The place of the sheet in which a place of the text is shown; undefined where the sheet shows nothing. */
export function placeAt(document: Document, position: Position): SheetPlace | undefined {
  const { front, outline } = document;
  const entries = front.kind === 'present' ? front.entries : [];
  const entry = entries.find(
    ({ keyRange, valueRange }) => keyRange.start.line <= position.line && position.line <= valueRange.end.line,
  );
  if (entry !== undefined) return { kind: 'field', id: fieldOf(document, entry) };
  const parts = partsOf(outline, front.bodyLine);
  const block = Math.max(
    0,
    parts.findLastIndex(({ line }) => line <= position.line),
  );
  const part = parts[block];
  if (part === undefined) return undefined;
  return part.kind === 'table' ? { kind: 'cell', block, ...cellAt(part.table, position) } : { kind: 'block', block };
}

/** Where a place of the sheet stands in the text; undefined where there is none such. */
export function positionOf(document: Document, place: SheetPlace): Position | undefined {
  if (place.kind === 'field') return entryFor(document, place.id)?.valueRange.start;
  const { front, outline } = document;
  const part = partsOf(outline, front.bodyLine)[place.block];
  if (part === undefined) return undefined;
  const cell =
    place.kind === 'cell' && part.kind === 'table' ? part.table.rows[place.row]?.cells[place.column] : undefined;
  return cell?.range.start ?? { line: part.line, character: 0 };
}

/** The id of the field that an entry of the head is. */
function fieldOf({ front, fields }: Document, entry: FrontEntry): string {
  const entries = front.kind === 'present' ? front.entries : [];
  const kept = HEAD_KEYS.find(({ id, title }) => entryOf(entries, id, title) === entry);
  return kept?.id ?? [...fields].find(([, field]) => field.entry === entry)?.[0] ?? entry.key;
}

// The title row leads to the first row below it, and so does what stands between bars to the cell before it.
function cellAt({ header, rows }: Table, { line, character }: Position): { row: number; column: number } {
  const row = Math.max(
    0,
    rows.findLastIndex((each) => each.line <= line),
  );
  const at: Row | undefined = line <= header.line ? header : rows[row];
  const column = at?.cells.findLastIndex(({ range }) => range.start.character <= character) ?? 0;
  return { row, column: Math.max(0, column) };
}
