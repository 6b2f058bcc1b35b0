// The figures of imported data in the head and the rows that a new document starts with. What links brought goes first,
// and a ratio of rows of the table is left to them. A row whose KPI was measured takes all that this says.
import { isFilled } from '../linking/endRows';
import type { StartingRow } from '../../documents/templates/template';
import type { Workspace } from '../../documents/workspace';
import type { Metric } from '../../knowledge/model';
import { dataFigure, fieldFigure, rowMetric } from './dataFigure';
import type { DataHead, DataRow, GivenFigure } from './dataFigure';
import { dataText } from './dataText';

/** Where the rows of a new document stand. */
export type StartingPlace = Omit<DataRow, 'textIn'>;

/** The rows with what data give for their open cells, and of KPIs for all. */
export function rowsWithData(
  workspace: Workspace,
  place: StartingPlace,
  rows: readonly StartingRow[],
): readonly StartingRow[] {
  const columns = place.table.columns.filter(({ data }) => data !== undefined);
  if (workspace.data === undefined || columns.length === 0) return rows;
  const dataRow = (row: StartingRow): DataRow => ({ ...place, textIn: (column) => row[column] ?? '' });
  const metrics = new Set(rows.map((row) => rowMetric(workspace, dataRow(row))?.id));
  const isComputed = ({ of }: Metric): boolean => of?.every((id) => metrics.has(id)) === true;
  const isLeft = (figure: GivenFigure): boolean => figure.kind === 'metric' && isComputed(figure.metric);
  return rows.map((row): StartingRow => {
    const cells = columns.flatMap((column): (readonly [string, string])[] => {
      if (column.data?.kpi === undefined && isFilled(row[column.id]?.trim() ?? '')) return [];
      const figure = dataFigure(workspace, dataRow(row), column);
      if (figure === undefined || (column.ratios === true && isLeft(figure))) return [];
      const text = dataText(column, figure);
      return text === undefined ? [] : [[column.id, text]];
    });
    return cells.length === 0 ? row : { ...row, ...Object.fromEntries(cells) };
  });
}

/** What data give for the head of a new document. */
export function headWithData(workspace: Workspace, head: DataHead): StartingRow {
  return Object.fromEntries(
    head.contract.fields.flatMap((field) => {
      const figure = fieldFigure(workspace, head, field);
      const text = figure && dataText(field, figure);
      return text === undefined ? [] : [[field.id, text]];
    }),
  );
}
