// Tests that what one wrong input explains is told once, where it stands, with what makes all agree.
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { applyEdits } from '../../../src/base/range';
import { withChanges } from '../../../src/checking/checked';
import { drafted, submitted, textOf } from '../../support/drafts';
import { changesIn } from '../../support/changedNumbers/changes';
import { spread } from '../../support/draws';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

function found(path: string, change: (text: string) => string): readonly Finding[] {
  return drafted(path, change).findings.get(path) ?? [];
}

describe('one wrong input that explains several failures', () => {
  const right = textOf(submitted, PLAN).replace('status: submitted', 'status: draft');

  for (const [what, from, to, slip] of [
    ['a digit lost', '| 30,000 |', '| 3,000 |', 'slip.times'],
    ['digits the wrong way round', '| 48,000 |', '| 84,000 |', 'slip.swapped'],
    ['ten thousands', '| 24,000 | 20.00% |', '| 2.4 | 20.00% |', 'slip.unit'],
    ['another number', '| 24,000 | 20.00% |', '| 27,500 | 20.00% |', undefined],
  ] as const) {
    it(`is told once, at its place: ${what}`, () => {
      const all = found(PLAN, (text) => text.replace(from, to));
      assert.equal(all.length, 1, JSON.stringify(all.map((each) => each.message)));
      const [finding] = all;
      assert.ok(finding !== undefined);
      assert.ok((finding.related ?? []).length >= 4);
      assert.ok(finding.related?.every(({ rule }) => rule !== undefined));
      assert.equal(JSON.stringify(finding.message).includes(slip ?? '"culprit"'), true);
      const [fix] = finding.fixes;
      assert.deepEqual([fix?.applicability, fix?.isGuess], ['ask', true]);
      assert.equal(applyEdits(right.replace(from, to), fix?.edits ?? []), right);
    });
  }

  it('is told by a guess after which less is found and nothing new, or by none', () => {
    const all = spread(changesIn(['2026-05']), 10);
    const pairs = all.map((each, index) => [each, ...all.slice(index + 1).filter(({ path }) => path === each.path)]);
    for (const [one, other] of [...all.map((each) => [each]), ...pairs]) {
      if (one === undefined) continue;
      const edits = [one, ...(other === undefined ? [] : [other])];
      const text = applyEdits(
        textOf(submitted, one.path).replace(/^status: .*$/m, 'status: draft'),
        edits.map(({ place: { range }, newText }) => ({ range, newText })),
      );
      const start = withChanges(submitted, [{ path: one.path, text }]).next;
      const before = start.findings.get(one.path) ?? [];
      for (const fix of before.flatMap(({ fixes }) => fixes).filter(({ isGuess }) => isGuess === true)) {
        const fixed = { path: one.path, text: applyEdits(text, fix.edits) };
        const after = withChanges(start, [fixed]).next.findings.get(one.path) ?? [];
        assert.ok(after.length < before.length, `${one.path} ${one.newText} ${other?.newText ?? ''}`);
      }
    }
  });

  it('is not named where two values are wrong, or where only sums speak against one', () => {
    const isCulprit = ({ message: { id } }: Finding): boolean => id.startsWith('culprit');
    const both = (text: string): string => text.replace('| 2.94% |', '| 3.94% |').replace('| 25.00% |', '| 26.00% |');
    assert.ok(!found(PLAN, both).some(isCulprit));
    assert.ok(!found(PLAN, (text) => text.replace('| 18,000 | 66,000 |', '| 19,300 | 66,000 |')).some(isCulprit));
  });
});
