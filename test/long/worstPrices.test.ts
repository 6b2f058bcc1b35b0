// The worst prices of drawn promotions, against trying everything: ten thousand at length.
import fc from 'fast-check';
import { draws, timeLimit } from '../support/draws';
import { assertLeast } from '../support/offers/equality';
import { promotions } from '../support/offers/promotions';

describe('worst prices', () => {
  it('are those that trying everything finds', function () {
    this.timeout(timeLimit());
    fc.assert(fc.property(promotions(), assertLeast), draws(500));
  });
});
