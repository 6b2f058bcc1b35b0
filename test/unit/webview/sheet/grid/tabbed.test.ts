import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHtmlTable, readTabbed } from '../../../../../src/features/tables/clipboardTable';
import { readBlock } from '../../../../../src/features/sheet/editing/block';
import { numberIn, sumsOf, sumsText } from '../../../../../src/webview/sheet/sums';
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
const withoutBlanks = (row: readonly string[]): string[] => row.map((text) => text.replace(/\s+/g, ''));
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

  it('is the same block when it is pasted where it was copied', () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const html = tableHtml(cells);
        const lines = (text: string): string => text.split(/\s*\n\s*/).join('\n');
        const read = readBlock({ html, text: tabbedText(cells) })?.map((row) => row.map(lines));
        const shown = cells.map((row) => row.map((text) => lines(plain(text).trim())));
        assert.deepEqual(read?.map(withoutBlanks), shown.map(withoutBlanks));
      }),
      draws(500),
    );
  });

  it('tells spreadsheets what amounts, percentages and days are worth, and which texts are none', () => {
    const cells = (...texts: readonly string[]): string[] => tableHtml([texts]).match(/<td[^>]*>/g) ?? [];
    assert.deepEqual(cells('12,000.50', '-8', '12.34%', '2026-07-01', '¥9.10'), [
      '<td sdval="12000.5" sdnum="1033;0;#,##0.00">',
      '<td sdval="-8" sdnum="1033;0;0">',
      '<td sdval="0.1234" sdnum="1033;0;0.00%">',
      '<td sdval="46204" sdnum="1033;0;YYYY-MM-DD">',
      '<td sdval="9.1" sdnum="1033;0;0.00">',
    ]);
    const text = `<td style="mso-number-format:'\\@'" sdnum="1033;0;@">`;
    for (const each of ['680215734901', '007', '3-1', '=1+1', 'W20-1', '+5%', 'TRUE', '12,00'])
      assert.deepEqual(cells(each), [text], each);
    assert.deepEqual(cells('老客', '', '—'), ['<td>', '<td>', '<td>']);
  });
});

describe('the sums of selected cells', () => {
  it('add up what are numbers, however they are written, and count the rest', () => {
    const { count, numbers, sum, average, decimals } = sumsOf(['1,200', '¥300.50', '3.5万', '—', '', '合计']);
    assert.deepEqual([count, numbers, sum, decimals], [5, 3, 36_500.5, 2]);
    assert.equal(average, 36_500.5 / 3);
  });

  it('read a percentage as a share', () => {
    assert.deepEqual(numberIn('12.50%'), { value: 0.125, decimals: 4, isPercent: true });
    const words = { count: '计数', sum: '求和', average: '平均' };
    assert.equal(sumsText(sumsOf(['80%', '20.5%']), words), '计数 2　求和 100.5%　平均 50.3%');
    assert.equal(sumsText(sumsOf(['80%', '2']), words), '计数 2　求和 2.80　平均 1.40');
    assert.equal(numberIn('第3周'), undefined);
    assert.equal(numberIn('5月1日'), undefined);
  });
});
