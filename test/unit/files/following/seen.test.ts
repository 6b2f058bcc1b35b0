import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAsSeen } from '../../../../src/files/following/seen';
import type { Stat } from '../../../../src/files/host';
import { draws } from '../../../support/draws';

const CHANGED = Date.UTC(2026, 0, 1);
const SEEN = { size: 7, changed: CHANGED, at: CHANGED + 60_000 };
const NOW: Stat = { kind: 'file', size: 7, changed: CHANGED, isLocked: false };

describe('a file that was read', () => {
  it('is as it was seen where its size and its time are the same', () => {
    assert.equal(isAsSeen(SEEN, NOW), true);
    assert.equal(isAsSeen(SEEN, { ...NOW, isLocked: true }), true, 'its text is no other by that');
  });

  it('is not where either is other, in any direction', () => {
    const other = fc.integer({ min: -100_000, max: 100_000 }).filter((difference) => difference !== 0);
    fc.assert(
      fc.property(other, (difference) => {
        assert.equal(isAsSeen(SEEN, { ...NOW, size: NOW.size + difference }), false);
        assert.equal(isAsSeen(SEEN, { ...NOW, changed: NOW.changed + difference }), false);
      }),
      draws(50),
    );
  });

  it('is not where it is gone, or another thing has its name', () => {
    assert.equal(isAsSeen(SEEN, undefined), false);
    for (const kind of ['folder', 'link', 'other'] as const) assert.equal(isAsSeen(SEEN, { ...NOW, kind }), false);
  });

  it('is not where nobody has looked at it before', () => {
    assert.equal(isAsSeen(undefined, NOW), false);
    assert.equal(isAsSeen(undefined, undefined), false);
  });

  it('is not known to be where it was written so shortly before that a second writing has the same time', () => {
    const readAfter = (ms: number): boolean => isAsSeen({ ...SEEN, at: CHANGED + ms }, NOW);
    assert.deepEqual([-5000, 0, 1, 1999, 2000, 3000].map(readAfter), Array<boolean>(6).fill(false));
    assert.deepEqual([3001, 60_000].map(readAfter), [true, true]);
  });
});
