// Tests that fixing many findings at once never makes anything worse: each number of two documents is changed as people
// slip, and what is written unasked leaves fewer findings, comes to rest, and stays in the one draft.
import assert from 'node:assert/strict';
import { Converter } from 'opencc-js/cn2t';
import type { Finding } from '../../src/base/finding';
import { applyEdits } from '../../src/base/range';
import type { Range } from '../../src/base/range';
import { writeNumber } from '../../src/base/number';
import { readDocument } from '../../src/documents/workspace';
import type { Value } from '../../src/documents/value';
import { fixDocuments } from '../../src/checking/fixes';
import type { Fixed } from '../../src/checking/fixes';
import { checkWorkspace, withChanges } from '../../src/checking/checked';
import type { CheckedWorkspace } from '../../src/checking/checked';
import { sampleFiles, sampleKnowledge, sampleSettings } from '../support/samples';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const REPORT = 'documents/2026-05/analysis-report.md';
const toTraditional = Converter({ from: 'cn', to: 't' });
const submitted = checkWorkspace(sampleKnowledge, sampleSettings, sampleFiles());
const paths = [...submitted.workspace.documents.keys()].sort();

/** The samples with one document as a draft that reads so. */
function drafted(path: string, change: (text: string) => string): CheckedWorkspace {
  const text = change(submitted.workspace.documents.get(path)?.text ?? '').replace(
    'status: submitted',
    'status: draft',
  );
  return withChanges(submitted, [{ path, text }]).next;
}

function textOf({ workspace }: CheckedWorkspace, path: string): string {
  return workspace.documents.get(path)?.text ?? '';
}

function allOf({ findings }: CheckedWorkspace): Finding[] {
  return [...findings.values()].flat();
}

interface Slip {
  readonly range: Range;
  readonly newText: string;
}

/** Every number of a document, one and a quarter times and a tenth of it. */
function slips(path: string): Slip[] {
  const document = readDocument(submitted.workspace, path);
  assert.ok(document);
  const rows = document.sections.flatMap(({ table }) => [...(table?.rows ?? []), ...(table?.totals ?? [])]);
  const places: { readonly range: Range; readonly value: Value }[] = [
    ...rows.flatMap(({ cells }) => [...cells.values()]),
    ...Array.from(document.fields.values(), ({ entry, value }) => ({ range: entry.valueRange, value })),
  ];
  return places.flatMap(({ range, value }) =>
    value.kind === 'number'
      ? [value.value * 1.25, value.value / 10].map((number) => ({ range, newText: writeNumber(number, value.style) }))
      : [],
  );
}

function assertSound(start: CheckedWorkspace, path: string, fixed: Fixed): void {
  assert.ok(
    fixed.documents.every((each) => each.path === path),
    'no other document is written',
  );
  const [before, after] = [allOf(start).length, allOf(fixed.checked).length];
  assert.ok(
    fixed.documents.length === 0 ? after === before : after < before,
    `${String(before)} findings became ${String(after)}`,
  );
  assert.deepEqual(fixDocuments(fixed.checked, paths).documents, [], 'a second run changes nothing');
  for (const { before: text, after: result, written } of fixed.documents) {
    const lines = result.split('\n');
    assert.ok(written.length > 0);
    for (const {
      range: {
        start: { line, character },
        end,
      },
      after: now,
    } of written)
      assert.equal(lines[line]?.slice(character, end.character), now);
    assert.equal(text.split('\n').length, lines.length);
  }
}

describe('fixing many findings at once', function () {
  this.timeout(240_000);

  for (const path of [PLAN, REPORT]) {
    it(`never makes it worse, whichever number of ${path} is wrong`, () => {
      const all = slips(path);
      assert.ok(all.length > 100);
      for (const [index, slip] of all.entries()) {
        const script = index % 8 === 0 ? toTraditional : String;
        const start = drafted(path, (text) => script(applyEdits(text, [slip])));
        assertSound(start, path, fixDocuments(start, paths));
      }
    });
  }

  const fixed = (path: string, change: (text: string) => string): string =>
    textOf(fixDocuments(drafted(path, change), paths).checked, path);

  it('leaves submitted documents as they are, whatever the state is called', () => {
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

  it('does not write from what is wrong itself: an amount in another unit, a budget that its channels do not add up to', () => {
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
