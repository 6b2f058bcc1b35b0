// Tests a window that has nothing of ours yet: what is asked for is there, though nothing was read before.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

describe('a folder without documents of the department', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  let workbench: Workbench | undefined;
  before(async () => {
    writeFileSync(path.join(folder, 'README.md'), '# 別人的\n');
    workbench = await openWorkbench('zh-cn', { workspace: folder });
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });
  pictureFailures(() => workbench);

  it('shows the regulation once its tree is looked at', async () => {
    assert.ok(workbench);
    await workbench.openContainer('运营制度');
    const chapters = await workbench.treeRows('制度', (rows) => rows.length >= 7);
    assert.ok(
      chapters.some((row) => row.includes('工作流程与规范')),
      chapters.join('\n'),
    );
  });

  it('gets its people, posts and folders by a form, with who one is', async () => {
    assert.ok(workbench);
    const { box, page } = workbench;
    await workbench.command('运营制度: 设置本部门…');
    await box.answer('例如：王芳', '周岚、林小满');
    for (const [name, post] of [
      ['周岚', '运营经理'],
      ['林小满', '推广专员'],
    ] as const) {
      await page.locator('.quick-input-title', { hasText: name }).waitFor();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: post }).click();
      await workbench.press('Enter');
    }
    await box.asks('设置本部门：文件夹');
    await workbench.press('Enter');
    await box.asks('您岗位的文档排在最前');
    await box.choose(({ label }) => label === '林小满');
    const told = (texts: string[]): boolean => texts.some((text) => text.includes('已把 2 人写入'));
    assert.ok(told(await workbench.notifications(told)));
    assert.equal(
      readFileSync(path.join(workbench.folder, 'ops-regulation.yaml'), 'utf8'),
      [
        'people:',
        '  - { id: zhou-lan, name: 周岚, roles: [ operations-manager ] }',
        '  - { id: lin-xiaoman, name: 林小满, roles: [ promotion-specialist ] }',
        '',
      ].join('\n'),
    );
    await workbench.screenshot('department');
  });
});
