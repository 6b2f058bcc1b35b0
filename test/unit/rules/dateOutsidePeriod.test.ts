import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFile } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { dateOutsidePeriod } from '../../../src/rules/date-outside-period';
import { testKnowledgeOfNotes } from '../../support/pack';

const knowledge = testKnowledgeOfNotes([
  'id: days, title: 活動期, kind: dateRange, within: period, clause: "§1.1.2"',
  'id: free, title: 其他, kind: dateRange',
  'id: note, title: 備註, kind: text, within: period',
]);

function found(field: string, period = '2026-05'): unknown[] {
  const text = `---\ntype: note\nperiod: ${period}\n${field}\n---\n`;
  const workspace = withFile(emptyWorkspace(knowledge, DEFAULT_SETTINGS), 'documents/a.md', text);
  return checkDocument({ workspace, path: 'documents/a.md', strict: false }, [dateOutsidePeriod]).map(
    ({ message, expected, actual, clause, severity }) => [message.id, expected, actual, clause, severity],
  );
}

describe('days outside the period', () => {
  it('are either end of a span, where the contract keeps it within', () => {
    const outside = (actual: string): unknown[] => [
      ['date-outside-period', '2026-05-01 ~ 2026-05-31', actual, '§1.1.2', 'error'],
    ];
    for (const days of ['2026-05-01 ~ 2026-05-31', '2026-05-31', '很快', '【待填】'])
      assert.deepEqual(found(`days: ${days}`), [], days);
    for (const days of ['2026-04-30 ~ 2026-05-02', '2026-05-30 ~ 2026-06-01', '2026-04-01 ~ 2026-06-30', '2026-06-01'])
      assert.deepEqual(found(`days: ${days}`), outside(days), days);
    assert.deepEqual(found('free: 2026-06-01'), []);
    assert.deepEqual(found('note: 2026-06-01'), []);
    assert.deepEqual(found('days: 2026-06-01', '【待填】'), []);
  });
});
