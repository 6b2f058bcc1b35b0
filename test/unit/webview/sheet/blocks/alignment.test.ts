import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aligned } from '../../../../../src/webview/sheet/blocks/alignment';
import { draws } from '../../../../support/draws';

describe('the blocks of a page', () => {
  it('stay what they are where others come or go between them', () => {
    assert.deepEqual(aligned(['a', 'b', 'c'], ['a', 'x', 'b', 'c']), [0, undefined, 1, 2]);
    assert.deepEqual(aligned(['a', 'b', 'c'], ['a', 'c']), [0, 2]);
    assert.deepEqual(aligned([], ['a']), [undefined]);
  });

  it('are never two at once, and only those alike', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const kept = aligned(before, after).filter((at) => at !== undefined);
        assert.deepEqual(
          kept,
          [...new Set(kept)].sort((a, b) => a - b),
        );
        aligned(before, after).forEach((at, index) => {
          if (at !== undefined) assert.equal(before[at], after[index]);
        });
      }),
      draws(500),
    );
  });
});
