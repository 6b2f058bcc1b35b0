// What of a table is not taken: each row or value with its reason, counted all, the first of each kind with its place.

/** Why a row is not taken. */
export type RowReason =
  | 'summary'
  | 'header'
  | 'wide'
  | 'period-missing'
  | 'period-invalid'
  | 'key-missing'
  | 'id-damaged'
  | 'repeated'
  | 'contradicted'
  | 'day-missing';

/** Why a value of a row that is taken is not, or is doubted. */
export type ValueReason = 'value-invalid' | 'negative' | 'percent-unclear' | 'percent-taken' | 'ratio-differs';

export type LeftReason = RowReason | ValueReason;

/** One that is not taken. */
export interface LeftPlace {
  /** The number of its row. */
  readonly row: number;
  /** The title of its column; empty for a whole row. */
  readonly column: string;
  /** What stands there. */
  readonly text: string;
  /** What others say that it should be, written alike. */
  readonly expected?: string;
}

/** All of one reason, and, where it is about values, of one column. */
export interface LeftGroup {
  readonly reason: LeftReason;
  readonly column: string;
  readonly count: number;
  /** The first of them. */
  readonly places: readonly LeftPlace[];
}

const MOST_PLACES = 20;
const LONGEST_TEXT = 60; // characters

/** Gathers them while a table is read. */
export class Leftovers {
  private readonly groups = new Map<
    string,
    { count: number; places: LeftPlace[]; reason: LeftReason; column: string }
  >();

  /** Notes a row, or with a column a value of it. */
  add(reason: LeftReason, row: number, text = '', column = ''): void {
    this.note(reason, { row, column, text });
  }

  /** Notes a place. */
  note(reason: LeftReason, place: LeftPlace): void {
    const { column } = place;
    const key = `${reason} ${column}`;
    const group = this.groups.get(key) ?? { count: 0, places: [], reason, column };
    this.groups.set(key, group);
    group.count++;
    if (group.places.length < MOST_PLACES) group.places.push({ ...place, text: place.text.slice(0, LONGEST_TEXT) });
  }

  /** All of them, in the order in which the first of each was met. */
  all(): readonly LeftGroup[] {
    return [...this.groups.values()];
  }
}
