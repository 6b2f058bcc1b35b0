// Tests rows that are told by metrics and channels: all names of one are the same row, and a unit behind the name is
// that of its numbers.
import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { simplify } from '../../../src/base/script';
import { readKnowledge, BUNDLED_PACK } from '../../support/pack';
import { report, reports, saidOf } from '../../support/metricReports';
import type { Rows } from '../../support/metricReports';

const { metrics, channels } = readKnowledge(BUNDLED_PACK);
const ids = (found: readonly Finding[]): string[] => found.map(({ rule }) => rule);

describe('rows of metrics', () => {
  it('are the same row by any name', () => {
    const sales = metrics.byId('sales');
    assert.ok(sales);
    for (const name of sales.aliases.flatMap((each) => [each, simplify(each), `${each}（元）`]))
      assert.deepEqual(
        ids(
          saidOf('row-duplicate', [
            ['支付金額', '100'],
            [name, '100'],
          ]),
        ),
        ['row-duplicate'],
        name,
      );
    assert.deepEqual(
      saidOf('row-duplicate', [
        ['支付金額', '100'],
        ['支付金額（去年）', '90'],
        ['某某', '1'],
      ]),
      [],
    );
  });
  it('are seen by expressions by their first name', () => {
    for (const name of ['支付金額', '支付金额', 'GMV', '店鋪銷售額', '銷售額（元）'])
      assert.equal(saidOf('check-failed', [[name, '99']]).length, 1, name);
    assert.deepEqual(saidOf('check-failed', [['訪客數', '99']]), []);
  });
  it('are found by links in another document under another name, and missed where they are dropped', () => {
    const before = report('2026-04', [
      ['店鋪銷售額', '500'],
      ['UV', '90'],
    ]);
    const found = (rows: Rows): readonly Finding[] =>
      reports({ 'documents/b.md': before, 'documents/a.md': report('2026-05', rows) }).findings.get('documents/a.md') ??
      [];
    assert.deepEqual(
      found([
        ['GMV', '600', '500'],
        ['访客数', '95', '90'],
      ]),
      [],
    );
    assert.deepEqual(
      ids(
        found([
          ['GMV', '600', '501'],
          ['访客数', '95', '90'],
        ]),
      ),
      ['link-mismatch'],
    );
    assert.deepEqual(ids(found([['GMV', '600', '500']])), ['row-dropped']);
  });
  it('have their numbers in the unit that the name bears', () => {
    const rows = [
      ['支付金額（萬元）', '3.5843'],
      ['支付買家數', '176'],
      ['客單價', '203.65'],
    ];
    assert.deepEqual(saidOf('formula-mismatch', rows), []);
    const rates = [
      ['成功退款金額', '765'],
      ['支付金額', '10,000'],
      ['退款率(%)', '7.65'],
    ];
    assert.deepEqual(saidOf('formula-mismatch', rates), []);
    assert.equal(saidOf('formula-mismatch', rates.with(2, ['退款率（%）', '7.60']))[0]?.expected, '7.65');
    assert.equal(saidOf('formula-mismatch', rates.with(2, ['退款率', '7.60%']))[0]?.expected, '7.65%');
  });
});

describe('rows of channels', () => {
  it('are the same row by any name, today’s or a former one', () => {
    for (const { name, aliases } of channels.all)
      for (const other of aliases.flatMap((each) => [each, simplify(each)]))
        assert.deepEqual(
          ids(
            saidOf(
              'row-duplicate',
              [['訪客數', '9']],
              [
                [name, '1'],
                [other, '2'],
              ],
            ),
          ),
          ['row-duplicate'],
          other,
        );
  });
});
