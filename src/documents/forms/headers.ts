// The header of a table: which of its contract's columns each title names, and which are not there.
import { withoutMarkup } from '../../base/markdown/inlineMarkup';
import type { Row } from '../../base/markdown/markdown';
import { remembering, rememberingOf } from '../../base/remembering';
import { labelKey } from '../../base/script';
import type { Column, TableContract } from '../../knowledge/contracts/contract';
import type { DocumentTable } from '../document';
import { inUnit } from './columns';
import { namedBy, namedByTitle } from './titles';

const BETWEEN_TITLES = '\n';
const MOST_HEADERS = 200; // of a contract that are remembered

/** The column of each title, and those of the contract that it lacks. */
export type HeaderReading = Pick<DocumentTable, 'columns' | 'missing'>;

/** The columns that a table's titles name. */
export function readHeader(contract: TableContract, { cells }: Row): HeaderReading {
  return headers(contract)(cells.map(({ text }) => text).join(BETWEEN_TITLES));
}

// Nearly all tables of a contract have the same titles.
const headers = rememberingOf(({ columns: all }: TableContract) =>
  remembering((header: string): HeaderReading => {
    const columns = readColumns(all, header.split(BETWEEN_TITLES));
    const found = new Set(columns.map((column) => column?.id));
    return { columns, missing: all.filter(({ id }) => !found.has(id)) };
  }, MOST_HEADERS),
);

/**
 * The column of each title. In a form of its own a title names a column that no other title names, with the unit that
 * it bears.
 */
function readColumns(columns: readonly Column[], titles: readonly string[]): (Column | undefined)[] {
  const plain = titles.map((title) => namedBy(columns, withoutMarkup(title)));
  if (titles.every((title, at) => isPlainTitle(plain[at], title))) return plain;
  const written = columns[0]?.written;
  const free = columns.filter((column) => !plain.includes(column));
  const dressed = titles.map((title, at) => namedByTitle(plain[at] ? [plain[at]] : free, title, written));
  return dressed.map((found, at) => {
    const isOnlyOne = plain[at] !== undefined || dressed.filter((each) => each?.named === found?.named).length === 1;
    return found !== undefined && isOnlyOne ? inUnit(found) : plain[at];
  });
}

const MAY_BEAR_UNIT = /[（(%％/／|:：\[【]|元/;

// A column's own title says no other unit than the contract does.
function isPlainTitle(column: Column | undefined, text: string): boolean {
  if (column === undefined) return false;
  return !MAY_BEAR_UNIT.test(text) || text === column.title || labelKey(text) === column.labels[0];
}
