import assert from 'node:assert/strict';
import {
  atLeast,
  either,
  isCount,
  isFlag,
  isNull,
  isNumber,
  isOneOf,
  isText,
  listOf,
  readShape,
  recordOf,
  shapeOf,
  tupleOf,
} from '../../../src/base/shapes';

interface Thing {
  readonly name: string;
  readonly count?: number;
}
const isThing = shapeOf<Thing>({ name: isText, count: isCount }, 'count');

describe('shapes', () => {
  it('are of single values', () => {
    assert.deepEqual([0, 1, -1, 0.5, NaN, Infinity, '1', null].map(isCount), [
      true,
      true,
      ...Array<boolean>(6).fill(false),
    ]);
    assert.deepEqual([0.5, -1, NaN, Infinity, '1'].map(isNumber), [true, true, false, false, false]);
    assert.deepEqual(['', 1].map(isText), [true, false]);
    assert.deepEqual([true, 'true'].map(isFlag), [true, false]);
    assert.deepEqual([null, undefined].map(isNull), [true, false]);
    assert.deepEqual(['a', 'b', ''].map(isOneOf('a', 'c')), [true, false, false]);
    assert.deepEqual(['', null, 1].map(either(isText, isNull)), [true, true, false]);
  });

  it('are of lists', () => {
    assert.deepEqual([[], ['a'], ['a', 1], 'a', {}].map(listOf(isText)), [true, true, false, false, false]);
    const isPair = tupleOf<readonly [string, number]>(isText, isCount);
    assert.deepEqual([['a', 1], ['a'], ['a', 1, 1], [1, 'a'], null].map(isPair), [true, false, false, false, false]);
  });

  it('are of objects that may have more', () => {
    const values = [{ name: '' }, { name: '', more: 1 }, { more: 1 }, { name: 1 }, [], null];
    assert.deepEqual(values.map(atLeast<{ name: string }>({ name: isText })), [true, true, false, false, false, false]);
  });

  it('are of objects, with no key more and none less', () => {
    const values = [
      { name: '' },
      { name: '', count: 1 },
      {},
      { count: 1 },
      { name: '', count: '1' },
      { name: '', more: 1 },
      [],
      null,
    ];
    assert.deepEqual(values.map(isThing), [true, true, ...Array<boolean>(6).fill(false)]);
    assert.equal(isThing(JSON.parse('{"name":"","__proto__":{}}')), false);
    assert.equal(isThing(JSON.parse('{"name":"","constructor":1}')), false);
    assert.equal(isThing(Object.create({ name: '' })), false);
    assert.deepEqual([{}, { a: '', b: '' }, { a: 1 }, [], ''].map(recordOf(isText)), [true, true, false, false, false]);
  });

  it('are read from lines of JSON', () => {
    assert.deepEqual(readShape('{"name":"x"}', isThing), { name: 'x' });
    for (const wrong of ['', '{', '{"name":1}', '['.repeat(200_000)])
      assert.equal(readShape(wrong, isThing), undefined);
  });
});
