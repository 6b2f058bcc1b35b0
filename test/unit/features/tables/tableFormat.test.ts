import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/base/range';
import { readOutline } from '../../../../src/base/markdown/markdown';
import { alignTables, widthOf } from '../../../../src/features/tables/tableFormat';

const align = (text: string): string => applyEdits(text, alignTables(text));

describe('aligning tables', () => {
  it('counts Chinese characters double and keeps each column on its side', () => {
    const text = '# x\n\n|渠道|預算|note|\n|---|---:|:-:|\n|關鍵詞推廣|1,200|a|\n| 淘寶客 | 30 | b |\n\nend\n';
    assert.equal(
      align(text),
      [
        '# x',
        '',
        '| 渠道       |  預算 | note |',
        '| ---------- | ----: | :--: |',
        '| 關鍵詞推廣 | 1,200 |  a   |',
        '| 淘寶客     |    30 |  b   |',
        '',
        'end',
        '',
      ].join('\n'),
    );
  });

  it('leaves escapes, code, front matter, line ends and short rows as they are', () => {
    assert.equal(
      align('---\ntype: x\n---\r\n| a | b |\r\n|---|---|\r\n| x\\|y |\r\n'),
      '---\ntype: x\n---\r\n| a    | b   |\r\n| ---- | --- |\r\n| x\\|y |\r\n',
    );
    const code = '```\n|a|b|\n|-|-|\n```\n';
    assert.equal(align(code), code);
  });

  it('aligns only the tables that the lines touch', () => {
    const text = '|a|\n|-|\n|1|\n\n|b|\n|-|\n|2|\n';
    assert.equal(applyEdits(text, alignTables(text, 4, 5)), '|a|\n|-|\n|1|\n\n| b   |\n| --- |\n| 2   |\n');
  });

  it('does not let one long cell widen its column without end', () => {
    const text = `|a|b|\n|-|-|\n|${'字'.repeat(500)}|1|\n|x|2|\n`;
    assert.equal(align(text).split('\n')[3], `| ${'x'.padEnd(60)} | 2   |`);
  });

  it('measures what is drawn', () => {
    assert.deepEqual(['ab', '天猫', 'Ａ１', '｜', '👨‍👩‍👧', 'é', 'e\u0301', '½'].map(widthOf), [2, 4, 4, 2, 2, 1, 1, 1]);
  });

  it('is done once, and changes no cell', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '1', '渠', '，', ' ', '\\|', '👍', '-', '$', '*', '　', '\u0301'),
      maxLength: 8,
    });
    const row = (cells: readonly string[]): string => `|${cells.join('|')}|`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        ([head = ['', '', ''], ...rows]) => {
          const text = ['', row(head), '|---|:-:|--:|', ...rows.map(row), ''].join('\n');
          const once = align(text);
          const cells = (source: string): unknown =>
            readOutline(source).tables.map((table) =>
              [table.header, ...table.rows].map((each) => each.cells.map(({ text: said }) => said)),
            );
          assert.equal(align(once), once);
          assert.deepEqual(cells(once), cells(text));
        },
      ),
    );
  });
});
