// Tests a window that has nothing of ours yet: what is asked for is there, though nothing was read before.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
});
