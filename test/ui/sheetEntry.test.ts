import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../../build/shared/paths.mjs';
import { deskForEach } from './support/sheetDesk';
import type { SheetDesk } from './support/sheetDesk';

const PLAN = 'documents/2026-06/monthly-promotion-plan.md';

describe('an entry in the grid of the sheet, in a browser', function () {
  this.timeout(60_000);
  let desk: SheetDesk;
  deskForEach(PLAN, (opened) => {
    desk = opened;
  });

  describe('by an input method', () => {
    /** Composes as an input method does: the key is its own, and the letters stand in the field until one chooses. */
    const compose = async (letters: readonly string[], chosen: string): Promise<void> => {
      for (const text of letters) {
        const key = { key: 'Process', code: 'KeyN', windowsVirtualKeyCode: 229 };
        await desk.keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
        await desk.keys.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
      }
      const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
      await desk.keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
      assert.equal(
        (await desk.page.locator('.cell-field.editing').inputValue()).includes(letters.at(-1) ?? ''),
        true,
        'Enter takes nothing yet',
      );
      await desk.keys.send('Input.insertText', { text: chosen });
    };

    it('types what was composed into an empty cell, from the first letter on', async () => {
      await desk.goTo('关键词推广', '说明');
      await compose(['n', 'ni', 'ni hao'], '你好');
      await desk.press('Enter');
      await desk.row(/\| 关键词推广 .*\| 你好 \|/);
    });

    it('types it over a filled cell, and into its text after F2', async () => {
      await desk.goTo('内容营销', '说明');
      await compose(['x', 'xin', 'xin pin'], '新品');
      await desk.press('Tab');
      await desk.row(/\| 内容营销 .*\| 新品 \|/);
      await desk.goTo('内容营销', '说明');
      await desk.press('F2', 'Home');
      await compose(['z', 'zhu'], '主推');
      await desk.press('Enter');
      await desk.row(/\| 内容营销 .*\| 主推新品 \|/);
    });

    it('finds what is listed by the letters while one composes', async () => {
      await desk.goTo('内容营销', '负责人');
      await desk.keys.send('Input.imeSetComposition', { text: "lin'xiao", selectionStart: 8, selectionEnd: 8 });
      await desk.page.locator('.offers li', { hasText: '林小满' }).waitFor();
      await desk.keys.send('Input.insertText', { text: '林' });
      await desk.press('Enter');
      await desk.row(/\| 内容营销 .*\| 林小满 \|/);
    });

    it('overwrites what is computed only when one says so, and tells what that means', async () => {
      const before = desk.text;
      await desk.goTo('关键词推广', '预算占比');
      await compose(['b', 'ba'], '八成');
      await desk.press('Enter');
      const question = desk.page.getByRole('alertdialog');
      await question.waitFor();
      assert.match(await question.innerText(), /由公式算出/);
      await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-computed.png') });
      await desk.press('Escape');
      assert.equal(desk.text, before);
      await desk.press('ArrowUp');
      await desk.type('80%');
      await desk.press('Enter');
      await question.waitFor();
      await desk.press('Tab', 'Enter');
      await desk.row(/\| 关键词推广 \| 8 \| 70,000 \| 80% \|/);
      assert.ok(await desk.page.locator('.focused .cell-field').count(), 'the grid has the focus again');
    });
  });

  describe('in what opens beside a cell', () => {
    it('chooses from a list by pinyin, and by the pointer', async () => {
      await desk.goTo('内容营销', '负责人');
      await desk.press('Alt+ArrowDown');
      await desk.page.locator('.offers li').first().waitFor();
      await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-list.png') });
      await desk.press('Escape');
      assert.equal(await desk.at(), '负责人 · 内容营销');
      await desk.type('lxm');
      await desk.page.locator('.offers li[aria-selected=true]', { hasText: '林小满' }).waitFor();
      await desk.press('Tab');
      await desk.row(/\| 内容营销 .*\| 林小满 \|/);
      assert.equal(await desk.at(), '说明 · 内容营销');
    });

    it('has a menu for the keyboard and the pointer, and comes back from it', async () => {
      await desk.goTo('人群推广', '预算');
      await desk.press('Shift+F10');
      const menu = desk.page.getByRole('menu');
      assert.equal(await desk.page.evaluate('document.activeElement.textContent'), '剪切Ctrl+X');
      await desk.press('ArrowUp');
      assert.equal(await desk.page.evaluate('document.activeElement.textContent'), '长文字自动换行');
      await desk.press('Escape');
      assert.equal(await menu.isVisible(), false);
      assert.equal(await desk.at(), '预算 · 人群推广');
      await desk.page.locator('.current td.active').click({ button: 'right' });
      await menu.getByText('按本列降序').click();
      await desk.row(/70,000 .*\n.*46,000 .*\n.*42,000 .*\n.*20,000 .*\n.*8,000 .*\n\| 合计/);
      await desk.page.locator('.current td.active').click({ button: 'right' });
      await menu.getByText('为什么是这个数').click();
      await desk.page.getByRole('alertdialog').waitFor();
      await desk.press('Escape', 'ContextMenu');
      await menu.getByText('如果改成').click();
      assert.deepEqual(
        desk.asked.map(({ kind }) => kind).filter((kind) => kind !== 'place' && kind !== 'typing'),
        ['whatIf'],
      );
    });

    it('says what is computed by which formula, and where what is carried comes from', async () => {
      await desk.goTo('关键词推广', '预算占比');
      await desk.page.locator('.cell-bar .why', { hasText: '÷' }).waitFor();
      await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-why.png') });
      await desk.goTo('关键词推广', '上月ROI');
      await desk.page.locator('.cell-bar .why', { hasText: '2026-05' }).waitFor();
      await desk.page.locator('td.computed').nth(3).hover();
      await desk.page.getByRole('tooltip').waitFor();
      await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-hover.png') });
    });

    it('tells what is wrong with a cell, and does a fix by a key', async () => {
      await desk.goTo('关键词推广', '预算占比');
      await desk.type('80%');
      await desk.press('Enter');
      await desk.page.locator('.choice').filter({ visible: true }).waitFor();
      await desk.press('Tab', 'Enter');
      await desk.row(/\| 70,000 \| 80% \|/);
      await desk.goTo('关键词推广', '预算占比');
      await desk.page.locator('.cell-bar .words').first().waitFor();
      assert.match(await desk.label(), /有问题/);
      assert.equal(await desk.page.locator('.current td.active').getAttribute('aria-invalid'), 'true');
      await desk.page.screenshot({ path: join(screenshots, 'sheet-grid-faulty.png') });
      await desk.press('Alt+Enter');
      await desk.press('Enter');
      await desk.row(/\| 70,000 \| 37.63% \|/);
    });
  });
});
