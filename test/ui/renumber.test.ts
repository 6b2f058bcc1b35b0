import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { QuickRow } from './support/quickBox';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually, until } from './support/waiting';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const PACK = {
  'pack.yaml':
    'id: shop\ngrammar: 1\ntitle: 门店补充规定\nscript: simplified\nedition: "1"\neffectiveFrom: 2026-01-01\n',
  'regulation/01-shop.md': '# 一、总则\n\n1. 样品每月盘点一次。\n2. 样品出借须登记。\n',
};
const REGULATION = 'packs/shop/regulation/01-shop.md';
const SWAPPED = '# 一、总则\n\n1. 样品出借须登记。\n2. 样品每月盘点一次。\n';
const CITED_AFTER = /依据 shop§1\.2 与《门店补充规定》第一章第一条。/;
const NOTE = 'documents/2026-05/anomaly-alert-边桌跳失率.md';

describe('renumbering a clause by the boxes', function () {
  this.timeout(120_000);
  const open = suiteWorkbench('zh-cn');
  const read = (file: string): string => readFileSync(path.join(open().folder, file), 'utf8');

  /** What a search box finds that is opened now: it searches in what is read by then. */
  async function searchForSample(): Promise<QuickRow[]> {
    await open().command('查条款');
    await open().box.asks('查条款');
    await open().box.fill('样品出借');
    const rows = await open().box.rows((found) => found.some(({ label }) => /§|没有相关条款/.test(label)));
    await open().box.leave();
    return rows;
  }

  before(async () => {
    for (const [file, text] of Object.entries(PACK)) {
      mkdirSync(path.dirname(path.join(open().folder, 'packs/shop', file)), { recursive: true });
      writeFileSync(path.join(open().folder, 'packs/shop', file), text);
    }
    appendFileSync(path.join(open().folder, NOTE), '\n依据 shop§1.1 与《门店补充规定》第一章第二条。\n');
    appendFileSync(path.join(open().folder, 'ops-regulation.yaml'), '\npacks: [packs/shop]\n');
    await until('the pack is read', searchForSample, (rows) => rows.some(({ label }) => label.includes('shop')));
  });

  it('asks which, what to and how, shows what changes, and undoes it by the button', async () => {
    const before = [REGULATION, NOTE].map(read);
    await open().command('条款改号…');
    await open().box.answer('条款改号：哪一条', 'shop§1.1');
    await open().box.answer('的新编号', '1.2');
    await open().box.asks('已有条款');
    assert.deepEqual(
      (await open().box.rows((rows) => rows.length >= 3)).map(({ label }) => label),
      ['两条对调', '后面的条款依次顺延', '只改引用'],
    );
    await open().screenshot('renumber-ways');
    await open().box.choose('两条对调');
    // The note has been submitted: it is named, and changed because one agrees to that.
    const rows = await open().box.rows((found) => found.some(({ label }) => label.includes('确定')));
    assert.ok(
      rows.some(({ label }) => label.includes(NOTE)),
      JSON.stringify(rows),
    );
    await open().screenshot('renumber-confirm');
    await open().box.choose('确定，全部改号，其中 1 份已不是草稿');
    assert.equal(
      await eventually(
        () => read(REGULATION),
        (text) => text === SWAPPED,
      ),
      SWAPPED,
    );
    assert.match(
      await eventually(
        () => read(NOTE),
        (text) => CITED_AFTER.test(text),
      ),
      CITED_AFTER,
    );
    await open().notifications((texts) => texts.some((text) => text.includes('条款已改号')));
    await open().page.locator('.notifications-toasts .monaco-button', { hasText: '撤销' }).click();
    assert.deepEqual(
      await eventually(
        () => [REGULATION, NOTE].map(read),
        (texts) => texts.join() === before.join(),
      ),
      before,
    );
  });

  it('finds a clause in the editor’s list of symbols, by number and by pinyin', async () => {
    await open().box.open('Control+T', '#');
    for (const [query, clause] of [
      ['#3.2.2', '§3.2.2 '],
      ['#tuiguangjihua', '§4.1.3.3 '],
    ] as const) {
      await open().box.fill('#'); // else rows of the query before would do
      await eventually(
        () => open().box.rows(() => true),
        (rows) => rows.every(({ label }) => !label.includes(clause)),
      );
      await open().box.fill(query);
      const rows = await open().box.rows((found) => found.some(({ label }) => label.startsWith(clause)));
      assert.ok(
        rows.some(({ label }) => label.startsWith(clause)),
        JSON.stringify(rows),
      );
      await open().screenshot(`symbols${query.slice(1, 4)}`);
    }
    await open().box.leave();
  });
});

describe('a renumbering that was stopped with the editor', function () {
  this.timeout(120_000);
  const source = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  const note = (numbers: string): string => `---\ntype: weekly-meeting\n---\n依据 ${numbers} 办理。\n`;
  const files = ['一', '二', '三'].map((name) => ({
    path: `documents/2026-05/${name}.md`,
    before: note('shop§1.1、shop§1.2'),
    after: note('shop§1.2、shop§1.1'),
    mark: '',
  }));
  let workbench: Workbench | undefined;
  before(async () => {
    const journal = { version: 1, by: 'the editor', title: '§1.1 → §1.2、§1.2 → §1.1', inPlace: true, files };
    writeFileSync(path.join(source, '.ops-regulation-journal'), JSON.stringify(journal));
    writeFileSync(path.join(source, 'ops-regulation.yaml'), 'shop: 小店\n');
    mkdirSync(path.join(source, 'documents/2026-05'), { recursive: true });
    // One was changed, one was being written, one was not reached.
    const held = [files[0]?.after, files[1]?.after.slice(0, 20), files[2]?.before];
    files.forEach((file, index) => {
      writeFileSync(path.join(source, file.path), held[index] ?? '');
    });
    workbench = await openWorkbench('zh-cn', { workspace: source });
  });
  after(async () => {
    await workbench?.close();
    rmSync(source, { recursive: true });
  });
  pictureFailures(() => workbench);

  it('is told when the folder is opened again, and carried to its end by a button', async () => {
    assert.ok(workbench);
    const { page, folder } = workbench;
    await workbench.notifications((texts) => texts.some((text) => text.includes('有一次改号没有做完')));
    await workbench.screenshot('renumber-unfinished');
    await page.locator('.notifications-toasts .monaco-button', { hasText: '继续改完' }).click();
    const now = await eventually(
      () => files.map((file) => readFileSync(path.join(folder, file.path), 'utf8')),
      (texts) => texts.every((text, index) => text === files[index]?.after),
    );
    assert.deepEqual(
      now,
      files.map(({ after: text }) => text),
    );
    // The journal goes after the last file is written.
    const isKept = (): boolean => existsSync(path.join(folder, '.ops-regulation-journal'));
    await until('the journal is gone', isKept, (kept) => !kept);
  });
});
