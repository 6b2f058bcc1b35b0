// The lowest price that a buyer can pay for each item of a promotion, and the least that the shop then receives, each
// with the basket and the offers that reach it. This is what others import of this folder.
import { covers, inOrder, priceBasket } from './pricing';
import type { Line, OfferCut } from './pricing';
import { USUAL_ROUNDING } from './offer';
import type { Cents, Item, Moment, Offer, Promotion } from './offer';
import { offerFaults } from './offerFaults';
import type { Known, Question } from './plan';
import { KnownTables } from './reachableSums';
import { searchLeast } from './search';
import type { Budget } from './search';
import { shortfallsOf } from './shortfalls';
import { sharedSpan } from './stacking';
import type { Shortfall } from './shortfalls';
import type { Message } from '../base/message';
import type { Ratio } from './ratio';

/** A price for each piece, with what it takes to reach it. */
export interface LeastPrice {
  /** Cents for each piece, exactly. */
  readonly price: Ratio;
  /** False where there was too much to look at: the lowest is then between `bound` and `price`. */
  readonly isExact: boolean;
  readonly bound: Ratio;
  /** The basket, the item itself first, with what each line costs. */
  readonly basket: readonly (Line & { readonly paid: Cents })[];
  /** The offers that are used, in their order, each with what it takes off each line of the basket. */
  readonly cuts: readonly OfferCut[];
  /** When all of them hold; without it, always. */
  readonly from?: Moment;
  readonly to?: Moment;
}

/** What the offers can make of an item. */
export interface WorstPrice {
  readonly item: Item;
  /** What a buyer pays at the least for a piece. */
  readonly paid: LeastPrice;
  /** What the shop receives at the least for a piece: what is paid, and what others bear of the cuts. */
  readonly received: LeastPrice;
  /** What of that is left above the item's cost. */
  readonly margin: Ratio;
  readonly shortfalls: readonly Shortfall[];
}

/** The prices of all items, or what is wrong with the promotion. */
export interface WorstPrices {
  readonly prices: readonly WorstPrice[];
  readonly faults: readonly Message[];
}

/** For all items together, far more than a campaign takes: a search that uses it up takes some seconds. */
const BUDGET: Budget = { starts: 20_000, steps: 4_000_000 };

/**
 * The worst prices of a promotion: over all sets of offers that can be used together, at one moment, and all baskets
 * that hold a piece of the item, the least that a piece of it costs. What a line costs is shared evenly by its pieces.
 */
export function worstPrices(promotion: Promotion, budget: Budget = BUDGET): WorstPrices {
  const faults = offerFaults(promotion);
  if (faults.length > 0) return { prices: [], faults };
  const { length } = promotion.items;
  const each: Budget = { starts: budget.starts / length, steps: budget.steps / length };
  const tables = new KnownTables();
  return { prices: promotion.items.map((item) => worstPrice({ promotion, item, tables }, each)), faults };
}

/**
 * The worst price of one item of a promotion, by the share that it has of a search for ten; undefined where it is not
 * listed or the promotion cannot be calculated.
 */
export function worstPriceOf(promotion: Promotion, id: string, budget: Budget = BUDGET_OF_ONE): WorstPrice | undefined {
  const item = promotion.items.find((each) => each.id === id);
  if (item === undefined || offerFaults(promotion).length > 0) return undefined;
  return worstPrice({ promotion, item, tables: new KnownTables() }, budget);
}

const BUDGET_OF_ONE: Budget = { starts: BUDGET.starts / 10, steps: BUDGET.steps / 10 };

interface PriceRequest extends Pick<Known, 'tables'> {
  readonly promotion: Promotion;
  readonly item: Item;
}

function worstPrice({ promotion, item, tables }: PriceRequest, budget: Budget): WorstPrice {
  const known: Known = { sums: new Map(), tables };
  const paid = reach(promotion, { asked: item, counts: () => true, known }, budget);
  const isShops = (offer: Offer): boolean => offer.bearer === 'shop';
  const isAlone = promotion.offers.every(isShops);
  const received = isAlone ? paid : reach(promotion, { asked: item, counts: isShops, known }, budget);
  const { num, den } = received.price;
  const margin = { num: num - item.cost * den, den };
  return { item, paid, received, margin, shortfalls: shortfallsOf(item, paid, received) };
}

type Inquiry = Pick<Question, 'asked' | 'counts'> & { readonly known: Known };

function reach(promotion: Promotion, { asked, counts, known }: Inquiry, budget: Budget): LeastPrice {
  const rounding = promotion.rounding ?? USUAL_ROUNDING;
  const offers = relevantOffers(promotion, asked, counts);
  const others = besides(promotion.items, asked);
  const least = searchLeast({ asked, others, offers, rounding, counts }, budget, known);
  const { paid, cuts } = priceBasket(least.lines, least.offers, rounding);
  const used = cuts.filter(({ shares }) => shares.some((share) => share > 0));
  return {
    price: least.value,
    isExact: least.isExact,
    bound: least.bound,
    basket: least.lines.map((line, at) => ({ ...line, paid: paid[at] ?? 0 })),
    cuts: used,
    ...sharedSpan(used.map(({ offer }) => offer)),
  };
}

/**
 * The other items, those nearest in a tree of halves first: so the lists of two items end alike as far as they can,
 * and what their ends add up to is worked out once.
 */
function besides(items: readonly Item[], asked: Item): Item[] {
  const own = items.indexOf(asked);
  const others = items.flatMap((item, at) => (at === own ? [] : [{ item, halves: Math.clz32(at ^ own) }]));
  return others.sort((a, b) => b.halves - a.halves).map(({ item }) => item);
}

/**
 * The offers that can change the least, in their order: those on the basket that hold for the item and count, or come
 * before one that is measured on what they leave; those on single items that hold for the item, or change what such
 * offers are measured on.
 */
function relevantOffers({ items, offers }: Promotion, asked: Item, counts: Question['counts']): Offer[] {
  const ordered = inOrder(offers);
  const wide = ordered.filter(({ layer }) => layer !== 'item');
  const last = wide.findLastIndex((offer) => offer.measures === 'remaining' && covers(offer, asked) && counts(offer));
  const relevant = wide.filter((offer, at) => at < last || (counts(offer) && covers(offer, asked)));
  const isMeasured = (own: Offer): boolean =>
    items.some((item) => covers(own, item) && relevant.some((offer) => covers(offer, item)));
  const own = ordered.filter((offer) => offer.layer === 'item' && (covers(offer, asked) || isMeasured(offer)));
  return [...own, ...relevant];
}
