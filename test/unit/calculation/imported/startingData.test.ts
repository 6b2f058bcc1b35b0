import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import { rowsWithData } from '../../../../src/calculation/imported/startingData';
import type { StartingPlace } from '../../../../src/calculation/imported/startingData';
import type { StartingRow } from '../../../../src/documents/templates/template';
import { emptyWorkspace } from '../../../../src/documents/workspace';
import { knowledge, typeOf } from '../../../support/draftForms';
import { figuresOf, workspaceData } from '../../../support/observed';
import { sampleSettings as settings } from '../../../support/samples';

const OPEN = '【待填】';
const daily = typeOf('daily-data-report');
const table = daily.sections.find(({ id }) => id === 'core')?.table;
assert.ok(table);
const place: StartingPlace = { contract: daily, table, period: readPeriod('2026-07-03'), said: () => '' };
const figures = figuresOf({
  'shop-report': ['期间,访客数,支付金额,支付买家数', '2026-07-02,1000,10000.00,100', '2026-07-03,1100,11000.50,110'],
});
const plain = emptyWorkspace(knowledge, settings);
const data = workspaceData(figures);
const started = (rows: readonly StartingRow[]): readonly StartingRow[] => rowsWithData({ ...plain, data }, place, rows);

describe('the rows of a new document with imported data', () => {
  it('have what data give where nothing stands, and else what stood there', () => {
    assert.deepEqual(
      started([
        { metric: '支付金額', current: OPEN, last: '9,999' },
        { metric: '瀏覽量', current: OPEN },
        { metric: '訪客數', current: '—', note: '' },
      ]),
      [
        { metric: '支付金額', current: '11,000.50', last: '9,999' },
        { metric: '瀏覽量', current: OPEN },
        { metric: '訪客數', current: '1,100', last: '1,000', note: '' },
      ],
    );
  });

  it('leave a ratio to the rows that it is of, where both are there and the column computes it', () => {
    const ratio = { metric: '支付轉化率', current: OPEN };
    assert.equal(started([ratio])[0]?.['current'], '10.00%');
    const whole = started([{ metric: '訪客數' }, { metric: '支付買家數' }, ratio]);
    assert.deepEqual([whole[2]?.['current'], whole[2]?.['last']], [OPEN, '10.00%']);
  });

  it('are the very same without data, and where no column takes any', () => {
    const rows = [{ metric: '支付金額', current: OPEN }];
    assert.equal(rowsWithData(plain, place, rows), rows);
    const columns = table.columns.filter(({ data: taken }) => taken === undefined);
    const without = { ...place, table: { ...table, columns } };
    assert.equal(rowsWithData({ ...plain, data }, without, rows), rows);
  });
});
