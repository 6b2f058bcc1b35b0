// The figures of imported data in the rows that a new document starts with. What links brought goes first, and a ratio
// of rows of the table is left to them.
import { isFilled } from '../linking/endRows';
import type { StartingRow } from '../../documents/templates/template';
import type { Metric } from '../../knowledge/model';
import { dataFigure, rowMetric } from './dataFigure';
import type { DataRow, DataSource } from './dataFigure';
import { dataText } from './dataText';

/** Where the rows of a new document stand. */
export type StartingPlace = Omit<DataRow, 'textIn'>;

/** The rows with what data give for their open cells. */
export function rowsWithData(
  source: DataSource,
  place: StartingPlace,
  rows: readonly StartingRow[],
): readonly StartingRow[] {
  const columns = place.table.columns.filter(({ data }) => data !== undefined);
  if (source.data === undefined || columns.length === 0) return rows;
  const dataRow = (row: StartingRow): DataRow => ({ ...place, textIn: (column) => row[column] ?? '' });
  const metrics = new Set(rows.map((row) => rowMetric(source, dataRow(row))?.id));
  const isComputed = ({ of }: Metric): boolean => of?.every((id) => metrics.has(id)) === true;
  return rows.map((row): StartingRow => {
    const cells = columns.flatMap((column): (readonly [string, string])[] => {
      if (isFilled(row[column.id]?.trim() ?? '')) return [];
      const figure = dataFigure(source, dataRow(row), column);
      const isLeft = column.ratios === true && figure !== undefined && isComputed(figure.metric);
      const text = figure === undefined || isLeft ? undefined : dataText(column, figure);
      return text === undefined ? [] : [[column.id, text]];
    });
    return cells.length === 0 ? row : { ...row, ...Object.fromEntries(cells) };
  });
}
