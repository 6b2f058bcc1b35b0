// Draws of small promotions: prices so near to thresholds that everything happens.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Cut, Item, Offer, Promotion } from '../../../src/offers/offer';

const DAYS = ['2026-06-16', '2026-06-17', '2026-06-18'] as const;

const cents: Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((yuan) => yuan * 1000),
  fc.integer({ min: 1, max: 30_000 }),
  fc.integer({ min: 1, max: 40 }),
  fc.constantFrom(9_900, 15_000, 29_900, 5_990),
);

function itemOf(index: number): Arbitrary<Item> {
  return fc
    .record({ price: cents, cost: fc.nat({ max: 20_000 }), most: fc.integer({ min: 1, max: 3 }) })
    .map((drawn) => ({ id: `i${String(index)}`, name: `i${String(index)}`, ...drawn }));
}

const cut: Arbitrary<Cut> = fc.oneof(
  { weight: 3, arbitrary: cents.map((each): Cut => ({ kind: 'amount', cents: Math.max(1, each >> 2) })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 10_000 }).map((off): Cut => ({ kind: 'percent', off })) },
  { weight: 1, arbitrary: cents.map((each): Cut => ({ kind: 'price', cents: each })) },
);

const threshold: Arbitrary<Offer['threshold']> = fc.oneof(
  fc.constantFrom(0, 1, 9_900, 15_000, 30_000, 40_000).map((least) => ({ unit: 'amount' as const, least })),
  cents.map((least) => ({ unit: 'amount' as const, least })),
  fc.integer({ min: 0, max: 4 }).map((least) => ({ unit: 'pieces' as const, least })),
);

const during: Arbitrary<Pick<Offer, 'during'>> = fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })).map(([a, b]) => ({
  during: { from: `${DAYS[Math.min(a, b)] ?? ''} 20:00`, to: `${DAYS[Math.max(a, b)] ?? ''} 21:59` },
}));

function some<T extends object>(drawn: Arbitrary<T>, outOf: number): Arbitrary<T | object> {
  return fc.oneof({ weight: outOf - 1, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: drawn });
}

/** Draws an offer on some of the items. */
export function offerOf(index: number, items: readonly Item[]): Arbitrary<Offer> {
  const ids = items.map(({ id }) => id);
  const id = `o${String(index)}`;
  const base = fc.record({
    layer: fc.constantFrom('item' as const, 'shop' as const, 'platform' as const, 'packet' as const),
    threshold,
    cut,
    repeats: fc.boolean(),
    scope: fc.oneof(fc.constant('all' as const), fc.subarray(ids, { minLength: 1 })),
    bearer: fc.constantFrom('shop' as const, 'shop' as const, 'platform' as const, 'brand' as const),
    measures: fc.constantFrom('itemPrices' as const, 'itemPrices' as const, 'remaining' as const),
  });
  const rest = fc.tuple(
    some(
      cents.map((cap) => ({ cap })),
      3,
    ),
    some(
      fc.constantFrom('a', 'b').map((group) => ({ group })),
      2,
    ),
    some(
      fc.nat({ max: 3 }).map((other) => ({ notWith: [`o${String(other)}`] })),
      5,
    ),
    some(during, 3),
  );
  return fc
    .tuple(base, rest)
    .map(([drawn, more]) =>
      sound(more.reduce<Offer>((made, each) => ({ ...made, ...each }), { id, name: id, ...drawn })),
    );
}

/** The nearest offer that makes sense. */
function sound(offer: Offer): Offer {
  const { cut: drawn, layer, repeats, threshold: reached } = offer;
  const isPrice = drawn.kind === 'price' && layer !== 'item';
  const kept: Cut = isPrice ? { kind: 'amount', cents: drawn.cents } : drawn;
  return { ...offer, cut: kept, repeats: repeats === true && kept.kind === 'amount' && reached.least > 0 };
}

/** Draws some items and some offers on them. */
export function promotions(most = { items: 4, offers: 4 }): Arbitrary<Promotion> {
  return fc
    .tuple(fc.integer({ min: 1, max: most.items }), fc.integer({ min: 0, max: most.offers }))
    .chain(([items, offers]) =>
      fc.tuple(...Array.from({ length: items }, (_, index) => itemOf(index))).chain((drawn) =>
        fc.record({
          items: fc.constant(drawn),
          offers: fc.tuple(...Array.from({ length: offers }, (_, index) => offerOf(index, drawn))),
          rounding: fc.constantFrom('half' as const, 'down' as const, 'up' as const),
        }),
      ),
    )
    .map(withKnownOffers);
}

function withKnownOffers(promotion: Promotion): Promotion {
  const ids = promotion.offers.map(({ id }) => id);
  const offers = promotion.offers.map((offer) =>
    offer.notWith === undefined
      ? offer
      : { ...offer, notWith: offer.notWith.filter((id) => id !== offer.id && ids.includes(id)) },
  );
  return { ...promotion, offers };
}
