// Holds what the search comes to against what trying everything comes to.
import assert from 'node:assert/strict';
import type { Offer, Promotion } from '../../../src/offers/offer';
import { worstPrices } from '../../../src/offers/worstPrice';
import type { LeastPrice } from '../../../src/offers/worstPrice';
import { leastByTrying } from './bruteForce';

/** Fails unless what is paid and received at the least, for each item, is what trying everything finds. */
export function assertLeast(promotion: Promotion): void {
  const { prices, faults } = worstPrices(promotion);
  assert.deepEqual(faults, []);
  assert.equal(prices.length, promotion.items.length);
  for (const { item, paid, received } of prices) {
    const assertSame = ({ price, isExact }: LeastPrice, counts: (offer: Offer) => boolean): void => {
      const { num, den } = leastByTrying(promotion, item, counts);
      assert.ok(isExact);
      assert.equal(BigInt(price.num) * den, num * BigInt(price.den), `${item.id}: ${String(num)}/${String(den)}`);
    };
    assertSame(paid, () => true);
    assertSame(received, ({ bearer }) => bearer === 'shop');
  }
}
