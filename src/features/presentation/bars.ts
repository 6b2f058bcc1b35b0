// The bars of tables: how far what was reached goes towards what was aimed at, told by length, by state and in words.
import { message, render } from '../../base/message';
import type { Range } from '../../base/range';
import type { DocumentRow, DocumentSection } from '../../documents/document';
import { betterOf, isMet } from '../../documents/attainment';
import type { Better, Comparison } from '../../documents/attainment';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { Presented } from './presented';

/** How far a cell's value goes towards the target of its row. */
export interface Bar {
  /** The cell, and its place in its row, from 0. */
  readonly range: Range;
  readonly column: number;
  /** As a share of the target, from 0 up to {@link LONGEST_BAR}. */
  readonly length: number;
  /** The share as it is, in percent. */
  readonly share: string;
  /** As it is written. */
  readonly target: string;
  readonly better: Better;
  readonly state: 'met' | 'missed';
  readonly words: string;
}

/** How long a bar can be, as a share of the target. */
export const LONGEST_BAR = 1.25;

/** All bars of a document. A row without either number has none, nor one whose target is not above zero. */
export function barsOf({ document, reader }: Pick<Presented, 'document' | 'reader'>): Bar[] {
  const { type } = document;
  if (type === undefined) return [];
  const measures = document.sections.flatMap((section) => measuresOf(type, section));
  return measures.map((measure) => {
    const { better, state, target, share } = measure;
    return { ...measure, words: render(message(`preview.bar.${better}-${state}`, { target, share }), reader) };
  });
}

type Measure = Omit<Bar, 'words'>;

function measuresOf(type: DocumentType, { section, table }: DocumentSection): Measure[] {
  const comparison = section.table?.reached;
  if (table === undefined || comparison === undefined) return [];
  const column = table.columns.findIndex((each) => each?.id === comparison.actual);
  return [...table.rows, ...table.totals].flatMap((row) => {
    const measure = measured(type, row, comparison);
    return measure === undefined ? [] : [{ ...measure, column }];
  });
}

function measured(type: DocumentType, row: DocumentRow, comparison: Comparison): Omit<Measure, 'column'> | undefined {
  const [reached, aim] = [row.cells.get(comparison.actual), row.cells.get(comparison.target)];
  if (reached?.value.kind !== 'number' || aim?.value.kind !== 'number' || aim.value.value <= 0) return undefined;
  const [actual, target] = [reached.value.value, aim.value.value];
  const better = betterOf(row, comparison);
  return {
    range: reached.range,
    length: Math.min(Math.max(actual / target, 0), LONGEST_BAR),
    share: `${((actual / target) * 100).toFixed(1)}%`,
    target: aim.text,
    better,
    state: isMet(type, comparison, { better, actual, target }) ? 'met' : 'missed',
  };
}
