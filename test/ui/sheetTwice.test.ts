import assert from 'node:assert/strict';
import { NOTE, PlanSheet, REASON, ROW } from './support/planSheet';
import { sheetFrame, sheetFrames } from './support/sheetFrame';
import { until } from './support/waiting';

describe('a sheet that is not alone, in the editor', function () {
  this.timeout(240_000);
  const sheet = new PlanSheet();
  sheet.forSuite();

  it('is shown twice, and beside its text: each shows what is done in the other, and stays where it is', async () => {
    await sheet.open();
    await sheet.workbench.command('View: Split Editor');
    const [first, second] = await sheetFrames(sheet.workbench, 2);
    assert.ok(first !== undefined && second !== undefined);
    await sheet.cell('淘宝客', first).click();
    await sheet.cell(NOTE, second).click();
    await sheet.type('从右边改');
    await sheet.press('Enter');
    await sheet.cell('从右边改', first).waitFor();
    assert.match(await first.locator('.current td.active').innerText(), /淘宝客/);
    await sheet.cell(REASON, first).click();
    await sheet.type('左边正在输入');
    await sheet.cell('从右边改', second).click({ modifiers: [] });
    await sheet.cell('左边正在输入', second).waitFor();
    await sheet.workbench.command('用文本编辑');
    await sheet.workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    sheet.frame = first;
    await sheet.cell('淘宝客').click();
    await sheet.type('打字中');
    const line = sheet.text.split('\n').findIndex((each) => each.startsWith('| 推广渠道 ')) + 2;
    await sheet.workbench.command('View: Focus Second Editor Group');
    await sheet.workbench.goToLine(line, 1);
    await sheet.press('End');
    await sheet.workbench.page.keyboard.type(`\n${ROW}`);
    await sheet.cell('直播间').waitFor();
    await sheet.cell('打字中').waitFor();
    assert.match(await sheet.frame.locator('.current td.active').innerText(), /打字中/, 'the caret moves with its row');
  });

  it('is not lost with its window: what is not saved, and what is not entered', async () => {
    await sheet.open();
    sheet.workbench.page.on('dialog', (dialog) => void dialog.accept());
    await sheet.cell(NOTE).click();
    await sheet.type('没保存');
    await sheet.press('Enter');
    await sheet.cell('没保存').waitFor();
    await sheet.cell(REASON).click();
    await sheet.type('没录完');
    await sheet.frame.locator('.cell-field.editing').waitFor();
    await sheet.workbench.page.reload();
    sheet.frame = await sheetFrame(sheet.workbench);
    await sheet.cell('没保存').waitFor();
    await until(
      'what was typed is typed',
      () => sheet.frame.locator('.cell-field.editing').count(),
      (count) => count === 1,
    );
    assert.equal(await sheet.typed(), '没录完');
    assert.match(await sheet.label(), /内容营销/);
    assert.equal(sheet.text, sheet.original);
    await sheet.frame.locator('.cell-field.editing').click();
    await sheet.press('Enter', 'Control+s');
    await sheet.saved('both are saved', (now) => now.includes('| 没保存 |') && now.includes('| 没录完 |'));
  });

  it('is open in two windows: what one saves the other shows, and what it has not saved stays', async () => {
    await sheet.open();
    const first = sheet.frame;
    const other = await sheet.workbench.page.context().newPage();
    await other.goto(sheet.workbench.page.url());
    const second = await sheetFrame({ page: other }, 'table[role=grid]');
    await sheet.cell(REASON, second).click();
    await other.keyboard.type('第二个窗口');
    await sheet.workbench.page.bringToFront();
    await sheet.cell(NOTE, first).click();
    await sheet.type('第一个窗口');
    await sheet.press('Enter', 'Control+s');
    await sheet.saved('the first is saved', (now) => now.includes('| 第一个窗口 |'));
    await other.bringToFront();
    await sheet.cell('第一个窗口', second).waitFor();
    await sheet.cell('第二个窗口', second).waitFor();
    await sheet.cell('第二个窗口', second).click();
    await other.keyboard.press('Control+s');
    await sheet.saved('both are saved', (now) => now.includes('| 第一个窗口 |') && now.includes('| 第二个窗口 |'));
    await other.close();
  });
});
