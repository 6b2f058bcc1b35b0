import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item, Offer, Promotion } from '../../../src/offers/offer';
import { spanOfDays } from '../../../src/offers/offer';
import { worstPrices } from '../../../src/offers/worstPrice';
import type { WorstPrice } from '../../../src/offers/worstPrice';
import { draws, timeLimit } from '../../support/draws';
import { assertLeast } from '../../support/offers/equality';
import { promotions } from '../../support/offers/promotions';

const item = (id: string, yuan: number, more: Partial<Item> = {}): Item => ({
  id,
  name: id,
  price: yuan * 100,
  cost: 0,
  most: 1,
  ...more,
});
const offer = (id: string, from: number, off: number, more: Partial<Offer> = {}): Offer => ({
  id,
  name: id,
  layer: 'shop',
  threshold: { unit: 'amount', least: from * 100 },
  cut: { kind: 'amount', cents: off * 100 },
  scope: 'all',
  bearer: 'shop',
  ...more,
});

function firstOf(promotion: Promotion): WorstPrice {
  const { prices, faults } = worstPrices(promotion);
  assert.deepEqual(faults, []);
  const [first] = prices;
  assert.ok(first);
  return first;
}

const basketOf = ({ paid }: WorstPrice): string[] =>
  paid.basket.map(({ item: { id }, pieces, paid: cost }) => `${String(pieces)} × ${id}: ${String(cost)}`);

describe('the worst price', () => {
  it('is that of all baskets and offers, as trying everything finds it', function () {
    this.timeout(timeLimit());
    fc.assert(fc.property(promotions(), assertLeast), draws(100));
  });

  it('fills a basket up to the threshold, and no further', () => {
    const items = [item('桌', 200), item('灯', 99), item('垫', 100), item('毯', 180)];
    const worst = firstOf({ items, offers: [offer('满300减60', 300, 60)] });
    assert.deepEqual(basketOf(worst), ['1 × 桌: 16000', '1 × 垫: 8000']);
    assert.deepEqual(worst.paid.price, { num: 16_000, den: 1 });
    assert.deepEqual(
      worst.paid.cuts.map(({ offer: { id }, shares }) => [id, shares]),
      [['满300减60', [4000, 2000]]],
    );
  });

  it('buys several pieces where that is cheaper for each', () => {
    const worst = firstOf({ items: [item('杯', 50, { most: 9 })], offers: [offer('满100减30', 100, 30)] });
    assert.deepEqual(worst.paid.price, { num: 7000, den: 2 });
  });

  it('takes one offer of a group, and stacks groups', () => {
    const offers = [
      offer('10元券', 0, 10, { group: '券' }),
      offer('20元券', 0, 20, { group: '券' }),
      offer('红包', 0, 5, { layer: 'packet', bearer: 'platform' }),
    ];
    const worst = firstOf({ items: [item('桌', 100, { cost: 5000 })], offers });
    assert.equal(worst.paid.price.num, 7500);
    assert.equal(worst.received.price.num, 8000);
    assert.deepEqual(worst.margin, { num: 3000, den: 1 });
  });

  it('measures thresholds on single prices, or on what earlier offers leave', () => {
    const [items, coupon] = [[item('桌', 300)], offer('券', 0, 20)];
    const across = offer('跨店', 300, 50, { layer: 'platform' });
    const priceOf = (second: Offer): number => firstOf({ items, offers: [coupon, second] }).paid.price.num;
    assert.equal(priceOf(across), 23_000);
    assert.equal(priceOf({ ...across, measures: 'remaining' }), 25_000);
  });

  it('needs a moment at which all offers hold, and says when', () => {
    const june = (from: number, to: number): Partial<Offer> => ({
      during: spanOfDays({ from: `2026-06-${String(from)}`, to: `2026-06-${String(to)}` }),
    });
    const items = [item('桌', 100)];
    const apart = firstOf({ items, offers: [offer('a', 0, 10, june(16, 17)), offer('b', 0, 15, june(18, 20))] });
    assert.equal(apart.paid.price.num, 8500);
    const together = firstOf({ items, offers: [offer('a', 0, 10, june(16, 18)), offer('b', 0, 15, june(18, 20))] });
    assert.equal(together.paid.price.num, 7500);
    assert.deepEqual([together.paid.from, together.paid.to], ['2026-06-18 00:00', '2026-06-18 23:59']);
  });

  it('is held against each floor', () => {
    const floors = { promised: 9500, lowestOf30Days: 9000, margin: 5000 };
    const worst = firstOf({ items: [item('桌', 100, { cost: 4600, floors })], offers: [offer('券', 0, 10)] });
    assert.deepEqual(
      worst.shortfalls.map(({ floor, by, isCertain }) => [floor, by.num / by.den, isCertain]),
      [
        ['promised', 500, true],
        ['margin', 200, true],
      ],
    );
  });

  it('ends by its budget, and then says between which two it lies', () => {
    const items = Array.from({ length: 12 }, (_, at) => item(`i${String(at)}`, 37 + 11 * at, { most: 3 }));
    const offers = Array.from({ length: 9 }, (_, at) =>
      offer(`o${String(at)}`, 150 + 37 * at, 20 + at, at % 2 === 0 ? { measures: 'remaining' } : { layer: 'packet' }),
    );
    for (const budget of [
      { starts: 12, steps: 2e5 },
      { starts: 2000, steps: 1200 },
    ]) {
      const { prices } = worstPrices({ items, offers }, budget);
      assert.ok(prices.some(({ paid }) => !paid.isExact));
      for (const { paid } of prices) assert.ok(paid.bound.num * paid.price.den <= paid.price.num * paid.bound.den);
    }
  });

  it('has a bound below what it is, however little is looked at', function () {
    this.timeout(timeLimit());
    fc.assert(
      fc.property(promotions(), fc.nat({ max: 40 }), fc.nat({ max: 60 }), (promotion, starts, steps) => {
        const whole = worstPrices(promotion).prices;
        worstPrices(promotion, { starts, steps }).prices.forEach(({ paid, received }, at) => {
          for (const [cut, exact] of [
            [paid, whole[at]?.paid],
            [received, whole[at]?.received],
          ] as const) {
            assert.ok(exact);
            assert.ok(cut.bound.num * exact.price.den <= exact.price.num * cut.bound.den);
            assert.ok(exact.price.num * cut.price.den <= cut.price.num * exact.price.den);
            if (cut.isExact) assert.equal(cut.price.num * exact.price.den, exact.price.num * cut.price.den);
          }
        });
      }),
      draws(100),
    );
  });
});
