import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filledDown, filledOver, filledRight } from '../../../../../../src/webview/sheet/grid/filling';
import { blockOf, placesIn, runEnd, within } from '../../../../../../src/webview/sheet/grid/moving/selection';
import type { CellPlace } from '../../../../../../src/webview/sheet/grid/moving/selection';
import { draws } from '../../../../../support/draws';

const textAt = ({ row, column }: CellPlace): string => `${String(row)},${String(column)}`;
const place = fc.record({ row: fc.integer({ min: -3, max: 12 }), column: fc.integer({ min: -3, max: 12 }) });

describe('the selection of a grid', () => {
  it('stays within the table, and covers all cells between its ends', () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (a, b, rows, columns) => {
          const selection = within({ active: a, anchor: a, reach: b }, { rows, columns });
          const block = blockOf(selection);
          assert.ok(block.top >= 0 && block.bottom < rows && block.left >= 0 && block.right < columns);
          const places = placesIn(block);
          assert.equal(places.length, (block.bottom - block.top + 1) * (block.right - block.left + 1));
          assert.equal(new Set(places.map(textAt)).size, places.length);
        },
      ),
      draws(300),
    );
  });

  it('jumps to the end of what is filled, then over what is empty', () => {
    const rows = ['x', 'x', '', '', 'x', 'x'];
    const isFilled = ({ row }: CellPlace): boolean => rows[row] !== '';
    const size = { rows: rows.length, columns: 1 };
    const ends = [0];
    for (let at = 0; at < 5;) {
      at = runEnd({ row: at, column: 0 }, { row: 1, column: 0 }, size, isFilled).row;
      ends.push(at);
    }
    assert.deepEqual(ends, [0, 1, 4, 5]);
    assert.equal(runEnd({ row: 5, column: 0 }, { row: 1, column: 0 }, size, isFilled).row, 5);
  });
});

describe('filling cells', () => {
  const block = { top: 2, bottom: 4, left: 1, right: 2 };

  it('repeats the first row, or column, of what is selected', () => {
    assert.deepEqual(
      filledDown(block, textAt).map(({ row, text }) => [row, text]),
      [
        [3, '2,1'],
        [3, '2,2'],
        [4, '2,1'],
        [4, '2,2'],
      ],
    );
    assert.deepEqual(new Set(filledRight(block, textAt).map(({ text }) => text)), new Set(['2,1', '3,1', '4,1']));
  });

  it('takes of one row the row above, and of the first row nothing', () => {
    assert.deepEqual(filledDown({ top: 3, bottom: 3, left: 0, right: 0 }, textAt), [
      { row: 3, column: 0, text: '2,0' },
    ]);
    assert.deepEqual(filledDown({ top: 0, bottom: 0, left: 0, right: 0 }, textAt), []);
  });

  it('repeats a block over a larger one, in either direction', () => {
    const over = filledOver(block, { ...block, top: 0, bottom: 8 }, textAt);
    assert.equal(over.length, 12);
    for (const { row, column, text } of over)
      assert.equal(text, textAt({ row: 2 + ((((row - 2) % 3) + 3) % 3), column }));
  });
});
