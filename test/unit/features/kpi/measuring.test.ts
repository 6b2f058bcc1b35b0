import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import type { Period } from '../../../../src/base/dates/period';
import { runSync } from '../../../../src/base/slices';
import { readDocument, withFile, withoutFile } from '../../../../src/documents/workspace';
import type { Workspace } from '../../../../src/documents/workspace';
import { findRole } from '../../../../src/knowledge/knowledge';
import { kpiMeasuring } from '../../../../src/features/kpi/measuring';
import { figuresOf } from '../../../support/observed';
import { sampleKnowledge, sampleWorkspace } from '../../../support/samples';

const figures = figuresOf({
  'shop-report': ['期间,访客数,支付金额,支付买家数', '2026-05,60000,1000000.00,3000', '2026-06,60000,1100000.00,3000'],
});
const role = findRole(sampleKnowledge, '运营经理');
assert.ok(role);
const monthOf = (text: string): Period => {
  const month = readPeriod(text);
  assert.ok(month);
  return month;
};
const june = monthOf('2026-06');
const PLAN = 'documents/2026-06/monthly-plan.md';
const TRAINING = 'documents/2026-Q2/service-training-plan.md';
const subject = { role, month: june, person: undefined };

function changed(workspace: Workspace, path: string, change: (text: string) => string): Workspace {
  return withFile(workspace, path, change(workspace.documents.get(path)?.text ?? ''));
}

describe('measuring KPIs for documents', () => {
  it('is done once, and again once a document that counts is otherwise', () => {
    const kpis = kpiMeasuring(figures, '2026-07-20');
    const first = kpis.measured(sampleWorkspace, subject);
    assert.equal(kpis.measured(sampleWorkspace, subject), first);
    const draft = withFile(sampleWorkspace, 'documents/new.md', '---\ntype: monthly-plan\nperiod: 2026-06\n---\n');
    assert.equal(kpis.measured(draft, subject), first, 'a draft does not count');
    const planned = changed(draft, PLAN, (text) => text.replace(/^salesTarget: .*$/m, 'salesTarget: 1,000,000'));
    const next = kpis.measured(planned, subject);
    assert.notEqual(next, first);
    assert.equal(next.kpis[0]?.result.score?.toFixed(6), '110.000000');
    const { settings } = sampleWorkspace;
    const heavier = { ...planned, settings: { ...settings, kpis: { 'shop-sales': { weight: 60, parts: {} } } } };
    assert.equal(kpis.measured(heavier, subject).kpis[0]?.weight, 60);
  });

  it('of a document is that of the document as it is', () => {
    const kpis = kpiMeasuring(figures, '2026-07-20');
    const path = 'documents/2026-06/kpi-assessment-周岚.md';
    const own = readDocument(sampleWorkspace, path);
    assert.ok(own);
    const person = sampleWorkspace.settings.people.find(({ name }) => name === '周岚');
    const card = kpis.measured(sampleWorkspace, { ...subject, person, own });
    assert.equal(kpis.measured(sampleWorkspace, { ...subject, person, own }), card);
    const gone = withoutFile(sampleWorkspace, path);
    const others = kpis.measured(gone, { ...subject, person });
    assert.notDeepEqual(card.kpis[3]?.result.score, others.kpis[3]?.result.score, 'the rating in it counts');
  });

  it('reads what counts in the months asked for, a document a slice', () => {
    const kpis = kpiMeasuring(figures, '2026-07-20');
    const slices = [...kpis.reading(sampleWorkspace, [june])];
    const counted = [...sampleWorkspace.documents.values()].filter((record) =>
      kpis.concerns(sampleWorkspace, record, june),
    );
    assert.equal(slices.length, counted.length);
    assert.ok(counted.length > 100);
    runSync(kpis.reading(sampleWorkspace, []));
  });

  it('concerns documents that were handed in, from the baseline to what looks back on the month', () => {
    const kpis = kpiMeasuring(figures, '2026-07-20');
    const concerns = (path: string, month: string, workspace = sampleWorkspace): boolean => {
      const record = workspace.documents.get(path);
      assert.ok(record, path);
      return kpis.concerns(workspace, record, monthOf(month));
    };
    assert.deepEqual(
      ['2026-04', '2026-05', '2026-06', '2026-09', '2026-10'].map((month) => concerns(PLAN, month)),
      [false, true, true, true, false],
    );
    assert.deepEqual(
      ['2025-12', '2026-01', '2026-03', '2026-06'].map((month) => concerns(TRAINING, month)),
      [false, true, true, true],
      'the courses of a quarter are looked back on in the plan of the next',
    );
    const draft = changed(sampleWorkspace, PLAN, (text) => text.replace(/^status: .*$/m, 'status: draft'));
    assert.equal(concerns(PLAN, '2026-06', draft), false);
    assert.equal(concerns('documents/2026-06/risk-register.md', '2026-06'), false);
  });
});
