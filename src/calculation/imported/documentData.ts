// What imported data give for the head and the cells of a document.
import { PERIOD_KIND } from '../../documents/cadence';
import type { Document, DocumentRow } from '../../documents/document';
import type { Workspace } from '../../documents/workspace';
import type { Column, Field, Section } from '../../knowledge/contracts/contract';
import { takesData } from '../../knowledge/contracts/contract';
import { dataFigure, fieldFigure } from './dataFigure';
import type { DataHead, GivenFigure } from './dataFigure';

/** Where a cell stands. */
export interface DataCell {
  readonly section: Section;
  readonly row: DocumentRow;
  readonly column: Column;
}

/** What data give for a cell of a document; undefined where they give nothing. */
export function documentFigure(
  workspace: Workspace,
  document: Document,
  { section: { table }, row, column }: DataCell,
): GivenFigure | undefined {
  const head = headOf(document);
  if (head === undefined || table === undefined) return undefined;
  const textIn = (id: string): string => row.cells.get(id)?.text ?? '';
  return dataFigure(workspace, { ...head, table, textIn }, column);
}

/** What data give for a field of its head; undefined where they give nothing, or it is to be otherwise. */
export function headFigure(workspace: Workspace, document: Document, field: Field): GivenFigure | undefined {
  const head = headOf(document);
  const figure = head && fieldFigure(workspace, head, field);
  const isTaken = document.type?.compiled.taking.get(field.id);
  return figure === undefined || isTaken?.(document.scopes.whole()) === false ? undefined : figure;
}

function headOf(document: Document): DataHead | undefined {
  const { type, period, fields } = document;
  if (type === undefined || period?.kind !== PERIOD_KIND[type.cadence]) return undefined;
  return { contract: type, period, said: (id) => fields.get(id)?.text ?? '', own: document };
}

/** Stands for the line of all that is in the head. */
export const HEAD = -1;

/** The columns by the line of a row, and the fields of the head, for which data give a value. */
export function placesFromData(workspace: Workspace, document: Document): ReadonlyMap<number, ReadonlySet<string>> {
  const places = new Map<number, ReadonlySet<string>>();
  const { type, sections, fields } = document;
  if (workspace.data === undefined || type === undefined || !takesData(type)) return places;
  const given = [...fields.values()].filter(({ field }) => headFigure(workspace, document, field) !== undefined);
  if (given.length > 0) places.set(HEAD, new Set(given.map(({ field }) => field.id)));
  for (const { section, table } of sections)
    for (const row of table?.rows ?? []) {
      const columns = [...row.cells.values()].filter(
        ({ column }) => documentFigure(workspace, document, { section, row, column }) !== undefined,
      );
      if (columns.length > 0) places.set(row.source.line, new Set(columns.map(({ column }) => column.id)));
    }
  return places;
}
