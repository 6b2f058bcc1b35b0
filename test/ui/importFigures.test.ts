// Tests exports brought in by hands: from the list of files, and dropped on the documents.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const PLANS = '日期,场景名字,计划名字,展现量,点击量,花费,总成交金额,总成交笔数\n';
const PLAN = '2026-06-01,关键词推广,日常,1000,40,100.50,320.00,3\n';

describe('figures that are brought in', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  let opened: Workbench | undefined;
  const workbench = (): Workbench => {
    assert.ok(opened);
    return opened;
  };
  const textOf = (file: string): string => {
    const at = path.join(workbench().folder, file);
    return existsSync(at) ? readFileSync(at, 'utf8') : '';
  };
  const importFromList = async (name: string): Promise<void> => {
    const { page } = workbench();
    await workbench().command('File: Focus on Files Explorer');
    const item = page.locator('.monaco-menu .action-label', { hasText: '导入后台数据' });
    // The menu has it once the folder is read.
    const open = async (): Promise<boolean> => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click({ button: 'right' });
      await page.locator('.monaco-menu .action-label').first().waitFor();
      if ((await item.count()) === 0) await workbench().press('Escape');
      return (await item.count()) > 0;
    };
    await until('the menu of a file', open, Boolean);
    // A menu that is just opened takes no click.
    const chosen = async (): Promise<boolean> => {
      await item.click({ timeout: 1_000 }).catch(() => undefined);
      return (await item.count()) === 0;
    };
    await until('the menu of a file to close', chosen, Boolean);
  };

  before(async () => {
    writeFileSync(path.join(folder, 'ops-regulation.yaml'), 'people: []\n');
    writeFileSync(path.join(folder, '计划报表.csv'), PLANS + PLAN);
    writeFileSync(path.join(folder, '计划报表改.csv'), PLANS + PLAN.replace('100.50', '101.00'));
    writeFileSync(path.join(folder, '客服绩效.csv'), '旺旺昵称,接待人数,平均响应时长(秒)\n旗舰店:小美,10,35\n');
    opened = await openWorkbench('zh-cn', { workspace: folder });
    await opened.openContainer('运营制度', true);
  });
  after(async () => {
    await opened?.close();
    rmSync(folder, { recursive: true });
  });
  pictureFailures(() => opened);

  it('are shown before they are written, and what the file leaves open is asked', async () => {
    const { box } = workbench();
    await importFromList('计划报表.csv');
    await box.asks('归因周期');
    await box.choose('15 天');
    await box.asks('按预览写入吗');
    await workbench().shows('万相台计划报表');
    assert.equal(textOf('data/promotion-plans/2026-06.csv'), '');
    await workbench().screenshot('import-figures');
    await box.choose('写入');
    const told = await workbench().notifications((texts) => texts.some((text) => text.includes('已写入')));
    assert.ok(
      told.some((text) => text.includes('data/promotion-plans/2026-06.csv')),
      told.join('\n'),
    );
    assert.match(textOf('data/promotion-plans/2026-06.csv'), /^2026-06-01,关键词推广,日常,15,1000,40,100\.50,/m);
  });

  it('that differ from those that are there are written, or left, as somebody says', async () => {
    const { box } = workbench();
    for (const [choice, spend] of [
      ['保留原来的数字', '100.50'],
      ['用新数字', '101.00'],
    ] as const) {
      await importFromList('计划报表改.csv');
      await box.asks('归因周期');
      await box.choose('15 天');
      await box.asks('按预览写入吗');
      await workbench().shows('100.50 → 101.00');
      await box.choose(({ label }) => label.includes(choice));
      await until(
        spend,
        () => textOf('data/promotion-plans/2026-06.csv'),
        (text) => text.includes(`,40,${spend},`),
      );
    }
  });

  it('may be dropped on the documents, and are asked for their days where they say none', async () => {
    const { box, page } = workbench();
    await workbench().openContainer('运营制度', true);
    const text = JSON.stringify(readFileSync(path.join(folder, '客服绩效.csv'), 'utf8'));
    const dataTransfer = await page.evaluateHandle(`(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([${text}], '客服绩效.csv', { type: 'text/csv' }));
      return dropped;
    })()`);
    const rows = page.locator('.sidebar .pane', { hasText: '文档' }).first().locator('.monaco-list').first();
    for (const event of ['dragenter', 'dragover', 'drop']) await rows.dispatchEvent(event, { dataTransfer });
    await box.asks('没有说明是什么时候');
    await box.fill('2026-06');
    await workbench().press('Enter');
    await box.asks('按预览写入吗');
    await box.choose('写入');
    await until(
      'what was dropped',
      () => textOf('data/service-performance/2026-06.csv'),
      (written) => written.includes('2026-06,小美,10,35,'),
    );
  });
});
