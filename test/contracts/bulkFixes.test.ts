// Tests of bulk fixing: what is written unasked, what is left to a person, and that submitted documents stay the same.
import assert from 'node:assert/strict';
import { fixDocuments } from '../../src/checking/fixes';
import { withChanges } from '../../src/checking/checked';
import { drafted, paths, submitted, textOf } from '../support/drafts';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

describe('fixing many findings at once', function () {
  this.timeout(240_000);

  const fixed = (path: string, change: (text: string) => string): string =>
    textOf(fixDocuments(drafted(path, change), paths).checked, path);

  it('leaves submitted documents as they are, under any name of the state', () => {
    for (const state of ['submitted', 'approved', 'closed', '已提交', 'Draft?']) {
      for (const key of ['status', '状态', '狀態']) {
        const text = textOf(submitted, PLAN)
          .replace('status: submitted', `${key}: ${state}`)
          .replace('| 2.94% |', '| 3.94% |');
        assert.deepEqual(fixDocuments(withChanges(submitted, [{ path: PLAN, text }]).next, paths).documents, []);
      }
    }
  });

  it('writes what has one answer, once, and says old and new', () => {
    const wrong = (text: string): string =>
      text
        .replace('| 2.94% |', '| 3.94% |')
        .replace('| 40.00% |', '| 40.00 |')
        .replace('| 合计 |  | 120,000 |', '| 合计 |  | 130,000 |');
    const { documents } = fixDocuments(drafted(PLAN, wrong), paths);
    assert.equal(documents[0]?.after, textOf(drafted(PLAN, String), PLAN));
    assert.deepEqual(documents[0].written.map(({ before, after }) => `${before} → ${after}`).sort(), [
      '130,000 → 120,000',
      '3.94% → 2.94%',
      '40.00 → 40.00%',
    ]);
  });

  it('does not write from what is wrong itself: an amount in another unit, a budget unlike its channels', () => {
    // The monthly plan has the budget, so that it can be told; the shares that a wrong one would give are never
    // written.
    for (const slip of ['budget: 10.8', 'budget: 1,200,000', 'budget: 12']) {
      assert.equal(
        fixed(PLAN, (text) => text.replace('budget: 120,000', slip)),
        textOf(drafted(PLAN, String), PLAN),
        slip,
      );
    }
    for (const [from, to] of [
      ['48,000', '58,000'],
      ['30,000', '3,000'],
    ] as const) {
      const wrong = (text: string): string => text.replace(`| ${from} |`, `| ${to} |`);
      assert.equal(fixed(PLAN, wrong), textOf(drafted(PLAN, wrong), PLAN), to);
    }
  });

  it('keeps its hands off the totals and grades of assessments', () => {
    const path = paths.find((each) => each.includes('kpi-assessment')) ?? '';
    const wrong = (text: string): string =>
      text
        .replace(/^total: .*/m, 'total: 12.34')
        .replace(/^grade: .*/m, 'grade: E')
        .replace(/^\| 合计 \|.*/m, (row) => row.replace(/\d+\.\d+/, '11.11'));
    const start = drafted(path, wrong);
    assert.ok((start.findings.get(path) ?? []).length > 1);
    assert.equal(fixed(path, wrong), textOf(start, path));
  });

  it('never copies what cannot be read', () => {
    const [earlier, later] = ['documents/2026-W19/weekly-meeting.md', 'documents/2026-W20/weekly-meeting.md'];
    const text = textOf(submitted, later);
    const day = /\| (\d{4}-\d\d-\d\d) \|/.exec(text)?.[1] ?? '';
    assert.notEqual(day, '');
    const bad = withChanges(submitted, [
      { path: earlier, text: textOf(submitted, earlier).replaceAll(day, '2026-05-32') },
    ]).next;
    const start = withChanges(bad, [{ path: later, text: text.replace('status: submitted', 'status: draft') }]).next;
    assert.equal(textOf(fixDocuments(start, paths).checked, later), textOf(start, later));
  });
});
