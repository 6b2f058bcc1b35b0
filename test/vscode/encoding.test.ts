import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { joined, toGbk, toUtf16 } from '../support/encodings';
import {
  fileOf,
  openSession,
  problemsBecome,
  problemsOf,
  ruleAt,
  withoutAutoSave,
  textOf,
  until,
} from './support/editor';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const COPY = 'documents/encodings/plan.md'; // its own place: the editor remembers the encoding of a file
const FILLED = '| 推广ROI | 3.40 | 3.50 | 2.94% |';
const OPEN = '| 推广ROI | 3.40 | 3.50 | 【待填】 |';

describe('a file that is not in UTF-8, in VS Code', () => {
  const uri = fileOf(COPY);
  let whole = '';

  withoutAutoSave();

  before(async () => {
    await openSession();
    whole = (await textOf(fileOf(PLAN))).replace(FILLED, OPEN).replace('status: submitted', 'status: draft');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(fileOf('documents/encodings'), { recursive: true });
    await problemsBecome(uri, []);
  });

  async function write(bytes: Uint8Array): Promise<void> {
    await vscode.workspace.fs.writeFile(uri, bytes);
  }

  async function fixesAt(range: vscode.Range): Promise<string[]> {
    const kinds = ['quickfix', 'source.fixAll.opsRegulation'];
    const found = await Promise.all(
      kinds.map((kind) =>
        vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind),
      ),
    );
    return found.flat().map(({ title }) => title);
  }

  /** Waits until a rule finds something. */
  function found(rule: string): Promise<vscode.Diagnostic> {
    return until(rule, () => problemsOf(uri).find((each) => ruleAt(each) === rule));
  }

  for (const [name, bytes] of [
    ['in GBK', toGbk],
    ['in UTF-16 without a mark', (text: string) => toUtf16(text, 'le')],
    ['broken by a word in GBK', (text: string) => joined(text, toGbk('备注'))],
  ] as const) {
    it(`${name}, has one finding, which stays while one types; nothing is fixed, filled or aligned`, async () => {
      await write(bytes(whole));
      await problemsBecome(uri, ['encoding-unknown']);
      const editor = await vscode.window.showTextDocument(uri);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), '\n');
      });
      const typed = editor.document.getText();
      assert.deepEqual(await fixesAt(new vscode.Range(0, 0, editor.document.lineCount, 0)), []);
      await vscode.env.clipboard.writeText('甲\t1\n乙\t2\n');
      for (const command of ['fillComputed', 'pasteTable', 'alignTables'])
        await vscode.commands.executeCommand(`opsRegulation.${command}`);
      assert.equal(editor.document.getText(), typed);
      await vscode.commands.executeCommand('opsRegulation.check');
      assert.deepEqual(problemsOf(uri).map(ruleAt), ['encoding-unknown']);
    });
  }

  it('is not filled on saving, and is a document again once it is saved in UTF-8', async () => {
    await write(toGbk(whole));
    await problemsBecome(uri, ['encoding-unknown']);
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'gb18030' });
    const editor = await vscode.window.showTextDocument(document);
    assert.ok(editor.document.getText().includes(OPEN));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n');
    });
    await editor.document.save();
    const bytes = await vscode.workspace.fs.readFile(uri);
    assert.ok(new TextDecoder('gbk').decode(bytes).includes(OPEN), 'saved as it was, and nothing filled');
    await write(new TextEncoder().encode(whole));
    await found('placeholder-unfilled');
  });

  it('but in one that the editor alone reads in it, is not changed: the file holds other bytes', async () => {
    await write(new TextEncoder().encode(whole.replace('120,000 | 100.00%', '130,000 | 100.00%')));
    const { range } = await found('total-mismatch');
    await vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
    assert.notDeepEqual(await fixesAt(range), []);
    const document = await vscode.workspace.openTextDocument(uri, { encoding: 'gb18030' });
    const editor = await vscode.window.showTextDocument(document);
    await until('the editor reads it in GB18030', () => (document.getText().includes(OPEN) ? undefined : true));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), ' ');
    });
    const typed = document.getText();
    await vscode.commands.executeCommand('opsRegulation.fillComputed');
    assert.equal(document.getText(), typed);
    assert.deepEqual(await fixesAt(range), []);
    await found('total-mismatch');
  });
});
