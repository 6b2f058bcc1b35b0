// The figures of a row by measure, as exact whole numbers of a power of ten: read once a row into the same place, and
// added up without an object for each.
import type { Figure } from '../../observations/observation';

/** Powers of ten that a number holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${String(power)}`));

/** So many times ten. */
export function powerOfTen(power: number): number {
  return POWERS[power] ?? 10 ** power;
}

/** Stands for the decimals of a figure that is not there. */
export const MISSING = -1;

/** Figures of rows, one row after another. */
export class Figures {
  /** A figure is so many units of ten to the power of minus its decimals. */
  units: Float64Array;
  decimals: Int8Array;
  /** 1 for a rate without a sign, of which only its column tells whether it is in percent. */
  bare: Uint8Array;

  constructor(
    /** How many figures a row has. */
    readonly width: number,
    rows = 1,
  ) {
    this.units = new Float64Array(width * rows);
    this.decimals = new Int8Array(width * rows).fill(MISSING);
    this.bare = new Uint8Array(width * rows);
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    if (rows * this.width <= this.units.length) return;
    const { units, decimals, bare } = this;
    const length = Math.max(rows * this.width, units.length * 2);
    this.units = new Float64Array(length);
    this.units.set(units);
    this.decimals = new Int8Array(length).fill(MISSING);
    this.decimals.set(decimals);
    this.bare = new Uint8Array(length);
    this.bare.set(bare);
  }

  clear(): void {
    this.decimals.fill(MISSING);
    this.bare.fill(0);
  }

  set(at: number, units: number, decimals: number, isBare: boolean): void {
    this.units[at] = units;
    this.decimals[at] = decimals;
    this.bare[at] = isBare ? 1 : 0;
  }

  isThere(at: number): boolean {
    return (this.decimals[at] ?? MISSING) !== MISSING;
  }

  unset(at: number): void {
    this.decimals[at] = MISSING;
  }

  /** What a figure is; undefined for one that is not there. */
  value(at: number): number | undefined {
    const decimals = this.decimals[at] ?? MISSING;
    return decimals === MISSING ? undefined : (this.units[at] ?? 0) / powerOfTen(decimals);
  }

  figure(at: number): Figure | undefined {
    const value = this.value(at);
    return value === undefined ? undefined : { value, decimals: this.decimals[at] ?? 0 };
  }

  /** Puts a row of others in the place of one of these. */
  copy(from: Figures, fromRow: number, row: number): void {
    const [first, target] = [fromRow * this.width, row * this.width];
    for (let at = 0; at < this.width; at++) {
      this.units[target + at] = from.units[first + at] ?? 0;
      this.decimals[target + at] = from.decimals[first + at] ?? MISSING;
      this.bare[target + at] = from.bare[first + at] ?? 0;
    }
  }

  /** Adds a row of others to one of these, in some columns: what is not there adds nothing. */
  add(from: Figures, fromRow: number, row: number, columns: Uint16Array): void {
    const { units, decimals, width } = this;
    const [first, target] = [fromRow * width, row * width];
    for (let each = 0; each < columns.length; each++) {
      const column = columns[each] ?? 0;
      const more = from.decimals[first + column] ?? MISSING;
      if (more === MISSING) continue;
      const own = decimals[target + column] ?? MISSING;
      const amount = from.units[first + column] ?? 0;
      if (own === more) units[target + column] = (units[target + column] ?? 0) + amount;
      else this.addOther(target + column, amount, more);
    }
  }

  private addOther(at: number, units: number, decimals: number): void {
    const own = this.decimals[at] ?? MISSING;
    if (own === MISSING) this.set(at, units, decimals, false);
    else if (own > decimals) this.units[at] = (this.units[at] ?? 0) + units * powerOfTen(own - decimals);
    else this.set(at, (this.units[at] ?? 0) * powerOfTen(decimals - own) + units, decimals, false);
  }

  /** Whether two figures say the same number, or both are not there. */
  isSame(at: number, others: Figures, otherAt: number): boolean {
    return this.value(at) === others.value(otherAt);
  }
}

/** A number that is shown to some decimals, in units of the last of them. */
export function unitsOf({ value, decimals }: Figure): number {
  const units = value * powerOfTen(decimals);
  const whole = Math.round(units);
  return Math.abs(units - whole) < 1e-3 ? whole : units;
}
