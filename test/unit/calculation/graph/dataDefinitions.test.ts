import assert from 'node:assert/strict';
import { dataDefinitions } from '../../../../src/calculation/graph/dataDefinitions';
import { planOf } from '../../../../src/calculation/graph/plan';
import { knowledge, typeOf } from '../../../support/draftForms';

const daily = typeOf('daily-data-report');
const plan = planOf(knowledge);
const owners = (section: string, id: string): string[] =>
  plan.owning(daily, { section, id, isTotal: false }).map(({ name }) => name);

describe('columns that take values from data, as definitions', () => {
  it('come after all else that gives the value of their place', () => {
    assert.deepEqual(owners('core', 'current'), ['core.current', 'core.current.data']);
    assert.deepEqual(owners('core', 'last'), ['core-of-the-day-before', 'core.last.data']);
    assert.deepEqual(owners('progress', 'toDate'), ['month-to-date', 'progress.toDate.data']);
    assert.deepEqual(owners('traffic', 'visitors'), ['traffic.visitors.data']);
    assert.deepEqual(plan.faults, []);
  });

  it('hang on what tells which figure is meant', () => {
    const [found] = plan.owning(daily, { section: 'traffic', id: 'visitors', isTotal: false });
    assert.deepEqual(
      found?.reads.map(({ spot: { section, id }, isTelling }) => [section, id, isTelling]),
      [
        ['traffic', 'source', true],
        [undefined, 'salesBasis', true],
      ],
    );
  });

  it('are none where no column takes any', () => {
    const sections = daily.sections.filter(({ id }) => id === 'regions');
    assert.deepEqual(dataDefinitions({ documentTypes: [{ ...daily, sections }], superseded: [] }, []), []);
  });
});
