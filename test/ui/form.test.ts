import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packagedExtensions } from '../../build/uiFolders.mjs';
import { emptyFolder } from '../../build/workspace.mjs';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const MOST = 100; // more than the form has steps, also where an editor that is busy loses some
const AFTER = 6; // once the document is there
const BETWEEN = 120; // ms, as a hurried finger presses

describe('the form of a new document', function () {
  this.timeout(120_000);
  let workbench: Workbench | undefined;
  const open = (): Workbench => {
    assert.ok(workbench);
    return workbench;
  };
  const markdown = (): string[] => readdirSync(open().folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort();

  before(async () => { workbench = await openWorkbench('zh-cn'); });
  after(async () => { await workbench?.close(); });
  pictureFailures(() => workbench);

  it('takes Enter pressed once too often, and leaves the new document as it was written', async () => {
    await open().openFile('documents/2026-05/monthly-promotion-plan.md');
    const before = markdown();
    await open().command('新建文档');
    await open().type('月度推广计划');
    await open().quickRows((rows) => rows.some((row) => row.label.includes('月度推广计划')));
    await open().screenshot('form-types');
    const added = (): string[] => markdown().filter((name) => !before.includes(name));
    for (let [time, since] = [0, 0]; time < MOST && since <= AFTER; time++) {
      await open().press('Enter');
      await open().page.waitForTimeout(BETWEEN);
      if (added().length > 0) since++;
    }
    const [made = ''] = await open().eventually(() => Promise.resolve(added()), (names) => names.length > 0);
    const written = readFileSync(path.join(open().folder, made), 'utf8');
    assert.match(written, /^author: 林小满$/m, 'a command that comes early waits for the settings and documents');
    await open().eventually(() => open().activeTab(), (tab) => made.endsWith(tab));
    await open().screenshot('form-made');
    await open().save();
    assert.equal(await open().eventually(() => Promise.resolve(readFileSync(path.join(open().folder, made), 'utf8')), (text) => text !== ''), written);
    assert.equal(await open().page.locator('.tab.dirty').count(), 0);
  });
});

describe('an extension that is damaged', function () {
  this.timeout(120_000);
  let workbench: Workbench | undefined;
  before(async () => {
    const extensions = emptyFolder('ui-damaged');
    cpSync(packagedExtensions, extensions, { recursive: true });
    const [session = ''] = readdirSync(extensions, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(path.join('dist', 'session.js')));
    writeFileSync(path.join(extensions, session), 'cut off (');
    workbench = await openWorkbench('zh-cn', { extensions });
  });
  after(async () => { await workbench?.close(); });
  pictureFailures(() => workbench);

  it('says so, in the reader’s words', async () => {
    assert.ok(workbench);
    const said = await workbench.notifications((texts) => texts.some((text) => text.includes('重新安装')));
    await workbench.screenshot('damaged');
    assert.ok(said.some((text) => text.includes('运营制度没能启动')), said.join('\n'));
  });
});
