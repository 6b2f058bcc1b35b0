import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addsUp,
  calculate,
  change,
  compare,
  compareDays,
  DayValue,
  MissingValue,
  Quantity,
  sum,
} from '../../../src/formulas/quantity';
import type { Operator } from '../../../src/formulas/quantity';

const MISSING = new Quantity(undefined);
const shown = (value: number, decimals: number): Quantity => new Quantity(value, decimals);
const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => shown(units / 100, 2));

describe('quantities', () => {
  it('are missing where an operand is', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom<Operator>('+', '-', '*', '/'), (a, operator) => {
        assert.equal(calculate(operator, a, MISSING).value, undefined);
        assert.equal(calculate(operator, MISSING, a).value, undefined);
      }),
    );
  });
  it('are missing where the denominator is zero, and never infinite', () => {
    assert.equal(calculate('/', shown(1, 0), shown(0, 0)).value, undefined);
    assert.equal(calculate('/', shown(0, 0), shown(0, 0)).value, undefined);
  });
  it('add without binary residue at what is displayed', () => {
    assert.equal(compare(calculate('+', shown(0.1, 1), shown(0.2, 1)), shown(0.3, 1)), 0);
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        assert.equal(compare(calculate('-', calculate('+', a, b), b), a), 0);
        assert.equal(compare(calculate('+', a, b), calculate('+', b, a)), 0);
      }),
    );
  });
  it('show a sum as finely as the finer of its parts, where both are shown', () => {
    for (const operator of ['+', '-'] as const)
      for (const [a, b, decimals] of [
        [0, 2, 2],
        [2, 0, 2],
        [-3, 0, 0],
        [2, Infinity, 2],
        [Infinity, 2, 2],
      ] as const)
        assert.equal(calculate(operator, shown(1, a), shown(1, b)).decimals, decimals);
  });
  it('compare at the coarser of two displayed precisions', () => {
    assert.equal(compare(shown(2.63, 2), new Quantity(1 / 0.38)), 0);
    assert.ok(compare(shown(2.62, 2), new Quantity(1 / 0.38)) < 0);
    assert.equal(compare(shown(125_000, -3), shown(125_400, 0)), 0);
  });
  it('have an order that turns round with its sides', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        assert.equal(Math.sign(compare(a, b)) + Math.sign(compare(b, a)), 0);
      }),
    );
  });
  it('give no order where one is missing', () => {
    assert.throws(() => compare(MISSING, shown(1, 0)), MissingValue);
    assert.throws(() => compareDays(new DayValue(undefined), new DayValue('2026-05-01')), MissingValue);
  });
  it('sum to missing where one is missing, or there is none', () => {
    assert.equal(sum([]).value, undefined);
    assert.equal(sum([shown(1, 0), MISSING]).value, undefined);
    assert.equal(sum([shown(1, 0), shown(2, 0)]).value, 3);
  });
});

describe('a change', () => {
  it('is a share of what was, and up where more is there now, also from less than nothing', () => {
    fc.assert(
      fc.property(cents, cents, (now, before) => {
        const { value } = change(now, before);
        const [to, from] = [now.value ?? 0, before.value ?? 0];
        if (from === 0) assert.equal(value, undefined);
        else {
          assert.equal(Math.sign(value ?? 0), Math.sign(compare(now, before)));
          assert.ok(Math.abs(Math.abs(value ?? 0) * Math.abs(from) - Math.abs(to - from)) < 1e-6);
        }
      }),
    );
  });
  it('is missing where either is', () => {
    assert.deepEqual(
      [change(shown(1, 0), MISSING), change(MISSING, shown(1, 0))].map(({ value }) => value),
      [undefined, undefined],
    );
  });
});

describe('addsUp', () => {
  it('allows the rounding of rounded shares, and no more', () => {
    const thirds = [shown(0.333, 3), shown(0.333, 3), shown(0.333, 3)];
    assert.ok(addsUp(thirds, shown(1, 0)));
    assert.ok(!addsUp([shown(0.4, 2), shown(0.3, 2), shown(0.32, 2)], shown(1, 0)));
  });
  it('holds for any whole cut into parts and rounded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = parts.reduce((a, b) => a + b, 0);
        const shares = parts.map((part) => shown(Math.round((part / whole) * 10_000) / 10_000, 4));
        assert.ok(addsUp(shares, shown(1, 0)));
      }),
    );
  });
});
