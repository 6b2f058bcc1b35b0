// A column as it stands in a document: with the unit that its title, or the heading or a line above its table, says.
import { bracketedAtEnd } from '../../base/forms/brackets';
import type { Column, Field } from '../../knowledge/contracts/contract';
import type { WrittenWords } from '../../knowledge/writtenWords';
import type { TitleReading } from './titles';
import { declaredUnit, isOneMeasure, readUnit, suits } from './units';

const MEASURED: ReadonlySet<Column['kind']> = new Set(['integer', 'number', 'money', 'ratio', 'percent']);

/** The column in the unit of its title; undefined where it cannot stand in such a unit. */
export function inUnit<T extends Field | Column>({ named: column, unit: text }: TitleReading<T>): T | undefined {
  const unit = text === undefined ? undefined : readUnit(text, column.written);
  if (unit === undefined || !MEASURED.has(column.kind)) return column;
  const own = declaredUnit(column);
  if (!suits(column, unit) || (own !== undefined && !isOneMeasure(unit, own))) return undefined;
  return own?.word === unit.word && own.exponent === unit.exponent ? column : { ...column, unit: text };
}

const UNIT_LINE = /^[（(【]?\s*(?:金[额額])?[单單]位\s*[:：]\s*([^\s）)】。]+)[）)】。]?$/;

/** The unit of amounts that a heading says in brackets, or a line of its own above the table (單位：萬元). */
export function unitSaid(
  heading: string,
  body: readonly string[],
  written: WrittenWords | undefined,
): string | undefined {
  const line = body.find((each) => UNIT_LINE.test(each));
  const text = UNIT_LINE.exec(line ?? '')?.[1] ?? bracketedAtEnd(heading)?.inner;
  const unit = text === undefined ? undefined : readUnit(text, written);
  const isOfMoney = unit !== undefined && (unit.measures.length === 0 || unit.measures.includes('money'));
  return isOfMoney && unit.exponent > 0 ? text : undefined;
}

/** The column in the unit that is said of all amounts, where its own title says none. */
export function inUnitSaid(column: Column | undefined, unit: string | undefined): Column | undefined {
  return column?.kind !== 'money' || unit === undefined || column.unit !== undefined ? column : { ...column, unit };
}
