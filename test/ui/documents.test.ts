// Where one's documents are: the first tree of the sidebar, by its rows and by what selecting them does.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suiteWorkbench } from './support/suiteWorkbench';

const VIEW = '我的文档';
const SETTINGS = 'ops-regulation.yaml';

describe('the tree of documents', function () {
  this.timeout(120_000);
  const open = suiteWorkbench('zh-cn');
  before(async () => {
    // A trial in the middle of June, in which the report of May was never written.
    writeFileSync(path.join(open().folder, SETTINGS), 'trial: { today: 2026-06-10 }\n');
    rmSync(path.join(open().folder, 'documents/2026-05/analysis-report.md'));
    await open().openContainer('运营制度', true);
  });

  it('has the months, the latest first, and says what is missing', async () => {
    const rows = await open().treeRows(VIEW, (shown) => shown.some((row) => row.includes('缺 1 份')));
    const months = rows.filter((row) => row.startsWith('2026 年'));
    assert.ok(months.length >= 3, rows.join('\n'));
    assert.match(months[0] ?? '', /^2026 年 6 月/);
    await open().expandTreeRow(VIEW, '2026 年 5 月');
    const below = await open().treeRows(VIEW, (shown) => shown.some((row) => row.includes('数据异常预警')));
    assert.ok(!below.some((row) => row.includes('.md')), below.join('\n'));
    await open().screenshot('documents-tree');
  });

  it('opens a document in the sheet', async () => {
    await open().clickTreeRow(VIEW, '数据异常预警');
    await open().page.locator('.tab.active', { hasText: 'anomaly-alert' }).waitFor();
  });

  it('starts what is missing, with its type and period known', async () => {
    await open().clickTreeRow(VIEW, '数据分析报告');
    await open().box.asks('数据分析报告');
    const asked = await open().page.locator('.quick-input-widget').innerText();
    assert.doesNotMatch(asked, /期间/);
    await open().press('Escape');
    await open().box.closed();
  });
});
