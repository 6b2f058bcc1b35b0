import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LeadsOut } from '../../src/base/fileFault';
import { createFile, createFolder } from '../../src/files/writing/creating';
import { addToSettings } from '../../src/vscode/workspace/settingsFile';
import { editorHost } from '../../src/vscode/workspace/host';
import { until } from './support/editor';

const FILES = [{ path: 'pack.yaml', text: 'id: law\n' }];

describe('writing through links, in VS Code', () => {
  let outside = '';
  let inside = '';
  let root = vscode.Uri.file('/');

  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'ops-regulation-outside-'));
    inside = mkdtempSync(join(tmpdir(), 'ops-regulation-inside-'));
    root = vscode.Uri.file(inside);
  });
  afterEach(() => {
    for (const each of [outside, inside]) rmSync(each, { recursive: true });
  });

  it('is refused where a folder on the way is one, to a folder or to nothing', async () => {
    for (const target of [outside, join(outside, 'none')]) {
      symlinkSync(target, join(inside, 'packs'));
      await assert.rejects(createFolder(editorHost(root), 'packs/law', FILES), LeadsOut);
      await assert.rejects(createFolder(editorHost(root), 'packs/deep/law', FILES), LeadsOut);
      await assert.rejects(createFile(editorHost(root), { path: 'packs/a.md', text: 'a' }), LeadsOut);
      rmSync(join(inside, 'packs'));
    }
    assert.deepEqual([readdirSync(outside), readdirSync(inside)], [[], []]);
  });

  it('is refused where the file is one', async () => {
    for (const target of ['settings.yaml', 'none.yaml']) {
      writeFileSync(join(outside, 'settings.yaml'), 'packs: []\n');
      symlinkSync(join(outside, target), join(inside, 'ops-regulation.yaml'));
      const ended = addToSettings(root, 'packs/law').then(() => true);
      // It says that it cannot, and waits until that is read.
      await until('the end', async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        return Promise.race([
          ended,
          new Promise<undefined>((resolve) => {
            setTimeout(() => {
              resolve(undefined);
            }, 200);
          }),
        ]);
      });
      rmSync(join(inside, 'ops-regulation.yaml'));
    }
    assert.deepEqual([readdirSync(outside), readdirSync(inside)], [['settings.yaml'], []]);
  });

  it('leaves no rests, and writes over nothing', async () => {
    assert.equal(await createFile(editorHost(root), { path: 'documents/a.md', text: 'a' }), true);
    assert.equal(await createFile(editorHost(root), { path: 'documents/a.md', text: 'b' }), false);
    assert.deepEqual(readdirSync(join(inside, 'documents')), ['a.md']);
  });
});
