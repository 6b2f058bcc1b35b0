import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { openSnapshot } from '../../../src/features/service';
import type { Snapshot } from '../../../src/features/service';
import { loadWorkspace } from '../../../src/files/loading';
import { KeptChecks } from '../../../src/vscode/workspace/keptChecks';
import { keeperOn } from '../../support/keeping';
import { MemoryDisk } from '../../support/memoryDisk';
import { bundledPack } from '../../support/pack';
import { sampleFiles } from '../../support/samples';

const funnel = { run: <T>(_: unknown, work: () => T | Promise<T>) => Promise.resolve(work()) };
const loaded = loadWorkspace(bundledPack());
const basis = { settings: undefined, packs: [], strict: false };
const documents = sampleFiles().slice(0, 30);
const [first = { path: '', text: '' }] = documents;
const written = `${first.text}\n`;

/** A session of the editor: what it remembers, and what it shows then. */
async function session(disk: MemoryDisk, files = documents) {
  const kept = new KeptChecks(keeperOn(disk), funnel, 1);
  const recalled = await kept.recall(basis, loaded, files);
  return { kept, recalled, snapshot: openSnapshot(loaded, recalled) };
}

async function keep(disk: MemoryDisk, kept: KeptChecks, snapshot: Snapshot): Promise<void> {
  const before = JSON.stringify([...disk.holding('/kept')]);
  kept.keepLater(snapshot);
  for (let tries = 0; tries < 200 && JSON.stringify([...disk.holding('/kept')]) === before; tries++) await wait(10);
}

describe('what the editor keeps of documents', () => {
  it('is taken by the next session, as they were when nothing changed for a while', async () => {
    const disk = new MemoryDisk();
    const { kept, snapshot, recalled } = await session(disk);
    assert.deepEqual(recalled, documents);
    await keep(disk, kept, snapshot);
    const edited = snapshot.update([{ path: first.path, text: written }]).snapshot;
    await keep(disk, kept, edited);
    const next = await session(
      disk,
      documents.map((each) => (each.path === first.path ? { ...each, text: written } : each)),
    );
    assert.equal(next.recalled.filter((each) => 'record' in each).length, documents.length);
    assert.deepEqual([...next.snapshot.checking.findings].sort(), [...edited.checking.findings].sort());
  });

  it('is never that a text is no document, of one that is deleted', async () => {
    const disk = new MemoryDisk();
    const { kept, snapshot } = await session(disk);
    await keep(disk, kept, snapshot);
    await keep(disk, kept, snapshot.update([{ path: first.path, text: undefined }]).snapshot);
    const next = await session(disk);
    assert.deepEqual(
      next.recalled.filter((each) => !('record' in each)),
      [first],
    );
    assert.ok(next.snapshot.documents.get(first.path));
  });

  it('is nothing once the folder is gone, or where nothing can be kept', async () => {
    const disk = new MemoryDisk();
    const { kept, snapshot } = await session(disk);
    kept.keepLater(snapshot);
    kept.dispose();
    await wait(20);
    assert.deepEqual(disk.holding('/kept'), new Map());
    const without = new KeptChecks(undefined, funnel, 1);
    assert.equal(await without.recall(basis, loaded, documents), documents);
    without.keepLater(snapshot);
  });
});
