import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, lineRange } from '../../../src/base/range';
import type { TextEdit } from '../../../src/base/range';
import { editsBetween } from '../../../src/base/textEdits';
import { draws } from '../../support/draws';

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
  it('write the whole text again where lines came or went, up to its very end', () => {
    assert.deepEqual(editsBetween('a\nbc', 'a'), [
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 2 } }, newText: 'a' },
    ]);
    assert.deepEqual(editsBetween('a', 'a\n'), [write(0, 1, 'a\n')]);
    assert.deepEqual(editsBetween('', 'a\n'), [write(0, 0, 'a\n')]);
  });

  it('are the shortest on each line, for any lines', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 4 }), (lines) => {
        const [before, after] = [0, 1].map((side) => lines.map((pair) => pair[side]).join('\n'));
        const edits = editsBetween(before ?? '', after ?? '');
        assert.equal(applyEdits(before ?? '', edits), after);
        assert.deepEqual(
          edits.map(({ range }) => range.start.line),
          lines.flatMap(([one, other], index) => (one === other ? [] : [index])),
        );
        for (const { range, newText } of edits) {
          const old = lines[range.start.line]?.[0].slice(range.start.character, range.end.character) ?? '';
          const share = old !== '' && newText !== '';
          assert.ok(!share || (old[0] !== newText[0] && old.at(-1) !== newText.at(-1)), `${old} ${newText}`);
        }
      }),
      draws(500),
    );
  });
});
