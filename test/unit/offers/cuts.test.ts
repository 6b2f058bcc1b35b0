import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rateOf, sharesOf } from '../../../src/offers/cuts';
import type { Offer } from '../../../src/offers/offer';
import { partOf } from '../../../src/offers/ratio';
import type { Rounding } from '../../../src/offers/ratio';
import { draws } from '../../support/draws';
import { offerOf } from '../../support/offers/promotions';

const anOffer = offerOf(0, [{ id: 'i', name: 'i', price: 1, cost: 0, most: 1 }]);
const rounding = fc.constantFrom<Rounding>('down', 'half', 'up');
const amount = fc.nat({ max: 200_000 });
const takenOf = (offer: Offer, cents: number, pieces: number): number =>
  partOf(cents, rateOf(offer, cents, pieces), 'half');

describe('a cut', () => {
  it('never falls when a basket grows, unless it leaves each piece a price', () => {
    fc.assert(
      fc.property(
        anOffer,
        amount,
        amount,
        fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
        (offer, cents, more, [n, m]) => {
          if (offer.cut.kind === 'price') return;
          assert.ok(takenOf(offer, cents, n) <= takenOf(offer, cents + more, n + m));
        },
      ),
      draws(2000),
    );
  });

  it('is nothing below its threshold, and never more than its cap or the amount', () => {
    fc.assert(
      fc.property(anOffer, amount, fc.nat({ max: 9 }), rounding, (offer, cents, pieces, mode) => {
        const taken = partOf(cents, rateOf(offer, cents, pieces), mode);
        const reached = offer.threshold.unit === 'amount' ? cents : pieces;
        if (reached < offer.threshold.least) assert.equal(taken, 0);
        assert.ok(taken <= Math.min(cents, offer.cap ?? cents));
      }),
      draws(2000),
    );
  });

  it('is split to the cent, no line bearing more than it is, nor a cent beside its part', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), anOffer, rounding, (amounts, offer, mode) => {
        const sum = amounts.reduce((a, b) => a + b, 0);
        const rate = rateOf(offer, sum, amounts.length);
        const shares = sharesOf(amounts, rate, mode);
        assert.equal(
          shares.reduce((a, b) => a + b, 0),
          partOf(sum, rate, mode),
        );
        assert.equal(shares[0], partOf(amounts[0] ?? 0, rate, mode));
        shares.forEach((share, at) => {
          const exact = (amounts[at] ?? 0) * rate.num;
          assert.ok(share >= 0 && share <= (amounts[at] ?? 0));
          assert.ok((share - 1) * rate.den < exact && exact < (share + 1) * rate.den);
        });
      }),
      draws(2000),
    );
  });
});
