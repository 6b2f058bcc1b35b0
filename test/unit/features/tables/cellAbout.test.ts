import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/documents/parse';
import { cellAbout, computedCells } from '../../../../src/features/tables/cellAbout';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { bundledPack } from '../../../support/pack';

const pack = bundledPack().value;
assert.ok(pack);
const { value: knowledge } = combinePacks([pack]);
const TEXT = [
  '---',
  'type: monthly-promotion-plan',
  'period: 2026-05',
  '---',
  '',
  '## 渠道与预算',
  '',
  '| 推广渠道 | 预算 | 预算占比 | 备忘 |',
  '| --- | ---: | ---: | --- |',
  '| 关键词推广 | 48,000 | 【待填】 |  |',
  '| 合计 | 【待填】 | 【待填】 |  |',
  '',
  '普通的话 | 不是表格',
].join('\n');
const document = parseDocument(knowledge, 'x.md', TEXT);
const at = (line: number, character: number): ReturnType<typeof cellAbout> => cellAbout(document, { line, character });

describe('what is said of a cell', () => {
  it('is the title of its column, whether it follows from others, and whether it is open', () => {
    const [row, total] = [9, 10];
    assert.deepEqual(at(row, 12), { title: { pack: '預算', en: 'Budget' }, isComputed: false, isOpen: false });
    assert.deepEqual([at(row, 20)?.isComputed, at(row, 20)?.isOpen], [true, true]);
    assert.deepEqual(at(row, 26), { title: '备忘', isComputed: false, isOpen: true });
    assert.deepEqual([at(total, 2)?.isComputed, at(total, 8)?.isComputed], [false, true]);
  });

  it('is nothing in the header, the line under it, and outside of tables', () => {
    assert.deepEqual([at(7, 3), at(8, 3), at(12, 3), at(1, 3)], [undefined, undefined, undefined, undefined]);
  });

  it('names the cells that nobody fills in by hand', () => {
    assert.deepEqual(
      computedCells(document).map(({ column, range }) => `${String(range.start.line)} ${column.id}`),
      ['9 share', '10 budget', '10 share'],
    );
  });
});
