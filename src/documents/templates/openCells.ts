// Which cells of a new document are open because something will be computed there: those whose formula reads what is
// there, or is to come.
import { PLACEHOLDER } from '../../base/placeholder';
import { isNamedIn } from '../../knowledge/contracts/compile';
import type { Column, TableContract } from '../../knowledge/contracts/contract';
import type { StartingRow } from './template';

/** The rows with each formula cell open that may stay empty, where nothing of its row is lacking. */
export function withOpenFormulas({ columns }: TableContract, rows: readonly StartingRow[]): readonly StartingRow[] {
  const computed = columns.filter(({ formula, required }) => formula !== undefined && !required);
  return computed.length === 0 ? rows : rows.map((row) => computed.reduce(opened(columns), row));
}

const opened =
  (columns: readonly Column[]) =>
  (row: StartingRow, { id, formula = '' }: Column): StartingRow => {
    const read = columns.filter((each) => each.id !== id && isNamedIn(formula, each.id));
    const isLacking = read.some((each) => !each.required && (row[each.id] ?? '').trim() === '');
    return row[id] !== undefined || isLacking ? row : { ...row, [id]: PLACEHOLDER };
  };
