import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { indexStorage } from '../../src/vscode/lookup/indexStorage';

const SIZE = 400_000;

describe('the storage of the index in VS Code', () => {
  const root = mkdtempSync(join(tmpdir(), 'ops-regulation-'));
  const folder = join(root, 'storage');
  const storage = {
    extensionUri: vscode.Uri.file(root),
    storageUri: undefined,
    globalStorageUri: vscode.Uri.file(folder),
  };
  after(() => {
    rmSync(root, { recursive: true });
  });

  it('gives a whole index or for a moment none, however many windows write at once', async () => {
    const windows = Array.from({ length: 8 }, () => indexStorage(storage));
    const blobs = windows.map((_, index) => new Uint8Array(SIZE).fill(index + 1));
    const isWhole = (read: Uint8Array | undefined): boolean =>
      read?.length === SIZE && read[0] !== 0 && read.every((byte) => byte === read[0]);
    await windows[0]?.write(blobs[0] ?? new Uint8Array());
    const writing = windows.map((each, index) => each.write(blobs[index] ?? new Uint8Array()));
    for (let time = 0; time < 10; time++) {
      // The editor's file system removes the old file before the new one takes its name; the index is then built.
      const read = await windows[0]?.read().catch(() => undefined);
      assert.ok(read === undefined || isWhole(read));
    }
    await Promise.allSettled(writing);
    assert.ok(isWhole(await windows[0]?.read()));
    assert.deepEqual(readdirSync(folder), ['clause-index.bin']);
  });

  it('clears away what a window that was stopped left long ago, and nothing that may still be written', async () => {
    const left = [
      '.clause-index.bin.00000000-0000-0000-0000-000000000001.tmp',
      '.clause-index.bin.00000000-0000-0000-0000-000000000002.tmp',
    ] as const;
    for (const name of left) writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, left[0]), new Date(0), new Date(0));
    await indexStorage(storage).write(new Uint8Array(8));
    assert.deepEqual(readdirSync(folder).toSorted(), [left[1], 'clause-index.bin']);
  });
});
