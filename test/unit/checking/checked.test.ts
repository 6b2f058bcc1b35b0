// Tests that the findings that are kept through changes are those of a whole check, after any change.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FileState, ReadFile } from '../../../src/base/content';
import { changing, checkWorkspace, nothingChecked, withChanges } from '../../../src/checking/checked';
import type { CheckedWorkspace } from '../../../src/checking/checked';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { draws } from '../../support/draws';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);

function plan(period: string, budget: string, id: string): string {
  const row = `| 直通車 | ${budget} | 1,200 | 3.00 |`;
  const table = `## 渠道與預算\n\n| 渠道 | 預算 | 成交 | ROI |\n|---|---:|---:|---:|\n${row}\n`;
  return `---\ntype: demo-plan\nid: ${id}\nperiod: ${period}\nstatus: draft\nbudget: 400\n---\n${table}`;
}

function report(period: string, budget: string, id: string): string {
  const table = `| 渠道 | 預算 |\n|---|---:|\n| 直通車 | ${budget} |\n`;
  return `---\ntype: demo-report\nperiod: ${period}\nstatus: draft\nplan: ${id}\n---\n## 結果\n\n${table}`;
}

const PATHS = ['documents/a.md', 'documents/b.md', 'documents/c.md', 'documents/d.md', 'notes.md'];
const text = fc
  .tuple(
    fc.constantFrom(plan, report),
    fc.constantFrom('2026-05', '2026-06'),
    fc.constantFrom('400', '500'),
    fc.constantFrom('plan-05', 'plan-06'),
  )
  .map(([make, period, budget, id]) => make(period, budget, id));
const state = fc
  .tuple(
    fc.constantFrom(...PATHS),
    fc.oneof(
      { weight: 5, arbitrary: text },
      fc.constant(undefined),
      fc.constant('no document'),
      fc.constant({ unread: { kind: 'size', size: 9e6 } } as const),
    ),
  )
  .map(([path, content]): FileState => (typeof content === 'object' ? { path, ...content } : { path, text: content }));

function byPath({ findings }: CheckedWorkspace): Map<string, unknown> {
  return new Map([...findings].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isThere = (file: FileState): file is ReadFile => file.text !== undefined || file.unread !== undefined;

describe('the findings of a workspace', () => {
  it('are those of a whole check after any changes, and each change tells which are made again', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.uniqueArray(state, { minLength: 1, maxLength: 3, selector: ({ path }) => path }), { maxLength: 5 }),
        (strict, changes) => {
          let checked = nothingChecked(knowledge, DEFAULT_SETTINGS, strict);
          const files = new Map<string, FileState>();
          for (const files_ of changes) {
            for (const file of files_) files.set(file.path, file);
            const before = byPath(checked);
            const { next, changed } = withChanges(checked, files_);
            const whole = checkWorkspace(knowledge, DEFAULT_SETTINGS, [...files.values()].filter(isThere), strict);
            const after = byPath(next);
            assert.deepEqual(after, byPath(whole));
            assert.deepEqual(
              [...next.own.keys()].sort().filter((each) => next.own.get(each)),
              [...whole.own.keys()].sort(),
            );
            for (const path of new Set([...before.keys(), ...after.keys()])) {
              assert.deepEqual(changed.get(path) ?? before.get(path), after.get(path) ?? [], path);
            }
            checked = next;
          }
        },
      ),
      draws(60),
    );
  });

  it('are made again only where a change may concern them', () => {
    const months = Array.from({ length: 8 }, (_, index) => `2026-0${String(index + 1)}`);
    const files = months.flatMap((period) => [
      { path: `documents/${period}/plan.md`, text: plan(period, '400', `plan-${period}`) },
      { path: `documents/${period}/report.md`, text: report(period, '400', `plan-${period}`) },
    ]);
    const checked = checkWorkspace(knowledge, DEFAULT_SETTINGS, files);
    const path = 'documents/2026-05/plan.md';
    const steps = [...changing(checked, [{ path, text: plan('2026-05', '500', 'plan-2026-05') }])];
    const { changed, next } = withChanges(checked, [{ path, text: plan('2026-05', '500', 'plan-2026-05') }]);
    assert.deepEqual([...changed.keys()].sort(), [path, 'documents/2026-05/report.md']);
    assert.equal(steps.length, 4, 'pauses for the file read and looked at, and one for each document checked');
    const found = next.findings.get('documents/2026-05/report.md')?.map(({ rule }) => rule);
    assert.ok(found?.includes('link-mismatch'));
    assert.deepEqual([...withChanges(checked, [{ path: 'notes.md', text: 'x' }]).changed], []);
    const gone = withChanges(checked, [{ path, text: undefined }]);
    assert.deepEqual(gone.changed.get(path), []);
    assert.ok(!gone.next.findings.has(path) && !gone.next.workspace.documents.has(path));
  });
});
