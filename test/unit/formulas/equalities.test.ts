import assert from 'node:assert/strict';
import { chineseCalendar } from '../../../src/base/dates/calendar';
import { equalitiesOf } from '../../../src/formulas/equalities';
import { celFunctions } from '../../../src/formulas/functions';
import { Quantity } from '../../../src/formulas/quantity';
import { treeOf } from '../../../src/formulas/tree';

const functions = celFunctions(chineseCalendar());
const scope = {
  a: new Quantity(3),
  b: new Quantity(4),
  text: 'x',
  list: [0.5, 0.3, 0.2].map((share) => ({ share: new Quantity(share, 2), name: '' })),
  open: [undefined, 0.1].map((share) => ({ share: new Quantity(share, 2) })),
};
/** The two sides of each equality that fails, with the names that they read. */
const told = (expression: string, isUntraced = false): unknown[] =>
  equalitiesOf(treeOf(expression), functions)(scope, isUntraced).map(({ sides }) =>
    sides.map(({ value, touched }) => [
      value instanceof Quantity ? value.value : value,
      touched.map(({ names }) => names.join('.')).join(),
    ]),
  );

describe('what a check sets equal', () => {
  it('is each comparison that fails, with all that its sides read', () => {
    assert.deepEqual(told('near(a, b)'), [
      [
        [3, 'a'],
        [4, 'b'],
      ],
    ]);
    assert.deepEqual(told('a + b == b'), [
      [
        [7, 'a,b'],
        [4, 'b'],
      ],
    ]);
    assert.deepEqual(told('text == "y"'), [
      [
        ['x', 'text'],
        ['y', ''],
      ],
    ]);
    assert.deepEqual(told('near(a, b)', true), [
      [
        [3, ''],
        [4, ''],
      ],
    ]);
  });

  it('stands in each wrong part, behind what says when nothing is asked, and in the branch that is meant', () => {
    assert.equal(told('near(a, b) && a == b && a < b').length, 2);
    assert.deepEqual(told('a > b || a == 5'), [
      [
        [3, 'a'],
        [5n, ''],
      ],
    ]);
    assert.equal(told('a < b ? near(a, b) : a == 9').length, 1);
  });

  it('stands in every row that fails, those without a value passed over', () => {
    assert.deepEqual(
      told('list.all(r, r.share == 0.3)').map((each) => (each as unknown[][])[0]),
      [
        [0.5, 'list.0.share'],
        [0.2, 'list.2.share'],
      ],
    );
    assert.equal(told('open.all(r, r.share == 0.3)').length, 1);
    assert.equal(told('list.filter(r, r.share > 0.25).all(r, r.share == 0.4)').length, 2);
  });

  it('is nothing where the check holds, compares otherwise, or cannot be told', () => {
    for (const expression of ['near(a, a)', 'a > b', 'list.exists(r, r.share == 9.0)', 'nothing == 1'])
      assert.deepEqual(told(expression), [], expression);
  });
});
