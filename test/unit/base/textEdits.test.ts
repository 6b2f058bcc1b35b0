import assert from 'node:assert/strict';
import { applyEdits, lineRange } from '../../../src/base/range';
import type { TextEdit } from '../../../src/base/range';
import { editsBetween } from '../../../src/base/textEdits';

function write(from: number, to: number, newText: string): TextEdit {
  return { range: lineRange(0, from, to), newText };
}

describe('the edits between two texts', () => {
  it('touch nothing but what differs, and lead from one to the other', () => {
    assert.deepEqual(editsBetween('a 12 b\r\nsame\r\n', 'a 345 b\r\nsame\r\n'), [write(2, 4, '345')]);
    for (const [before, after] of [
      ['', 'x'],
      ['x', ''],
      ['aaa', 'aa'],
      ['a\nb', 'a\nc'],
      ['a\nb', 'a'],
      ['a', 'b\r\nc\r\n'],
      ['1\r\n', '2\r\n'],
    ] as const) {
      assert.equal(applyEdits(before, editsBetween(before, after)), after, JSON.stringify([before, after]));
    }
  });
});
