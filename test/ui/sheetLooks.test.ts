// What can be said of the looks of any document without looking: test/ui/steps/looks.md says what has to be looked at.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from '../../build/test/browser/find.mjs';
import { launchBrowser } from '../../build/test/browser/launch.mjs';
import { spread } from '../support/draws';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../support/reader';
import { OWN_PARTS } from '../support/sheet/ownParts';
import { draftSamples } from '../support/sheet/sheets';
import { LOOK_FAULTS } from './support/lookFaults';
import { deskForEach, SheetDesk } from './support/sheetDesk';
import { eventually } from './support/waiting';

const WIDTHS = [1440, 1024, 750, 430];
const READERS = [SIMPLIFIED, ENGLISH, TRADITIONAL];
const PLAN = 'documents/2026-06/monthly-promotion-plan.md';

const { snapshot, texts } = draftSamples();
const typeIn = (text: string): string => /^type: *(\S+)/m.exec(text)?.[1] ?? '';
/** A document of each type. */
const ofTypes = [...new Map([...texts].map(([path, text]) => [typeIn(text), [path, text] as const]))];
const own = Object.entries(OWN_PARTS);

describe('any document as a sheet', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser(await ensureBrowser());
  });
  after(() => browser.close());

  /** Opens a text, half of whose values are still to be filled in, and says what is wrong in each width. */
  async function faultsOf(path: string, text: string, at: number): Promise<string[]> {
    const reader = READERS[at % READERS.length];
    const open = { path, text, ...(reader !== undefined && { reader }) };
    const desk = await SheetDesk.open(browser, snapshot.update([open]).snapshot, open);
    const all: string[] = [];
    for (const width of WIDTHS) {
      await desk.page.setViewportSize({ width, height: 900 });
      const faults = await eventually(
        () => desk.page.evaluate<string[]>(LOOK_FAULTS),
        (found) => found.length === 0,
        2000,
      );
      all.push(...faults.map((each) => `${String(width)}, ${reader?.language ?? ''}: ${each}`));
    }
    await desk.close();
    return all;
  }

  for (const [at, [type, [path, text]]] of spread(ofTypes, 8).entries())
    it(`keeps all that it says within the page, apart and readable: ${type}`, async () => {
      const [name, put] = own[at % own.length] ?? [];
      const half = text.replaceAll(/\| (\d[\d,.%]*) (?=\|)/g, (cell, _digits, where: number) =>
        where % 2 === 0 ? '| 【待填】 ' : cell,
      );
      assert.deepEqual(await faultsOf(path, put?.(half) ?? half, at), [], name);
    });

  for (const [at, [name, put]] of spread(own, 6).entries())
    it(`and so with what writers put in: ${name}`, async () => {
      assert.deepEqual(await faultsOf(PLAN, put(texts.get(PLAN) ?? ''), at), []);
    });
});

describe('a text that is typed into a cell', () => {
  let desk: SheetDesk;
  deskForEach(PLAN, (opened) => {
    desk = opened;
  });

  for (const [row, title, text, isListed] of [
    ['人群推广', '预算', '46,500', false],
    ['货品全站推广', '计划数', '5', false],
    ['淘宝客', '说明', '先看 ROI，再加', false],
    ['关键词推广', '推广渠道', '关键词推广', true],
  ] as const)
    it(`stands where it will stand: ${title}`, async () => {
      await desk.goTo(row, title);
      await desk.page.evaluate(`document.querySelector('.focused td.active').scrollIntoView({ block: 'center' })`);
      const box = await desk.page.locator('.focused td.active').boundingBox();
      assert.ok(box);
      // Without the edges of the cell, of what marks where one is.
      const clip = { x: box.x + 3, y: box.y + 3, width: box.width - 8, height: box.height - 8 };
      const picture = async (): Promise<string> => (await desk.page.screenshot({ clip })).toString('base64');
      await desk.type(text);
      if (isListed) {
        await desk.page.locator('.offers').filter({ visible: true }).waitFor();
        await desk.press('Escape'); // of the list only
      }
      const typed = await picture();
      await desk.press('Enter');
      await desk.page.locator('.focused td.active').waitFor();
      assert.equal(await eventually(picture, (shown) => shown === typed), typed);
    });
});
