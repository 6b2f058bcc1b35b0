// Rows of drawn exports of which nothing is to be taken: empty ones, the titles once more, rows without a day or a key
// that is understood.
import type { DrawnColumn } from './columns';
import type { DrawnKind } from './kinds';
import { oneOf } from '../random';
import type { Random } from '../random';
import type { DrawnCell } from './spelling';

/** A row, and why it is not taken; empty for one that is not worth a word. */
export interface OtherRow {
  readonly cells: readonly DrawnCell[];
  readonly reason: string;
  /** The title of the column that it is about. */
  readonly column: string;
}

/** Draws such a row. */
export function otherRow(random: Random, columns: readonly DrawnColumn[], kind: DrawnKind): OtherRow {
  const titleOf = (role: string): string => columns.find(({ content }) => content.role === role)?.title ?? '';
  const filled = (role: string, texts: readonly string[]): DrawnCell[] =>
    columns.map(({ content }) => (content.role === role ? oneOf(random, texts) : (FILLED[content.role] ?? '')));
  const row = (reason: string, cells: readonly DrawnCell[], column = ''): OtherRow => ({ cells, reason, column });
  const titles = columns.map(({ written }) => written);
  const ways = [
    row(
      '',
      titles.map(() => ''),
    ),
    row('header', titles),
    row('wide', [...filled('', ['']), '7']),
  ];
  const day = titleOf('period');
  if (day !== '')
    ways.push(
      row('period-invalid', filled('period', ['2026-06-31', '昨天', '2026-13', '2026-06-03~2026-06-01']), day),
      row('period-missing', filled('period', ['', '\u00a0']), day),
    );
  if (titleOf('key') !== '') ways.push(row('key-missing', filled('key', ['', '-'])));
  if (kind.keys[0]?.kind === 'id') ways.push(row('id-damaged', filled('key', ['1.07E+11', '1.07123E+17', '6.6e+11'])));
  return oneOf(random, ways);
}

const FILLED: Readonly<Record<string, string>> = { period: '2026-05-05', key: '甲', measure: '5' };
