// Documents of a workspace into which exports were imported.
import assert from 'node:assert/strict';
import { MemoryDisk } from '../../../support/memoryDisk';
import { openSnapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { dailyFolder } from '../../../support/dailyExports';
import { begun, cellsBelow } from '../../../support/importedDrafts';
import { bundledPack } from '../../../support/pack';
import { render } from '../../../../src/base/message';
import { SIMPLIFIED } from '../../../support/reader';

const DAILY = { type: 'daily-data-report', period: '2026-07-03' };
const loaded = loadKnowledge(bundledPack(), undefined, []);

describe('a workspace with imported data', () => {
  it('reads them when asked, and says which lines are none', async () => {
    const disk = new MemoryDisk();
    const host = await dailyFolder('2026-07-01', '2026-07-03', disk);
    const read: string[] = [];
    disk.fault = (operation, path) => {
      if (operation === 'read' && path.includes('/data/')) read.push(path);
      return undefined;
    };
    const plain = openSnapshot(loaded, []);
    assert.equal(cellsBelow(begun(plain, DAILY).text, '核心指标')[0]?.[1], '【待填】');
    assert.deepEqual(read, []);
    const { snapshot, faults } = await plain.withData(host);
    assert.equal(cellsBelow(begun(snapshot, DAILY).text, '核心指标')[0]?.[1], '20,030.50');
    assert.deepEqual(faults, []);
    disk.put('/shop/data/shop-report/2026-05.csv', 'of another\n');
    const again = await snapshot.withData(host);
    assert.deepEqual(
      again.faults.map((each) => render(each, SIMPLIFIED)),
      ['data/shop-report/2026-05.csv 第 1 行不是数据，没有读取。'],
    );
  });

  it('is the same without the folder', async () => {
    const disk = new MemoryDisk();
    disk.putFolder('/shop');
    const { snapshot, faults } = await openSnapshot(loaded, []).withData(disk.host('/shop'));
    assert.deepEqual(faults, []);
    assert.equal(cellsBelow(begun(snapshot, DAILY).text, '核心指标')[0]?.[1], '【待填】');
  });
});
