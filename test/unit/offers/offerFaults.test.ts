import assert from 'node:assert/strict';
import type { Item, Offer } from '../../../src/offers/offer';
import { offerFaults } from '../../../src/offers/offerFaults';
import { worstPrices } from '../../../src/offers/worstPrice';

const item: Item = { id: 'a', name: '桌', price: 100, cost: 50, most: 1 };
const offer: Offer = {
  id: 'o',
  name: '券',
  layer: 'shop',
  threshold: { unit: 'amount', least: 0 },
  cut: { kind: 'amount', cents: 1 },
  scope: 'all',
  bearer: 'shop',
};

describe('the faults of a promotion', () => {
  it('are none of a sound one', () => {
    assert.deepEqual(offerFaults({ items: [item], offers: [offer] }), []);
  });

  it('are told of what cannot be calculated, and then nothing is', () => {
    const wrong: [string, Partial<Offer>][] = [
      ['offers.cut', { cut: { kind: 'amount', cents: 0 } }],
      ['offers.cut', { cut: { kind: 'percent', off: 10_001 } }],
      ['offers.cut', { cap: -1 }],
      ['offers.cut', { cap: 0.5 }],
      ['offers.price', { cut: { kind: 'price', cents: 5 } }],
      ['offers.threshold', { threshold: { unit: 'pieces', least: -1 } }],
      ['offers.repeats', { repeats: true }],
      ['offers.days', { during: { from: '2026-06-18 20:00', to: '2026-06-18 19:59' } }],
      ['offers.unknown', { scope: ['b'] }],
      ['offers.unknown', { notWith: ['x'] }],
    ];
    for (const [id, change] of wrong) {
      const { prices, faults } = worstPrices({ items: [item], offers: [{ ...offer, ...change }] });
      assert.deepEqual([prices, faults.map((each) => each.id)], [[], [id]], JSON.stringify(change));
    }
    for (const change of [{ price: 1.5 }, { most: 0 }, { floors: { margin: 10_000 } }])
      assert.deepEqual(
        offerFaults({ items: [{ ...item, ...change }], offers: [] }).map(({ id }) => id),
        ['offers.item'],
      );
    assert.deepEqual(
      offerFaults({ items: [item, item], offers: [offer, { ...offer }] }).map(({ id }) => id),
      ['offers.double', 'offers.double'],
    );
  });
});
