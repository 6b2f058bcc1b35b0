// What imported data give for the cells of a document.
import { PERIOD_KIND } from '../../documents/cadence';
import type { Document, DocumentRow } from '../../documents/document';
import type { Column, Section } from '../../knowledge/contracts/contract';
import { takesData } from '../../knowledge/contracts/contract';
import { dataFigure } from './dataFigure';
import type { DataSource, KnownFigure } from './dataFigure';

/** Where a cell stands. */
export interface DataCell {
  readonly section: Section;
  readonly row: DocumentRow;
  readonly column: Column;
}

/** What data give for a cell of a document; undefined where they give nothing. */
export function documentFigure(
  source: DataSource,
  { type, period, fields }: Document,
  { section: { table }, row, column }: DataCell,
): KnownFigure | undefined {
  if (type === undefined || table === undefined || period?.kind !== PERIOD_KIND[type.cadence]) return undefined;
  const textIn = (id: string): string => row.cells.get(id)?.text ?? '';
  const said = (id: string): string => fields.get(id)?.text ?? '';
  return dataFigure(source, { contract: type, table, period, textIn, said }, column);
}

/** The columns by the line of a row for which data give a value. */
export function placesFromData(source: DataSource, document: Document): ReadonlyMap<number, ReadonlySet<string>> {
  const places = new Map<number, ReadonlySet<string>>();
  const { type, sections } = document;
  if (source.data === undefined || type === undefined || !takesData(type)) return places;
  for (const { section, table } of sections)
    for (const row of table?.rows ?? []) {
      const columns = [...row.cells.values()].filter(
        ({ column }) => documentFigure(source, document, { section, row, column }) !== undefined,
      );
      if (columns.length > 0) places.set(row.source.line, new Set(columns.map(({ column }) => column.id)));
    }
  return places;
}
