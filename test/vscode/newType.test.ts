import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { currentReader } from '../../src/vscode/reading';
import { fileOf, openSession, problemsBecome, problemsOf, ruleAt, textOf, until, write } from './support/editor';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const SETTINGS = 'ops-regulation.yaml';
const PACK = 'packs/own-documents';

describe('a document type made of a document, in VS Code', () => {
  const source = fileOf('五月库存盘点报告.md');
  let free = '';
  let settings = '';

  before(async () => {
    await openSession();
    const extension = vscode.extensions.getExtension('ops-regulation.ops-regulation');
    free = readFileSync(join(extension?.extensionPath ?? '', 'test/fixtures/free-document.md'), 'utf8');
    settings = await textOf(fileOf(SETTINGS));
    await write(source, free);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  after(async () => {
    await write(fileOf(SETTINGS), settings);
    await vscode.workspace.fs.delete(fileOf('packs'), { recursive: true });
    await vscode.workspace.fs.delete(source);
    await problemsBecome(fileOf(SETTINGS), []);
  });

  /** Runs the command on the open document and takes the id that it proposes; gives the file that is then open. */
  async function make(): Promise<vscode.TextDocument> {
    await vscode.window.showTextDocument(source);
    const command = vscode.commands.executeCommand('opsRegulation.newType');
    const opened = until('the type is open', async () => {
      await vscode.commands.executeCommand(ACCEPT);
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.path.includes(PACK) === true ? document : undefined;
    });
    await Promise.all([command, opened]);
    return opened;
  }

  it('is written, opened, read once the settings name its pack, and offered for new documents', async () => {
    const { workspaces } = await openSession();
    const document = await make();
    const id = /documents\/([a-z0-9-]+)\.md$/.exec(document.uri.path)?.[1] ?? '';
    assert.match(document.getText(), new RegExp(`^---\ntype: ${id}\n`));
    assert.match(await textOf(fileOf(`${PACK}/pack.yaml`)), /^id: own-documents\n/);
    await until('the button of the notification', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return (await textOf(fileOf(SETTINGS))).includes(PACK) ? true : undefined;
    });
    const type = await until('the type is known', () => workspaces.active.current.knowledge.documentType(id));
    assert.deepEqual(problemsOf(document.uri).map(ruleAt), []);
    assert.ok(
      workspaces.active.current.drafting
        .typeChoices({ reader: currentReader(), today: '2026-06-15', me: '' })
        .some((choice) => choice.type === type),
    );
  });

  it('is never written over one that is there', async () => {
    const path = fileOf(`${PACK}/documents`);
    const name = (await vscode.workspace.fs.readDirectory(path))[0]?.[0] ?? '';
    const written = await textOf(vscode.Uri.joinPath(path, name));
    await make();
    assert.equal(await textOf(vscode.Uri.joinPath(path, name)), written);
    assert.equal((await vscode.workspace.fs.readDirectory(path)).length, 2);
  });
});
