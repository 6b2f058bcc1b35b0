// Any number of two months of the samples changed: whether it is noticed, and what fixing makes of it.
// `npm run numbers` prints it by type.
import assert from 'node:assert/strict';
import { changesIn, MONTHS } from '../support/changedNumbers/changes';
import { knownShare, consistentShare, tally, totalOf } from '../support/changedNumbers/tally';
import { spread, timeLimit } from '../support/draws';

/** The least that must be noticed or free, and that one step must make consistent of what is not undone. */
const [KNOWN, CONSISTENT] = [0.97, 0.8];

describe('a number changed in a document whose readers are drafts too', () => {
  const all = changesIn(MONTHS);

  it('is noticed or free, and fixing never makes it worse', () => {
    assert.ok(all.length > 7_000, String(all.length));
    const report = tally(spread(all, 60));
    const total = totalOf(report);
    assert.deepEqual(report.faults, []);
    assert.ok(knownShare(total) >= KNOWN, JSON.stringify([total, [...report.unnoticed]]));
    assert.ok(consistentShare(total) >= CONSISTENT, JSON.stringify([total, [...report.inconsistent]]));
  }).timeout(timeLimit(240_000));
});
