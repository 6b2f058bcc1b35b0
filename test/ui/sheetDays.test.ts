// The calendar of the sheet, beside a cell and beside a field, by keys and by the pointer.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { deskForEach } from './support/sheetDesk';
import type { SheetDesk } from './support/sheetDesk';
import { until } from './support/waiting';

const REPORT = 'documents/2026-06/analysis-report.md';
const DUE = /\| A05-1 .*\| 陈屿 \| (.*?) \| 已完成 /;

describe('the calendar of the sheet, in a browser', function () {
  this.timeout(60_000);
  let desk: SheetDesk;
  deskForEach(REPORT, (opened) => {
    desk = opened;
  });

  const picker = (): Locator => desk.page.locator('.day-picker').filter({ visible: true });
  const marked = async (): Promise<string> =>
    (await picker().locator('[aria-selected=true]').getAttribute('aria-label')) ?? '';
  const marks = (day: string): Promise<string> => until(`${day} is marked`, marked, (label) => label.includes(day));
  const due = (): string => DUE.exec(desk.text)?.[1] ?? '';
  const goToDue = async (): Promise<void> => {
    const cell = desk.page.getByRole('grid', { name: '二、上期措施跟进' }).locator('td', { hasText: '2026-06-12' });
    await cell.click();
    await until(
      'the cell is active',
      () => desk.at(),
      (at) => at === '期限 · A05-1',
    );
  };

  it('opens at the day of a cell, says what each day is, and enters the one that is chosen', async () => {
    await goToDue();
    await desk.press('Alt+ArrowDown');
    await marks('2026-06-12');
    assert.equal(await picker().locator('.month').innerText(), '2026年6月');
    await desk.press('ArrowDown');
    assert.equal(await marks('2026-06-19'), '19休, 2026-06-19 周五，端午节放假');
    assert.equal(await picker().locator('.about').innerText(), '2026-06-19　周五，端午节放假');
    assert.equal(await picker().locator('td[aria-selected=true] .mark').innerText(), '休');
    const meant = desk.page.locator('.focused .cell-field');
    assert.equal(
      await meant.getAttribute('aria-activedescendant'),
      await picker().locator('[aria-selected=true]').getAttribute('id'),
    );
    for (const [key, day] of [
      ['PageDown', '2026-07-19'],
      ['Home', '2026-07-13'],
      ['End', '2026-07-19'],
      ['PageUp', '2026-06-19'],
      ['ArrowLeft', '2026-06-18'],
      ['ArrowUp', '2026-06-11'],
      ['ArrowRight', '2026-06-12'],
      ['ArrowDown', '2026-06-19'],
    ] as const) {
      await desk.press(key);
      await marks(day);
    }
    await desk.press('Enter');
    await until('the day is entered', due, (day) => day === '2026-06-19');
    assert.equal(await picker().count(), 0);
  });

  it('is left by Escape with all as it was, and goes where a day is typed', async () => {
    const before = desk.text;
    await goToDue();
    await desk.press('Alt+ArrowDown');
    await marks('2026-06-12');
    await desk.press('PageDown', 'Escape');
    await picker().waitFor({ state: 'detached' });
    assert.equal(await desk.at(), '期限 · A05-1');
    assert.equal(desk.text, before);
    await desk.press('Alt+ArrowDown');
    await desk.type('6月25日');
    await marks('2026-06-25');
    await desk.press('Enter');
    await until('the day is entered', due, (day) => day === '2026-06-25');
  });

  it('opens by a button beside the cell, and takes a day that is clicked', async () => {
    await goToDue();
    await desk.page.locator('.focused .opener').click();
    await marks('2026-06-12');
    await picker().getByRole('button', { name: '下个月' }).click();
    await marks('2026-07-12');
    await picker().locator('td[data-day="2026-07-03"]').click();
    await until('the day is entered', due, (day) => day === '2026-07-03');
  });

  it('lies within the view, also at its lower right', async () => {
    for (const size of [
      { width: 1440, height: 900 },
      { width: 800, height: 500 },
    ]) {
      await desk.page.setViewportSize(size);
      await goToDue();
      const cell = desk.page.locator('td.active:not(.row-number)');
      for (const block of ['start', 'end']) {
        await cell.evaluate((each: { scrollIntoView: (how: object) => void }, where) => {
          each.scrollIntoView({ block: where, inline: 'end' });
        }, block);
        await desk.press('Alt+ArrowDown');
        await marks('2026-06-12');
        const [box, over] = [await picker().boundingBox(), await cell.boundingBox()];
        assert.ok(box && over);
        const isInside =
          box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
        assert.ok(isInside, `${JSON.stringify(box)} is within ${JSON.stringify(size)}`);
        assert.ok(box.y >= over.y + over.height - 1 || box.y + box.height <= over.y + 1, 'it does not cover its cell');
        await desk.press('Escape');
      }
    }
  });

  it('opens beside a field of the head, and says of its day what it is', async () => {
    await desk.page.locator('#field-takenOn').focus();
    await desk.press('Alt+ArrowDown');
    await marks('2026-07-02');
    await desk.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await marks('2026-06-29');
    await desk.press('Escape');
    await picker().waitFor({ state: 'detached' });
    assert.match(desk.text, /^takenOn: 2026-07-02$/m);
    await desk.press('Alt+ArrowDown');
    await marks('2026-07-02');
    await desk.press('ArrowRight', 'Enter');
    await desk.row(/^takenOn: 2026-07-03$/m);
    await desk.page.locator('#field-takenOn-about', { hasText: '周五' }).waitFor();
  });
});
