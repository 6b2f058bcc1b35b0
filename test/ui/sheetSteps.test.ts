import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { BELOW, draftPlan, Hands, NEXT, spreadsheet, WRITTEN } from './support/planHands';
import { sheetFrame } from './support/sheetFrame';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually, until } from './support/waiting';

/** The place that has the focus: the label of a field, the section of a text, or section and column of a cell. */
const WHERE = `(() => {
  const active = document.activeElement;
  const plain = (text) => (text ?? '').replace(/^[一二三四五六七八九十]+、/, '').trim();
  const label = active?.labels?.[0];
  if (label) return plain(label.firstChild.textContent);
  const grid = active?.closest('.grid-frame')?.querySelector('[role=grid]');
  if (grid) {
    const [place = ''] = (active.getAttribute('aria-label') ?? '').split(', ');
    const [column = '', row = ''] = place.split(' · ');
    return plain(grid.getAttribute('aria-label')) + '/' + column + '/' + row;
  }
  let above = active?.closest('.blocks > *');
  const isOver = (each) => each.tagName === "H2" || each.querySelector("h2") !== null;
  while (above && !isOver(above)) above = above.previousElementSibling;
  return plain((above?.querySelector('h2') ?? above)?.firstChild?.textContent);
})()`;

describe('a plan in the sheet, by keyboard alone', function () {
  this.timeout(400_000);
  const open = suiteWorkbench('zh-cn');

  before(async () => {
    await open().openFile('documents/2026-06/monthly-promotion-plan.md');
  });

  it('takes no more to write than in a spreadsheet, and a third of what is done beside', async () => {
    const hands = new Hands(open());
    await draftPlan(open(), hands);
    const frame = await sheetFrame(open());
    await until(
      'the first open field',
      () => frame.evaluate<string>(WHERE),
      (at) => at === '推广总预算',
    );
    await open().screenshot('steps-new');
    await fill(frame, hands);
    await hands.press('Control+s');
    const status = await eventually(
      () => frame.locator('.status').innerText(),
      (text) => text.includes('可以提交'),
    );
    await open().screenshot('steps-done');
    const [needed, there] = [hands.counted, spreadsheet()];
    console.log(`sheet ${JSON.stringify(needed)}, spreadsheet ${JSON.stringify(there)}`);
    assert.match(status, /可以提交/);
    assert.ok(needed.values <= there.values, `${String(needed.values)} values`);
    assert.ok(needed.ends <= there.ends, `${String(needed.ends)} ends`);
    assert.ok(needed.other * 3 <= there.other, `${String(needed.other)} other actions`);
  });
});

async function fill(frame: Frame, hands: Hands): Promise<void> {
  const left = new Map(Object.entries(WRITTEN).map(([place, texts]) => [place, [...texts]]));
  for (let before = ''; ;) {
    const at = await eventually(
      () => frame.evaluate<string>(WHERE),
      (now) => now !== before,
      8000,
    );
    const text = left.get(at.split('/', 2).join('/'))?.shift();
    if (at === before || text === undefined) break;
    before = at;
    if (text !== BELOW.sales) await hands.value(text, NEXT);
    else {
      await hands.value(text, 'Tab');
      await hands.press('End');
      await hands.value(BELOW.reason, NEXT);
    }
  }
  assert.deepEqual(
    [...left].filter(([, texts]) => texts.length > 0),
    [],
  );
}
