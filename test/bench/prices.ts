// How long the worst prices of a promotion take: one of ten items and eight offers as shops run them, the same with
// offers that are measured on what earlier ones leave, and one made to be hard, which ends by its budget. The first
// run is told apart: the engine has not made fast code yet of what it runs.
import type { Item, Offer, Promotion } from '../../src/offers/offer';
import { worstPrices } from '../../src/offers/worstPrice';
import { median, milliseconds, timed } from './measure';
import type { Report } from './measure';

const RUNS = 25;
const PRICES = [12_900, 16_900, 23_900, 5_990, 8_850, 31_900, 4_500, 19_900, 9_950, 14_780];

const OFFERS: readonly Offer[] = [
  offer('timed', { layer: 'item', cut: { kind: 'percent', off: 1_000 }, scope: ['i0', 'i3', 'i5'] }),
  offer('second', { layer: 'item', cut: { kind: 'price', cents: 7_900 }, scope: ['i4'], threshold: pieces(2) }),
  offer('coupon 10', { cut: amount(1_000), threshold: from(9_900), group: 'coupon' }),
  offer('coupon 30', { cut: amount(3_000), threshold: from(29_900), group: 'coupon' }),
  offer('three', { cut: { kind: 'percent', off: 500 }, threshold: pieces(3), scope: ['i0', 'i1', 'i2', 'i6'] }),
  offer('each 300', { layer: 'platform', cut: amount(5_000), threshold: from(30_000), repeats: true, cap: 20_000 }),
  offer('card', { layer: 'packet', cut: { kind: 'percent', off: 500 }, cap: 5_000, bearer: 'platform' }),
  offer('packet', { layer: 'packet', cut: amount(800), threshold: from(12_000), bearer: 'platform' }),
];

function offer(id: string, more: Partial<Offer> & Pick<Offer, 'cut'>): Offer {
  return { id, name: id, layer: 'shop', threshold: pieces(1), scope: 'all', bearer: 'shop', ...more };
}

function amount(cents: number): Offer['cut'] {
  return { kind: 'amount', cents };
}

function from(least: number): Offer['threshold'] {
  return { unit: 'amount', least };
}

function pieces(least: number): Offer['threshold'] {
  return { unit: 'pieces', least };
}

function itemOf(price: number, at: number): Item {
  return { id: `i${String(at)}`, name: `i${String(at)}`, price, cost: price >> 1, most: 3 };
}

const items = PRICES.map(itemOf);
const remaining = OFFERS.map((each): Offer => ({ ...each, measures: 'remaining' }));
const odd = PRICES.map((price, at) => itemOf(price + 17 * at * at + 1, at));
const hard = {
  items: Array.from({ length: 30 }, (_, at) => ({ ...itemOf(9_973 + 611 * at, at), most: 99 })),
  offers: Array.from({ length: 30 }, (_, at) => ({ ...(OFFERS[at % 8] as Offer), id: String(at) })),
};

/** Measures the worst prices of promotions; 10 items by 8 offers are to take less than 50 ms. */
export function benchPrices(report: Report): void {
  const measure = (name: string, promotion: Promotion, runs = RUNS): void => {
    const first = milliseconds(timed(() => worstPrices(promotion)).cpu);
    const later = milliseconds(median(runs, () => worstPrices(promotion)));
    const exact = worstPrices(promotion).prices.filter(({ paid, received }) => paid.isExact && received.isExact).length;
    const isExact = `exact for ${String(exact)} of ${String(promotion.items.length)}`;
    report(`prices: ${name}`, `first ${first}, then ${later}; ${isExact}`);
  };
  measure('10 items × 8 offers (target: 50 ms)', { items, offers: OFFERS });
  measure('the same at odd prices', { items: odd, offers: OFFERS });
  measure('the same, measured on what is left', { items, offers: remaining });
  measure('30 items × 30 offers, to the budget', hard, 1);
}
