// What titles and names of files say of a table.
import assert from 'node:assert/strict';
import { csv, readTable, sourceOf, written } from '../../../support/exports';

describe('titles and names of exports', () => {
  it('take no minutes for seconds', async () => {
    const rows = [
      ['日期', '旺旺昵称', '接待人数', '首次响应时长（分钟）', '平均响应时长（秒）'],
      ['2026-06-01', '甲', '5', '0.5', '30'],
    ];
    const { taken, recognition } = await readTable(sourceOf('a.csv', csv(rows)));
    assert.deepEqual(written(taken.table), [
      '期间,旺旺昵称,接待人数,平均响应时长(秒),来源,行',
      '2026-06-01,甲,5,30,,2',
    ]);
    assert.deepEqual(recognition.unknown, [{ text: '首次响应时长（分钟）', at: 3 }]);
  });
  it('tell the window of attribution from spans of days before', async () => {
    const text = csv([
      ['日期', '场景名字', '计划名字', '点击量', '花费'],
      ['2026-06-01', '关键词推广', '甲', '5', '9'],
    ]);
    for (const [name, window] of [
      ['计划报表_15天.csv', '15'],
      ['计划报表_近30天_15天.csv', '15'],
      ['计划报表 30天 归因周期：15天.csv', '15'],
      ['计划报表_15天_30天.csv', ''],
      ['天猫3天猫.csv', ''],
    ] as const)
      assert.equal((await readTable(sourceOf(name, text))).window, window, name);
  });
});
