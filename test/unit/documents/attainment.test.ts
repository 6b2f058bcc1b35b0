import assert from 'node:assert/strict';
import fc from 'fast-check';
import { betterOf, isMet } from '../../../src/documents/attainment';
import type { Better } from '../../../src/documents/attainment';
import { parseDocument } from '../../../src/documents/parse';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

describe('what is better in a row', () => {
  it('is what its direction says, in either script and by any name, and more where it says nothing', () => {
    const directions = ['越接近越好', '按预算', '按預算', 'closest', '越低越好', '反向', '', '【待填】', '越多越好'];
    const rows = directions.map((direction) => `| 指标 | ${direction} | 1 | 1 |`).join('\n');
    const head = '---\ntype: operations-review\nperiod: 2026-05\n---\n\n## 目标完成情况\n';
    const table = '| 指标 | 方向 | 目标 | 实际 |\n| --- | --- | --- | --- |';
    const { sections } = parseDocument(knowledge, 'x.md', [head, table, rows, ''].join('\n').replace('\n\n|', '\n|'));
    const [found] = sections;
    const reached = found?.section.table?.reached;
    assert.ok(reached);
    const better = found.table?.rows.map((row) => betterOf(row, reached));
    assert.deepEqual(better, [
      ...['nearest', 'nearest', 'nearest', 'nearest', 'lower', 'lower'],
      ...['higher', 'higher', 'higher'],
    ]);
  });
});

describe('a target', () => {
  const LIMITS = { limits: { under: 0.1, over: 0.05 } };
  const NEAREST = { nearestIf: { column: 'direction', is: '越接近越好', below: 'under', above: 'over' } };
  const met = (better: Better, actual: number, target: number): boolean =>
    isMet(LIMITS, NEAREST, { better, actual, target });

  it('is met by as much or more, by as little or less, or near it by the limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 2_000_000 }), (target, actual) => {
        assert.equal(met('higher', actual, target), actual >= target);
        assert.equal(met('lower', actual, target), actual <= target);
        const [hundredfold, percent] = [actual * 100, target];
        assert.equal(met('nearest', actual, target), hundredfold >= 90 * percent && hundredfold <= 105 * percent);
      }),
    );
  });

  it('is met at either end of what is near', () => {
    for (const target of [3, 0.07, 120_000, 1e9])
      assert.deepEqual([met('nearest', target * 0.9, target), met('nearest', target * 1.05, target)], [true, true]);
  });
});
