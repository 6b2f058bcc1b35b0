// Tests of what is said of numbers of people over a month beside those of its days.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../../src/base/dates/date';
import { simplify } from '../../../../../src/base/script';
import { checkWorkspace } from '../../../../../src/checking/checked';
import { DEFAULT_SETTINGS } from '../../../../../src/knowledge/settings';
import { addingKinds, addingMetrics, logOf } from '../../../../support/addedDays';
import { draws } from '../../../../support/draws';
import { testKnowledgeWithFiles } from '../../../../support/pack';

const knowledge = testKnowledgeWithFiles(addingKinds('countedOnce: { total: current }'));

/** What is said of the visitors of February, and how gravely. */
function said(total: number, days: readonly number[], isSimplified = false): string[] {
  const logs = days.map((each, index) => logOf(addDays('2026-02-01', index), [['訪客數', String(each), '']]));
  const report = logOf('2026-02', [['訪客數', String(total)]]);
  const files = [...logs, isSimplified ? { ...report, text: simplify(report.text) } : report];
  const found = checkWorkspace(knowledge, DEFAULT_SETTINGS, files, true).findings.get(report.path) ?? [];
  return found.filter(({ rule }) => rule === 'link-mismatch').map((each) => `${each.message.id} ${each.severity}`);
}

const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 28, maxLength: 28 });

describe('people who are counted once a period', () => {
  it('are between the most of one day and the sum of all, which itself is suspect', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1.2, noNaN: true }), fc.boolean(), (days, share, isSimplified) => {
        const [most, sum] = [Math.max(...days), days.reduce((a, b) => a + b, 0)];
        const total = share > 1.1 ? sum : Math.round(sum * share);
        const expected =
          total < most
            ? ['link-mismatch.people-fewer error']
            : total > sum
              ? ['link-mismatch.people-more error']
              : total === sum && days.filter((each) => each > 0).length > 1
                ? ['link-mismatch.people-added warning']
                : [];
        assert.deepEqual(said(total, days, isSimplified), expected);
      }),
      draws(40),
    );
  });

  it('are only compared with single days while days are missing', () => {
    const days = Array.from({ length: 20 }, () => 100);
    assert.deepEqual(said(2000, days), []);
    assert.deepEqual(said(5000, days), []);
    assert.deepEqual(said(99, days), ['link-mismatch.people-fewer error']);
  });

  it('are those of the only day on which anybody came, and never more', () => {
    const days = Array.from({ length: 28 }, (_, index) => (index === 9 ? 400 : 0));
    for (const isSimplified of [false, true]) {
      assert.deepEqual(said(400, days, isSimplified), []);
      assert.deepEqual(said(401, days, isSimplified), ['link-mismatch.people-more error']);
    }
  });

  it('are of metrics those of people alone', () => {
    const ofMetrics = testKnowledgeWithFiles(addingMetrics('countedOnce: { total: current }'));
    const rows = ['UV', '支付金額', '別的數'].map((name) => [name, '100', ''] as const);
    const files = [
      ...Array.from({ length: 28 }, (_, index) => logOf(addDays('2026-02-01', index), rows)),
      logOf('2026-02', [
        ['訪客數', '2800'],
        ['支付金額', '2800'],
        ['別的數', '2800'],
      ]),
    ];
    const found = checkWorkspace(ofMetrics, DEFAULT_SETTINGS, files).findings.get('documents/2026-02.md') ?? [];
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'link-mismatch').map(({ range, actual }) => [range.start.line, actual]),
      [[12, '2800']],
    );
  });
});
