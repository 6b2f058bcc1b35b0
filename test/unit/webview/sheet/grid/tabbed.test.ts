import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHtmlTable, readTabbed } from '../../../../../src/features/tables/clipboardTable';
import { numberIn, sumsOf } from '../../../../../src/webview/sheet/sums';
import { tabbedText, tableHtml } from '../../../../../src/webview/sheet/grid/tabbed';
import { draws } from '../../../../support/draws';

const cell = fc.oneof(
  fc.constantFrom('', '1,200', '两行\n文字', '说“好”', '"引号"', 'a\tb', '<b>', 'A&B'),
  fc.string({ maxLength: 5 }),
);
const grid = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );
const plain = (text: string): string => text.replace(/\r\n?/g, '\n');

describe('a block of cells on the clipboard', () => {
  it('is read again as it was written, as text', () => {
    fc.assert(
      fc.property(grid, (cells) => {
        assert.deepEqual(
          readTabbed(tabbedText(cells)),
          cells.map((row) => row.map(plain)),
        );
      }),
      draws(500),
    );
  });

  it('is read again as HTML, but for blanks', () => {
    assert.deepEqual(readHtmlTable(tableHtml([['a', '<b>&', '两行\n文字']])), [['a', '<b>&', '两行\n文字']]);
  });
});

describe('the sums of selected cells', () => {
  it('add up what are numbers, however they are written, and count the rest', () => {
    const { count, numbers, sum, average, decimals } = sumsOf(['1,200', '¥300.50', '3.5万', '—', '', '合计']);
    assert.deepEqual([count, numbers, sum, decimals], [5, 3, 36_500.5, 2]);
    assert.equal(average, 36_500.5 / 3);
  });

  it('read a percentage as a share', () => {
    assert.deepEqual(numberIn('12.50%'), { value: 0.125, decimals: 4 });
    assert.equal(numberIn('第3周'), undefined);
    assert.equal(numberIn('5月1日'), undefined);
  });
});
