import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, lineRange } from '../../../src/base/range';
import { recordWrites } from '../../../src/checking/written';
import type { Proposal, ValueChange } from '../../../src/checking/written';
import type { Finding } from '../../../src/base/finding';
import { draws } from '../../support/draws';

const WIDTH = 4;

/** Texts of two lines of three cells, each cell of some width behind a bar. */
const cells = fc.array(fc.string({ unit: fc.constantFrom('1', '2'), maxLength: 3 }), { minLength: 6, maxLength: 6 });
const writing = fc.uniqueArray(fc.tuple(fc.nat(5), fc.string({ unit: fc.constantFrom('1', '2'), maxLength: 5 })), {
  maxLength: WIDTH,
  selector: ([cell]) => cell,
});

function textOf(all: readonly string[]): string {
  return [all.slice(0, 3), all.slice(3)].map((line) => line.map((cell) => `|${cell}`).join('')).join('\n');
}

/** Where the cell of a number stands. */
function placeOf(all: readonly string[], cell: number): ReturnType<typeof lineRange> {
  const line = Math.floor(cell / 3);
  const before = all.slice(line * 3, cell);
  const from = before.reduce((sum, each) => sum + each.length + 1, 1);
  return lineRange(line, from, from + (all[cell] ?? '').length);
}

function proposal(range: Proposal['edit']['range'], newText: string, why?: string): Proposal {
  const finding = why === undefined ? undefined : ({ message: { id: why } } as unknown as Finding);
  return { edit: { range, newText }, isWanted: true, ...(finding && { finding }) };
}

describe('what was written into a document', () => {
  it('stands where it says and tells what stood there first, after any rounds', () => {
    fc.assert(
      fc.property(cells, fc.array(writing, { minLength: 1, maxLength: 4 }), (first, rounds) => {
        let all = first;
        let written: ValueChange[] = [];
        for (const round of rounds) {
          const now = all;
          const proposals = round.map(([cell, newText]) => proposal(placeOf(now, cell), newText));
          written = recordWrites(written, proposals, textOf(now));
          all = now.map((each, cell) => round.find(([at]) => at === cell)?.[1] ?? each);
          const edits = proposals.map(({ edit }) => edit);
          assert.equal(applyEdits(textOf(now), edits), textOf(all));
        }
        const changed = all.flatMap((after, cell) =>
          after === first[cell] ? [] : [{ range: placeOf(all, cell), before: first[cell], after, reason: undefined }],
        );
        assert.deepEqual(written, changed);
      }),
      draws(1000),
    );
  });

  it('says why, by the first finding that asked for it', () => {
    const [first] = recordWrites([], [proposal(lineRange(0, 1, 2), '12', 'one')], 'a1b\r\nc');
    assert.deepEqual(first, { range: lineRange(0, 1, 3), before: '1', after: '12', reason: { id: 'one' } });
    const again = recordWrites([first], [proposal(lineRange(0, 1, 3), '3', 'two')], 'a12b\r\nc');
    assert.deepEqual(again, [{ range: lineRange(0, 1, 2), before: '1', after: '3', reason: { id: 'one' } }]);
    const filled = recordWrites([], [proposal(lineRange(1, 0, 1), '4')], 'a\rc');
    assert.deepEqual(filled, [{ range: lineRange(1, 0, 1), before: 'c', after: '4', reason: undefined }]);
    const later = recordWrites(filled, [proposal(lineRange(1, 0, 1), '5', 'three')], 'a\r4');
    assert.deepEqual(
      later.map(({ before, after, reason }) => [before, after, reason]),
      [['c', '5', { id: 'three' }]],
    );
  });

  it('comes in the order of the text', () => {
    const places = [lineRange(1, 4, 5), lineRange(0, 8, 9), lineRange(1, 0, 1), lineRange(0, 2, 3)];
    const written = recordWrites(
      [],
      places.map((range) => proposal(range, 'x')),
      '0123456789\n0123456789',
    );
    assert.deepEqual(
      written.map(({ range: { start } }) => [start.line, start.character]),
      [
        [0, 2],
        [0, 8],
        [1, 0],
        [1, 4],
      ],
    );
  });
});
