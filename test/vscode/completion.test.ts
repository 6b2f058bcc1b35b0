import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileOf, openSession, pause, withoutAutoSave, until } from './support/editor';

const RISKS = 'documents/2026-05/risk-register.md';

async function open(): Promise<vscode.TextEditor> {
  await openSession();
  return vscode.window.showTextDocument(fileOf(RISKS));
}

/** Puts a text in place of another, and the caret where `⌷` stands in it. */
async function put(editor: vscode.TextEditor, from: string | RegExp, to: string): Promise<vscode.Position> {
  const text = editor.document.getText();
  const found =
    typeof from === 'string'
      ? { index: text.indexOf(from), length: from.length }
      : ((match) => ({ index: match?.index ?? -1, length: match?.[0].length ?? 0 }))(from.exec(text));
  assert.ok(found.index >= 0, String(from));
  const range = new vscode.Range(
    editor.document.positionAt(found.index),
    editor.document.positionAt(found.index + found.length),
  );
  assert.ok(
    await editor.edit((edit) => {
      edit.replace(range, to.replace('⌷', ''));
    }),
  );
  const position = editor.document.positionAt(found.index + to.indexOf('⌷'));
  editor.selection = new vscode.Selection(position, position);
  return position;
}

/** What our extension offers, told from others by what stands beside the label. */
async function offered(
  editor: vscode.TextEditor,
  position: vscode.Position,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    position,
    trigger,
  );
  return list.items.filter((item) => item.sortText !== undefined && /^\d{4}$/.test(item.sortText));
}

/** Waits until our extension offers just these. */
async function offers(
  editor: vscode.TextEditor,
  position: vscode.Position,
  labels: readonly string[],
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  return until(labels.join(), async () => {
    const items = await offered(editor, position, trigger);
    return items.map(labelOf).join() === labels.join() ? items : undefined;
  });
}

const labelOf = (item: vscode.CompletionItem): string =>
  typeof item.label === 'string' ? item.label : item.label.label;

describe('completion in VS Code', () => {
  withoutAutoSave();
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('offers the values of the head, each with what it means', async () => {
    const editor = await open();
    const [item] = await offers(editor, await put(editor, 'author: 周岚', 'author: ⌷'), ['周岚'], ' ');
    assert.match((item?.documentation as vscode.MarkdownString).value, /\*\*/);
  });

  it('offers in a cell what fits, and in prose nothing', async () => {
    const editor = await open();
    await offers(editor, await put(editor, '| 16 | 高 |', '| 16 | ⌷ |'), ['高']);
    for (const trigger of [undefined, ' ', '#', ':'])
      assert.deepEqual(await offered(editor, await put(editor, '本月登记', '本月⌷登记'), trigger), []);
  });

  it('takes a row as it is accepted, and goes from cell to cell', async () => {
    const editor = await open();
    const { line } = await put(editor, /(?<=\n)(?=\n## 四、)/, '|⌷\n');
    const isThere = (): true | undefined =>
      editor.document.lineAt(line).text.startsWith('| R26-06 | 【待填：风险描述】 |') ? true : undefined;
    // The editor does not tell when it shows the list; accepting before that does nothing.
    await until('the row', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await pause(500);
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return until('the row is written', isThere, 1000).catch(() => undefined);
    });
    assert.equal(editor.document.getText(editor.selection), '【待填：风险描述】');
    await vscode.commands.executeCommand('type', { text: '仓库漏水' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('hideSuggestWidget');
    await vscode.commands.executeCommand('type', { text: '供应链' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: '3' });
    assert.match(
      editor.document.lineAt(line).text,
      /^\| R26-06 \| 仓库漏水 \| 供应链 \| 3 \| 【待填：影响程度】 \| 【待填】 \|/,
    );
  });

  it('goes on from a key to its value', async () => {
    const editor = await open();
    const position = await put(editor, 'reviewDate: 2026-05-27', '⌷');
    const item = await until('the key', async () =>
      (await offered(editor, position)).slice(0, 1).find((first) => labelOf(first) === 'reviewDate'),
    );
    assert.equal(item.command?.command, 'editor.action.triggerSuggest');
  });
});
