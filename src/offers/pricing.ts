// What a basket costs by given offers: the definition that the search for the lowest price stands on.
import { rateOf, sharesOf } from './cuts';
import { LAYERS } from './offer';
import type { Cents, Item, Offer } from './offer';
import { partOf } from './ratio';
import type { Rounding } from './ratio';

/** Some pieces of an item in a basket. */
export interface Line {
  readonly item: Item;
  readonly pieces: number;
}

/** What an offer takes off each line of a basket. */
export interface OfferCut {
  readonly offer: Offer;
  readonly shares: readonly Cents[];
}

/** A basket with what each line costs, and by which offers. */
export interface PricedBasket {
  readonly paid: readonly Cents[];
  readonly cuts: readonly OfferCut[];
}

/** Offers in the order in which they apply: layer by layer, in a layer as they are listed. */
export function inOrder(offers: readonly Offer[]): Offer[] {
  return offers.toSorted((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
}

/** True where an offer holds for an item. */
export function covers({ scope }: Offer, { id }: Item): boolean {
  return scope === 'all' || scope.includes(id);
}

/** What an offer on single items takes off some pieces of one, of which an amount is left. */
export function itemCut(
  offer: Offer,
  left: Cents,
  { pieces, rounding }: { pieces: number; rounding: Rounding },
): Cents {
  return partOf(left, rateOf(offer, left, pieces), rounding);
}

/**
 * What a basket costs when all of the offers are used, which are in their order. An offer on single items looks at each
 * line alone. Any other looks at all lines in its scope together, and its cut is split among them by the amounts that
 * it was measured on; a line never bears more than is left of it. The line whose price is asked for comes first: it
 * bears its own part of each cut, rounded, whatever else is in the basket.
 */
export function priceBasket(lines: readonly Line[], offers: readonly Offer[], rounding: Rounding): PricedBasket {
  let paid = lines.map(({ item, pieces }) => item.price * pieces);
  let itemPrices = paid;
  const cuts = offers.map((offer) => {
    const amounts = offer.measures === 'remaining' ? paid : itemPrices;
    const taken =
      offer.layer === 'item'
        ? itemShares(offer, lines, { paid, rounding })
        : shared(offer, lines, { amounts, rounding });
    const shares = taken.map((share, at) => Math.min(share, paid[at] ?? 0));
    paid = paid.map((left, at) => left - (shares[at] ?? 0));
    if (offer.layer === 'item') itemPrices = paid;
    return { offer, shares };
  });
  return { paid, cuts };
}

function itemShares(
  offer: Offer,
  lines: readonly Line[],
  { paid, rounding }: { readonly paid: readonly Cents[]; readonly rounding: Rounding },
): Cents[] {
  return lines.map(({ item, pieces }, at) =>
    covers(offer, item) ? itemCut(offer, paid[at] ?? 0, { pieces, rounding }) : 0,
  );
}

function shared(
  offer: Offer,
  lines: readonly Line[],
  { amounts, rounding }: { readonly amounts: readonly Cents[]; readonly rounding: Rounding },
): Cents[] {
  const measured = lines.map(({ item }, at) => (covers(offer, item) ? (amounts[at] ?? 0) : 0));
  const pieces = lines.reduce((sum, line) => sum + (covers(offer, line.item) ? line.pieces : 0), 0);
  const amount = measured.reduce((sum, each) => sum + each, 0);
  return sharesOf(measured, rateOf(offer, amount, pieces), rounding);
}
