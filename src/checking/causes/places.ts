// The values of a document by where they stand.
import { comparePositions } from '../../base/range';
import type { Position } from '../../base/range';
import { rowOnLine, valueAt } from '../../calculation/address';
import type { ValueAt } from '../../calculation/address';
import type { Document } from '../../documents/document';

/** The value that stands at a place. */
export function valueOn(document: Document, start: Position): ValueAt | undefined {
  const { path, sections, fields } = document;
  const isHere = ({ range }: Pick<ValueAt, 'range'>): boolean => comparePositions(range.start, start) === 0;
  const at = rowOnLine(document, start.line);
  const section = sections[at?.[0] ?? -1];
  if (at === undefined || section === undefined) {
    const field = [...fields.values()].find(({ entry }) => isHere({ range: entry.valueRange }));
    return field && valueAt(document, { path, spot: { section: undefined, id: field.field.id, isTotal: false }, at });
  }
  const cell = [...(section.table?.rows[at[1]]?.cells.values() ?? [])].find(isHere);
  return (
    cell && valueAt(document, { path, spot: { section: section.section.id, id: cell.column.id, isTotal: false }, at })
  );
}

/** A text that is the same for the same place. */
export function placeKey({ line, character }: Position): string {
  return `${String(line)}:${String(character)}`;
}
