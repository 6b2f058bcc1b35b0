// What is said of a failed check beside the contract's own words: the row that fails it, and the two values compared.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { roundTo, writeNumber } from '../../base/number';
import { DayValue, Quantity } from '../../formulas/quantity';
import type { FailingPart, Side } from '../../formulas/failing';
import type { Check } from '../../knowledge/contracts/contract';
import { sectionOf } from '../../documents/document';
import type { TypedDocument } from '../rule';

/** The row and the values; undefined where there is nothing more to say. */
export function failedPart(document: TypedDocument, check: Check, part: FailingPart): Message | undefined {
  const { row } = part;
  const source = row && sectionOf(document, row.list)?.table?.rows[row.index]?.source;
  const of = { row: (row?.index ?? 0) + 1, name: source?.cells[0]?.text.trim() ?? '' };
  const [left, right] = writtenSides(document, check, part);
  const compares = left !== undefined && right !== undefined;
  if (source !== undefined)
    return compares ? message('check-failed.row-sides', { ...of, left, right }) : message('check-failed.row', of);
  return compares ? message('check-failed.sides', { left, right }) : undefined;
}

function writtenSides(document: TypedDocument, check: Check, { row, sides }: FailingPart): (string | undefined)[] {
  const columns = document.type.sections.find(({ id }) => id === (row?.list ?? check.each))?.table?.columns ?? [];
  const kindOf = ({ name = '' }: Side): string | undefined =>
    name.startsWith('fields.')
      ? document.type.fields.find(({ id }) => `fields.${id}` === name)?.kind
      : columns.find(({ id }) => id === name)?.kind;
  const isShare = sides?.some((side) => kindOf(side) === 'percent') === true;
  return (sides ?? []).map(({ value }) => written(value, isShare));
}

const MOST_DECIMALS = 4;

function written(value: unknown, isShare: boolean): string | undefined {
  if (value instanceof DayValue) return value.day;
  const number = value instanceof Quantity ? value.value : typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number') return undefined;
  const decimals = value instanceof Quantity ? Math.min(value.decimals, MOST_DECIMALS) : MOST_DECIMALS;
  return isShare ? `${String(roundTo(number * 100, 2))}%` : separated(roundTo(number, decimals));
}

function separated(number: number): string {
  const digits = /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
  return writeNumber(number, { prefix: '', grouped: true, unit: '', digits }) ?? String(number);
}
