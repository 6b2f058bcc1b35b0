// What one offer takes off: of an amount and pieces in its scope the rate, and how the cut is split among lines.
import type { Cents, Offer } from './offer';
import { WHOLE } from './offer';
import { NOTHING, partOf } from './ratio';
import type { Ratio, Rounding } from './ratio';

/**
 * The part of an amount that an offer takes off: nothing below its threshold; an amount as many times as the threshold
 * is reached where it repeats, else once; never more than its cap, nor than the amount.
 */
export function rateOf(offer: Offer, amount: Cents, pieces: number): Ratio {
  const times = timesOf(offer, offer.threshold.unit === 'amount' ? amount : pieces);
  if (times === 0 || amount === 0) return NOTHING;
  if (offer.cut.kind !== 'percent') return { num: cutOf(offer, { amount, pieces, times }), den: amount };
  const { cap } = offer;
  if (cap !== undefined && amount * offer.cut.off > cap * WHOLE) return { num: Math.min(cap, amount), den: amount };
  return { num: offer.cut.off, den: WHOLE };
}

function timesOf({ threshold: { least }, repeats }: Offer, reached: number): number {
  if (reached < least) return 0;
  return repeats === true ? Math.floor(reached / least) : 1;
}

interface Quantities {
  readonly amount: Cents;
  readonly pieces: number;
  readonly times: number;
}

function cutOf({ cut, cap = Infinity }: Offer, { amount, pieces, times }: Quantities): Cents {
  const full = cut.kind === 'amount' ? cut.cents * times : cut.kind === 'price' ? amount - cut.cents * pieces : 0;
  return Math.max(0, Math.min(full, cap, amount));
}

/**
 * Splits a cut among lines by their amounts. What the first lines bear together is rounded, line by line, so the shares
 * add up to the cut, none is a cent or more away from its exact part, and none is more than its line. The first line
 * bears its own part, rounded. That shares go by amounts is the platforms' custom; who bears an odd cent is a default
 * of this project.
 */
export function sharesOf(amounts: readonly Cents[], rate: Ratio, rounding: Rounding): Cents[] {
  let [sum, before] = [0, 0];
  return amounts.map((amount) => {
    sum += amount;
    const upTo = partOf(sum, rate, rounding);
    const share = upTo - before;
    before = upTo;
    return share;
  });
}
