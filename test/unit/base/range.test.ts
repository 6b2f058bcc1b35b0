import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  comparePositions,
  contains,
  lineRange,
  linesOf,
  lineStarts,
  offsetAt,
  overlaps,
  TEXT_START,
  touches,
} from '../../../src/base/range';
import type { Range } from '../../../src/base/range';
import { draws } from '../../support/draws';

/** Ranges of a text of lines of ten places, by the numbers of the places that they begin and end at. */
const place = fc.integer({ min: 0, max: 29 });
const range = fc.tuple(place, place).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const positionOf = (at: number): Range['start'] => ({ line: Math.floor(at / 10), character: at % 10 });
const rangeOf = ({ from, to }: { from: number; to: number }): Range => ({
  start: positionOf(from),
  end: positionOf(to),
});

describe('places', () => {
  it('compare, lie within and meet as their numbers do', () => {
    fc.assert(
      fc.property(range, range, place, (a, b, at) => {
        assert.equal(Math.sign(comparePositions(positionOf(a.from), positionOf(at))), Math.sign(a.from - at));
        assert.equal(contains(rangeOf(a), positionOf(at)), a.from <= at && at <= a.to);
        assert.equal(touches(rangeOf(a), rangeOf(b)), a.from <= b.to && b.from <= a.to);
        assert.equal(overlaps(rangeOf(a), rangeOf(b)), a.from < b.to && b.from < a.to);
      }),
      draws(2000),
    );
    assert.deepEqual(TEXT_START, lineRange(0, 0, 0));
  });

  it('are offsets, drawn back to the end of their line or text', () => {
    const text = 'ab\r\nc\rd\n';
    const starts = lineStarts(text);
    assert.deepEqual(starts, [0, 4, 6, 8]);
    const offset = (line: number, character: number): number => offsetAt(text, starts, { line, character });
    assert.deepEqual([offset(0, 0), offset(0, 2), offset(1, 1), offset(3, 0)], [0, 2, 5, 8]);
    assert.deepEqual([offset(0, 9), offset(3, 5), offset(4, 0), offset(1, -2)], [4, 8, 8, 4]);
  });
});

describe('lines', () => {
  it('end with LF, CRLF or CR, and start where their text stands', () => {
    const ends = fc.array(fc.constantFrom('\n', '\r\n', '\r', 'a', '|', ' '), { maxLength: 12 });
    fc.assert(
      fc.property(ends, (parts) => {
        const text = parts.join('');
        const lines = linesOf(text);
        assert.equal(lines.join('\n'), text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
        assert.deepEqual(
          lineStarts(text).map((start, line) => text.slice(start, start + (lines[line] ?? '?').length)),
          lines,
        );
      }),
      draws(300),
    );
  });
});

describe('edits', () => {
  const text = 'abcdefgh';
  const edit = (from: number, to: number, newText: string): { range: Range; newText: string } => ({
    range: lineRange(0, from, to),
    newText,
  });

  it('make the same in any order, and leave all else', () => {
    const edits = [edit(1, 2, 'X'), edit(2, 2, '+'), edit(4, 6, ''), edit(8, 8, '!')];
    for (const each of [edits, edits.toReversed()]) assert.equal(applyEdits(text, each), 'aX+cdgh!');
    assert.equal(applyEdits(text, []), text);
  });

  it('insert before they replace at one place', () => {
    for (const edits of [
      [edit(2, 4, 'X'), edit(2, 2, '+')],
      [edit(2, 2, '+'), edit(2, 4, 'X')],
    ])
      assert.equal(applyEdits(text, edits), 'ab+Xefgh');
  });

  it('are applied whole or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 5 }), (pairs) => {
        const edits = pairs.map(([a, b], index) => edit(Math.min(a, b), Math.max(a, b), `<${String(index)}>`));
        let left = applyEdits(text, edits);
        for (const [index, { range: at }] of edits.entries())
          left = left.replace(`<${String(index)}>`, text.slice(at.start.character, at.end.character));
        assert.equal(left, text);
      }),
      draws(1000),
    );
  });
});
