// Whether what a sentence says of an indicator agrees with the tables of its document.
import { equalAt, roundTo } from '../../base/number';
import { betterOf, isMet } from '../../documents/attainment';
import type { Document, DocumentSection } from '../../documents/document';
import type { Value } from '../../documents/value';
import type { Column, Field } from '../../knowledge/contracts/contract';
import { figuresOf } from './indicators';
import type { Figure, Indicator, IndicatorRow } from './indicators';
import type { Judgement, StatedFigure, Statement } from './statements';

/** What a statement contradicts. */
export interface Against {
  readonly figure: Figure;
  readonly section: DocumentSection | undefined;
  /** The target, where the statement is about it. */
  readonly target?: string;
}

/**
 * The figure that another contradicts: where no column is named, it agrees with any, and with any other of the tables.
 */
export function againstFigure(
  document: Document,
  { indicator, column }: Statement,
  said: StatedFigure,
): Against | undefined {
  const meant = indicator.rows.flatMap((row) =>
    figuresOf(row)
      .filter((each) => isPercent(each) === said.isPercent && (!column || sharesLabel(each, column.labels)))
      .map((figure) => ({ figure, section: row.section })),
  );
  const [first] = meant;
  if (first === undefined || hasGap(indicator) || meant.some(({ figure }) => agrees(figure, said))) return undefined;
  return column === undefined && standsElsewhere(document, said) ? undefined : (mainOf(meant) ?? first);
}

function sharesLabel({ spec }: Figure, labels: readonly string[]): boolean {
  return spec.labels.some((label) => labels.includes(label));
}

// Of the figures of a row, what was reached is meant, else the first that must be there.
function mainOf(meant: readonly Against[]): Against | undefined {
  const isActual = ({ figure, section }: Against): boolean =>
    figure.spec.id === section?.section.table?.reached?.actual;
  return meant.find(isActual) ?? meant.find(({ figure }) => figure.spec.required);
}

/** True where a required figure is still missing: it may be the one that is said. */
function hasGap({ rows }: Indicator): boolean {
  return rows.some(({ section, row }) =>
    section?.section.table?.columns.some(
      ({ id, kind, required }) => required && kind === 'number' && row.cells.get(id)?.value.kind !== 'number',
    ),
  );
}

function standsElsewhere(document: Document, said: StatedFigure): boolean {
  const isSame = (spec: Column | Field, value: Value): boolean =>
    isPercent({ value }) === said.isPercent && agrees({ spec, value }, said);
  for (const { field, value } of document.fields.values()) if (isSame(field, value)) return true;
  return document.sections.some(({ table }) =>
    [...(table?.rows ?? []), ...(table?.totals ?? [])].some(({ cells }) =>
      [...cells.values()].some(({ column, value }) => isSame(column, value)),
    ),
  );
}

function isPercent({ value }: Pick<Figure, 'value'>): boolean {
  return value.kind === 'number' && value.style.unit === '%';
}

function agrees({ spec, value }: Pick<Figure, 'spec' | 'value'>, said: StatedFigure): boolean {
  if (value.kind !== 'number') return false;
  return saysSame(spec.kind === 'percent' ? { ...value, value: Math.abs(value.value) } : value, said);
}

const ROUGHLY = 0.05;

// What is said more coarsely than it stands may be rounded or cut off. Of changes the direction is another rule's.
function saysSame(shown: { readonly value: number; readonly decimals: number }, said: StatedFigure): boolean {
  const [value, stated] = [Math.abs(shown.value), Math.abs(said.value)];
  const apart = roundTo(Math.abs(value - stated), shown.decimals);
  if (said.isRough && apart <= Math.max(value * ROUGHLY, 10 ** -said.decimals / 2)) return true;
  if (apart === 0 || said.decimals >= shown.decimals) return apart === 0;
  return equalAt(value, stated, said.decimals) || (stated < value && apart < 10 ** -said.decimals);
}

/** The cell that a word about the target contradicts. */
export function againstTarget(document: Document, { indicator }: Statement, said: Judgement): Against | undefined {
  for (const each of indicator.rows) {
    const found = sides(document, each);
    if (found && !holds(found, said)) return { figure: found.actual, section: each.section, target: found.target };
  }
  return undefined;
}

interface Sides {
  readonly actual: Figure;
  readonly target: string;
  /** How far the figure is above its target. */
  readonly above: number;
  readonly isReached: boolean;
}

function sides({ type }: Document, each: IndicatorRow): Sides | undefined {
  const reached = each.section?.section.table?.reached;
  if (!reached || !type || !each.row) return undefined;
  const figures = figuresOf(each);
  const figure = (id: string | undefined): Figure | undefined => figures.find(({ spec }) => spec.id === id);
  const [actual, target] = [figure(reached.actual), figure(reached.target)];
  if (actual?.value.kind !== 'number' || target?.value.kind !== 'number') return undefined;
  const pair = { actual: actual.value.value, target: target.value.value };
  const isReached = isMet(type, reached, { better: betterOf(each.row, reached), ...pair });
  return { actual, target: target.text, above: pair.actual - pair.target, isReached };
}

function holds({ above, isReached }: Sides, said: Judgement): boolean {
  switch (said) {
    case 'reached':
      return isReached;
    case 'missed':
      return !isReached;
    case 'above':
      return above > 0;
    case 'below':
      return above <= 0;
  }
}
