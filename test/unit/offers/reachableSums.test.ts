// Tests which amounts items can add up to, against trying all: lists that end alike share what is worked out.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KnownTables, reachableSums } from '../../../src/offers/reachableSums';
import { draws } from '../../support/draws';

function allSums(amounts: readonly (readonly number[])[]): number[] {
  return amounts.reduce<number[]>((sums, each) => sums.flatMap((sum) => each.map((amount) => sum + amount)), [0]);
}

describe('what items add up to', () => {
  // More pieces of an item may cost less together, and an item nothing.
  const item = fc.array(fc.nat({ max: 60 }), { maxLength: 3 }).map((amounts) => [0, ...amounts]);
  const unit = fc.constantFrom(1, 10, 35);

  it('is the least of at least an amount, by the last items of a list', () => {
    fc.assert(
      fc.property(fc.array(fc.array(item, { maxLength: 5 }), { maxLength: 3 }), item, unit, (starts, last, by) => {
        const known = new KnownTables();
        for (const start of starts) {
          const amounts = [...start, last, [0, 7]].map((each) => each.map((amount) => amount * by));
          const upTo = 70 * by;
          const sums = reachableSums(amounts, upTo, known);
          assert.ok(sums !== 'too many');
          for (let from = 0; from <= amounts.length; from += 1) {
            const reached = allSums(amounts.slice(from)).sort((a, b) => a - b);
            for (let wanted = 0; wanted <= upTo; wanted += by * 3 + 1)
              assert.equal(
                sums.least(from, wanted),
                reached.find((sum) => sum >= wanted),
              );
          }
        }
      }),
      draws(200),
    );
  });

  it('is not worked out where it is too much', () => {
    const odd = Array.from({ length: 20 }, (_, at) =>
      Array.from({ length: 100 }, (_each, pieces) => pieces * (9_973 + at)),
    );
    assert.equal(reachableSums(odd, 1e7, new KnownTables()), 'too many');
  });
});
