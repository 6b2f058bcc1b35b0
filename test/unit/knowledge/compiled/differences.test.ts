import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceOf, valueBy } from '../../../../src/knowledge/compiled/differences';
import { draws } from '../../../support/draws';

const SHOP = { id: 'shop', aliases: ['a', 'b'] };
const SENT = { id: 'sent', min: 0 };

function differs(value: unknown, base: unknown, difference: unknown): void {
  const found = differenceOf(value, base);
  assert.deepEqual(found, difference);
  assert.deepEqual(valueBy(found, base), value);
}

describe('what differs in plain data', () => {
  it('is nothing where they are the same, and then they are the very same', () => {
    differs({ fields: [SHOP] }, { fields: [{ ...SHOP, aliases: ['a', 'b'] }] }, 0);
    assert.equal(valueBy(0, SHOP), SHOP);
  });

  it('is told by each key of an object, without those that are gone', () => {
    differs({ a: 1, b: ['x'], c: 'new' }, { a: 1, b: ['y'], d: 4 }, { a: 0, b: { '=': ['x'] }, c: { '=': 'new' } });
    differs({ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, { a: { b: 0, c: { '=': 2 } } });
  });

  it('is told of entries by their places, of changed ones by their ids', () => {
    differs([SENT, SHOP], [SHOP, SENT], [1, 0]);
    differs([{ ...SENT, min: 1 }, SHOP], [SHOP, SENT], [[1, { id: 0, min: { '=': 1 } }], 0]);
    differs([{ id: 'other' }, { min: 0 }], [SHOP, { min: 1 }], [{ '=': { id: 'other' } }, { '=': { min: 0 } }]);
    differs([], [SHOP], []);
    assert.equal((valueBy([1, 0], [SHOP, SENT]) as unknown[])[1], SHOP);
  });

  it('is another value where one is no object or no list of entries, or has the key that says so', () => {
    differs([SHOP], ['shop'], { '=': [SHOP] });
    differs(['shop'], [SHOP], { '=': ['shop'] });
    differs(SHOP, [SHOP], { '=': SHOP });
    differs([SHOP], SHOP, { '=': [SHOP] });
    differs(null, SHOP, { '=': null });
    differs(SHOP, null, { '=': SHOP });
    differs({ '=': 1 }, { a: 1 }, { '=': { '=': 1 } });
  });

  it('gives any of these again', () => {
    const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c'), of: fc.jsonValue({ maxDepth: 1 }) });
    const data = fc.oneof(fc.array(entry), fc.record({ fields: fc.array(entry), also: entry }), fc.jsonValue());
    const plain = data.map((each): unknown => JSON.parse(JSON.stringify(each)));
    fc.assert(
      fc.property(plain, plain, (value, base) => {
        assert.deepEqual(valueBy(differenceOf(value, base), base), value);
      }),
      draws(300),
    );
  });
});
