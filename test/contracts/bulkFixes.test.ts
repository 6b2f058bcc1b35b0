// Tests of bulk fixing: what is written unasked, what is left to a person, and that submitted documents stay the same.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../src/checking/runner';
import { fixDocuments } from '../../src/checking/fixes';
import { withChanges } from '../../src/checking/checked';
import type { CheckedWorkspace } from '../../src/checking/checked';
import { draws } from '../support/draws';
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

  it('writes no document of others than who asks, and any where nobody does', () => {
    const start = drafted(PLAN, (text) => text.replace('| 2.94% |', '| 3.94% |'));
    const author = /^author: *(.+)$/m.exec(textOf(start, PLAN))?.[1] ?? '';
    const count = (me?: string): number => fixDocuments(start, paths, { me }).documents.length;
    assert.deepEqual([count(author), count(''), count(), count('somebody else')], [1, 1, 1, 0]);
    const { people } = start.workspace.settings;
    const other = people.find(({ id, name }) => ![id, name].includes(author)) ?? assert.fail();
    assert.deepEqual([count(other.id), count(other.name)], [0, 0]);
  });

  it('writes what goes first where two links lead to one place, and lets a person choose for the other', () => {
    const goal = (from: string, to: string) => (text: string) => text.replace(from, to);
    const [row] = /^\| 推广花费 \|.*$/m.exec(textOf(submitted, PLAN)) ?? assert.fail();
    const wrong = row.replace(/^(\| 推广花费 \| )[\d,]+/, '$1999');
    const { workspace } = drafted(PLAN, goal(row, wrong));
    const fixes = checkDocument({ workspace, path: PLAN, strict: false }) // each finding by itself
      .filter(({ rule }) => rule === 'link-mismatch')
      .flatMap((each) => each.fixes);
    assert.deepEqual(fixes.map(({ applicability }) => applicability).sort(), ['ask', 'safe']);
  });

  it('comes to the same in any order of files, once, and never to more findings', () => {
    const drafts = ['monthly-plan', 'monthly-promotion-plan', 'operations-review', 'analysis-report', 'risk-register']
      .map((type) => `documents/2026-05/${type}.md`)
      .filter((path) => paths.includes(path));
    assert.ok(drafts.length > 2);
    const slip = fc.record({
      path: fc.constantFrom(...drafts),
      at: fc.nat(),
      by: fc.constantFrom('1', '0', '37'),
    });
    const spoiled = (slips: readonly { path: string; at: number; by: string }[]): CheckedWorkspace =>
      drafts.reduce((checked, path) => {
        const text = slips
          .filter((each) => each.path === path)
          .reduce(
            (now, { at, by }) => {
              const numbers = [...now.matchAll(/(?<=\| )[\d,]+(?:\.\d+)?%?(?= \|)/g)];
              const found = numbers[at % Math.max(1, numbers.length)];
              return found === undefined ? now : `${now.slice(0, found.index)}${by}${now.slice(found.index)}`;
            },
            textOf(checked, path).replace('status: submitted', 'status: draft'),
          );
        return withChanges(checked, [{ path, text }]).next;
      }, submitted);
    const total = ({ findings }: CheckedWorkspace): number =>
      [...findings.values()].reduce((sum, each) => sum + each.length, 0);
    const all = (checked: CheckedWorkspace): string[] => drafts.map((path) => textOf(checked, path));
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 5 }), fc.nat(), (slips, turn) => {
        const start = spoiled(slips);
        const { checked } = fixDocuments(start, drafts);
        const turned = [...drafts.slice(turn % drafts.length), ...drafts.slice(0, turn % drafts.length)].reverse();
        assert.deepEqual(all(fixDocuments(start, turned).checked), all(checked));
        assert.deepEqual(fixDocuments(checked, drafts).documents, []);
        assert.ok(total(checked) <= total(start));
      }),
      draws(12),
    );
  });
});
