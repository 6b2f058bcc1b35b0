// Holds what the sheet counts as waiting for a person in a new document: what nothing else will give.
import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import type { SheetRow, TableBlock } from '../../../../src/features/sheet/model';
import { SIMPLIFIED } from '../../../support/reader';
import { draftSamples } from '../../../support/sheet/sheets';

describe('the states of cells in a new plan', () => {
  const { snapshot } = draftSamples();
  const { drafting } = snapshot;
  const [type, period] = [drafting.findType('monthly-promotion-plan'), readPeriod('2026-07')];
  assert.ok(type && period);
  const { path, text } = drafting.draft({ type, period, id: 'july', answers: {}, script: 'simplified' });
  const sheet = snapshot.update([{ path, text }]).snapshot.sheets.of(path, SIMPLIFIED);
  const tableOf = (section: string): TableBlock => {
    const found = sheet?.blocks.find((block) => block.kind === 'table' && block.section === section);
    assert.ok(found?.kind === 'table', section);
    return found;
  };
  const stateIn = ({ columns, rows }: TableBlock, column: string, isRow: (row: SheetRow) => boolean): string => {
    const row = rows.find(isRow);
    return row?.cells[columns.findIndex(({ id }) => id === column)]?.state ?? '';
  };
  const named =
    (name: string) =>
    ({ cells: [first] }: SheetRow): boolean =>
      first?.text === name;
  const isTotal = ({ kind }: SheetRow): boolean => kind === 'total';

  it('are computed where a formula or a sum of rows will give them', () => {
    const goals = tableOf('goals');
    assert.equal(stateIn(goals, 'target', named('推广花费')), 'computed');
    assert.equal(stateIn(goals, 'growth', named('推广引导访客数')), 'computed');
    assert.equal(stateIn(tableOf('channels'), 'budget', isTotal), 'computed');
    assert.equal(stateIn(tableOf('channels'), 'share', isTotal), 'computed');
  });

  it('are open where a formula leaves them to the writer, and where there are no rows to be added up', () => {
    assert.equal(stateIn(tableOf('goals'), 'target', named('推广引导访客数')), 'open');
    assert.equal(stateIn(tableOf('channels'), 'budget', named('关键词推广')), 'open');
    assert.equal(stateIn(tableOf('campaigns'), 'budget', isTotal), 'open');
  });
});
