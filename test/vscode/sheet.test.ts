import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileOf, openSession, withoutAutoSave, textOf, until, write } from './support/editor';

const SHEET = 'opsRegulation.sheet';
const PLAN = 'documents/2026-06/monthly-promotion-plan.md';
const REPORT = 'documents/2026-06/analysis-report.md';

const NOTES = 'notes.md';

const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const activeInput = (): unknown => vscode.window.tabGroups.activeTabGroup.activeTab?.input;

function isSheetOf(input: unknown, path: string): boolean {
  return input instanceof vscode.TabInputCustom && input.viewType === SHEET && input.uri.path === fileOf(path).path;
}

/** Waits until the active tab is the sheet of a document. */
const sheetOf = (path: string): Promise<true> =>
  until(`the sheet of ${path}`, () => (isSheetOf(activeInput(), path) ? true : undefined));

/** Waits until the active editor is the text of a document. */
const textEditorOf = (path: string): Promise<vscode.TextEditor> =>
  until(`the text of ${path}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path === fileOf(path).path ? editor : undefined;
  });

const openAt = (path: string, line: number, character: number): Thenable<unknown> =>
  vscode.commands.executeCommand('opsRegulation.openAt', fileOf(path).toString(), line, character);

describe('the faces of a document in VS Code', () => {
  let plan = '';
  const lineOf = (start: string): number => plan.split('\n').findIndex((line) => line.startsWith(start));

  withoutAutoSave();

  before(async () => {
    await openSession();
    plan = await textOf(fileOf(PLAN));
  });

  afterEach(async () => {
    await vscode.workspace.getConfiguration('opsRegulation').update('openIn', undefined, true);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('leads from the text to the sheet in its place, and back to the same cell', async () => {
    const line = lineOf('| 人群推广 |');
    const start = (plan.split('\n')[line] ?? '').indexOf('46,000');
    const at = new vscode.Position(line, start + 2);
    await vscode.window.showTextDocument(fileOf(PLAN), { selection: new vscode.Range(at, at), preview: false });
    await vscode.commands.executeCommand('opsRegulation.openSheet');
    await sheetOf(PLAN);
    assert.equal(tabs().length, 1);
    await vscode.commands.executeCommand('opsRegulation.openText');
    const { document, selection } = await textEditorOf(PLAN);
    assert.equal(tabs().length, 1);
    assert.deepEqual([selection.active.line, selection.active.character], [line, start]);
    assert.equal(document.getText(), plan);
    assert.ok(!document.isDirty);
  });

  it('keeps what is not saved when it changes, and asks nothing', async () => {
    const editor = await vscode.window.showTextDocument(fileOf(PLAN), { preview: false });
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(lineOf('5 月推广花费'), 0), '改');
    });
    await vscode.commands.executeCommand('opsRegulation.openSheet');
    await sheetOf(PLAN);
    assert.ok(editor.document.isDirty);
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty);
    await vscode.commands.executeCommand('opsRegulation.openText');
    const { document } = await textEditorOf(PLAN);
    assert.ok(document.isDirty && document.getText().includes('改5 月推广花费'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the text is as it was', () => (document.getText() === plan ? true : undefined));
  });

  it('is the one that is set where a link of ours leads to a document', async () => {
    await openAt(REPORT, 30, 4);
    await sheetOf(REPORT);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.getConfiguration('opsRegulation').update('openIn', 'text', true);
    await openAt(REPORT, 30, 4);
    const { selection } = await textEditorOf(REPORT);
    assert.deepEqual([selection.active.line, selection.active.character], [30, 4]);
  });

  it('is the one that is open already, in the group in which it is', async () => {
    await vscode.window.showTextDocument(fileOf(PLAN), { preview: false });
    await vscode.window.showTextDocument(fileOf(REPORT), { preview: false, viewColumn: vscode.ViewColumn.Beside });
    const line = lineOf('| 人群推广 |');
    await openAt(PLAN, line, 5);
    const { selection, viewColumn } = await textEditorOf(PLAN);
    assert.deepEqual([selection.active.line, viewColumn], [line, vscode.ViewColumn.One]);
    assert.equal(tabs().length, 2);
  });

  it('is text for what is no document of the department', async () => {
    await write(fileOf(NOTES), '# 随手记\n');
    await openAt(NOTES, 0, 0);
    await textEditorOf(NOTES);
    await vscode.workspace.fs.delete(fileOf(NOTES));
  });

  it('leaves commands that change a document at work in the sheet', async () => {
    const { workspaces } = await openSession();
    await openAt(PLAN, 0, 0);
    await sheetOf(PLAN);
    assert.equal(workspaces.active.folder?.path, vscode.workspace.getWorkspaceFolder(fileOf(PLAN))?.uri.path);
    const document = await vscode.workspace.openTextDocument(fileOf(PLAN));
    const draft = new vscode.WorkspaceEdit();
    const [status, share] = [lineOf('status: '), lineOf('| 人群推广 |')];
    const { text } = document.lineAt(share);
    draft.replace(document.uri, document.lineAt(status).range, 'status: draft');
    draft.replace(document.uri, document.lineAt(share).range, text.replace('24.73%', '【待填】'));
    await vscode.workspace.applyEdit(draft);
    await vscode.commands.executeCommand('opsRegulation.fillComputed');
    assert.equal(document.lineAt(share).text, text);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
