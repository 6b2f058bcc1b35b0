// Which offers can be used together: all pairs of them can.
import type { Moment, Offer } from './offer';

/** True where two offers can be used in one purchase: not of one group, neither excludes the other, at one moment. */
function canStack(a: Offer, b: Offer): boolean {
  if (a.group !== undefined && a.group === b.group) return false;
  if (a.notWith?.includes(b.id) === true || b.notWith?.includes(a.id) === true) return false;
  return a.during === undefined || b.during === undefined || overlap(a.during, b.during);
}

function overlap(a: NonNullable<Offer['during']>, b: NonNullable<Offer['during']>): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/**
 * When offers hold that can be used together, if not always. Spans of which each two share a moment all share one: the
 * latest beginning.
 */
export function sharedSpan(offers: readonly Offer[]): { readonly from?: Moment; readonly to?: Moment } {
  const spans = offers.flatMap(({ during }) => during ?? []);
  const from = spans
    .map((span) => span.from)
    .toSorted()
    .at(-1);
  const to = spans.map((span) => span.to).toSorted()[0];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Sets of offers that can be used together, and whether there are more than were looked at. */
export interface OfferSets {
  readonly sets: readonly (readonly Offer[])[];
  readonly isCut: boolean;
}

const STEPS_A_SET = 16;

/**
 * The sets of offers that can be used together, fuller ones first, at most so many. A set to which an offer could be
 * added that never makes anything dearer is left out: there is the set with it.
 */
export function stackable(offers: readonly Offer[], isHarmless: (offer: Offer) => boolean, most: number): OfferSets {
  const sets: (readonly Offer[])[] = [];
  const clashes = new Map(offers.map((a) => [a, new Set(offers.filter((b) => b !== a && !canStack(a, b)))]));
  const fits = (offer: Offer, set: readonly Offer[]): boolean => !set.some((each) => clashes.get(offer)?.has(each));
  const isFull = (set: readonly Offer[]): boolean =>
    !offers.some((offer) => isHarmless(offer) && !set.includes(offer) && fits(offer, set));
  // A harmless offer that clashes with none is never left out.
  const isNeeded = (offer: Offer): boolean => isHarmless(offer) && clashes.get(offer)?.size === 0;
  let steps = most * STEPS_A_SET;
  const add = (at: number, set: readonly Offer[]): void => {
    steps -= 1;
    if (steps < 0 || sets.length >= most) return;
    const offer = offers[at];
    if (offer === undefined) {
      if (isFull(set)) sets.push(set);
      return;
    }
    if (fits(offer, set)) add(at + 1, [...set, offer]);
    if (!isNeeded(offer)) add(at + 1, set);
  };
  add(0, []);
  return { sets, isCut: steps < 0 || sets.length >= most };
}
