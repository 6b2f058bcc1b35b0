import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const PACK = {
  'pack.yaml': 'id: shop\ngrammar: 1\ntitle: 门店补充规定\nscript: simplified\nedition: "1"\neffectiveFrom: 2026-01-01\n',
  'regulation/01-shop.md': '# 一、总则\n\n1. 样品每月盘点一次。\n2. 样品出借须登记。\n',
};
const REGULATION = 'packs/shop/regulation/01-shop.md';
const NOTE = 'documents/2026-05/anomaly-alert-边桌跳失率.md';

describe('renumbering a clause by the boxes', function () {
  this.timeout(120_000);
  let workbench: Workbench | undefined;
  const open = (): Workbench => {
    assert.ok(workbench);
    return workbench;
  };
  const read = (file: string): string => readFileSync(path.join(open().folder, file), 'utf8');

  before(async () => {
    workbench = await openWorkbench('zh-cn');
    for (const [file, text] of Object.entries(PACK)) {
      mkdirSync(path.dirname(path.join(workbench.folder, 'packs/shop', file)), { recursive: true });
      writeFileSync(path.join(workbench.folder, 'packs/shop', file), text);
    }
    appendFileSync(path.join(workbench.folder, NOTE), '\n依据 shop§1.1 与《门店补充规定》第一章第二条。\n');
    appendFileSync(path.join(workbench.folder, 'ops-regulation.yaml'), '\npacks: [packs/shop]\n');
    await workbench.command('查条款');
    await workbench.eventually(async () => {
      await open().type('样品出借');
      return open().quickRows(() => true);
    }, (rows) => rows.some(({ label }) => label.includes('shop')));
    await workbench.press('Escape');
  });
  after(async () => { await workbench?.close(); });
  pictureFailures(() => workbench);

  /** Answers a box once it asks what is expected. */
  async function answer(question: string, text: string): Promise<void> {
    await open().page.locator('.quick-input-titlebar', { hasText: question }).waitFor();
    await open().type(text);
    await open().press('Enter');
  }

  it('asks which, what to and how, shows what changes, and undoes it by the button', async () => {
    const before = [REGULATION, NOTE].map(read);
    await open().command('条款改号…');
    await answer('条款改号：哪一条', 'shop§1.1');
    await answer('的新编号', '1.2');
    assert.deepEqual((await open().quickRows((rows) => rows.length >= 3)).map(({ label }) => label), ['两条对调', '后面的条款依次顺延', '只改引用']);
    await open().screenshot('renumber-ways');
    await open().choose('两条对调');
    // The note has been submitted: it is named, and changed because one agrees to that.
    const rows = await open().quickRows((found) => found.some(({ label }) => label.includes('确定')));
    assert.ok(rows.some(({ label }) => label.includes(NOTE)), JSON.stringify(rows));
    await open().screenshot('renumber-confirm');
    await open().choose('确定，全部改号，其中 1 份已不是草稿');
    const after = await open().eventually(() => Promise.resolve([REGULATION, NOTE].map(read)), (texts) => texts.every((text, at) => text !== before[at]));
    assert.equal(after[0], '# 一、总则\n\n1. 样品出借须登记。\n2. 样品每月盘点一次。\n');
    assert.match(after[1] ?? '', /依据 shop§1\.2 与《门店补充规定》第一章第一条。/);
    await open().notifications((texts) => texts.some((text) => text.includes('条款已改号')));
    await open().page.locator('.notifications-toasts .monaco-button', { hasText: '撤销' }).click();
    assert.deepEqual(await open().eventually(() => Promise.resolve([REGULATION, NOTE].map(read)), (texts) => texts.join() === before.join()), before);
  });

  it('finds a clause in the editor’s list of symbols, by number and by pinyin', async () => {
    await open().press('Control+T');
    for (const [query, clause] of [['#3.2.2', '§3.2.2 '], ['#tuiguangjihua', '§4.1.3.3 ']] as const) {
      await open().type('#'); // else rows of the query before would do
      await open().eventually(() => open().quickRows(() => true), (rows) => rows.every(({ label }) => !label.includes(clause)));
      await open().type(query);
      const rows = await open().quickRows((found) => found.some(({ label }) => label.startsWith(clause)));
      assert.ok(rows.some(({ label }) => label.startsWith(clause)), JSON.stringify(rows));
      await open().screenshot(`symbols${query.slice(1, 4)}`);
    }
    await open().press('Escape');
  });
});
