// Tests of the ways to settle what does not fit: on the samples as drafts, with one number changed.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runSync } from '../../../../src/base/slices';
import { openSnapshot } from '../../../../src/features/service';
import type { Snapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { draws } from '../../../support/draws';
import { bundledPack } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';
import { sampleFiles } from '../../../support/samples';

const SERVICE = 'documents/2026-05/service-summary.md';
const PROMOTION = 'documents/2026-05/monthly-promotion-plan.md';
const CASES = ['10', '13'] as const;
const loaded = loadKnowledge(bundledPack(), undefined, []);
const files = sampleFiles().filter(({ path }) => path.startsWith('documents/2026-05/'));
const draftOf = (text: string): string => text.replace(/^status: .*$/m, 'status: draft');
const drafts = openSnapshot(
  loaded,
  files.map(({ path, text }) => ({ path, text: draftOf(text) })),
);
const textIn = (path: string): string => files.find((each) => each.path === path)?.text ?? '';

function changed(from: Snapshot, path: string, row: string, [before, after]: readonly [string, string]): Snapshot {
  const lines = draftOf(textIn(path)).split('\n');
  const at = lines.findIndex((line) => line.includes(row) && line.includes(` ${before} `));
  assert.ok(at >= 0, `${row} ${before}`);
  lines[at] = (lines[at] ?? '').replace(` ${before} `, ` ${after} `);
  return from.update([{ path, text: lines.join('\n') }]).snapshot;
}

/** What is found at some place of a document, and all ways to settle it. */
function settledIn(from: Snapshot, path: string, reader = SIMPLIFIED) {
  return from.checking
    .of(path)
    .flatMap(({ range: { start } }) => runSync(from.calculation.ways(path, start, { reader })));
}

const count = ({ checking }: Snapshot): number =>
  [...checking.findings].reduce((sum, [, each]) => sum + each.length, 0);

describe('the ways to settle what does not fit', () => {
  it('take a number back or let others follow, and leave nothing new to be found', () => {
    const after = changed(drafts, SERVICE, '退换退款', CASES);
    const ways = settledIn(after, SERVICE);
    assert.ok(ways.some(({ isKept, changes }) => !isKept && changes.some((each) => each.after === CASES[0])));
    for (const { documents, gained } of ways) {
      const next = after.update(documents.map(({ path, after: text }) => ({ path, text }))).snapshot;
      assert.deepEqual(gained, []);
      assert.ok(count(next) < count(after));
    }
    assert.ok(
      ways.some(({ documents }) => {
        const next = after.update(documents.map(({ path, after: text }) => ({ path, text }))).snapshot;
        return count(next) === count(drafts);
      }),
    );
  });

  it('are none where nothing is found, and never write what is no draft', () => {
    assert.deepEqual(settledIn(drafts, PROMOTION), []);
    const held = openSnapshot(loaded, files);
    const text = textIn(PROMOTION).replace('| 40.00% |', '| 41.00% |');
    assert.deepEqual(settledIn(held.update([{ path: PROMOTION, text }]).snapshot, PROMOTION), []);
  });

  it('bring any budget of a channel to an end in one step, in words of every reader', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom(SIMPLIFIED, TRADITIONAL, ENGLISH),
        (thousands, reader) => {
          const budget = `${String(thousands)},000`;
          if (budget === '48,000') return;
          const after = changed(drafts, PROMOTION, '关键词推广', ['48,000', budget]);
          const ways = settledIn(after, PROMOTION, reader);
          assert.ok(ways.some(({ changes }) => changes.length === 1 && changes[0]?.after === '48,000'));
          for (const { title, detail } of ways) assert.ok(title.id.startsWith('way.') && detail.id === 'way.detail');
        },
      ),
      draws(8),
    );
  });
});
