// What a shop offers at one time: items with prices and limits, and the offers on them. Plain values; amounts are whole
// cents, parts are ten-thousandths, so that nothing is ever rounded but where a cut is split among items.
//
// Where a meaning is not said by a rule of the platform that the department's regulation cites (§1.3.1 asks to keep to
// them), it is a default of this project and marked so.
import type { DayRange } from '../base/dates/date';
import type { Rounding } from './ratio';

/** An amount of money in whole cents. */
export type Cents = number;

/** A minute of the shop's calendar, `YYYY-MM-DD HH:MM`. Strings of this form compare as moments do. */
export type Moment = string;

/** From one minute to another, both included. */
export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

/** The whole of some days. */
export function spanOfDays({ from, to }: DayRange): Span {
  return { from: `${from} 00:00`, to: `${to} 23:59` };
}

/**
 * When an offer applies, one layer after the other: to each item by itself, so that it sets the price that the item has
 * alone (單品優惠); the shop's coupons and 滿減; what holds across shops (跨店滿減); red packets and cards. Within a
 * layer offers apply in the order in which they are listed.
 */
export const LAYERS = ['item', 'shop', 'platform', 'packet'] as const;
export type Layer = (typeof LAYERS)[number];

/** What must be reached: an amount of cents, or pieces. Without a threshold: one piece. */
export interface Threshold {
  readonly unit: 'amount' | 'pieces';
  readonly least: number;
}

/** Ten-thousandths: 10,000 is the whole. */
export const WHOLE = 10_000;

/**
 * What is taken off: an amount; a part of the price in ten-thousandths, 1,500 for 八五折; or all above a price of each
 * piece, which only an offer on single items can set.
 */
export type Cut =
  | { readonly kind: 'amount'; readonly cents: Cents }
  | { readonly kind: 'percent'; readonly off: number }
  | { readonly kind: 'price'; readonly cents: Cents };

/** Who bears what an offer takes off. */
export type Bearer = 'shop' | 'platform' | 'brand';

/** An offer. A buyer may leave any offer unused. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly layer: Layer;
  readonly threshold: Threshold;
  readonly cut: Cut;
  /** True where an amount is taken off each time that the threshold is reached (每滿), else it is once. */
  readonly repeats?: boolean;
  /** The most that it takes off: of an item in the layer of items, else of a basket. */
  readonly cap?: Cents;
  /** Of offers of one group only one can be used; offers of different groups, or of none, stack. */
  readonly group?: string;
  /** Ids of offers that cannot be used beside it, whichever of the two says so. */
  readonly notWith?: readonly string[];
  /** The ids of the items that it holds for. */
  readonly scope: 'all' | readonly string[];
  /** When it holds; without it, always. */
  readonly during?: Span;
  readonly bearer: Bearer;
  /**
   * What threshold and cut are measured on: prices after the layer of items, or what all earlier offers leave. Default
   * of this project: `itemPrices`, which is never the harder to reach. In the layer of items it is always what is left.
   */
  readonly measures?: 'itemPrices' | 'remaining';
}

/** Below what the price of an item must not fall. */
export interface Floors {
  /** The price that was promised, to buyers by price protection or to a partner. */
  readonly promised?: Cents;
  /** The lowest price of the last 30 days: a lower one becomes the next that later campaigns are measured by. */
  readonly lowestOf30Days?: Cents;
  /** The lowest margin, in ten-thousandths of what the shop receives. */
  readonly margin?: number;
}

/** An item on sale. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly price: Cents;
  readonly cost: Cents;
  /** The most pieces that a buyer can buy. */
  readonly most: number;
  readonly floors?: Floors;
}

/** All that can be bought together, and the offers on it. */
export interface Promotion {
  readonly items: readonly Item[];
  readonly offers: readonly Offer[];
  /** How shares of a cut are rounded to cents; default of this project: to the nearest, halves up. */
  readonly rounding?: Rounding;
}

/** How shares are rounded where a promotion does not say. */
export const USUAL_ROUNDING: Rounding = 'half';
