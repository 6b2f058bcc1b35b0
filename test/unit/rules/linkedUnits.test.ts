// Tests of amounts that links bring under titles with a unit: they are written in that unit, and then agree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { SAMPLES } from '../../samples/handWritten';
import { applyEdits } from '../../../src/base/range';
import { checkDocument } from '../../../src/checking/runner';
import type { Finding } from '../../../src/base/finding';
import { workspaceOf } from '../../support/check';
import { draws } from '../../support/draws';
import { sampleKnowledge } from '../../support/samples';

const read = (name: string): string => readFileSync(path.join(SAMPLES, 'documents/2026-06', name), 'utf8');
const PATH = 'documents/2026-06/monthly-promotion-plan.md';
const PLAN = 'documents/2026-06/campaign-plan-618.md';
const plan = read('campaign-plan-618.md');
const promotion = read('monthly-promotion-plan.md');

function mismatches(text: string, budget: number): Finding[] {
  const other = { path: PLAN, text: plan.replace(/^budget: .*$/m, `budget: ${String(budget)}`) };
  const workspace = workspaceOf(sampleKnowledge, { path: PATH, text }, [other]);
  return checkDocument({ workspace, path: PATH, strict: true }).filter(
    ({ rule, expected, range }) =>
      rule === 'link-mismatch' &&
      expected !== undefined &&
      text.split('\n')[range.start.line]?.includes('618') === true,
  );
}

/** The plan of the month whose campaigns stand under a title with a unit. */
function under(unit: string): string {
  return promotion.replace('| 活动总预算 |', `| 活动总预算（${unit}） |`);
}

describe('an amount that a link brings', () => {
  it('is written in the unit of its own column, however the other document writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom('万元', '萬元', '千元'), (budget, unit) => {
        const text = under(unit);
        const [found] = mismatches(text, budget);
        if (found === undefined) return; // it said so already
        const mended = applyEdits(text, found.fixes[0]?.edits ?? []);
        assert.deepEqual(mismatches(mended, budget), [], `${String(found.expected)} ${unit}`);
      }),
      draws(40),
    );
  });

  it('is asked for at least once', () => {
    const [found] = mismatches(under('万元'), 12_345);
    assert.equal(found?.expected, '1.2345');
  });
});
