// Tests that one wrong input is offered as what explains several failures, with what makes all agree.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/base/range';
import { withChanges } from '../../../src/checking/checked';
import { drafted, submitted, textOf } from '../../support/drafts';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const SUMMARY = 'documents/2026-05/service-summary.md';

describe('one wrong input that explains several failures', () => {
  const right = textOf(submitted, PLAN).replace('status: submitted', 'status: draft');

  for (const [what, from, to, title] of [
    ['a digit lost', '| 30,000 |', '| 3,000 |', 'fix.culprit-zeros'],
    ['digits the wrong way round', '| 48,000 |', '| 84,000 |', 'fix.culprit-swapped'],
    ['ten thousands', '| 24,000 | 20.00% |', '| 2.4 | 20.00% |', 'fix.culprit-unit'],
    ['another number', '| 24,000 | 20.00% |', '| 27,500 | 20.00% |', 'fix.culprit'],
  ] as const) {
    it(`is offered by each of them: ${what}`, () => {
      const start = drafted(PLAN, (text) => text.replace(from, to));
      const offered = (start.findings.get(PLAN) ?? []).map(({ fixes }) =>
        fixes.filter((fix) => fix.title.id.startsWith('fix.culprit')),
      );
      assert.ok(offered.filter((each) => each.length > 0).length >= 3, JSON.stringify(offered));
      for (const fix of offered.flat()) {
        assert.deepEqual([fix.title.id, fix.applicability], [title, 'ask']);
        const text = applyEdits(textOf(start, PLAN), fix.edits);
        assert.equal(text, right);
        assert.deepEqual(withChanges(start, [{ path: PLAN, text }]).next.findings.get(PLAN), []);
      }
    });
  }

  it('is not offered where one value alone is wrong, nor where two are', () => {
    const titles = (path: string, change: (text: string) => string): string[] =>
      (drafted(path, change).findings.get(path) ?? []).flatMap(({ fixes }) => fixes.map((fix) => fix.title.id));
    const both = (text: string): string => text.replace('| 2.94% |', '| 3.94% |').replace('| 25.00% |', '| 26.00% |');
    for (const change of [both, (text: string) => text.replace('| 2.94% |', '| 3.94% |')])
      assert.ok(!titles(PLAN, change).some((id) => id.startsWith('fix.culprit')));
    assert.deepEqual(titles(SUMMARY, String), []);
  });
});
