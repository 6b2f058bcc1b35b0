// Tests of what a shell asks about values.
import assert from 'node:assert/strict';
import { openSnapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { bundledPack } from '../../../support/pack';
import { sampleFiles } from '../../../support/samples';

const MONTH = 'documents/2026-05/monthly-plan.md';
const PROMOTION = 'documents/2026-05/monthly-promotion-plan.md';
const files = sampleFiles().filter(({ path }) => [MONTH, PROMOTION].includes(path));
const snapshot = openSnapshot(loadKnowledge(bundledPack(), undefined, []), files);

function placeOf(path: string, text: string): { line: number; character: number } {
  const lines = files.find((each) => each.path === path)?.text.split('\n') ?? [];
  const line = lines.findIndex((each) => each.includes(text));
  return { line, character: (lines[line] ?? '').indexOf(text) + text.length - 1 };
}

describe('the values of a workspace', () => {
  it('are explained where one stands, and nowhere else', () => {
    const { calculation } = snapshot;
    const [share] = calculation.explain(PROMOTION, placeOf(PROMOTION, '40.00%'))?.traces ?? [];
    assert.deepEqual(
      [share?.name, share?.formula, share?.value],
      ['channels.share', 'budget / fields.budget', '40.00%'],
    );
    assert.deepEqual(
      share?.operands.map(({ name, text }) => [name, text]),
      [
        ['budget', '48,000'],
        ['fields.budget', '120,000'],
      ],
    );
    assert.equal(calculation.explain(PROMOTION, { line: 0, character: 0 }), undefined);
    assert.equal(calculation.explain('none.md', { line: 0, character: 0 }), undefined);
  });

  it('are tried, here and in other documents, and stay as they are', () => {
    const { calculation, documents } = snapshot;
    const position = placeOf(MONTH, 'promotionBudget: 120,000');
    const followed = calculation.whatIf([{ path: MONTH, position, text: '240,000' }]);
    assert.deepEqual(
      followed.slice(0, 2).map(({ address, before, after }) => [address.path, before, after]),
      [
        [PROMOTION, '120,000', '240,000'],
        [PROMOTION, '40.00%', '20.00%'],
      ],
    );
    assert.equal(documents.text(MONTH), files.find(({ path }) => path === MONTH)?.text);
    assert.deepEqual(calculation.whatIf([{ path: 'none.md', position, text: '1' }]), []);
    assert.deepEqual(calculation.whatIf([]), []);
  });
});
