// What LibreOffice Calc puts on the clipboard, as it was recorded, is read as the cells that it shows.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../../../../src/base/range';
import { parseDocument } from '../../../../../src/documents/parse';
import { readBlock } from '../../../../../src/features/sheet/editing/block';
import { directChange } from '../../../../../src/features/sheet/sheet';
import type { Clipboard, Grid } from '../../../../../src/features/tables/clipboardTable';
import { CASES } from '../../../../support/clipboard/cases';
import { ROOT } from '../../../../support/pack';
import { sampleKnowledge } from '../../../../support/samples';

const FOLDER = path.join(ROOT, 'test/fixtures/clipboard');

function recorded(name: string): Clipboard {
  const read = (ending: string): string => readFileSync(path.join(FOLDER, `${name}.${ending}`), 'utf8');
  return { html: read('html'), text: read('txt') };
}

const long = '一句很长的话'.repeat(30);

/** The cells of each recording. */
const BLOCKS: Readonly<Record<string, Grid>> = {
  plain: [
    ['关键词推广', '12,000.00', '老客'],
    ['人群推广', '8,500.50', '新客'],
  ],
  header: [
    ['说明', '名称', '数额'],
    ['老客', '关键词推广', '12,000.00'],
    ['新客', '人群推广', '8,500.50'],
  ],
  wider: [
    ['关键词推广', '12,000.00', '老客', '多的', ''],
    ['人群推广', '8,500.00', '新客', '', '另一个'],
  ],
  narrower: [['关键词推广'], [''], ['人群推广']],
  merged: [
    ['付费', '关键词推广', '1.00'],
    ['付费', '人群推广', '2.00'],
    ['两列', '', '3.00'],
  ],
  breaks: [
    ['第一行\n第二行', 'a  b <c> & "引号"', long],
    ['|', '\\', '-'],
  ],
  formats: [
    ['2026/7/1', '12.34%', '¥12,000.00'],
    ['2026/12/31', '100.00%', '-¥0.50'],
  ],
  hidden: [
    ['关键词推广', '1.00'],
    ['人群推广', '2.00'],
  ],
  single: [['¥12,000.00']],
};

const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-07\n---\n\n';

/** The rows of a table of one's own once a recording was pasted on its first cell. */
function pasted(name: string, titles: string): { readonly rows: string[]; readonly dropped: number } {
  const rule = titles.replace(/[^|]+/g, ' --- ');
  const text = `${HEAD}## 我的\n\n${titles}\n${rule}\n`;
  const grid = readBlock(recorded(name)) ?? [];
  const document = parseDocument(sampleKnowledge, 'documents/x.md', text);
  const { edits, dropped } = directChange(document, { kind: 'paste', block: 1, row: 0, column: 0, grid });
  return { rows: applyEdits(text, edits).slice(HEAD.length).trimEnd().split('\n').slice(4), dropped };
}

describe('what LibreOffice Calc copies', () => {
  it('is recorded for every case', () => {
    const names = [...new Set(readdirSync(FOLDER).map((file) => path.parse(file).name))].sort();
    assert.deepEqual(names, Object.keys(CASES).sort());
    assert.deepEqual(names, Object.keys(BLOCKS).sort());
  });

  for (const [name, cells] of Object.entries(BLOCKS)) {
    it(`is read as the cells that it shows: ${name}`, () => {
      assert.deepEqual(readBlock(recorded(name)), cells);
    });
  }

  it('is laid over a table, by titles where it has them', () => {
    const titles = '| 名称 | 数额 | 说明 |';
    const rows = ['| 关键词推广 | 12,000.00 | 老客 |', '| 人群推广 | 8,500.50 | 新客 |'];
    assert.deepEqual(pasted('plain', titles).rows, rows);
    assert.deepEqual(pasted('header', titles).rows, rows);
  });

  it('is laid over it where it is wider, narrower, merged, or has line breaks', () => {
    const titles = '| 名称 | 数额 | 说明 |';
    const wide = pasted('wider', titles);
    assert.deepEqual(wide.rows, ['| 关键词推广 | 12,000.00 | 老客 |', '| 人群推广 | 8,500.00 | 新客 |']);
    assert.equal(wide.dropped, 2);
    assert.deepEqual(pasted('narrower', titles).rows, ['| 关键词推广 |  |  |', '| 人群推广 |  |  |']);
    assert.deepEqual(pasted('merged', titles).rows.at(1), '| 付费 | 人群推广 | 2.00 |');
    assert.deepEqual(pasted('breaks', titles).rows, [
      `| 第一行<br>第二行 | a  b &lt;c> & "引号" | ${long} |`,
      '| \\| | &#92; | - |',
    ]);
  });

  it('is stored in the form of its column', () => {
    const titles = '| 素材类型 | 数量 | 截止日期 |';
    const text = `${HEAD}## 创意与素材\n\n${titles}\n| --- | --- | --- |\n| 主图 | 1 | 【待填】 |\n`;
    const document = parseDocument(sampleKnowledge, 'documents/x.md', text);
    const grid = (readBlock(recorded('formats')) ?? []).map(([day = '']) => [day]);
    const { edits } = directChange(document, { kind: 'paste', block: 1, row: 0, column: 2, grid });
    assert.match(
      applyEdits(text, edits),
      /\| 主图 \| 1 \| 2026-07-01 \|\n\| 【待填：素材类型】 \| 【待填：数量】 \| 2026-12-31 \|/,
    );
  });
});
