import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileOf, openSession, problemsBecome, showWritten, textOf, until } from './support/editor';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const FILLED = '| 推广ROI | 3.40 | 3.50 | 2.94% |';
const OPEN = '| 推广ROI | 3.40 | 3.50 | 【待填】 |';
const CELL = '| 周次 | 重点 |\n| --- | --- |\n';

/** Sets a setting of the window until the test is done. */
async function set(section: string, key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Global);
}

describe('writing a document in VS Code', () => {
  const uri = fileOf('documents/2026-08/monthly-promotion-plan.md');
  const foreign = fileOf('writing-foreign.md');
  const tables = fileOf('writing-tables.md');
  let whole = '';

  before(async () => {
    await openSession();
    whole = (await textOf(fileOf(PLAN))).replace('status: submitted', 'status: draft');
  });

  afterEach(async () => {
    await set('files', 'autoSave', undefined);
    await set('files', 'autoSaveDelay', undefined);
    await set('opsRegulation', 'fillOnSave', undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const each of [uri, foreign, tables]) await vscode.workspace.fs.delete(each).then(undefined, () => undefined);
    await problemsBecome(uri, []);
  });

  /** Opens a copy of the plan, changed, as a document that the extension knows. */
  async function openPlan(change: (text: string) => string): Promise<vscode.TextEditor> {
    const { workspaces } = await openSession();
    const editor = await showWritten(uri, change(whole));
    await until('the document is known', () =>
      workspaces.active.current.documents.text('documents/2026-08/monthly-promotion-plan.md'),
    );
    return editor;
  }

  async function append(editor: vscode.TextEditor, text: string): Promise<void> {
    assert.ok(
      await editor.edit((edit) => {
        edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, text);
      }),
    );
  }

  it('the command fills what can be computed, and one undo takes it back', async () => {
    const open = (text: string): string =>
      text.replace(FILLED, OPEN).replace('| 合计 |  | 120,000 |', '| 合计 |  |  |');
    const editor = await openPlan(open);
    await vscode.commands.executeCommand('opsRegulation.fillComputed');
    assert.equal(editor.document.getText(), whole);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), open(whole));
  });

  it('saving by hand fills too, in the file', async () => {
    const editor = await openPlan((text) => text.replace(FILLED, OPEN));
    await append(editor, '\n');
    assert.ok(await editor.document.save());
    assert.equal(await textOf(uri), `${whole}\n`);
  });

  it('a document that was handed in is left as it is, by command and on saving', async () => {
    const submitted = (text: string): string =>
      text.replace('status: draft', 'status: submitted').replace(FILLED, OPEN);
    const editor = await openPlan(submitted);
    await vscode.commands.executeCommand('opsRegulation.fillComputed');
    await append(editor, '\n');
    assert.ok(await editor.document.save());
    assert.equal(await textOf(uri), `${submitted(whole)}\n`);
  });

  it('saving fills nothing where the setting says so', async () => {
    const editor = await openPlan((text) => text.replace(FILLED, OPEN));
    await set('opsRegulation', 'fillOnSave', false);
    await append(editor, '\n');
    assert.ok(await editor.document.save());
    assert.ok((await textOf(uri)).includes(OPEN));
  });

  it('saving after a delay fills nothing: the writer is in the middle of it', async () => {
    const editor = await openPlan((text) => text.replace(FILLED, OPEN));
    await set('files', 'autoSaveDelay', 100);
    await set('files', 'autoSave', 'afterDelay');
    await append(editor, '\n');
    await until('the editor has saved by itself', () => (editor.document.isDirty ? undefined : true));
    assert.ok((await textOf(uri)).endsWith('\n\n'));
    assert.ok((await textOf(uri)).includes(OPEN));
  });

  it('Markdown that is no document is saved as it stands', async () => {
    const text = `# 笔记\n\n## 二、本月目标\n\n${/\| 指标[^#]*/.exec(whole)?.[0].replace(FILLED, OPEN) ?? ''}`;
    assert.ok(text.includes(OPEN));
    const editor = await showWritten(foreign, text);
    await append(editor, '\n');
    await vscode.commands.executeCommand('opsRegulation.fillComputed');
    assert.ok(await editor.document.save());
    assert.equal(await textOf(foreign), `${text}\n`);
  });

  it('tables are aligned by the width of Chinese, or only those that are selected', async () => {
    const editor = await showWritten(tables, `${CELL}| 第一周 | 促销 abc |\n\n文字 | 不是表格\n\n${CELL}| a | b |\n`);
    editor.selection = new vscode.Selection(0, 0, 1, 0);
    await vscode.commands.executeCommand('opsRegulation.alignTables');
    const first = '| 周次   | 重点     |\n| ------ | -------- |\n| 第一周 | 促销 abc |\n';
    assert.equal(editor.document.getText(), `${first}\n文字 | 不是表格\n\n${CELL}| a | b |\n`);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('opsRegulation.alignTables');
    assert.equal(
      editor.document.getText(),
      `${first}\n文字 | 不是表格\n\n| 周次 | 重点 |\n| ---- | ---- |\n| a    | b    |\n`,
    );
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), `${CELL}| 第一周 | 促销 abc |\n\n文字 | 不是表格\n\n${CELL}| a | b |\n`);
  });

  it('the clipboard’s text is pasted as a table: rows of that name are filled, one undo takes all back', async () => {
    const rows = /\| 素材类型[^#]*/.exec(whole)?.[0] ?? '';
    const form =
      '| 素材类型 | 数量 | 截止日期 | 责任人 |\n| --- | ---: | --- | --- |\n| 边桌主图 | 【待填】 | 【待填】 | 【待填】 |\n\n';
    const editor = await openPlan((text) => text.replace(rows, form));
    const before = editor.document.getText();
    const line = before.slice(0, before.indexOf('| 边桌主图')).split('\n').length - 1;
    editor.selection = new vscode.Selection(line, 3, line, 3);
    await vscode.env.clipboard.writeText(
      '责任人\t素材类型\t数量\t截止日期\r\n陈屿\t边桌主图\t4\t2026-04-29\r\n林小满\t置物架短视频\t3\t2026-05-08\r\n',
    );
    await vscode.commands.executeCommand('opsRegulation.pasteTable');
    assert.equal(
      editor.document.getText(),
      before.replace(
        '| 边桌主图 | 【待填】 | 【待填】 | 【待填】 |',
        '| 边桌主图 | 4 | 2026-04-29 | 陈屿 |\n| 置物架短视频 | 3 | 2026-05-08 | 林小满 |',
      ),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });
});
