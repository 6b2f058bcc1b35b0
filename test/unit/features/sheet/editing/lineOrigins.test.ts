import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../../src/base/range';
import type { TextEdit } from '../../../../../src/base/range';
import { changedBy, composed, isChanged } from '../../../../../src/features/sheet/editing/lineOrigins';
import { draws } from '../../../../support/draws';

const insertion = (line: number, character: number, newText: string): TextEdit => ({
  range: { start: { line, character }, end: { line, character } },
  newText,
});

describe('the lines of a changed text', () => {
  it('are those that they were, but for what was put in', () => {
    const change = changedBy('a\nb\nc', [insertion(0, 1, '\nx')]);
    assert.deepEqual(change.origins, [0, undefined, 1, 2]);
    assert.deepEqual([0, 1, 2, 3].map(isChanged(change)), [false, true, false, false]);
  });

  it('are those that they were where some are gone', () => {
    const change = changedBy('a\nb\nc\nd', [
      { range: { start: { line: 0, character: 1 }, end: { line: 2, character: 1 } }, newText: '' },
    ]);
    assert.deepEqual(change.origins, [0, 3]);
    assert.deepEqual([0, 1].map(isChanged(change)), [true, true]);
  });

  it('take further edits as edits of the first text', () => {
    const words = fc.array(fc.constantFrom('甲', 'b', '|', ' '), { maxLength: 4 }).map((each) => each.join(''));
    const ends = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 8 }),
        ends,
        fc.array(edits(), { maxLength: 3 }),
        fc.array(edits(), { maxLength: 3 }),
        (lines, end, first, later) => {
          const before = lines.join(end);
          const own = apart(first.map((draw) => draw(before, end)));
          const change = changedBy(before, own);
          const inLines = apart(later.map((draw) => withinLine(draw(change.after, end), change.after)));
          const once = applyEdits(before, composed(change, inLines, end));
          assert.equal(once, applyEdits(change.after, inLines));
        },
      ),
      draws(2000),
    );
  });
});

type Draw = (text: string, end: string) => TextEdit;

/** An edit within a line, of whole lines, or from the end of a line to the end of another. */
function edits(): fc.Arbitrary<Draw> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .tuple(share, share, share, share, fc.constantFrom('', 'x', '新'))
    .map(([a, b, c, d, word]) => (text, end) => {
      const lines = text.split(/\r\n|\r|\n/);
      const from = Math.min(lines.length - 1, Math.floor(a * lines.length));
      const to = Math.min(lines.length - 1, from + Math.floor(b * 3));
      const length = (line: number): number => (lines[line] ?? '').length;
      if (c < 0.4) {
        const start = Math.floor(d * length(from));
        return {
          range: { start: { line: from, character: start }, end: { line: from, character: length(from) } },
          newText: word,
        };
      }
      if (c < 0.7)
        return {
          range: { start: { line: from, character: length(from) }, end: { line: to, character: length(to) } },
          newText: word === '' ? '' : `${end}${word}`,
        };
      return {
        range: { start: { line: from, character: 0 }, end: { line: to, character: length(to) } },
        newText: word,
      };
    });
}

function withinLine({ range: { start }, newText }: TextEdit, text: string): TextEdit {
  const line = text.split(/\r\n|\r|\n/)[start.line] ?? '';
  return { range: { start, end: { line: start.line, character: line.length } }, newText: newText.trim() };
}

// Edits that do not touch, as those of one change are.
function apart(all: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const each of all)
    if (kept.every(({ range }) => range.end.line < each.range.start.line || each.range.end.line < range.start.line))
      kept.push(each);
  return kept;
}
