// Where in a document a value stands, told by its place in the contract and the number of its row: the same place while
// the values around it change.
import { contains } from '../base/range';
import type { Position, Range } from '../base/range';
import type { Document, DocumentCell, DocumentField, DocumentRow, DocumentSection } from '../documents/document';
import type { Value } from '../documents/value';
import type { Column, Field } from '../knowledge/contracts/contract';
import type { Spot } from './graph/definitions';

/** A field of a document's head, or a cell of one of its tables. */
export interface Address {
  readonly path: string;
  readonly spot: Spot;
  /** The number of the section among those of the document, and of the row among its rows or total rows. */
  readonly at: RowNumber | undefined;
}

export type RowNumber = readonly [section: number, row: number];

/** A value with all that it stands in. */
export interface ValueAt {
  readonly address: Address;
  readonly spec: Field | Column;
  readonly text: string;
  readonly value: Value;
  readonly range: Range;
  /** What is written over in order to change it. */
  readonly source: DocumentCell | DocumentField;
  readonly section?: DocumentSection;
  readonly row?: DocumentRow;
}

/** A text that is the same for the same place. */
export function addressKey({ path, spot: { section = '', id, isTotal }, at }: Address): string {
  return `${path}\n${section}.${id}${isTotal ? '+' : ''}\n${at?.join() ?? ''}`;
}

/** What stands at an address; undefined where the document has no such row, column or field. */
export function valueAt(document: Document, address: Address): ValueAt | undefined {
  const { spot, at } = address;
  if (at === undefined) {
    const field = document.fields.get(spot.id);
    if (field === undefined) return undefined;
    const { text, value, entry } = field;
    return { address, spec: field.field, text, value, range: entry.valueRange, source: field };
  }
  const section = document.sections[at[0]];
  const row = (spot.isTotal ? section?.table?.totals : section?.table?.rows)?.[at[1]];
  const cell = row?.cells.get(spot.id);
  if (section === undefined || row === undefined || cell === undefined) return undefined;
  const { column, text, value, range } = cell;
  return { address, spec: column, text, value, range, source: cell, section, row };
}

/** The addresses of all fields and cells of a document, or of those on some of its lines, in its order. */
export function addressesOf({ path, fields, sections }: Document, isMeant: IsMeant = ALL): Address[] {
  const heads = [...fields].flatMap(([id, { entry }]): Address[] =>
    isMeant(entry.valueRange.start.line)
      ? [{ path, spot: { section: undefined, id, isTotal: false }, at: undefined }]
      : [],
  );
  const cells = sections.flatMap(({ section, table }, number) => {
    const of = (rows: readonly DocumentRow[], isTotal: boolean): Address[] =>
      rows.flatMap(({ source, cells: columns }, row) =>
        isMeant(source.line)
          ? [...columns.keys()].map((id) => ({ path, spot: { section: section.id, id, isTotal }, at: [number, row] }))
          : [],
      );
    return table === undefined ? [] : [...of(table.rows, false), ...of(table.totals, true)];
  });
  return [...heads, ...cells];
}

/** Whether a line is meant, by its number. */
type IsMeant = (line: number) => boolean;

const ALL: IsMeant = () => true;

/** The addresses of a place of the contract: one in the head, one for each row that there is. */
export function addressesAt({ path, fields, sections }: Document, spot: Spot): Address[] {
  if (spot.section === undefined) return fields.has(spot.id) ? [{ path, spot, at: undefined }] : [];
  return sections.flatMap(({ section, table }, number) => {
    if (section.id !== spot.section || table === undefined) return [];
    const rows = spot.isTotal ? table.totals : table.rows;
    return rows.flatMap(({ cells }, row) => (cells.has(spot.id) ? [{ path, spot, at: [number, row] as const }] : []));
  });
}

/** The value that stands at a position of the text. */
export function addressIn(document: Document, position: Position): Address | undefined {
  return addressesOf(document).find((address) => {
    const found = valueAt(document, address);
    return found !== undefined && contains(found.range, position);
  });
}

/** The number of the row of data on a line. */
export function rowOnLine(document: Document, line: number): RowNumber | undefined {
  return document.derived(rowsByLine).get(line);
}

function rowsByLine({ sections }: Document): Map<number, RowNumber> {
  return new Map(
    sections.flatMap(({ table }, section) =>
      (table?.rows ?? []).map(({ source }, row): [number, RowNumber] => [source.line, [section, row]]),
    ),
  );
}
