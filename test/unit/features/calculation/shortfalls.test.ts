// Tests of what a check asks for and does not find, on a plan of the samples that was changed.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shortfalls } from '../../../../src/features/calculation/shortfalls';
import type { Demand } from '../../../../src/features/calculation/shortfalls';
import { openSnapshot } from '../../../../src/features/service';
import { treeOf } from '../../../../src/formulas/tree';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { draws } from '../../../support/draws';
import { bundledPack } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';
import { sampleFiles } from '../../../support/samples';

const PROMOTION = 'documents/2026-05/monthly-promotion-plan.md';
const text = sampleFiles().find(({ path }) => path === PROMOTION)?.text ?? '';
const { documents } = openSnapshot(loadKnowledge(bundledPack(), undefined, []), [
  { path: PROMOTION, text: text.replace('| 6 | 48,000 |', '| 6 | 49,000 |') },
]);
const document = documents.get(PROMOTION) ?? assert.fail();

function demand(at: string, reader = SIMPLIFIED): Demand {
  return { document, reader, at, scope: document.scopes.whole(), bound: new Map() };
}

const failing = (expression: string, at = 'fields.budget', reader = SIMPLIFIED) =>
  shortfalls(demand(at, reader), treeOf(expression));

const SUM = 'sum(channels.map(r, r.budget))';

describe('what a check does not find', () => {
  it('is nothing where it holds, or where nothing can be told', () => {
    assert.deepEqual(failing(`${SUM} == 121000`), []);
    assert.deepEqual(failing('fields.unknown > 1'), []);
  });

  it('is the two sides of a comparison, that of its own place as it stands', () => {
    const [found] = failing(`near(${SUM}, fields.budget)`);
    assert.deepEqual(
      [found?.needs, found?.expected, found?.actual, found?.now],
      ['预算（渠道与预算）合计 ＝ 推广总预算', '121,000', '120,000', '121,000 ≠ 120,000'],
    );
    const [other] = failing(`near(${SUM}, fields.budget)`, 'channels');
    assert.deepEqual([other?.expected, other?.actual], ['120,000', '121,000']);
    assert.equal(failing(`${SUM} <= fields.budget`)[0]?.now, '121,000 ＞ 120,000');
  });

  it('is told in each language', () => {
    const needs = [ENGLISH, SIMPLIFIED, TRADITIONAL].map(
      (reader) => failing(`${SUM} <= fields.budget`, 'fields.budget', reader)[0]?.needs,
    );
    assert.deepEqual(needs, [
      'sum of Budget (Channels and budget) ≤ Total budget',
      '预算（渠道与预算）合计 ≤ 推广总预算',
      '預算（渠道與預算）合計 ≤ 推廣總預算',
    ]);
  });

  it('is of rows those for which it does not hold, by name', () => {
    const rows = failing('channels.all(r, r.budget >= 12000)', 'channels');
    assert.deepEqual(
      rows.map(({ row, now }) => [row, now]),
      [['渠道与预算[内容营销]', '6,000 ＜ 12,000']],
    );
    assert.equal(failing('channels.all(r, r.budget > 1000000)', 'channels').length, 5);
  });

  it('of what may be left out is what follows, since leaving it out is no advice', () => {
    const [found] = failing('!filled(fields.budget) || fields.budget > 200000');
    assert.equal(found?.needs, '推广总预算 ＞ 200,000');
    assert.deepEqual(failing('fields.budget > 200000 || fields.budget < 0').length, 1);
  });

  it('is of several demands each that does not hold, in their order', () => {
    const limit = fc.integer({ min: 0, max: 240_000 });
    const operator = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
    const part = fc.tuple(operator, limit).map(([sign, number]) => `fields.budget ${sign} ${String(number)}`);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const whole = failing(parts.map((each) => `(${each})`).join(' && '));
        assert.deepEqual(
          whole,
          parts.flatMap((each) => failing(each)),
        );
        assert.ok(whole.every(({ actual, now }) => actual === '120,000' && now !== undefined));
      }),
      draws(100),
    );
  });
});
