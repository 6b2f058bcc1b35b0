import assert from 'node:assert/strict';
import { deskForEach } from './support/sheetDesk';
import type { SheetDesk } from './support/sheetDesk';
import { until } from './support/waiting';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
const ROW = '| 直播间 |  | 1,000 |  |  |  |  |  |  |  |  |  |  |  |  | 陈屿 |  |';
const TITLES = /(\n\| 推广渠道 .*\n\| --- .*\n)/;

const withRowAbove = (text: string): string => text.replace(TITLES, `$1${ROW}\n`);
const without = (start: string) => (text: string) => text.replace(new RegExp(`\\n\\| ${start} .*`), '');

describe('a sheet whose text others change, in a browser', function () {
  this.timeout(60_000);
  let desk: SheetDesk;
  deskForEach(PLAN, (given) => (desk = given));
  const field = (id: string) => desk.page.locator(`#field-${id}`);
  const typed = (): Promise<string> => desk.page.locator('.cell-field.editing').inputValue();
  const said = (words: RegExp): Promise<string> =>
    until(
      String(words),
      () => desk.sums(),
      (shown) => words.test(shown),
    );
  const isAt = (place: string): Promise<string> =>
    until(
      place,
      () => desk.at(),
      (now) => now === place,
    );

  it('keeps the caret in its row, and what is typed there', async () => {
    await desk.goTo('内容营销', '说明');
    await desk.type('正在输入');
    await desk.changeText(withRowAbove);
    await desk.page.locator('td', { hasText: '直播间' }).waitFor();
    assert.equal(await typed(), '正在输入');
    await isAt('说明 · 内容营销');
    const [over, cell] = [
      await desk.page.locator('.cell-field.editing').boundingBox(),
      await desk.page.locator('td.active').boundingBox(),
    ];
    assert.equal(Math.round(over?.y ?? 0), Math.round(cell?.y ?? -1), 'it lies over its cell');
    await desk.press('Enter');
    await desk.row(/\n\| 内容营销 .*\| 正在输入 \|\n/);
  });

  it('puts what was refused into the row that was meant, and all that was typed after it', async () => {
    await desk.goTo('内容营销', '说明');
    desk.hold();
    await desk.changeText(withRowAbove);
    await desk.type('一');
    await desk.press('Enter');
    await desk.type('二');
    await desk.press('Enter');
    await desk.changeText(without('人群推广'));
    await desk.release();
    await desk.row(/\n\| 内容营销 .*\| 一 \|\n\| 淘宝客 .*\| 二 \|\n/);
    assert.equal(desk.text.split('一 |').length + desk.text.split('二 |').length, 4, 'once each');
  });

  it('types into a new row before the editor has made it, and takes one step back for each', async () => {
    await desk.goTo('淘宝客', '说明');
    desk.hold();
    await desk.press('Tab');
    await desk.type('抖音');
    await desk.press('Tab');
    await desk.type('3');
    await desk.press('Tab');
    await desk.type('500');
    await desk.press('Enter');
    await desk.changeText(withRowAbove);
    await desk.release();
    await desk.row(/\n\| 淘宝客 .*\n\| 抖音 \| 3 \| 500 .*\n\| 合计 /);
    await desk.goTo('抖音', '预算');
    desk.hold();
    await desk.type('600');
    await desk.press('Enter', 'ArrowUp');
    await desk.type('700');
    await desk.press('Enter', 'ArrowUp', 'Control+z');
    await desk.release();
    await desk.row(/\n\| 抖音 \| 3 \| 600 /);
  });

  it('moves and takes out the rows that were meant, however quick the keys were', async () => {
    await desk.goTo('淘宝客', '预算');
    desk.hold();
    await desk.press('Alt+ArrowUp', 'Alt+ArrowUp');
    await desk.changeText(withRowAbove);
    await desk.press('Alt+ArrowUp');
    await desk.release();
    await desk.row(/\n\| 直播间 .*\n\| 关键词推广 .*\n\| 淘宝客 .*\n\| 人群推广 /);
    await isAt('预算 · 淘宝客');
    desk.hold();
    await desk.press('Control+-', 'Control+-');
    await desk.release();
    await desk.row(/\n\| 关键词推广 .*\n\| 货品全站推广 /);
  });

  it('says so where the row in which one types is gone, and loses nothing', async () => {
    await desk.goTo('内容营销', '说明');
    await desk.type('没有了');
    await desk.changeText(without('内容营销'));
    await said(/已在别处被删除/);
    assert.equal(await typed(), '没有了');
    await desk.press('Escape');
    await desk.goTo('淘宝客', '说明');
    desk.hold();
    await desk.changeText(without('淘宝客'));
    await desk.type('也没有了');
    await desk.press('Enter');
    await desk.release();
    await desk.page.locator('.foot .warning', { hasText: '没有写入：也没有了' }).waitFor();
    assert.ok(!desk.text.includes('也没有了'));
  });

  it('keeps what is typed in the head and in a text where other parts come and go', async () => {
    await field('shop').fill('新店');
    await desk.changeText((text) => text.replace('\n\n## 一、', '\n\n<!-- 新的说明 -->\n\n## 一、'));
    await desk.page.locator('.hint', { hasText: '新的说明' }).waitFor();
    assert.equal(await field('shop').inputValue(), '新店');
    await desk.page.locator('.cm-content', { hasText: '5 月推广花费' }).click();
    await desk.press('Control+End');
    await desk.type('还没写完');
    await desk.changeText((text) =>
      withRowAbove(text)
        .replace('5 月推广花费', '五月推广花费')
        .replace('\n\n## 二、', '\n\n<!-- 另一条 -->\n\n## 二、')
        .replace('\n## 十一', '\n<!-- 末尾 -->\n\n## 十一'),
    );
    await desk.page.locator('.hint', { hasText: '末尾' }).waitFor();
    assert.equal(await desk.page.evaluate('document.activeElement.textContent.endsWith("还没写完")'), true);
    await desk.type('，现在写完');
    await desk.enter();
    await desk.row(/\nshop: 新店\n/);
    await desk.row(/\n五月推广花费 .*还没写完，现在写完\n/);
  });

  it('enters what is typed before the file is saved, and all that waits', async () => {
    await desk.goTo('关键词推广', '说明');
    await desk.type('一');
    await desk.press('Enter');
    await desk.type('二');
    await desk.enter();
    assert.match(desk.text, /\n\| 关键词推广 .*\| 一 \|\n\| 人群推广 .*\| 二 \|\n/);
    await field('shop').fill('新店');
    await desk.enter();
    assert.match(desk.text, /\nshop: 新店\n/);
    await desk.page.locator('.cm-content', { hasText: '5 月推广花费' }).click();
    await desk.press('Control+End');
    await desk.type('一');
    await desk.enter();
    await desk.type('二');
    await desk.enter();
    assert.match(desk.text, /最稳。一二\n/);
  });

  it('goes on with what was not entered when its window was closed, though rows came meanwhile', async () => {
    await desk.goTo('内容营销', '说明');
    await desk.type('没录完');
    await desk.changeText(withRowAbove);
    await desk.page.locator('td', { hasText: '直播间' }).waitFor();
    await desk.changeText((text) => text.replace(ROW, `${ROW}\n${ROW.replace('直播间', '直播二')}`));
    await desk.load();
    await isAt('说明 · 内容营销');
    assert.equal(await typed(), '没录完');
    await desk.press('Enter');
    await desk.row(/\n\| 内容营销 .*\| 没录完 \|\n/);
    await desk.load();
    assert.equal(await desk.page.locator('.cell-field.editing').count(), 0, 'what is entered is not typed again');
    await field('shop').fill('新店');
    await desk.load();
    assert.equal(await field('shop').inputValue(), '新店');
    await desk.press('Enter');
    await desk.row(/\nshop: 新店\n/);
    await desk.page.locator('.cm-content', { hasText: '5 月推广花费' }).click();
    await desk.press('Control+End');
    await desk.type('没写完');
    await desk.load();
    await desk.row(/最稳。没写完\n/);
  });
});
