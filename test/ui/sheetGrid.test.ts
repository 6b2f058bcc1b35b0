import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../../build/shared/paths.mjs';
import { deskForEach } from './support/sheetDesk';
import type { SheetDesk } from './support/sheetDesk';
import { eventually, until } from './support/waiting';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
const CHANNELS = '四、渠道与预算';

describe('the grid of the sheet, in a browser', function () {
  this.timeout(60_000);
  let desk: SheetDesk;
  deskForEach(PLAN, (opened) => {
    desk = opened;
  });

  describe('by keys', () => {
    it('goes by arrows, to the ends, and round by Tab and Enter', async () => {
      await desk.goTo('人群推广', '预算');
      const ways: readonly (readonly [string, string])[] = [
        ['ArrowDown', '预算 · 货品全站推广'],
        ['ArrowLeft', '计划数 · 货品全站推广'],
        ['Home', '推广渠道 · 3'],
        ['End', '说明 · 货品全站推广'],
        ['Control+Home', '推广渠道 · 1'],
        ['Control+ArrowDown', '推广渠道 · 6'],
        ['Control+End', '说明 · 合计'],
        ['PageUp', '说明 · 关键词推广'],
        ['Control+ArrowLeft', '负责人 · 关键词推广'],
        ['Control+Home', '推广渠道 · 1'],
        ['Tab', '计划数 · 关键词推广'],
        ['Tab', '预算 · 关键词推广'],
        ['Shift+Tab', '计划数 · 关键词推广'],
        ['Enter', '推广渠道 · 2'],
        ['Shift+Enter', '推广渠道 · 1'],
      ];
      for (const [key, place] of ways) {
        await desk.press(key);
        assert.equal(await desk.at(), place, key);
      }
      await desk.press('Control+PageDown');
      assert.match(await desk.at(), /^商品ID/);
      await desk.press('Control+PageUp');
      assert.equal(await desk.at(), '推广渠道 · 1');
    });

    it('selects by Shift, and goes round in what is selected', async () => {
      await desk.goTo('关键词推广', '预算');
      await desk.press('Shift+ArrowDown', 'Shift+ArrowDown');
      assert.equal(await desk.sums(), '计数 3　求和 158,000　平均值 52,666.67');
      assert.equal(await desk.at(), '预算 · 关键词推广', 'the active cell stays');
      await desk.press('Enter', 'Enter');
      assert.equal(await desk.at(), '预算 · 货品全站推广');
      await desk.press('Enter');
      assert.equal(await desk.at(), '预算 · 关键词推广');
      await desk.press('Control+a');
      assert.match(await desk.sums(), /^计数 \d\d/);
      await desk.press('Shift+Space');
      assert.equal((await desk.page.locator('td[aria-selected]').count()) > 15, true);
    });

    it('types over, goes into the text, and takes what was typed by an arrow, Tab or Enter', async () => {
      await desk.goTo('人群推广', '计划数');
      await desk.type('7');
      await desk.press('ArrowRight');
      assert.equal(await desk.at(), '预算 · 人群推广');
      await desk.row(/\| 人群推广 \| 7 \| 46,000/);
      await desk.press('F2', 'ArrowLeft', 'Backspace');
      await desk.type('1');
      await desk.press('Enter');
      await desk.row(/\| 人群推广 \| 7 \| 46,010 \|/);
      assert.equal(await desk.at(), '预算 · 货品全站推广');
      await desk.type('9');
      await desk.press('Escape', 'ArrowUp');
      assert.match(await desk.label(), /^预算 · 人群推广, 46,010/);
      await desk.press('Backspace');
      await desk.type('46000');
      await desk.press('Tab');
      await desk.row(/\| 人群推广 \| 7 \| 46,?000 \|/);
    });

    it('clears, fills down, fills all, enters the day, and breaks lines', async () => {
      await desk.goTo('关键词推广', '说明');
      await desk.type('第一行');
      await desk.press('Alt+Enter');
      await desk.type('第二行');
      await desk.press('Control+Enter');
      await desk.row(/\| 林小满 \| 第一行<br>第二行 \|/);
      await desk.press('Shift+ArrowDown', 'Control+d');
      await desk.row(/\| 人群推广 .*\| 第一行<br>第二行 \|/);
      await desk.press('Delete');
      await desk.row(/\| 人群推广 .*\| 林小满 \|  \|\n/);
      await desk.type('同上');
      await desk.press('Control+Enter');
      await desk.row(/\| 关键词推广 .*\| 同上 \|\n\| 人群推广 .*\| 同上 \|/);
      await desk.press('Control+;');
      await desk.row(/\| 关键词推广 .*\| 2026-06-03 \|/);
    });

    it('undoes an entry with all that follows from it as one step', async () => {
      const before = desk.text;
      await desk.goTo('关键词推广', '预算');
      await desk.type('60000');
      await desk.press('Enter');
      await desk.row(/\| 合计 \|  \| 176,?000 /);
      await desk.press('Control+z');
      await until(
        'the text is as before',
        () => desk.text,
        (text) => text === before,
      );
      await eventually(
        () => desk.at(),
        (place) => place === '预算 · 关键词推广',
      );
      assert.equal(await desk.at(), '预算 · 关键词推广', 'what was undone is selected');
      await desk.press('Control+y');
      await desk.row(/\| 合计 \|  \| 176,?000 /);
    });

    it('undoes letters while one types, and not the document', async () => {
      await desk.goTo('关键词推广', '预算');
      await desk.type('12');
      await desk.press('Control+z');
      assert.equal(await desk.page.locator('.focused .cell-field.editing').count(), 1);
      assert.ok(!desk.asked.some(({ kind }) => kind === 'history'));
    });

    it('puts in, moves and takes out rows, and adds one by Tab in the last cell', async () => {
      await desk.goTo('人群推广', '预算');
      await desk.press('Control+=');
      await desk.row(/\| 关键词推广 .*\n\| 【待填：推广渠道】 .*\n\| 人群推广 /);
      await desk.press('Control+-');
      await desk.row(/\| 关键词推广 .*\n\| 人群推广 /);
      await desk.press('Alt+ArrowUp');
      await desk.row(/\| 人群推广 .*\n\| 关键词推广 /);
      await desk.goTo('淘宝客', '说明');
      await desk.press('Tab');
      await desk.row(/\| 淘宝客 .*\n\| 【待填：推广渠道】 .*\n\| 合计 /);
      await eventually(
        () => desk.at(),
        (place) => place.startsWith('推广渠道 · 6'),
      );
      assert.equal(await desk.at(), '推广渠道 · 6');
    });
  });

  describe('by the clipboard', () => {
    it('copies a block and pastes it, cuts, and clears', async () => {
      await desk.goTo('关键词推广', '预计展现量');
      await desk.press('Shift+ArrowRight', 'Control+c', 'ArrowDown', 'Control+v');
      await desk.row(/\| 人群推广 .*\| 1,750,000 \| 56,000 \|/);
      await desk.goTo('关键词推广', '计划数');
      await desk.press('Control+x');
      await desk.row(/\| 关键词推广 \|  \| 70,000/);
      await desk.press('ArrowDown', 'Control+v');
      await desk.row(/\| 人群推广 \| 8 \| 46,000/);
    });

    it('copies by the command that editors copy by', async () => {
      await desk.goTo('关键词推广', '预算');
      await desk.page.evaluate(
        "document.addEventListener('copy', (event) => { window.copied = event.clipboardData.getData('text/plain'); })",
      );
      await desk.page.evaluate("document.execCommand('copy')");
      assert.equal(await desk.page.evaluate('window.copied'), '70,000');
    });
  });

  it('finds by text and pinyin, and goes back to the cells', async () => {
    await desk.goTo('关键词推广', '预算');
    await desk.press('Control+f');
    await desk.type('dinzhi');
    await desk.page.locator('.find-box .count', { hasText: '没有找到' }).waitFor();
    await desk.press('Control+a');
    await desk.type('rqtg');
    await desk.page.locator('.find-box .count', { hasText: /^\d$/ }).waitFor();
    await desk.press('Enter');
    await desk.page.locator('.find-box .count', { hasText: '1 / ' }).waitFor();
    await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-find.png') });
    await desk.press('Enter', 'Shift+Enter', 'Escape');
    assert.match(await desk.label(), /人群推广/);
    assert.ok(await desk.page.locator('.focused .cell-field').count());
  });

  it('goes on finding where the text was changed by others', async () => {
    const found = (shown: RegExp): Promise<void> => desk.page.locator('.find-box .count', { hasText: shown }).waitFor();
    await desk.goTo('关键词推广', '预算');
    await desk.press('Control+f');
    await desk.type('rqtg');
    await found(/^\d$/);
    await desk.press('Enter');
    await found(/^1 \/ /);
    const count = await desk.page.locator('.find-box .count').innerText();
    await desk.changeText((text) => text.replace(/^(\| 关键词推广 \|.*)$/m, '| 人群推广二 |  |\n$1'));
    await found(new RegExp(`^2 / ${String(Number(count.split(' / ')[1]) + 1)}$`));
    await desk.press('Shift+Enter');
    await found(/^1 \//);
    await desk.press('Escape');
    assert.match(await desk.label(), /人群推广二/);
  });

  it('keeps titles and the first column in view, and widths of columns as they were made', async () => {
    await desk.page.setViewportSize({ width: 1024, height: 700 });
    await desk.goTo('关键词推广', '推广渠道');
    await desk.press('End');
    const frame = desk.page.locator('.grid-frame.focused');
    const first = await frame.locator('tr[data-row="0"] td').first().boundingBox();
    assert.ok(first !== null && first.x < 80, JSON.stringify(first));
    const active = await frame.locator('td.active').boundingBox();
    assert.ok(active !== null && active.x + active.width <= 1024, JSON.stringify(active));
    await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-1024.png') });
    const width = async (): Promise<number> =>
      (await desk.page.getByRole('grid', { name: CHANNELS }).locator('th').nth(1).boundingBox())?.width ?? 0;
    await desk.press('Home');
    const before = await width();
    await desk.press('Alt+ArrowRight', 'Alt+ArrowRight');
    assert.equal(await width(), before + 32);
    await desk.load();
    await desk.page.getByRole('grid', { name: CHANNELS }).waitFor();
    assert.equal(await width(), before + 32);
  });

  it('fills by the handle: what is a series goes on, all else is repeated', async () => {
    await desk.goTo('关键词推广', '计划数');
    await desk.press('Shift+ArrowRight');
    const handle = desk.page.locator('.focused .fill-handle');
    const target = desk.page.locator('.focused tr[data-row="2"] td').nth(2);
    await handle.hover();
    await desk.page.mouse.down();
    await target.hover();
    await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-fill.png') });
    await desk.page.mouse.up();
    await desk.row(/\| 人群推广 \| 8 \| 70,000 .*\n\| 货品全站推广 \| 8 \| 70,000 /);
  });
});

describe('a long grid, in a browser', function () {
  this.timeout(60_000);
  const rows = Array.from({ length: 5000 }, (_, at) => `| 第${String(at + 1)}行 | ${String(at + 1)} |  |`);
  const head = '---\ntype: meeting-minutes\nperiod: 2026-06-01\nstatus: draft\n---\n\n# 会议纪要\n\n## 名单\n\n';
  const text = `${head}| 名称 | 数 | 说明 |\n| --- | ---: | --- |\n${rows.join('\n')}\n`;
  let desk: SheetDesk;
  deskForEach(
    'documents/2026-06/long.md',
    (opened) => {
      desk = opened;
    },
    text,
  );

  it('draws what is in view, and selects, copies and finds beyond that', async () => {
    await desk.page.locator('td', { hasText: '第1行' }).first().click();
    assert.ok((await desk.page.locator('tr[data-row]').count()) < 120);
    await desk.press('Control+End');
    await desk.page.locator('.current td.active', { hasText: /^$/ }).waitFor();
    assert.equal(await desk.page.locator('.focused tr[data-row="4999"]').count(), 1);
    await desk.press('ArrowLeft', 'Control+Shift+ArrowUp');
    const sums = desk.page.locator('.sums');
    await until(
      'all are added up',
      () => sums.innerText(),
      (shown) => shown.includes('12,502,500'),
    );
    await desk.page.evaluate(
      "document.addEventListener('copy', (event) => { window.copied = event.clipboardData.getData('text/plain'); })",
    );
    await desk.press('Control+c');
    assert.equal(String(await desk.page.evaluate('window.copied')).split('\n').length, 5000);
    await desk.press('Control+f');
    await desk.type('第4321行');
    await desk.press('Enter');
    await desk.page.locator('.current td.active', { hasText: '第4321行' }).waitFor();
    await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-long.png') });
  });
});
