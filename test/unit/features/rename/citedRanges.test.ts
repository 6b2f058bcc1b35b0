import assert from 'node:assert/strict';
import { renumberRanges } from '../../../../src/features/rename/citedRanges';
import type { RenumberRange } from '../../../../src/features/rename/citedRanges';
import { renumberBy } from '../../../../src/features/rename/renumbering';
import { compareClauseNumbers } from '../../../../src/citations/clauseNumber';

/** The renumbering of ranges over clauses of these numbers, when some move. */
function ranges(before: readonly string[], moves: Readonly<Record<string, string>>): RenumberRange {
  const renumber = renumberBy(new Map(Object.entries(moves)));
  return renumberRanges({ before, after: before.map(renumber).sort(compareClauseNumbers) }, renumber);
}

const SIX = ['1', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6'];

describe('a range of clauses', () => {
  it('is a range still where its ends stand around the same clauses', () => {
    const swapped = ranges(SIX, { '1.1': '1.3', '1.2': '1.1', '1.3': '1.2' });
    assert.deepEqual(swapped('1.4', '1.6'), [['1.4', '1.6']]);
    assert.deepEqual(swapped('1', '1'), [['1', '1']]);
    assert.deepEqual(ranges(SIX, { '1': '2' })('1.2', '1.4'), [['2.2', '2.4']]);
  });

  it('is a list where others stand between its ends, though as many', () => {
    const swapped = ranges(SIX, { '1.2': '1.5', '1.5': '1.2' });
    assert.deepEqual(swapped('1.1', '1.3'), [['1.1'], ['1.3'], ['1.5']]);
    assert.deepEqual(swapped('1.3', '1.6'), [['1.2', '1.4'], ['1.6']]);
    assert.deepEqual(swapped('1.1', '1.3'), [['1.1'], ['1.3'], ['1.5']], 'and again');
  });

  it('names a clause that moved below another, and not those below one that is named', () => {
    const numbers = [...SIX, '1.1.1', '1.12', '1.12.1'].sort(compareClauseNumbers);
    assert.deepEqual(ranges(numbers, { '1.2': '1.12.3' })('1.1', '1.2'), [['1.1'], ['1.12.3']]);
  });

  it('cannot be said where another clause comes below one of it', () => {
    assert.equal(ranges([...SIX, '2'], { '2': '1.2.1' })('1.1', '1.3'), undefined);
    assert.deepEqual(ranges([...SIX, '2'], { '2': '1.2.1' })('1.3', '1.5'), [['1.3', '1.5']]);
  });
});
