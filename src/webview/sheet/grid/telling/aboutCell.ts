// What can be said of a cell beside its value: where it is, what it is, and what is wrong with it.
import type { SheetFinding } from '../../../../features/sheet/model';
import type { GridWords } from '../gridWords';
import { stateOf } from '../drawing/rowLine';
import type { CellPlace } from '../moving/selection';
import type { ShownTable } from '../shownTable';

/** A finding by its number in the sheet. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: SheetFinding;
}

/** What is said of a cell. */
export interface AboutCell {
  /** The titles of its column and its row. */
  readonly place: string;
  readonly value: string;
  readonly state: string;
  readonly findings: readonly NumberedFinding[];
  /** The whole text, where the cell does not show it all. */
  readonly text: string;
}

/** What is said of a cell of a table. */
export function aboutCell(
  table: ShownTable,
  all: readonly SheetFinding[],
  at: CellPlace,
  words: GridWords,
): Omit<AboutCell, 'text'> {
  const cell = table.cell(at);
  const isOpen = cell?.state === 'open';
  const findings = (cell?.findings ?? []).flatMap((number) => {
    const finding = all[number];
    return finding === undefined ? [] : [{ number, finding }];
  });
  const title = table.column(at.column)?.title ?? '';
  const first = at.column === 0 ? '' : table.textAt({ row: at.row, column: 0 }).split('\n')[0];
  return {
    place: `${title} · ${first === '' || first === undefined ? String(at.row + 1) : first}`,
    value: table.textAt(at),
    state: cell === undefined ? '' : stateOf(cell, words),
    // That a cell is open is its state; how it can be filled is a fix.
    findings: findings.filter(({ finding }) => !isOpen || !finding.isOpen || finding.fixes.length > 0),
  };
}

/** All of it in one line, for those who hear it. */
export function spoken({ place, value, state, findings }: Omit<AboutCell, 'text'>): string {
  const words = findings.map(({ finding }) => finding.words);
  return [place, value, state, ...words].filter((each) => each !== '').join(', ');
}
