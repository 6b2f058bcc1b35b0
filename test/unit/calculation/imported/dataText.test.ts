import assert from 'node:assert/strict';
import type { KnownFigure } from '../../../../src/calculation/imported/dataFigure';
import { dataText } from '../../../../src/calculation/imported/dataText';
import { readValue } from '../../../../src/documents/value';
import type { Column } from '../../../../src/knowledge/contracts/contract';
import { knowledge, typeOf } from '../../../support/draftForms';

const columns = typeOf('daily-data-report').sections.flatMap(({ table }) => table?.columns ?? []);

function column(change: Partial<Column>): Column {
  const found = columns.find(({ id }) => id === 'current');
  assert.ok(found);
  return { ...found, ...change };
}

function figure(id: string, value: number, decimals = 2): KnownFigure {
  const metric = knowledge.metrics.byId(id);
  assert.ok(metric, id);
  const span = { from: '2026-07-03', to: '2026-07-03' };
  return {
    kind: 'metric',
    metric,
    span,
    value,
    decimals,
    formula: undefined,
    operands: [],
    isApproximate: false,
    windows: [],
  };
}

describe('a figure of imported data as text', () => {
  const text = (id: string, value: number, decimals?: number): string | undefined =>
    dataText(column({}), figure(id, value, decimals));

  it('stands in the unit of its metric, where each row has its own', () => {
    assert.equal(text('sales', 20_330.5), '20,330.50');
    assert.equal(text('sales', 20_330), '20,330');
    assert.equal(text('visitors', 12_345, 0), '12,345');
    assert.equal(text('conversion', 0.038_72, Infinity), '3.87%');
    assert.equal(text('spend-per-buyer', 506, Infinity), '506.00');
    assert.equal(text('average-reply', 16.93, Infinity), '16.93');
    assert.equal(text('average-reply', 16.9, 1), '16.9');
  });

  it('stands in the form of what is there', () => {
    const as = (present: string, value: number): string | undefined =>
      dataText(column({}), figure('sales', value), readValue(column({}), present));
    assert.deepEqual(
      [as('20330', 20_340.5), as('¥20,330.00', 20_340.5), as('【待填】', 5)],
      ['20341', '¥20,340.50', '5'],
    );
  });

  it('stands as its column has it, where that has a kind or a unit', () => {
    assert.equal(dataText(column({ kind: 'money' }), figure('sales', 20_330)), '20,330');
    assert.equal(dataText(column({ kind: 'percent' }), figure('conversion', 0.0387)), '3.87%');
    const thousands = columns.find(({ written }) => written !== undefined)?.written;
    assert.equal(dataText(column({ unit: '萬元', written: thousands }), figure('sales', 203_300)), '20.33');
  });

  it('is none where the column cannot hold it', () => {
    assert.equal(dataText(column({ min: 0 }), figure('net-sales', -5)), undefined);
    assert.equal(dataText(column({}), figure('sales', 1e21)), undefined);
  });
});
