import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from '../../build/test/browser/find.mjs';
import { launchBrowser } from '../../build/test/browser/launch.mjs';
import { openSnapshot } from '../../src/features/service';
import { loadKnowledge } from '../../src/knowledge/load';
import { HOSTILE_DOCUMENTS, hostileKnowledge } from '../support/hostile/documents';
import { HOSTILE_TEXTS } from '../support/hostile/units';
import { bundledPack } from '../support/pack';
import { draftSamples } from '../support/sheet/sheets';
import { SheetDesk } from './support/sheetDesk';

const LENGTH = 300; // characters of hostile signs at each place
const PATH = 'documents/2026-05/hostile.md';
const TRAPS = [
  '<img src=x onerror="window.caught = true">',
  '<script>window.caught = true</script>',
  '<svg onload="window.caught = true">',
  '[a](javascript:window.caught=true)',
  '"><iframe srcdoc="<script>parent.caught = true</script>">',
  "';window.caught=true;'",
];

describe('a document in the sheet, in a browser,', function () {
  this.timeout(180_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser(await ensureBrowser());
  });
  after(() => browser.close());

  it('may say anything at any place: nothing of it runs, and the page goes on', async () => {
    const loaded = { ...loadKnowledge(bundledPack(), undefined, []), knowledge: hostileKnowledge() };
    const texts = [...TRAPS, ...HOSTILE_TEXTS.map(({ text }) => text(LENGTH))];
    const [first, ...others] = texts.flatMap((signs) => Object.values(HOSTILE_DOCUMENTS).map((made) => made(signs)));
    const file = { path: PATH, text: first ?? '' };
    const desk = await SheetDesk.open(browser, openSnapshot(loaded, [file]), file);
    const faults: string[] = [];
    desk.page.on('pageerror', ({ message }) => faults.push(message));
    for (const text of others) await desk.changeText(() => text);
    await desk.changeText(() => first ?? '');
    await desk.page.locator('td', { hasText: 'window.caught' }).first().click();
    await desk.type('好');
    await desk.press('Enter');
    await desk.row(/\| 好 \|/);
    assert.equal(await desk.page.evaluate('window.caught'), undefined);
    assert.deepEqual([faults, await desk.page.evaluate('window.violations')], [[], []]);
    await desk.close();
  });

  const HEAD = '---\ntype: meeting-minutes\nperiod: 2026-06-01\nstatus: draft\n---\n\n# 会议纪要\n\n## 名单\n\n';
  const FORMS: Readonly<Record<string, string>> = {
    'a hundred thousand bars':
      '| 名称 | 数 | 说明 |\n| --- | ---: | --- |\n' +
      Array.from({ length: 24_990 }, (_, at) => `| 第${String(at + 1)}行 | ${String(at + 1)} |  |`).join('\n'),
    'tables of one row without end': Array.from(
      { length: 2000 },
      (_, at) => `### 第${String(at)}节\n\n| 名称 | 数 |\n| --- | --- |\n| 第${String(at)}行 | 1 |\n\n`,
    ).join(''),
    'fifty thousand lines of text': Array.from({ length: 49_900 }, (_, at) => `第${String(at)}行`).join('\n'),
  };
  for (const [name, body] of Object.entries(FORMS))
    it(`opens and can be written in with ${name}`, async () => {
      const { snapshot } = draftSamples();
      const text = `${HEAD}| 甲 | 乙 |\n| --- | --- |\n| 一 |  |\n\n${body}\n`;
      const file = { path: 'documents/2026-06/long.md', text };
      const start = performance.now();
      const desk = await SheetDesk.open(browser, snapshot.update([file]).snapshot, file);
      const opened = performance.now();
      await desk.page.locator('td', { hasText: '一' }).first().click();
      await desk.press('Tab');
      await desk.type('写');
      await desk.press('Enter');
      await desk.row(/\| 一 \| 写 \|/);
      await desk.page.locator('td', { hasText: '写' }).waitFor();
      const written = performance.now();
      console.log(`      ${name}: ${(opened - start).toFixed(0)} ms, ${(written - opened).toFixed(0)} ms`);
      await desk.close();
    });
});
