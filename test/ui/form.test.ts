import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { packagedExtensions } from '../../build/test/uiFolders.mjs';
import { emptyFolder } from '../../build/shared/workspace.mjs';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually, until } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const AFTER = 6; // presses once the document is there
const BETWEEN = 120; // ms, as a hurried finger presses
const HURRY = 200; // ms after which a finger is no longer in a hurry

describe('the form of a new document', function () {
  this.timeout(120_000);
  const open = suiteWorkbench('zh-cn');
  const markdown = (): string[] =>
    readdirSync(open().folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort();

  /**
   * Presses Enter in a hurry, whatever the editor makes of it, until some time after `isDone`; a finger that was held
   * up meanwhile stops there.
   */
  async function pressEnter(isDone: () => boolean): Promise<void> {
    const pressed: Promise<void>[] = [];
    for (let [after, last] = [0, Date.now()]; after < AFTER && (after === 0 || Date.now() - last < HURRY);) {
      last = Date.now();
      pressed.push(open().press('Enter'));
      await setTimeout(BETWEEN);
      if (isDone()) after++;
    }
    await Promise.all(pressed);
  }

  it('takes Enter pressed once too often, and leaves the new document as it was written', async () => {
    await open().openFile('documents/2026-05/monthly-promotion-plan.md');
    const before = markdown();
    await open().command('新建文档');
    await open().box.asks('新建文档');
    await open().box.fill('月度推广计划');
    await until(
      'the type is the first',
      () => open().box.rows(),
      ([first]) => first?.label.includes('月度推广计划') === true,
    );
    await open().screenshot('form-types');
    const added = (): string[] => markdown().filter((name) => !before.includes(name));
    await pressEnter(() => added().length > 0);
    await open().box.closed();
    const [made = ''] = added();
    const written = readFileSync(path.join(open().folder, made), 'utf8');
    assert.match(written, /^撰写人: 林小满$/m, 'a command that comes early waits for the settings and documents');
    await until(
      'the new document is shown',
      () => open().activeTab(),
      (tab) => tab !== '' && made.endsWith(tab),
    );
    await open().screenshot('form-made');
    await open().save();
    assert.equal(
      await eventually(
        () => readFileSync(path.join(open().folder, made), 'utf8'),
        (text) => text !== '',
      ),
      written,
    );
    assert.equal(await open().page.locator('.tab.dirty').count(), 0);
  });

  it('takes what is typed and entered without a pause', async () => {
    for (let time = 0; time < 5; time++) {
      await open().command('新建文档');
      await open().box.asks('新建文档');
      await open().page.keyboard.type('fengxiandengjibiao');
      await open().page.keyboard.press('Enter');
      await open().box.asks('风险登记表 (1/');
      await open().page.keyboard.type('2027-03');
      await open().page.keyboard.press('Enter');
      await open().box.asks('(2/');
      await open().press('Escape');
      await open().box.closed();
    }
  });

  it('ends where the document of the period is there already, and opens it', async () => {
    const before = markdown();
    await open().command('View: Close All Editors');
    await open().command('新建文档');
    await open().box.asks('新建文档');
    await open().box.fill('月度推广计划');
    await open().box.choose('月度推广计划');
    await open().box.asks('试用：今天按 2026-07-01 算');
    await open().box.fill('2026-05');
    await open().box.choose(({ label }) => label === '2026-05');
    await open().box.closed();
    await open().notifications((texts) => texts.some((text) => text.includes('已经存在，未作改动')));
    await open().screenshot('form-there');
    await open().page.locator('.notifications-toasts .monaco-button', { hasText: '打开它' }).click();
    await until(
      'the document is shown',
      () => open().activeTab(),
      (tab) => tab === 'monthly-promotion-plan.md',
    );
    assert.deepEqual(markdown(), before);
  });

  it('says which day a trial takes for today, and which documents it found nothing to take over from', async () => {
    const before = markdown();
    await open().command('新建文档');
    await open().box.asks('新建文档');
    await open().box.fill('月度推广计划');
    await open().box.choose('月度推广计划');
    await open().box.asks('试用：今天按 2026-07-01 算');
    await open().screenshot('form-trial');
    await pressEnter(() => markdown().length > before.length);
    await open().box.closed();
    await open().notifications((texts) => texts.some((text) => /有 \d+ 份来源文档没有找到/.test(text)));
    await open().page.locator('.notifications-toasts .monaco-button', { hasText: '看是哪些' }).click();
    const said = await open().page.locator('.monaco-dialog-box .dialog-message-detail').innerText();
    await open().screenshot('form-missing');
    assert.match(said, /没有找到 2026-08 的月度工作计划，请自行填写：推广总预算.*\n没有找到 2026-07 的/);
    await open().press('Escape');
  });
});

describe('an extension that is damaged', function () {
  this.timeout(120_000);
  let workbench: Workbench | undefined;
  before(async () => {
    const extensions = emptyFolder('ui-damaged');
    cpSync(packagedExtensions, extensions, { recursive: true });
    const [session = ''] = readdirSync(extensions, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith(path.join('dist', 'session.js')),
    );
    writeFileSync(path.join(extensions, session), 'cut off (');
    workbench = await openWorkbench('zh-cn', { extensions });
  });
  after(async () => {
    await workbench?.close();
  });
  pictureFailures(() => workbench);

  it('says so, in the reader’s words', async () => {
    assert.ok(workbench);
    const said = await workbench.notifications((texts) => texts.some((text) => text.includes('重新安装')));
    await workbench.screenshot('damaged');
    assert.ok(
      said.some((text) => text.includes('运营制度没能启动')),
      said.join('\n'),
    );
  });
});
