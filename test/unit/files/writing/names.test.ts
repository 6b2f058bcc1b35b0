import assert from 'node:assert/strict';
import { createFile, createFolder, writeOver } from '../../../../src/files/writing/creating';
import { isName } from '../../../../src/files/writing/names';
import { MemoryDisk } from '../../../support/memoryDisk';

const BAD = ['CON', 'con.md', 'Nul.tar.gz', 'COM1', 'lpt9.md', 'COM¹', 'a:b', 'C:', 'a\\b', 'a*', 'a?', '"a"', '<a>'];
const ALSO_BAD = ['a|b', 'a\u0000b', 'a\tb', 'a\n', 'a.', 'a ', 'CONIN$'];
const GOOD = [
  'a.md',
  '.hidden',
  '月度计划（终稿）.md',
  'CONTENT.md',
  'com10',
  'a b.md',
  'nul-report.md',
  '￥100％.md',
  'falcon',
  'silicon.md',
];

describe('a name', () => {
  it('is one that every system allows', () => {
    for (const name of [...BAD, ...ALSO_BAD, '']) assert.equal(isName(name), false, JSON.stringify(name));
    for (const name of GOOD) assert.equal(isName(name), true, name);
  });

  it('that Windows does not allow is given to nothing new, and keeps nobody from what has it already', async () => {
    const disk = new MemoryDisk();
    disk.putFolder('/ws/aux');
    disk.put('/ws/a:b/c.md', 'before');
    const host = disk.host('/ws');
    const before = disk.holding();
    for (const name of [...BAD, ...ALSO_BAD]) {
      for (const path of [name, `${name}/x.md`, `documents/${name}`]) {
        if (path.startsWith('a:b')) continue;
        await assert.rejects(createFile(host, { path, text: '' }), { code: 'EBADNAME' }, path);
        await assert.rejects(writeOver(host, path, new Uint8Array()), { code: 'EBADNAME' }, path);
      }
      const files = [{ path: `regulation/${name}`, text: '' }];
      await assert.rejects(createFolder(host, 'packs/law', files), { code: 'EBADNAME' }, name);
      await assert.rejects(createFolder(host, `packs/${name}`, []), { code: 'EBADNAME' }, name);
    }
    assert.deepEqual(disk.holding(), before);
    assert.equal(await createFile(host, { path: 'aux/a.md', text: 'x' }), true);
    await writeOver(host, 'a:b/c.md', new TextEncoder().encode('after'));
    assert.equal(disk.holding('/ws').get('a:b/c.md'), 'after');
    assert.equal(await createFolder(host, 'packs/law', [{ path: 'regulation/一/01.md', text: '' }]), true);
  });
});
