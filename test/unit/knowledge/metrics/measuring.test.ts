// Tests where documents of the bundled kinds hold the values of metrics: what each table and head tells.
import assert from 'node:assert/strict';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const measuring = knowledge.measuring();

function told(type: string, section: string): { values: string[]; columns: string[]; isWhole: boolean } {
  const table = knowledge.documentType(type)?.sections.find(({ id }) => id === section)?.table ?? assert.fail();
  const { values, columns, isWhole } = measuring.table(table);
  assert.equal(measuring.table(table), measuring.table(table));
  return { values: values.map(({ id }) => id), columns: columns.map(({ metric: { id } }) => id), isWhole };
}

describe('the values of metrics', () => {
  it('stand in the rows of a table under its own figures and what is aimed at, not under changes and lines', () => {
    assert.deepEqual(told('daily-data-report', 'core'), {
      values: ['current', 'last', 'lastWeek'],
      columns: [],
      isWhole: true,
    });
    assert.deepEqual(told('monthly-plan', 'goals').values, ['last', 'target']);
    assert.deepEqual(told('risk-response-plan', 'watch').values, ['current']);
    assert.deepEqual(told('weekly-meeting', 'reports').values, ['target', 'actual', 'monthTarget', 'monthActual']);
  });
  it('stand under titles that are names of metrics, of the whole shop where rows are spans of days', () => {
    const week = ['visitors', 'buyers', 'conversion', 'spend-per-buyer'];
    assert.deepEqual(told('monthly-plan', 'weekly'), { values: [], columns: week, isWhole: true });
    assert.equal(told('daily-data-report', 'traffic').isWhole, false);
  });
  it('stand in the head', () => {
    const type = knowledge.documentType('operations-review') ?? assert.fail();
    assert.deepEqual(
      measuring.head(type).map(({ metric: { id } }) => id),
      ['refunds', 'gross-profit'],
    );
  });
  it('are aimed at where a title says so', () => {
    assert.deepEqual(
      ['本月目標', '月度運營計劃', '本期', '实际'].map((title) => measuring.isPlanned(title)),
      [true, true, false, false],
    );
    assert.equal(measuring.isPlanned('月度運營總結', '目标'), true);
  });
});
