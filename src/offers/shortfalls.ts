// What a worst price is held against: the promised price, the lowest price of 30 days and the margin floor.
import { WHOLE } from './offer';
import type { Item } from './offer';
import { compareRatios } from './ratio';
import type { Ratio } from './ratio';

/** A floor that a worst price falls below. */
export interface Shortfall {
  readonly floor: 'promised' | 'lowestOf30Days' | 'margin';
  /** Cents for each piece that the floor asks for: a price, or for a margin what the shop would have to receive. */
  readonly wanted: Ratio;
  /** Cents for each piece that are missing, exactly. */
  readonly by: Ratio;
  /** False where no basket is known that falls below, but the search was ended before it could be ruled out. */
  readonly isCertain: boolean;
}

/** A price and how low it could be: the same where the search came to its end. */
interface Price {
  readonly price: Ratio;
  readonly bound: Ratio;
}

/** The floors of an item that what is paid or received falls below, or may. */
export function shortfallsOf({ floors = {}, cost }: Item, paid: Price, received: Price): Shortfall[] {
  const { promised, lowestOf30Days, margin } = floors;
  return [
    ...(promised === undefined ? [] : below('promised', { num: promised, den: 1 }, paid)),
    ...(lowestOf30Days === undefined ? [] : below('lowestOf30Days', { num: lowestOf30Days, den: 1 }, paid)),
    ...(margin === undefined ? [] : below('margin', { num: cost * WHOLE, den: WHOLE - margin }, received)),
  ];
}

function below(floor: Shortfall['floor'], wanted: Ratio, { price, bound }: Price): Shortfall[] {
  const isCertain = compareRatios(price, wanted) < 0;
  if (!isCertain && compareRatios(bound, wanted) >= 0) return [];
  return [{ floor, wanted, by: difference(wanted, isCertain ? price : bound), isCertain }];
}

function difference(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.den - b.num * a.den, den: a.den * b.den };
}
