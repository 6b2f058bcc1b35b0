import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/base/finding';
import { message } from '../../../../src/base/message';
import { lineRange } from '../../../../src/base/range';
import { obstaclesIn, toDo } from '../../../../src/features/presentation/obstacles';

const finding = (more: Partial<Finding>): Finding => ({
  rule: 'x',
  severity: 'error',
  message: message('check.more', { count: 1 }),
  range: lineRange(0, 0, 1),
  fixes: [],
  ...more,
});

describe('what keeps a document from being handed in', () => {
  it('is told apart: what a person fills in, what follows, what is wrong, as often as findings stand for', () => {
    const submitted = [
      finding({ isOpen: true }),
      finding({ isOpen: true, count: 5 }),
      finding({ isOpen: true, follows: true, count: 3 }),
      finding({ count: 2 }),
      finding({ severity: 'warning' }),
      finding({ severity: 'warning', isOpen: true }),
    ];
    assert.deepEqual(obstaclesIn(submitted), { open: 6, following: 3, errors: 2 });
  });

  it('is to be done by a person, but for what follows where nothing else is left', () => {
    assert.equal(toDo({ open: 2, following: 3, errors: 1 }), 3);
    assert.equal(toDo({ open: 0, following: 3, errors: 0 }), 3);
    assert.equal(toDo({ open: 0, following: 0, errors: 0 }), 0);
  });
});
