import assert from 'node:assert/strict';
import { render } from '../../../../src/base/message';
import { data } from '../../../../src/features/figures';
import type { ImportPlan } from '../../../../src/features/data/plan';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { exportFile, sourceOf } from '../../../support/exports';
import { MemoryDisk } from '../../../support/memoryDisk';
import { ENGLISH } from '../../../support/reader';

const HEAD = '统计日期,访客数,支付金额,支付买家数\n';

function shopDisk(): MemoryDisk {
  const disk = new MemoryDisk();
  disk.putFolder('/shop');
  return disk;
}

function plan(disk: MemoryDisk, rows: string, preferred: 'new' | 'old' = 'new', name = 'a.csv'): Promise<ImportPlan> {
  const options = {
    definitions: readKnowledge(BUNDLED_PACK).exports,
    preferred,
    time: '2026-07-02T01:00:00Z',
    pause: () => Promise.resolve(),
  };
  return data.plan([sourceOf(name, HEAD + rows)], options, disk.host('/shop'));
}

function told({ files }: ImportPlan): string[] {
  return files.flatMap((file) => data.lines(file).map((line) => render(line, ENGLISH)));
}

describe('importing figures', () => {
  it('writes a file for each month, and the file again changes nothing', async () => {
    const disk = shopDisk();
    const rows = '2026-05-31,10,5.00,1\n2026-06-01,11,6.00,1\n';
    const first = await plan(disk, rows);
    assert.deepEqual(
      first.changes.map(({ path, before }) => [path, before]),
      [
        ['data/shop-report/2026-05.csv', undefined],
        ['data/shop-report/2026-06.csv', undefined],
        ['data/sources.csv', undefined],
      ],
    );
    assert.deepEqual(await data.store(disk.host('/shop'), first), { stale: [] });
    const again = await plan(disk, rows);
    assert.deepEqual(again.changes, []);
    assert.deepEqual(await data.store(disk.host('/shop'), again), { stale: [] });
    assert.ok(told(again).includes('  All of this is there already.'), told(again).join('\n'));
  });
  it('says so where there is a header and no row below it that could be taken', async () => {
    for (const rows of ['', '合计,10,5.00,1\n']) {
      const none = await plan(shopDisk(), rows);
      assert.deepEqual(none.changes, []);
      const said = 'No row was taken: below the header there is none that could be. Export a period that has figures.';
      assert.ok(told(none).includes(`  ${said}`));
      assert.deepEqual(
        told(none).filter((line) => /rows taken|already/.test(line)),
        [],
      );
    }
  });
  it('says that rows which are there were given figures that they had not', async () => {
    const disk = shopDisk();
    await data.store(disk.host('/shop'), await plan(disk, '2026-06-01,10,,\n'));
    const fuller = await plan(disk, '2026-06-01,10,5.00,1\n');
    assert.deepEqual(
      fuller.changes.map(({ path }) => path),
      ['data/shop-report/2026-06.csv', 'data/sources.csv'],
    );
    const lines = told(fuller);
    assert.ok(lines.includes('  rows that are there and were given figures that they had not: 1'), lines.join('\n'));
    assert.ok(lines.includes('  new rows: 0; figures that differ from those that are there: 0'), lines.join('\n'));
  });
  it('leaves a month as it is where the old figures stay, and then names no source', async () => {
    const disk = shopDisk();
    await data.store(disk.host('/shop'), await plan(disk, '2026-06-01,10,5.00,1\n'));
    const kept = await plan(disk, '2026-06-01,12,5.00,1\n', 'old', 'b.csv');
    assert.deepEqual(kept.changes, []);
    assert.ok(told(kept).includes('  2026-06-01, 访客数: 10 → 12'), told(kept).join('\n'));
  });
  it('writes nothing where a file was changed or made since it was planned', async () => {
    const disk = shopDisk();
    const rows = '2026-06-01,10,5.00,1\n';
    const planned = await plan(disk, rows);
    await data.store(disk.host('/shop'), planned);
    assert.deepEqual(await data.store(disk.host('/shop'), planned), { stale: [] }); // it is all there
    await disk.host('/shop').write('data/shop-report/2026-06.csv', new TextEncoder().encode('of another'));
    const outcome = await data.store(disk.host('/shop'), planned);
    assert.deepEqual(outcome.stale, ['data/shop-report/2026-06.csv']);
    await disk.host('/shop').remove('data');
    await data.store(disk.host('/shop'), planned);
    assert.ok(render(data.stale(outcome), ENGLISH).includes('data/shop-report/2026-06.csv'));
    const next = await plan(disk, '2026-05-01,10,5.00,1\n2026-06-01,11,5.00,1\n');
    await disk.host('/shop').write('data/shop-report/2026-06.csv', new TextEncoder().encode('by hand'));
    assert.deepEqual((await data.store(disk.host('/shop'), next)).stale, ['data/shop-report/2026-06.csv']);
    assert.equal(await disk.host('/shop').stat('data/shop-report/2026-05.csv'), undefined);
  });
  it('refuses a month in which a line is no observation, or that is no UTF-8', async () => {
    for (const bytes of [new TextEncoder().encode('<<<<<<< HEAD\n期间\n'), Uint8Array.of(0xff, 0xff, 0x0a, 0x41)]) {
      const disk = shopDisk();
      await data.store(disk.host('/shop'), await plan(disk, '2026-06-01,10,5.00,1\n'));
      await disk.host('/shop').write('data/shop-report/2026-06.csv', bytes);
      const { files, changes } = await plan(disk, '2026-06-02,10,5.00,1\n');
      assert.deepEqual([files[0]?.kind, changes], ['refused', []]);
    }
  });
  it('says by row and column what is not taken, and gives it to programs', async () => {
    const disk = shopDisk();
    const planned = await plan(disk, '2026-06-01,x,5.00,1\n汇总值,1,1,1\n合计,1,1,1\n');
    const lines = told(planned);
    assert.ok(
      lines.includes('a.csv: 生意參謀店鋪報表, header in row 1') ||
        lines.includes('a.csv: Shop report (Sycm), header in row 1'),
    );
    assert.ok(lines.includes('  访客数: not understood and not taken (1): row 2: x'), lines.join('\n'));
    const [file] = data.answer(planned, false, ENGLISH).files;
    assert.ok(file !== undefined && 'tables' in file);
    assert.deepEqual(
      file.tables[0]?.left.map(({ reason, count }) => [reason, count]),
      [
        ['value-invalid', 1],
        ['summary', 2],
      ],
    );
  });
  it('takes several files, one after another', async () => {
    const disk = shopDisk();
    const { files } = await data.plan(
      [exportFile('退款单.csv'), exportFile('退款单.csv')],
      {
        definitions: readKnowledge(BUNDLED_PACK).exports,
        preferred: 'new',
        time: '2026-07-02T01:00:00Z',
        pause: () => Promise.resolve(),
      },
      disk.host('/shop'),
    );
    assert.deepEqual(
      files.map((file) => (file.kind === 'read' ? file.tables[0]?.added : file.problem)),
      [3, 0],
    );
  });
});
