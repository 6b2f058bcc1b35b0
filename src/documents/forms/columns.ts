// A column as it stands in a document: with the unit that its title bears there.
import type { Column } from '../../knowledge/contracts/contract';
import type { Named } from './titles';
import { declaredUnit, isOneMeasure, readUnit } from './units';

const MEASURED: ReadonlySet<Column['kind']> = new Set(['integer', 'number', 'money', 'ratio', 'percent']);

/** The column in the unit of its title; undefined where it cannot stand in such a unit. */
export function inUnit({ named: column, unit: text }: Named<Column>): Column | undefined {
  const unit = text === undefined ? undefined : readUnit(text, column.written);
  if (unit === undefined || !MEASURED.has(column.kind)) return column;
  const own = declaredUnit(column);
  if (unit.measures.includes('foreign') || (own !== undefined && !isOneMeasure(unit, own))) return undefined;
  if (isStrange(column, unit.measures)) return undefined;
  return unit.exponent === (own?.exponent ?? 0) && unit.measures.length > 0 && own?.word !== undefined
    ? column
    : { ...column, unit: text };
}

function isStrange({ kind }: Column, measures: readonly string[]): boolean {
  const isPercent = measures.includes('percent') || measures.includes('points');
  if (kind === 'percent') return !isPercent;
  return (kind === 'money' || kind === 'ratio' || kind === 'integer') && isPercent;
}
