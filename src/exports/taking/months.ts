// Days that are added up to months, where they come to more than anybody would look through.
import { readPeriod, periodOfSpan } from '../../base/dates/period';

/** A day of a month: the month, and the bit by which the day is told from its others. */
export interface DayOfMonth {
  readonly month: string;
  readonly bit: number;
}

/** Which month each day is added to, and which days of it there were. */
export class Months {
  private readonly known = new Map<string, DayOfMonth | undefined>();
  private readonly days = new Map<string, number>();

  /** The month of a day; undefined for a period of another kind, which stays as it is. */
  dayIn(period: string): DayOfMonth | undefined {
    if (this.known.has(period)) return this.known.get(period);
    const isDay = readPeriod(period)?.kind === 'day';
    const day = isDay ? { month: `${period.slice(0, 7)}-*`, bit: 1 << Number(period.slice(8)) } : undefined;
    this.known.set(period, day);
    if (day !== undefined) this.days.set(day.month, (this.days.get(day.month) ?? 0) | day.bit);
    return day;
  }

  /** From the first to the last day that there was of a month; undefined for what is no month of these. */
  spanOf(month: string): string | undefined {
    const days = this.days.get(month);
    if (days === undefined) return undefined;
    const dayAt = (bit: number): string => `${month.slice(0, 8)}${String(bit).padStart(2, '0')}`;
    const [from, to] = [dayAt(31 - Math.clz32(days & -days)), dayAt(31 - Math.clz32(days))];
    return periodOfSpan({ from, to })?.text ?? `${from}~${to}`;
  }
}
