import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Best } from '../../../../src/search/ranking/topK';
import { draws } from '../../../support/draws';

const weighed = fc.uniqueArray(fc.tuple(fc.nat(50), fc.integer({ min: -1, max: 4 })), {
  maxLength: 20,
  selector: ([number]) => number,
});

describe('the best of many', () => {
  it('are those of a whole sorting, in any order that they come in: of equal ones the earlier place', () => {
    fc.assert(
      fc.property(weighed, fc.integer({ min: 1, max: 8 }), fc.boolean(), (all, limit, isReversed) => {
        const placeOf = (number: number): number => (isReversed ? -number : number);
        const best = new Best(limit, placeOf);
        for (const [number, weight] of all) best.take(number, weight);
        const sorted = all
          .filter(([, weight]) => weight > 0)
          .sort(([a, one], [b, other]) => other - one || placeOf(a) - placeOf(b));
        assert.deepEqual(
          best.all,
          sorted.slice(0, limit).map(([number]) => number),
        );
        assert.equal(best.least, sorted.length < limit ? 0 : (sorted[limit - 1]?.[1] ?? 0));
      }),
      draws(1000),
    );
  });
});
