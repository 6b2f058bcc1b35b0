import assert from 'node:assert/strict';
import { passedMessage, passedOver } from '../../../src/files/passedOver';

describe('what is passed over', () => {
  it('is counted by its reason, and the first of each named', () => {
    assert.deepEqual(
      passedOver([
        ['deep', 'z'],
        ['link', 'b'],
        ['link', 'a'],
        ['deep', 'y'],
        ['program', 'a/dist'],
        ['link', 'c'],
      ]),
      [
        { reason: 'link', count: 3, first: 'a' },
        { reason: 'program', count: 1, first: 'a/dist' },
        { reason: 'deep', count: 2, first: 'y' },
      ],
    );
    assert.deepEqual(passedOver([]), []);
  });

  it('is said with how many, the first, and how deep documents may lie', () => {
    for (const reason of ['link', 'program', 'deep'] as const)
      assert.deepEqual(passedMessage({ reason, count: 3, first: 'a/b' }), {
        id: `passed.${reason}`,
        args: { count: 3, first: 'a/b', limit: 12 },
      });
  });
});
