// The bars of tables: how far what was reached goes towards what was aimed at, told by length, by state and in words.
import { message, render } from '../../base/message';
import type { Range } from '../../base/range';
import type { DocumentRow, DocumentSection } from '../../documents/document';
import type { Value } from '../../documents/value';
import type { TableContract } from '../../knowledge/contracts/contract';
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
  readonly better: 'higher' | 'lower';
  readonly state: 'met' | 'missed';
  readonly words: string;
}

/** How long a bar can be, as a share of the target. */
export const LONGEST_BAR = 1.25;

/** Which columns a table compares, by the contract. */
type Comparison = NonNullable<TableContract['reached']>;

/** All bars of a document. A row without either number has none, nor one whose target is not above zero. */
export function barsOf({ document, reader }: Pick<Presented, 'document' | 'reader'>): Bar[] {
  return document.sections.flatMap(measuresOf).map((measure) => {
    const { better, state, target, share } = measure;
    return { ...measure, words: render(message(`preview.bar.${better}-${state}`, { target, share }), reader) };
  });
}

type Measure = Omit<Bar, 'words'>;

function measuresOf({ section, table }: DocumentSection): Measure[] {
  const comparison = section.table?.reached;
  if (table === undefined || comparison === undefined) return [];
  const column = table.columns.findIndex((each) => each?.id === comparison.actual);
  return [...table.rows, ...table.totals].flatMap((row) => {
    const measure = measured(row, comparison);
    return measure === undefined ? [] : [{ ...measure, column }];
  });
}

function measured(
  { cells }: DocumentRow,
  { actual, target, lowerIf }: Comparison,
): Omit<Measure, 'column'> | undefined {
  const [reached, aim] = [cells.get(actual), cells.get(target)];
  if (reached?.value.kind !== 'number' || aim?.value.kind !== 'number' || aim.value.value <= 0) return undefined;
  const isLower = lowerIf !== undefined && isText(cells.get(lowerIf.column)?.value, lowerIf.is);
  const share = reached.value.value / aim.value.value;
  const isMet = isLower ? reached.value.value <= aim.value.value : reached.value.value >= aim.value.value;
  return {
    range: reached.range,
    length: Math.min(Math.max(share, 0), LONGEST_BAR),
    share: `${(share * 100).toFixed(1)}%`,
    target: aim.text,
    better: isLower ? 'lower' : 'higher',
    state: isMet ? 'met' : 'missed',
  };
}

function isText(value: Value | undefined, text: string): boolean {
  return value?.kind === 'text' && value.text === text;
}
