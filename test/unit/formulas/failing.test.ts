import assert from 'node:assert/strict';
import { chineseCalendar } from '../../../src/base/dates/calendar';
import { failingIn } from '../../../src/formulas/failing';
import type { FailingPart } from '../../../src/formulas/failing';
import { celFunctions } from '../../../src/formulas/functions';
import { Quantity } from '../../../src/formulas/quantity';
import { treeOf } from '../../../src/formulas/tree';

const functions = celFunctions(chineseCalendar());
const rows = (...shares: (number | undefined)[]) =>
  shares.map((share) => ({ share: new Quantity(share, 2), name: '' }));
const scope = {
  a: new Quantity(3),
  b: new Quantity(4),
  text: 'x',
  list: rows(0.5, 0.3, 0.2),
  open: rows(undefined, 0.1),
};
/** The row that fails, and the two values that are compared, by name or as they are. */
const told = (expression: string): unknown[] => {
  const { row, sides }: FailingPart = failingIn(treeOf(expression), scope, functions);
  const values = (sides ?? []).map(({ value, name }) => [name, value instanceof Quantity ? value.value : value]);
  return [row && `${row.list} ${String(row.index)}`, ...values];
};

describe('why a check does not hold', () => {
  it('is the two values that a comparison has', () => {
    assert.deepEqual(told('a >= b'), [undefined, ['a', 3], ['b', 4]]);
    assert.deepEqual(told('near(a, b)'), [undefined, ['a', 3], ['b', 4]]);
    assert.deepEqual(told('near(a + b, b)'), [undefined, [undefined, 7], ['b', 4]]);
    assert.deepEqual(told('a > 5'), [undefined, ['a', 3], [undefined, 5n]]);
  });

  it('is the part that is wrong, of those that must all hold, and the last of those of which one must', () => {
    assert.deepEqual(told('a < b && b < a'), [undefined, ['b', 4], ['a', 3]]);
    assert.deepEqual(told('b < a && a < b'), [undefined, ['b', 4], ['a', 3]]);
    assert.deepEqual(told('a == b || b <= a'), [undefined, ['b', 4], ['a', 3]]);
  });

  it('is the first row that fails, those without a value passed over', () => {
    assert.deepEqual(told('list.all(r, r.share > 0.4)'), ['list 1', ['share', 0.3], [undefined, 0.4]]);
    assert.deepEqual(told('open.all(r, r.share > 0.4)'), ['open 1', ['share', 0.1], [undefined, 0.4]]);
    assert.deepEqual(told('list.all(r, list.all(s, r.share == s.share))').slice(0, 1), ['list 0']);
  });

  it('is not told where it cannot be', () => {
    for (const expression of ['text.matches("y")', 'a', 'list.exists(r, r.share > 1)', 'nothing > 1'])
      assert.deepEqual(told(expression), [undefined], expression);
  });
});
