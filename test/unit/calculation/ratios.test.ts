// Tests ratios among the rows of a table: computed where both rows are there, owned by no other, entered else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planOf } from '../../../src/calculation/plan';
import { ownerGives } from '../../../src/calculation/owner';
import { recalculated } from '../../../src/calculation/recalculation';
import { explain } from '../../../src/calculation/trace';
import { valuesOf } from '../../../src/calculation/values';
import type { Address } from '../../../src/calculation/address';
import { fillEdits } from '../../../src/features/tables/computedFill';
import { applyEdits } from '../../../src/base/range';
import { draws } from '../../support/draws';
import { report, reportKnowledge, reports, saidOf } from '../../support/metricReports';
import type { Rows } from '../../support/metricReports';

const PATH = 'documents/a.md';
const ROWS: Rows = [
  ['支付金額', '35,843'],
  ['訪客數', '7,295'],
  ['支付買家數', '176'],
  ['支付轉化率', '2.41%'],
  ['客單價', '203.65'],
];

function at(row: number, id = 'actual'): Address {
  return { path: PATH, spot: { section: 'core', id, isTotal: false }, at: [0, row] };
}

function changed(row: number, text: string): Rows {
  return ROWS.map((each, index) => (index === row ? [each[0] ?? '', text] : each));
}

describe('ratios of rows', () => {
  it('agree with their rows as they are shown, under any names and in any order', () => {
    assert.deepEqual(saidOf('formula-mismatch', ROWS), []);
    assert.deepEqual(saidOf('formula-mismatch', ROWS.toReversed()), []);
    const other = [
      ['GMV', '35,843'],
      ['UV', '7,295'],
      ['买家数', '176'],
      ['转化率', '2.41%'],
      ['客单价', '203.65'],
    ];
    assert.deepEqual(saidOf('formula-mismatch', other), []);
  });
  it('are told with their row, what they are of and the value, and a fix that is safe', () => {
    const [finding, ...more] = saidOf('formula-mismatch', changed(3, '2.85%'));
    assert.deepEqual(more, []);
    assert.deepEqual([finding?.expected, finding?.actual, finding?.range.start.line], ['2.41%', '2.85%', 14]);
    assert.deepEqual(finding?.message.args?.['row'], { pack: '支付轉化率', en: 'Conversion' });
    const [fix] = finding.fixes;
    assert.deepEqual([fix?.applicability, fix?.edits[0]?.newText], ['safe', '2.41%']);
  });
  it('are written in the form of their row', () => {
    for (const [row, text, expected] of [
      [3, '2.9%', '2.4%'],
      [4, '203', '204'],
      [4, '203.6', '203.7'],
    ] as const)
      assert.equal(saidOf('formula-mismatch', changed(row, text))[0]?.expected, expected);
  });
  it('are filled in while a draft is written', () => {
    const rows = ROWS.map(([name = '', text = ''], row) => [name, row > 2 ? (row === 3 ? '' : '【待填】') : text]);
    const text = report('2026-05', rows);
    const filled = applyEdits(text, fillEdits(reports({ [PATH]: text }), PATH, text));
    assert.match(filled, /\| 支付轉化率 \| ?2\.41% \|/);
    assert.match(filled, /\| 客單價 \| 203\.65 \|/);
  });
  it('are entered where a row of theirs, or its value, is not there', () => {
    assert.deepEqual(
      saidOf(
        'formula-mismatch',
        changed(3, '9.99%').filter((_, row) => row !== 1),
      ),
      [],
    );
    const open = changed(3, '9.99%').map((each) => (each[0] === '訪客數' ? ['訪客數', '—'] : each));
    assert.deepEqual(saidOf('formula-mismatch', open), []);
    assert.deepEqual(saidOf('formula-mismatch', [...changed(3, '9.99%'), ['UV', '1']]), []);
  });
  it('allow for the rounding of what they are of', () => {
    const rows = changed(0, '3.6萬');
    assert.deepEqual(saidOf('formula-mismatch', rows), []);
    assert.equal(saidOf('formula-mismatch', rows.with(4, ['客單價', '213.65'])).length, 1);
  });
  it('go before what a link brings, which then only compares', () => {
    assert.deepEqual(planOf(reportKnowledge()).faults, []);
    const rows = ROWS.map(([name = '', text = ''], row) => [name, '', row === 3 ? '2.85%' : text]);
    const checked = reports({ 'documents/b.md': report('2026-04', ROWS), [PATH]: report('2026-05', rows) });
    // Told once: that it differs from the other document, and beside it that its own rows say the same.
    const [found, ...more] = (checked.findings.get(PATH) ?? []).filter(({ rule }) => /mismatch/.test(rule));
    assert.deepEqual([found?.rule, found?.fixes[0]?.applicability, more], ['link-mismatch', 'ask', []]);
    assert.ok(found?.related?.some((each) => each.message.id === 'formula-mismatch.ratio'));
    const values = valuesOf(checked.workspace, planOf(checked.workspace.knowledge));
    assert.equal(ownerGives(values, at(3, 'last'))?.definition.kind, 'ratio');
    assert.equal(ownerGives(values, at(0, 'last'))?.definition.kind, 'link');
  });
  it('follow when one of their rows changes, and only those that are of it', () => {
    const { workspace } = reports({ [PATH]: report('2026-05', ROWS) });
    const values = valuesOf(workspace, planOf(workspace.knowledge));
    const { followed } = recalculated(values, [{ address: at(1), text: '3,520' }]);
    assert.deepEqual(
      followed.map(({ address, after }) => [address.at?.[1], after]),
      [[3, '5.00%']],
    );
    const [trace] = explain(values, at(3))?.traces ?? [];
    assert.deepEqual(
      trace?.operands.map(({ text }) => text),
      ['176', '7,295'],
    );
  });
  it('are exact for any numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 999_999 }), (buyers, visitors) => {
        const text = `${((buyers / visitors) * 100).toFixed(2)}%`;
        const rows = [
          ['支付买家数', String(buyers)],
          ['访客数', String(visitors)],
          ['支付转化率', '0.00%'],
        ];
        const [found] = saidOf('formula-mismatch', rows);
        const expected = found?.expected ?? '0.00%';
        assert.ok(Math.abs(parseFloat(expected) - parseFloat(text)) < 0.011, `${expected} ${text}`);
        assert.deepEqual(saidOf('formula-mismatch', rows.with(2, ['支付转化率', expected])), []);
      }),
      draws(60),
    );
  });
});
