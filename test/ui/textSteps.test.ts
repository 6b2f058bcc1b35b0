// The plan of sheetSteps.test.ts in the text editor, counted by the same rules.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BELOW, draftPlan, Hands, NEXT, spreadsheet, WRITTEN } from './support/planHands';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually, until } from './support/waiting';
import type { Workbench } from './support/workbench';

describe('a plan in text, by keyboard alone', function () {
  this.timeout(400_000);
  const open = suiteWorkbench('zh-cn');

  before(async () => {
    const settings = join(open().folder, '.vscode');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'settings.json'), JSON.stringify({ 'opsRegulation.openIn': 'text' }));
    await open().openFile('documents/2026-06/monthly-promotion-plan.md');
  });

  it('is written from nothing to what can be submitted', async () => {
    const hands = new Hands(open());
    await draftPlan(open(), hands);
    await open().shows('月度推广计划');
    await open().screenshot('text-steps-new');
    await fill(open(), hands);
    await hands.press('Control+s');
    await open().screenshot('text-steps-done');
    const [needed, there] = [hands.counted, spreadsheet()];
    console.log(`text ${JSON.stringify(needed)}, spreadsheet ${JSON.stringify(there)}`);
    await until(
      'what is left',
      () => open().page.locator('.statusbar').innerText(),
      (text) => text.includes('可以提交'),
    );
    assert.ok(needed.values <= there.values, `${String(needed.values)} values`);
    assert.ok(needed.other * 3 <= there.other, `${String(needed.other)} other actions`);
  });
});

/** The place of the caret where something is selected there. */
async function selected({ page }: Workbench): Promise<string> {
  const shown = page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+ \(\d+ selected\)/ });
  return (await shown.allInnerTexts())[0] ?? '';
}

/** The mark that is selected: what it asks for, '' for one that says nothing; undefined where none is. */
async function asked({ page }: Workbench): Promise<string | undefined> {
  await page.keyboard.press('Control+c');
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  return /^【待填(?:：(.*))?】$/.exec(text)?.slice(1).join('');
}

/** What is written freely, by section: its marks say more than a title. */
const PROSE = ['上月复盘', '人群与商品策略', '监控与调价规则', '资源需求'];
/** What a formula or a sum would give and here does not: its marks say nothing. */
const BARE = ['本月目标/本月目标', '活动预算/活动总预算', '活动预算/其中推广费用', '活动预算/其中本月'];

/** The values by what their marks say, those of one kind of mark in the order of the document. */
function byMark(): Map<string, string[]> {
  const left = new Map<string, string[]>();
  for (const [place, texts] of Object.entries(WRITTEN)) {
    const title = BARE.includes(place) ? '' : PROSE.includes(place) ? 'prose' : (place.split('/').at(-1) ?? '');
    left.set(title, [...(left.get(title) ?? []), ...texts]);
  }
  return left;
}

async function fill(workbench: Workbench, hands: Hands): Promise<void> {
  await workbench.copy({ text: '' });
  const left = byMark();
  for (let before = ''; ;) {
    // What follows from a value is filled in meanwhile, and moves the mark that is selected.
    const found = await eventually(
      async () => ({ at: await selected(workbench), title: await asked(workbench) }),
      ({ at, title }) => at !== '' && at !== before && title !== undefined,
      8000,
    );
    if (found.title === undefined || found.at === before) break;
    before = found.at;
    const text = left.get(left.has(found.title) ? found.title : 'prose')?.shift();
    if (text === undefined) break;
    if (text !== BELOW.sales) await hands.value(text, NEXT);
    else {
      await hands.value(text, 'End'); // of what is seen of a row that is wrapped, and then behind its last bar
      for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await hands.press(key);
      await hands.value(BELOW.reason, NEXT);
    }
  }
  await workbench.screenshot('text-steps-filled');
  assert.deepEqual(
    [...left].filter(([, texts]) => texts.length > 0),
    [],
  );
}
