// Observations as they come from the rows of a table: rows that are parts of one are added up as they come, so that no
// more is held than there are keys.
import { roundTo } from '../../base/number';
import type { Figure, Observation } from '../../observations/observation';
import { identityOf, sameFigure } from '../../observations/observation';
import type { MeasureColumn } from '../../knowledge/platforms/definition';
import type { Leftovers } from './leftovers';
import { RowNumbers } from './rowNumbers';
import type { RawFigure } from './values';

/** What is known of one key in one period so far. */
interface Gathered {
  readonly period: string;
  readonly keys: readonly string[];
  readonly figures: (RawFigure | undefined)[];
  readonly rows: RowNumbers;
  count: number;
  isContradicted: boolean;
}

/** A row's part of an observation. */
export interface RowPart {
  readonly row: number;
  readonly period: string;
  readonly keys: readonly string[];
  readonly figures: readonly (RawFigure | undefined)[];
}

/** Gathers the observations of a table. */
export class Gathering {
  private readonly byIdentity = new Map<string, Gathered>();

  constructor(
    /** What becomes of a figure where two rows are parts of one observation. */
    private readonly adding: readonly ('sum' | 'none')[],
    /** Whether they are; else the second is the first once more, or contradicts it. */
    private readonly adds: boolean,
    private readonly left: Leftovers,
  ) {}

  /** How many there are. */
  get size(): number {
    return this.byIdentity.size;
  }

  /** Takes what a row says. */
  add({ row, period, keys, figures }: RowPart): void {
    const identity = identityOf({ period, keys });
    const before = this.byIdentity.get(identity);
    if (before === undefined) {
      const rows = new RowNumbers();
      rows.add(row);
      this.byIdentity.set(identity, { period, keys, figures: [...figures], rows, count: 1, isContradicted: false });
    } else if (this.adds) this.addTo(before, row, figures);
    else this.compare(before, row, figures);
  }

  private addTo(before: Gathered, row: number, figures: RowPart['figures']): void {
    before.rows.add(row);
    before.count++;
    for (let at = 0; at < figures.length; at++) {
      const [one, other] = [before.figures[at], figures[at]];
      if (this.adding[at] === 'none') before.figures[at] = undefined;
      else if (one === undefined || other === undefined) before.figures[at] = one ?? other;
      else {
        const decimals = Math.max(one.decimals, other.decimals);
        before.figures[at] = { value: one.value + other.value, decimals, bare: false };
      }
    }
  }

  private compare(before: Gathered, row: number, figures: RowPart['figures']): void {
    const isSame = before.figures.every((figure, at) => sameFigure(figure, figures[at]));
    const text = [before.period, ...before.keys].join(' ');
    if (isSame) this.left.add('repeated', row, text);
    else {
      if (!before.isContradicted) this.left.add('contradicted', Number.parseInt(before.rows.toString(), 10), text);
      this.left.add('contradicted', row, text);
      before.isContradicted = true;
    }
  }

  /** The observations, their figures as `settle` has them; without those that rows contradict each other about. */
  *observations(source: string, settle: (figure: RawFigure | undefined, at: number) => Figure | undefined) {
    for (const { period, keys, figures, rows, isContradicted } of this.byIdentity.values()) {
      if (isContradicted) continue;
      const kept = figures.map((figure, at) => rounded(settle(figure, at)));
      if (kept.every((figure) => figure === undefined)) continue;
      yield { period, keys, figures: kept, source, rows: rows.toString() } satisfies Observation;
    }
  }
}

function rounded(figure: Figure | undefined): Figure | undefined {
  return figure && { value: roundTo(figure.value, figure.decimals), decimals: figure.decimals };
}

/** What becomes of measures where rows are added up: people and ratios of parts are not those of the whole. */
export function addingOf(measures: readonly Pick<MeasureColumn, 'kind'>[]): ('sum' | 'none')[] {
  return measures.map(({ kind }) => (kind === 'additive' ? 'sum' : 'none'));
}
