import assert from 'node:assert/strict';
import { readBlock } from '../../../../../src/features/sheet/editing/block';

const text = (words: string): unknown => readBlock({ html: '', text: words });
const table = (rows: string, words = ''): unknown => readBlock({ html: `<table>${rows}</table>`, text: words });

describe('the block on the clipboard', () => {
  it('keeps empty rows and columns in their place', () => {
    assert.deepEqual(text('a\t\n\t\n\tb\t\n'), [
      ['a', '', ''],
      ['', '', ''],
      ['', 'b', ''],
    ]);
    assert.deepEqual(table('<tr><td></td><td>1</td></tr><tr><td></td><td></td></tr><tr><td>2</td><td></td></tr>'), [
      ['', '1'],
      ['', ''],
      ['2', ''],
    ]);
  });

  it('is one column or one value too', () => {
    assert.deepEqual(text('a\r\n\r\nb\r\n'), [['a'], [''], ['b']]);
    assert.deepEqual(text('一句“话”'), [['一句“话”']]);
    assert.deepEqual(text('"一\n二"'), [['一\n二']]);
    assert.deepEqual(text('"他说""好"""'), [['他说"好"']]);
    assert.deepEqual(text('"引文"'), [['"引文"']], 'which a spreadsheet would not have quoted');
    assert.equal(text(''), undefined);
  });

  it('leaves out what the spreadsheet hides', () => {
    const hidden = 'style="display:none"';
    const columns = `<col><col ${hidden}><col>`;
    const row = (a: string, b: string, c: string): string =>
      `<tr><td>${a}</td><td ${hidden}>${b}</td><td>${c}</td></tr>`;
    const rows = `${row('1', '2', '3')}<tr ${hidden}><td>4</td><td>5</td><td>6</td></tr>${row('7', '8', '9')}`;
    const shown = [
      ['1', '3'],
      ['7', '9'],
    ];
    assert.deepEqual(table(columns + rows), shown);
    assert.deepEqual(table(rows.replace('<td>5', `<td ${hidden}>5`)), shown);
  });

  it('has the words of the text where the HTML breaks them or takes blanks together', () => {
    const html = '<tr><td>很长的一\n  句话</td><td>a  b</td></tr>';
    assert.deepEqual(table(html, '很长的一句话\ta  b\r\n'), [['很长的一句话', 'a  b']]);
    assert.deepEqual(table(html, '别的\t字'), [['很长的一 句话', 'a b']]);
  });
});
