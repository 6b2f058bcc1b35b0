import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../src/base/range';
import { parseDocument } from '../../../../../src/documents/parse';
import type { RowsEdit } from '../../../../../src/features/sheet/edit';
import { directChange } from '../../../../../src/features/sheet/sheet';
import { sampleKnowledge, sampleWorkspace } from '../../../../support/samples';

type Operation = RowsEdit extends infer Edit ? (Edit extends unknown ? Omit<Edit, 'block'> : never) : never;

const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\n---\n\n## 推广渠道\n\n';

/** The rows of a table after something was done with them; the first two lines are its header. */
function after(rows: readonly string[], operation: Operation, head = HEAD): string[] {
  const text = head + rows.join('\n');
  const document = parseDocument(sampleKnowledge, 'documents/x.md', text);
  const { edits } = directChange(document, { block: 1, ...operation }, sampleWorkspace);
  return applyEdits(text, edits).slice(head.length).split('\n').slice(2);
}

const PLAIN = ['| 名 | 数 |', '| --- | ---: |'];
const CHANNELS = ['| 推广渠道 | 预算 | 预计成交金额 |', '| --- | ---: | ---: |'];

describe('rows of a table', () => {
  it('come before the totals at its end, wherever they are put or moved', () => {
    const rows = [...CHANNELS, '| 关键词推广 | 1 | 2 |', '| 人群推广 | 3 | 4 |', '| 合计 | 4 | 6 |'];
    const [first = '', second = '', total = ''] = rows.slice(2);
    const fresh = after(rows, { kind: 'insertRows', at: 3, rows: [['淘宝客', '5', '6']] });
    assert.deepEqual(fresh, [first, second, '| 淘宝客 | 5 | 6 |', total]);
    assert.deepEqual(after(rows, { kind: 'moveRows', from: 0, count: 1, to: 3 }), [second, first, total]);
    assert.deepEqual(after(rows, { kind: 'moveRows', from: 1, count: 2, to: 0 }), [second, first, total]);
    assert.deepEqual(after(rows, { kind: 'moveRows', from: 2, count: 1, to: 0 }), [first, second, total]);
  });

  it('are sorted by numbers, days and texts, those without anything last', () => {
    const rows = [...PLAIN, '| 乙 | 10 |', '| 丙 |  |', '| 甲 | 9 |', '| 丁 | 1,000 |'];
    const [ten = '', none = '', nine = '', thousand = ''] = rows.slice(2);
    const head = HEAD.replace('推广渠道', '我的');
    const by = (isDescending: boolean): string[] => after(rows, { kind: 'sortRows', column: 1, isDescending }, head);
    assert.deepEqual(by(false), [nine, ten, thousand, none]);
    assert.deepEqual(by(true), [thousand, ten, nine, none]);
  });

  it('are sorted between the totals of parts of them', () => {
    const rows = [
      ...CHANNELS,
      '| 关键词推广 | 3 | 1 |',
      '| 人群推广 | 2 | 1 |',
      '| 小计 | 5 | 2 |',
      '| 淘宝客 | 1 | 1 |',
    ];
    const [a = '', b = '', sum = '', c = ''] = rows.slice(2);
    assert.deepEqual(after(rows, { kind: 'sortRows', column: 1, isDescending: false }), [b, a, sum, c]);
  });

  it('that say what stands above them go on saying it where they are moved, sorted or lose it', () => {
    const rows = [...CHANNELS, '| 关键词推广 | 3 | 1 |', '| 同上 | 2 | 1 |', '| 人群推广 | 1 | 1 |'];
    const [a = '', , c = ''] = rows.slice(2);
    const spelled = '| 关键词推广 | 2 | 1 |';
    assert.deepEqual(after(rows, { kind: 'sortRows', column: 1, isDescending: false }), [c, spelled, a]);
    assert.deepEqual(after(rows, { kind: 'moveRows', from: 1, count: 1, to: 3 }), [a, c, spelled]);
    assert.deepEqual(after(rows, { kind: 'removeRows', from: 0, count: 1 }), [spelled, c]);
    const fresh = after(rows, { kind: 'insertRows', at: 1, rows: [['淘宝客', '1', '1']] });
    assert.deepEqual(fresh, [a, '| 淘宝客 | 1 | 1 |', spelled, c]);
  });

  it('begin a table that has none', () => {
    const head = HEAD.replace('推广渠道', '我的');
    assert.deepEqual(after(PLAIN, { kind: 'insertRows', at: 0, rows: [['a|b', '1']] }, head), ['| a\\|b | 1 |']);
  });
});

describe('a new row', () => {
  const meeting = '---\ntype: weekly-meeting\nperiod: 2026-W20\n---\n\n## 决议与待办\n\n';
  const header = ['| 编号 | 事项 |', '| --- | --- |'];
  const added = (...rows: readonly string[]): string[] =>
    after([...header, ...rows], { kind: 'insertRows', at: 9, rows: [[''], ['']] }, meeting).slice(rows.length);

  it('gets the next number where the rows are numbered', () => {
    assert.deepEqual(added('| W20-1 | 甲 |', '| W20-2 | 乙 |'), [
      '| W20-3 | 【待填：事项】 |',
      '| W20-4 | 【待填：事项】 |',
    ]);
    assert.deepEqual(added('| W20-1 | 甲 |', '| W20-4 | 乙 |'), [
      '| W20-5 | 【待填：事项】 |',
      '| W20-6 | 【待填：事项】 |',
    ]);
  });

  it('gets none where the rows have others, or it says its own', () => {
    assert.deepEqual(added('| 甲 | 甲 |'), [
      '| 【待填：编号】 | 【待填：事项】 |',
      '| 【待填：编号】 | 【待填：事项】 |',
    ]);
    const own = after([...header, '| W20-1 | 甲 |'], { kind: 'insertRows', at: 1, rows: [['W20-7'], ['']] }, meeting);
    assert.deepEqual(own.slice(1), ['| W20-7 | 【待填：事项】 |', '| W20-8 | 【待填：事项】 |']);
    const items = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\n---\n\n## 推广商品\n\n';
    const rows = ['| 商品ID | 商品名称 |', '| --- | --- |', '| 680215734901 | 甲 |', '| 680215734902 | 乙 |'];
    const [, , fresh] = after(rows, { kind: 'insertRows', at: 2, rows: [['']] }, items);
    assert.match(fresh ?? '', /^\| 【待填：商品ID】 \|/);
  });
});
