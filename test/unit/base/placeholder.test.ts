import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  holdsPlaceholder,
  isBetweenPlaceholders,
  isPlaceholder,
  PLACEHOLDER,
  placeholderFor,
  placeholdersIn,
  startsAsPlaceholder,
} from '../../../src/base/placeholder';
import { draws } from '../../support/draws';

const PIECES = ['【待填', '【', '待填', '】', '：', ':', '【待填】', '【待填：', '预算', ' ', '\n', '| '];

describe('placeholders', () => {
  it('are found with what they ask for', () => {
    const found = placeholdersIn('花费 【待填】 元，【待填：预算】、【待填:原因 】【待填x】【待填：');
    assert.deepEqual(
      found.map(({ label }) => label),
      [undefined, '预算', '原因'],
    );
    assert.deepEqual(placeholdersIn(placeholderFor('預算')), [{ from: 0, to: 7, label: '預算' }]);
  });
  it('are found in any text as their grammar says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')),
        (text) => {
          const expected = Array.from(text.matchAll(/【待填(?:[：:][^】]*)?】/g), ({ index, 0: { length } }) => [
            index,
            index + length,
          ]);
          assert.deepEqual(
            placeholdersIn(text).map(({ from, to }) => [from, to]),
            expected,
          );
          assert.equal(isPlaceholder(text), /^【待填(?:[：:][^】]*)?】$/.test(text));
        },
      ),
      draws(2000),
    );
  });
  it('are told from texts that only begin or end with one', () => {
    const texts = [PLACEHOLDER, '【待填：甲】 至 【待填：乙】', '【待填', '【待填：甲】元', '约【待填】', '甲'];
    assert.deepEqual(texts.map(isPlaceholder), [true, false, false, false, false, false]);
    assert.deepEqual(texts.map(isBetweenPlaceholders), [true, true, false, false, false, false]);
    assert.deepEqual(texts.map(startsAsPlaceholder), [true, true, true, true, false, false]);
    assert.deepEqual(texts.map(holdsPlaceholder), [true, true, true, true, true, false]);
  });
});
