import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { makerOf, uniqueName } from '../../src/cli/uniqueName';
import { isHalfWritten, temporaryName, uniquePartOf } from '../../src/files/writing/halfWritten';

describe('a unique name', () => {
  it('is a UUID, another one each time, and known again in the name of a half-written file', () => {
    const all = Array.from({ length: 200 }, uniqueName);
    assert.equal(new Set(all).size, 200);
    for (const each of all) {
      assert.match(each, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      const name = temporaryName('月度计划.md', each);
      assert.deepEqual([isHalfWritten(name), uniquePartOf(name)], [true, each]);
    }
  });

  it('tells whether its program still runs, and nothing of programs elsewhere', () => {
    const mine = uniqueName();
    assert.equal(makerOf(mine), 'running');
    const { pid } = spawnSync(process.execPath, ['--version']);
    assert.equal(makerOf(mine.replace(/^[0-9a-f]{8}/, pid.toString(16).padStart(8, '0'))), 'ended');
    const elsewhere = mine.slice(9, 13) === 'ffff' ? '0000' : 'ffff';
    assert.equal(makerOf(mine.replace(/-[0-9a-f]{4}-/, `-${elsewhere}-`)), undefined);
    for (const other of ['', 'x', '0a5dbc1f-3f5e-4c57-9f0e-5a8b8f6d1c2e']) assert.equal(makerOf(other), undefined);
  });
});
