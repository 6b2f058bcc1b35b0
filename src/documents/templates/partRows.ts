// The rows of a table that goes through its period part by part: one for each week or month, with its days, named as
// the contract's own rows are.
import { partsOf } from '../../base/dates/parts';
import type { DayRange } from '../../base/dates/date';
import type { Period } from '../../base/dates/period';
import { readNumeral, writeNumeral } from '../../citations/clauseNumber';
import type { TableContract } from '../../knowledge/contracts/contract';
import type { StartingRow } from './template';

/** The rows that a table starts with in a document of a period: the contract's, one for each part where it has some. */
export function contractRows({ rows, parts }: TableContract, period: Period): readonly StartingRow[] {
  if (parts === undefined) return rows;
  return partsOf(period, parts.by).map((span, index) => ({
    ...(rows[index] ?? counted(rows.at(-1) ?? {}, parts.name, index + 1)),
    [parts.dates]: spanText(span),
  }));
}

/** A row after those that the contract names: as the last of them, counted on. */
function counted(last: StartingRow, column: string | undefined, number: number): StartingRow {
  const name = column === undefined ? undefined : last[column];
  return column === undefined || name === undefined ? last : { ...last, [column]: renumbered(name, number) };
}

function renumbered(name: string, number: number): string {
  return name.replace(/\d+|[一二三四五六七八九十]+/, (old) =>
    readNumeral(old) === undefined || /\d/.test(old) ? String(number) : writeNumeral(number),
  );
}

/** A span as it is written in a document of its time: 7月6日 ~ 7月12日. */
export function spanText({ from, to }: DayRange): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${from} ~ ${to}`;
  const [first, last] = [from, to].map(
    (day) => `${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日`,
  );
  return `${first ?? ''} ~ ${last ?? ''}`;
}
