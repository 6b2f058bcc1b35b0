import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repack } from '../../../build/bundle/repack.mjs';
import { packageSize } from '../../../build/bundle/sizes.mjs';
import { Failure } from '../../../build/shared/failure.mjs';
import { isRefusal } from '../../../src/base/zip/refusal';
import { openZip } from '../../../src/base/zip/zip';
import { makeZip } from '../../support/zip';
import type { ZipEntry } from '../../support/zip';

const LIMITS = { entries: 100, entry: 1e6, total: 1e7, ratio: 1e4 };

/** What a ZIP holds by the product's own reader, which believes nothing that it does not check. */
async function contentsOf(zip: Buffer): Promise<[name: string, content: string][]> {
  const opened = openZip(new Uint8Array(zip), LIMITS);
  if (isRefusal(opened)) return assert.fail(JSON.stringify(opened));
  return Promise.all(
    Array.from(opened.names, async (name) => {
      const content = await opened.read(name);
      assert.ok(content instanceof Uint8Array, name);
      return [name, Buffer.from(content).toString('latin1')] as [string, string];
    }),
  );
}

const entries = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', '推', '廣', '/', '.') }), {
    minLength: 1,
    maxLength: 5,
  })
  .filter((names) => !names.some((name) => /^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(name)))
  .chain((names) => fc.tuple(...names.map((name) => entryOf(name))));

function entryOf(name: string): fc.Arbitrary<ZipEntry> {
  const words = fc.array(fc.constantFrom('渠道', '預算', '预算', 'const ', '{}\n'), { maxLength: 400 });
  const content = fc.oneof(
    words.map((all) => all.join('')),
    fc.uint8Array({ maxLength: 300 }),
  );
  const described = fc.constantFrom<Partial<ZipEntry>[]>({}, { described: 'marked' }, { described: 'bare' });
  return fc
    .record({ name: fc.constant(name), content, isStored: fc.boolean(), described })
    .map(({ described: how, ...entry }) => ({ ...entry, ...how }));
}

describe('repack', () => {
  it('keeps every entry as it was, in its order', () =>
    fc.assert(
      fc.asyncProperty(entries, async (drawn) => {
        const zip = Buffer.from(makeZip(drawn));
        const again = await repack(zip);
        assert.deepEqual(await contentsOf(again), await contentsOf(zip));
        assert.ok(again.length <= zip.length);
      }),
      { numRuns: 60 },
    ));

  it('packs text tighter than zlib does, the same each time', async () => {
    const content = Array.from({ length: 400 }, (_, at) => `第${String((at * 7919) % 1000)}條 推廣預算`).join('\n');
    const zip = Buffer.from(makeZip([{ name: 'text', content }]));
    const again = await repack(zip);
    assert.ok(again.length < zip.length * 0.97, `${String(again.length)} of ${String(zip.length)}`);
    assert.ok(again.equals(await repack(zip)));
  });

  it('refuses what is no ZIP, or one with a comment', async () => {
    const zip = makeZip([{ name: 'text', content: 'text' }], { comment: 2, after: Buffer.from('hi') });
    await assert.rejects(repack(Buffer.from(zip)), Failure);
    await assert.rejects(repack(Buffer.alloc(40)), Failure);
  });
});

describe('packageSize', () => {
  it('tells a size of at most 1150 KiB, and refuses one beyond', () => {
    assert.equal(packageSize(1150 * 1024), '1150.0 KiB');
    assert.throws(
      () => packageSize(1150 * 1024 + 103),
      /^Error: The package has 1150\.1 KiB, beyond its limit of 1150 KiB/,
    );
    assert.throws(() => packageSize(2_000_000), Failure);
  });
});
