import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addressFor } from '../../src/vscode/lookup/clauseAddress';
import { fileOf, openSession, problemsBecome, textOf, until, write } from './support/editor';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

/** A file as the editor's own Markdown preview renders it. */
async function rendered(uri: vscode.Uri): Promise<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', await vscode.workspace.openTextDocument(uri));
}

/** Waits until a file is rendered with something, and gives the whole. */
async function renders(uri: vscode.Uri, what: RegExp): Promise<string> {
  return until(String(what), async () => {
    const html = await rendered(uri);
    return what.test(html) ? html : undefined;
  });
}

describe('the Markdown preview in VS Code', () => {
  it('shows a document’s banner and links its citations', async () => {
    await openSession();
    const html = await renders(fileOf(PLAN), /^<div class="ops-regulation-banner ops-regulation-banner-submitted"/);
    assert.match(
      html,
      new RegExp(
        [
          String.raw`<a class="ops-regulation-citation" href="#ops-regulation-clause-tmall-operations-3\.2\.2" `,
          String.raw`title="§3\.2\.2 [^"]+">§3\.2\.2</a>`,
        ].join(''),
      ),
    );
  });

  it('shows what is typed, saved or not', async () => {
    await openSession();
    const uri = fileOf('documents/2026-05/previewed.md');
    await write(uri, await textOf(fileOf(PLAN)));
    await renders(uri, /ops-regulation-banner/);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), '\n另见 §7.3.1。\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await renders(uri, /另见 <a [^>]*>§7\.3\.1<\/a>/);
    // Only what is in the active editor is reverted, and what is unsaved outlives its file.
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('nothing is unsaved', () => (document.isDirty ? undefined : true));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
    await problemsBecome(uri, []);
  });

  it('renders a text that is none of ours as it would without us', async () => {
    await openSession();
    const uri = fileOf('notes.md');
    await write(uri, '# 合同\n\n按 §3.2.2 执行。\n');
    assert.doesNotMatch(await rendered(uri), /ops-regulation/);
    await vscode.workspace.fs.delete(uri);
  });

  it('opens a clause by its address, and nothing by one that names none', async () => {
    await openSession();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const open = (number: string, pack = 'tmall-operations'): Thenable<unknown> =>
      vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(addressFor({ pack, number, folder: '' })));
    await open('../../../etc/passwd', 'x');
    await open('3.2.2');
    const editor = await until('the clause', () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'ops-regulation'
        ? vscode.window.activeTextEditor
        : undefined,
    );
    assert.match(editor.document.lineAt(editor.selection.start.line).text, /^2\. 推/);
  });
});
