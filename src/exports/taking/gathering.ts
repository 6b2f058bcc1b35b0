// Observations as they come from the rows of a table: rows that are parts of one are added up as they come, so that no
// more is held than there are keys and periods.
import { roundTo } from '../../base/number';
import type { MeasureColumn } from '../../knowledge/platforms/definition';
import type { Figure, Observation } from '../../observations/observation';
import { Figures, MISSING } from './figures';
import type { Leftovers } from './leftovers';
import { Months } from './months';
import { RowNumbers } from './rowNumbers';

/** What is known of one key in one period so far; its figures are the row of its index. */
interface Gathered {
  readonly period: string;
  readonly keys: readonly string[];
  readonly index: number;
  readonly rows: RowNumbers;
  isContradicted: boolean;
  /** Of a month that is added up: the days that are in it, a bit each. */
  days: number;
}

/** Periods, below them the first keys, below each of these the second ones. */
interface Branch {
  readonly below: Map<string, Branch>;
  gathered?: Gathered;
}

/** What becomes of a figure where two rows are parts of one observation. */
type Adding = 'sum' | 'none';

/** Gathers the observations of a table. */
export class Gathering {
  private root: Branch = { below: new Map() };
  private all: Gathered[] = [];
  private figures: Figures;
  private months: Months | undefined;
  private readonly summed: Uint16Array;
  private readonly others: Uint16Array;

  constructor(
    private readonly adding: readonly Adding[],
    /** Whether rows of one key and period are parts; else the second is the first once more, or contradicts it. */
    private readonly adds: boolean,
    private readonly left: Leftovers,
  ) {
    this.figures = new Figures(adding.length, 64);
    const columnsOf = (kind: Adding): Uint16Array =>
      Uint16Array.from(adding.flatMap((each, at) => (each === kind ? [at] : [])));
    [this.summed, this.others] = [columnsOf('sum'), columnsOf('none')];
  }

  /** How many there are. */
  get size(): number {
    return this.all.length;
  }

  /** Takes what a row says, by copying it. */
  add(row: number, period: string, keys: readonly string[], figures: Figures): void {
    const day = this.months?.dayIn(period);
    const before = this.at(day?.month ?? period, keys);
    if (day !== undefined) this.addDay(before, row, figures, day.bit);
    else if (before.rows.first > 0 && !this.adds) this.compare(before, row, figures);
    else {
      if (before.rows.first > 0) this.addTo(before, figures, 0);
      else this.figures.copy(figures, 0, before.index);
      before.rows.add(row);
    }
  }

  /**
   * From now on adds up the days of a month: what is of days already, and what comes. Of people and ratios, which do
   * not add up, nothing is kept then.
   */
  addUpMonths(): void {
    if (this.months !== undefined) return;
    const [days, figures] = [this.all, this.figures];
    this.months = new Months();
    [this.root, this.all, this.figures] = [{ below: new Map() }, [], new Figures(this.adding.length, 64)];
    for (const each of days) {
      const day = this.months.dayIn(each.period);
      if (each.isContradicted && day !== undefined) continue;
      const target = this.at(day?.month ?? each.period, each.keys);
      target.rows.include(each.rows);
      target.isContradicted = each.isContradicted;
      target.days |= day?.bit ?? 0;
      if (day === undefined) this.figures.copy(figures, each.index, target.index);
      else this.addTo(target, figures, each.index);
    }
  }

  /** Whether days were added up to months. */
  get isByMonth(): boolean {
    return this.months !== undefined;
  }

  private at(period: string, keys: readonly string[]): Gathered {
    let branch = step(this.root, period);
    for (const key of keys) branch = step(branch, key);
    if (branch.gathered !== undefined) return branch.gathered;
    const index = this.all.length;
    this.figures.reserve(index + 1);
    const rows = new RowNumbers();
    branch.gathered = { period, keys: [...keys], index, rows, isContradicted: false, days: 0 };
    this.all.push(branch.gathered);
    return branch.gathered;
  }

  private addDay(before: Gathered, row: number, figures: Figures, bit: number): void {
    if (!this.adds && (before.days & bit) !== 0) {
      this.left.add('repeated', row, [before.period.slice(0, -2), ...before.keys].join(' '));
      return;
    }
    before.days |= bit;
    before.rows.add(row);
    this.addTo(before, figures, 0);
  }

  private addTo({ index }: Gathered, from: Figures, fromRow: number): void {
    const { figures } = this;
    figures.add(from, fromRow, index, this.summed);
    for (const at of this.others) figures.decimals[index * figures.width + at] = MISSING;
  }

  private compare(before: Gathered, row: number, figures: Figures): void {
    const first = before.index * figures.width;
    const isSame = this.adding.every((_, at) => this.figures.isSame(first + at, figures, at));
    const text = [before.period, ...before.keys].join(' ');
    if (isSame) this.left.add('repeated', row, text);
    else {
      if (!before.isContradicted) this.left.add('contradicted', before.rows.first, text);
      this.left.add('contradicted', row, text);
      before.isContradicted = true;
    }
  }

  /**
   * The observations, rates without a sign as `settle` has those of their column, told the row; without observations
   * that rows contradict each other about.
   */
  *observations(source: string, settle: (at: number, rate: Figure, row: number) => Figure | undefined) {
    const { width } = this.figures;
    for (const { period, keys, index, rows, isContradicted } of this.all) {
      if (isContradicted) continue;
      const kept = this.adding.map((_, at) => {
        const figure = this.figures.figure(index * width + at);
        const isBare = this.figures.bare[index * width + at] === 1;
        return figure && rounded(isBare ? settle(at, figure, rows.first) : figure);
      });
      if (kept.every((figure) => figure === undefined)) continue;
      const told = this.months?.spanOf(period) ?? period;
      yield { period: told, keys, figures: kept, source, rows: rows.toString() } satisfies Observation;
    }
  }
}

function step({ below }: Branch, name: string): Branch {
  const known = below.get(name);
  if (known !== undefined) return known;
  const branch: Branch = { below: new Map() };
  below.set(name, branch);
  return branch;
}

function rounded(figure: Figure | undefined): Figure | undefined {
  return figure && { value: roundTo(figure.value, figure.decimals), decimals: figure.decimals };
}

/** What becomes of measures where rows are added up: people and ratios of parts are not those of the whole. */
export function addingOf(measures: readonly Pick<MeasureColumn, 'kind'>[]): Adding[] {
  return measures.map(({ kind }) => (kind === 'additive' ? 'sum' : 'none'));
}
