// Tests of what of a workspace is read, and what is not looked at.
import assert from 'node:assert/strict';
import type { Host, Kind } from '../../../src/files/host';
import { DOCUMENTS } from '../../../src/files/selection';
import { readPack, readWorkspace } from '../../../src/files/workspaceFiles';
import { MemoryDisk } from '../../support/memoryDisk';

const SETTINGS = 'ops-regulation.yaml';
const REST = '.b.md.0a1b2c3d-0000-4000-8000-000000000abc.tmp';

describe('the files of a workspace', () => {
  it('are no settings where a folder has their name, or what is neither file nor folder', async () => {
    for (const kind of ['folder', 'other'] as const) {
      const disk = new MemoryDisk();
      disk.putFolder(`/ws/${SETTINGS}`);
      const host = disk.host('/ws');
      const stat: Host['stat'] = async (path) => {
        const found = await host.stat(path);
        return found && path === SETTINGS ? { ...found, kind: kind satisfies Kind } : found;
      };
      const { settings } = await readWorkspace({ host: { ...host, stat } }, {});
      assert.deepEqual(settings, { path: SETTINGS, unread: { kind: 'no-file' } });
    }
    const none = new MemoryDisk();
    none.putFolder('/ws');
    assert.equal((await readWorkspace({ host: none.host('/ws') }, {})).settings, undefined);
  });

  it('are looked for only as far as somebody asks for them', async () => {
    const disk = new MemoryDisk();
    disk.put(`/ws/${SETTINGS}`, 'packs: []\n');
    disk.put('/ws/a.md', '甲');
    const asked = new Set<string>();
    disk.fault = (_, path) => {
      asked.add(path);
      return undefined;
    };
    const read = await readWorkspace({ host: disk.host('/ws') }, {});
    assert.deepEqual([read.documents, read.passedOver, [...asked]], [[], [], [`/ws/${SETTINGS}`]]);
  });

  it('are told of where they were left half written', async () => {
    const disk = new MemoryDisk();
    disk.put(`/ws/a/${REST}`, '');
    disk.put('/ws/a/b.md', '');
    const rests: string[] = [];
    const source = { host: disk.host('/ws') };
    await readWorkspace(source, { documents: DOCUMENTS, onRest: (path) => rests.push(path) });
    assert.deepEqual(rests, [`a/${REST}`]);
    assert.equal((await readWorkspace(source, { documents: DOCUMENTS })).documents.length, 1);
  });

  it('are of a pack by their paths in its folder, be that the topmost', async () => {
    const disk = new MemoryDisk();
    disk.put('/ws/packs/own/pack.yaml', 'id: own\n');
    disk.put('/ws/packs/own/regulation/01.md', '# 一');
    const files = [
      { path: 'pack.yaml', text: 'id: own\n' },
      { path: 'regulation/01.md', text: '# 一' },
    ];
    assert.deepEqual(await readPack({ host: disk.host('/ws') }, 'packs/own'), files);
    assert.deepEqual(await readPack({ host: disk.host('/ws/packs/own') }, ''), files);
  });
});
