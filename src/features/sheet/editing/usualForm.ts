// The form in which what somebody types is stored: that of the value's column, where it says the very same. Texts stay
// as they are typed, and so does what the reader does not read.
import type { DayRange } from '../../../base/dates/date';
import { inScript } from '../../../base/script';
import type { Script } from '../../../base/script';
import { formIn } from '../../../calculation/form';
import type { DocumentCell, DocumentTable } from '../../../documents/document';
import { columnStyle, plainForm } from '../../../documents/forms/plainForm';
import { readValue } from '../../../documents/value';
import type { Value } from '../../../documents/value';
import type { Column, Field } from '../../../knowledge/contracts/contract';

/** Where a value is typed: what its form follows from. */
export interface FormPlace {
  readonly spec: Field | Column;
  readonly period: DayRange | undefined;
  readonly script: Script;
  /** The cells of its column; a field of the head has none beside it. */
  readonly column?: FormColumn | undefined;
}

interface FormColumn {
  readonly table: DocumentTable;
  /** The cell in which it is typed. */
  readonly cell: DocumentCell;
}

/** What is stored for a typed text. */
export function usualForm({ spec, period, script, column }: FormPlace, text: string): string {
  const value = readValue(spec, text, period);
  switch (value.kind) {
    case 'invalid':
      return value.reason === 'percent-sign' && isWholePercentage(text) ? (value.meant ?? text) : text;
    case 'number':
      return numberForm(value, text, column) ?? text;
    case 'date':
    case 'dateRange':
      return value.isDressed === true || daysAreWhole(value, column) ? wholeDay(value) : text;
    default:
      return spec.kind === 'enum' ? inScript(plainForm(value) ?? text, script) : text;
  }
}

// Of a fraction nobody knows whether it is one of 1 or of 100.
function isWholePercentage(text: string): boolean {
  return /^\s*[-−－]?\s*[1-9１-９]/.test(text);
}

type NumberValue = Extract<Value, { readonly kind: 'number' }>;

function numberForm(value: NumberValue, text: string, column: FormColumn | undefined): string | undefined {
  if (/^\s*[+＋]/.test(text)) return undefined; // a sign that says of what kind a change is
  if (value.isDressed === true) return plainForm(value, column && columnStyle(column.table, column.cell.column.id));
  const like = column && usualNumber(column);
  if (like === undefined || like.unit !== value.style.unit) return written(value, {});
  const isMoney = column?.cell.column.kind === 'money';
  const digits = isMoney && value.style.unit === '' ? Math.max(like.digits, value.style.digits) : value.style.digits;
  return written(value, { digits, grouped: like.grouped });
}

function written(value: NumberValue, changed: Partial<NumberValue['style']>): string | undefined {
  return plainForm({ ...value, style: { ...value.style, ...changed }, isDressed: true });
}

/** How the other numbers of a column stand; in one of any numbers each has a form of its own. */
function usualNumber({ table, cell }: FormColumn): NumberValue['style'] | undefined {
  const usual = formIn(table, cell);
  return usual !== cell.value && usual.kind === 'number' ? usual.style : undefined;
}

type DayValue = Extract<Value, { readonly kind: 'date' | 'dateRange' }>;

function wholeDay(value: DayValue): string {
  return plainForm({ ...value, isDressed: true }) ?? '';
}

/** Whether days stand in full: in the head, and as those of a column do; spans of which no other tells do not. */
function daysAreWhole({ kind }: DayValue, column: FormColumn | undefined): boolean {
  if (column === undefined) return true;
  const others = column.table.rows.flatMap(({ cells }) => {
    const other = cells.get(column.cell.column.id);
    const isDay = other?.value.kind === 'date' || other?.value.kind === 'dateRange';
    return isDay && other !== column.cell ? [other.text === wholeDay(other.value)] : [];
  });
  return others.length === 0 ? kind === 'date' : others.every((isWhole) => isWhole);
}
