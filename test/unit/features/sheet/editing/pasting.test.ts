import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../../src/base/range';
import { parseDocument } from '../../../../../src/documents/parse';
import { directChange } from '../../../../../src/features/sheet/sheet';
import type { SheetChange } from '../../../../../src/features/sheet/sheet';
import type { PasteEdit } from '../../../../../src/features/sheet/edit';
import type { Grid } from '../../../../../src/features/tables/clipboardTable';
import { draws } from '../../../../support/draws';
import { sampleKnowledge, sampleWorkspace } from '../../../../support/samples';

const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\n---\n\n';
const OWN = ['## 我的', '', '| 名 | 数 | 说明 |', '| --- | ---: | --- |', '| 甲 | 1 | x |', '| 乙 | 2 | y |'];
const CHANNELS = [
  '## 渠道与预算',
  '',
  '| 推广渠道 | 预算 | 预计成交金额 | 目标ROI | 备注 |',
  '| --- | ---: | ---: | ---: | --- |',
  '| 关键词推广 | 1,000 | 2,500 | 2.50 | a |',
  '| 人群推广 | 3,000 | 4,000 | 1.33 | b |',
  '| 合计 | 4,000 | 6,500 | 1.63 |  |',
];

interface Done extends SheetChange {
  readonly rows: readonly string[];
}

function paste(body: readonly string[], place: Omit<PasteEdit, 'kind' | 'block' | 'grid'>, grid: Grid): Done {
  const text = HEAD + body.join('\n');
  const document = parseDocument(sampleKnowledge, 'documents/x.md', text);
  const done = directChange(document, { kind: 'paste', block: 1, ...place, grid }, sampleWorkspace);
  const rows = applyEdits(text, done.edits).slice(HEAD.length).split('\n').slice(4);
  return { ...done, rows };
}

const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

describe('a block of cells', () => {
  it('is laid over the table by its position, and makes the rows that are wanting', () => {
    const { rows } = paste(OWN, at(1, 0), [
      ['丙', '3'],
      ['丁', '4'],
    ]);
    assert.deepEqual(rows, ['| 甲 | 1 | x |', '| 丙 | 3 | y |', '| 丁 | 4 |  |']);
  });

  it('is laid by its titles where its first row has them, in any order, below a line of its own', () => {
    const grid = [
      ['五月渠道', '', ''],
      ['备注', '渠道', '预算'],
      ['c', '淘宝客', '5000'],
    ];
    const { rows, dropped } = paste(CHANNELS, at(0, 3), grid);
    assert.equal(rows[0], '| 淘宝客 | 5,000 | 2,500 | 2.50 | c |');
    assert.equal(dropped, 0);
  });

  it('of one column under its title leaves the title out', () => {
    const { rows } = paste(OWN, at(0, 1), [['数'], ['7'], ['8']]);
    assert.deepEqual(rows, ['| 甲 | 7 | x |', '| 乙 | 8 | y |']);
    assert.deepEqual(paste(OWN, at(0, 0), [['数'], ['7']]).rows, ['| 数 | 1 | x |', '| 7 | 2 | y |']);
  });

  it('that is wider says what found no column, and makes none', () => {
    const { rows, dropped } = paste(OWN, at(0, 2), [
      ['p', 'q'],
      ['r', ''],
    ]);
    assert.deepEqual(rows, ['| 甲 | 1 | p |', '| 乙 | 2 | r |']);
    assert.equal(dropped, 1);
    const titled = paste(OWN, at(0, 0), [
      ['名', '数', '别的'],
      ['丙', '3', 'z'],
    ]);
    assert.deepEqual([titled.rows[0], titled.dropped], ['| 丙 | 3 | x |', 1]);
  });

  it('begins at the caret however wide it is, and says of what has no column that it was left out', () => {
    assert.deepEqual(paste(OWN, at(1, 2), [['丙', '3', 'z']]).rows, ['| 甲 | 1 | x |', '| 乙 | 2 | 丙 |']);
    const place = fc.record({ row: fc.nat(1), column: fc.nat(2) });
    const block = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(place, block, ({ row, column }, [width, height]) => {
        const grid = Array.from({ length: height }, (_, line) =>
          Array.from({ length: width }, (__, cell) => `${String(line)}-${String(cell)}`),
        );
        const { rows, dropped } = paste(OWN, at(row, column), grid);
        const fits = Math.min(width, 3 - column);
        const texts = OWN.slice(4).map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((text) => text.trim()),
        );
        while (texts.length < row + height) texts.push(['', '', '']);
        grid.forEach((cells, line) => texts[row + line]?.splice(column, fits, ...cells.slice(0, fits)));
        assert.deepEqual(
          rows,
          texts.map((cells) => `| ${cells.join(' | ')} |`),
        );
        assert.equal(dropped, (width - fits) * height);
      }),
      draws(300),
    );
  });

  it('leaves what is computed as it is, with a word, and totals too', () => {
    const grid = [
      ['关键词推广', '1500', '3000', '9', 'a'],
      ['人群推广', '3000', '4000', '9', 'b'],
      ['淘宝客', '100', '200', '9', 'c'],
      ['合计', '4600', '7200', '9', ''],
    ];
    const { rows, computed } = paste(CHANNELS, at(0, 0), grid);
    assert.deepEqual(rows, [
      '| 关键词推广 | 1,500 | 3,000 | 2.50 | a |',
      '| 人群推广 | 3,000 | 4,000 | 1.33 | b |',
      '| 淘宝客 | 100 | 200 | 【待填】 | c |',
      CHANNELS.at(-1),
    ]);
    assert.equal(computed, 3);
    const onTotals = paste(CHANNELS, at(2, 0), [['淘宝客', '100']]);
    assert.deepEqual(onTotals.rows.slice(2), [
      '| 淘宝客 | 100 | 【待填：预计成交金额】 | 【待填】 |  |',
      CHANNELS.at(-1),
    ]);
  });

  it('keeps its empty rows and cells in their place, and makes no empty rows', () => {
    const { rows } = paste(OWN, at(0, 1), [['5'], [''], ['6'], ['']]);
    assert.deepEqual(rows, ['| 甲 | 5 | x |', '| 乙 |  | y |', '|  | 6 |  |']);
  });

  it('is repeated over what is selected, and makes no rows by that', () => {
    const all = { row: 0, column: 1, rows: 5, columns: 1 };
    assert.deepEqual(paste(OWN, all, [['9']]).rows, ['| 甲 | 9 | x |', '| 乙 | 9 | y |']);
    const wide = { row: 0, column: 0, rows: 2, columns: 2 };
    assert.deepEqual(paste(OWN, wide, [['一', '1']]).rows, ['| 一 | 1 | x |', '| 一 | 1 | y |']);
    const uneven = { row: 0, column: 0, rows: 2, columns: 1 };
    assert.deepEqual(paste(OWN, uneven, [['一'], ['二'], ['三']]).rows, [
      '| 一 | 1 | x |',
      '| 二 | 2 | y |',
      '| 三 |  |  |',
    ]);
    const channels = { row: 0, column: 1, rows: 3, columns: 1 };
    assert.equal(paste(CHANNELS, channels, [['9000']]).rows[2], CHANNELS.at(-1));
  });

  it('has its words as cells hold them', () => {
    assert.equal(paste(OWN, at(0, 0), [['a|b\n<i>c</i>']]).rows[0], '| a\\|b<br>&lt;i>c&lt;/i> | 1 | x |');
  });
});
