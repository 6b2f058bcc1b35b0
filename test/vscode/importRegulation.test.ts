import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createFolder } from '../../src/files/writing/creating';
import type { ImportResult } from '../../src/import/importRegulation';
import { importing } from '../../src/features/packs';
import { editorHost } from '../../src/vscode/workspace/host';
import { addPack, takeBack } from '../../src/vscode/importing/addedPack';
import { addToSettings } from '../../src/vscode/workspace/settingsFile';
import { pauseUntil } from '../../src/vscode/cancelling';

const FILES = [
  { path: 'pack.yaml', text: 'id: law\n' },
  { path: 'regulation/01-总则.md', text: '第一条 甲。\n' },
];

describe('importing a regulation', () => {
  const root = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'), 'import-test');
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path)));

  afterEach(async () => {
    await vscode.workspace.fs.delete(root, { recursive: true });
  });

  it('is a command', async () => {
    await vscode.workspace.fs.createDirectory(root);
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['importRegulation', 'undoImport']) assert.ok(commands.includes(`opsRegulation.${name}`), name);
  });
  it('writes a pack into a new folder, and never into one that is there', async () => {
    assert.equal(await createFolder(editorHost(root), 'packs/law', FILES), true);
    assert.equal(await read('packs/law/regulation/01-总则.md'), '第一条 甲。\n');
    assert.equal(await createFolder(editorHost(root), 'packs/law', [{ path: 'pack.yaml', text: '' }]), false);
    assert.equal(await read('packs/law/pack.yaml'), 'id: law\n');
    const left = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, 'packs'));
    assert.deepEqual(
      left.map(([name]) => name),
      ['law'],
    );
  });
  it('names the folder in the settings, comments kept', async () => {
    await addToSettings(vscode.Uri.joinPath(root), 'packs/a');
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(root, 'ops-regulation.yaml'),
      new TextEncoder().encode('# 部门\npacks:\n  - packs/a # 甲\n'),
    );
    await addToSettings(root, 'packs/b');
    assert.equal(await read('ops-regulation.yaml'), '# 部门\npacks:\n  - packs/a # 甲\n  - packs/b\n');
  });
  it('puts a pack to use and takes it back, with its line in the settings', async () => {
    await vscode.workspace.fs.createDirectory(root);
    const settings = vscode.Uri.joinPath(root, 'ops-regulation.yaml');
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode('# 部门\npacks:\n  - packs/a # 甲\n'));
    const added = await addPack(root, { path: 'packs/law', files: FILES }, true);
    assert.equal(added?.isNamed, true);
    assert.equal(await read('ops-regulation.yaml'), '# 部门\npacks:\n  - packs/a # 甲\n  - packs/law\n');
    assert.equal(await takeBack(added), true);
    assert.equal(await read('ops-regulation.yaml'), '# 部门\npacks:\n  - packs/a # 甲\n');
    await assert.rejects(read('packs/law/pack.yaml'));
  });
  it('removes settings that it made, and nothing of a pack that was changed since', async () => {
    await vscode.workspace.fs.createDirectory(root);
    const first = await addPack(root, { path: 'packs/law', files: FILES }, true);
    assert.ok(first && (await takeBack(first)));
    await assert.rejects(read('ops-regulation.yaml'));
    const second = await addPack(root, { path: 'packs/law', files: FILES }, true);
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(root, 'packs/law/note.md'),
      new TextEncoder().encode('在用'),
    );
    assert.equal(second && (await takeBack(second)), false);
    assert.equal(await read('packs/law/pack.yaml'), 'id: law\n');
    assert.match(await read('ops-regulation.yaml'), /packs\/law/);
  });
  it('ends at the next pause once its notification is cancelled', async () => {
    await vscode.workspace.fs.createDirectory(root);
    const sources = [{ name: 'law.txt', bytes: new TextEncoder().encode('甲。\n'.repeat(2000)) }];
    const [going, ended] = [new vscode.CancellationTokenSource(), new vscode.CancellationTokenSource()];
    ended.cancel();
    const read = (token: vscode.CancellationToken): Promise<ImportResult> =>
      importing.read(sources, { today: '2026-05-01' }, pauseUntil(token));
    assert.equal((await read(going.token)).kind, 'imported');
    await assert.rejects(read(ended.token), vscode.CancellationError);
  });
});
