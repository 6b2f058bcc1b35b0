import assert from 'node:assert/strict';
import { cellsOf } from '../../../../src/exports/reading/cell';
import type { Cell } from '../../../../src/exports/reading/cell';
import { DelimitedReader } from '../../../../src/exports/reading/text/delimited';
import { RowNumbers } from '../../../../src/exports/taking/rowNumbers';
import { readAmount } from '../../../../src/exports/values/amount';
import { plainText } from '../../../../src/exports/values/plain';
import { mentionedSpan, readDay, readSpan } from '../../../../src/exports/values/span';
import type { MetricUnit } from '../../../../src/knowledge/model';
import fc from 'fast-check';
import { draws } from '../../../support/draws';

function value(cell: Cell, unit: MetricUnit = 'money'): unknown {
  const reading = readAmount(cell, unit);
  return reading.kind === 'amount' ? reading.value : reading.kind;
}

describe('cells of exports', () => {
  it('are amounts as people and programs write them', () => {
    for (const [cell, expected] of [
      ['1,391', 1391],
      ['￥３４，８９５．００', 34895],
      ['1.2万', 12000],
      ['0.5亿', 50_000_000],
      ['="12"', 12],
      ['\t7 ', 7],
      [0.30000000000000004, 0.30000000000000004],
      ['-', 'missing'],
      ['——', 'missing'],
      ['#DIV/0!', 'missing'],
      ['', 'missing'],
      ['12,34', 'invalid'],
      ['约5', 'invalid'],
      ['5%', 'invalid'],
    ] as const)
      assert.equal(value(cell), expected, String(cell));
  });
  it('are rates, with and without a sign', () => {
    assert.deepEqual(readAmount('99.71%', 'percent'), { kind: 'amount', value: 0.9971, decimals: 4, bare: false });
    assert.deepEqual(readAmount('0.67', 'percent'), { kind: 'amount', value: 0.67, decimals: 2, bare: true });
  });
  it('are lengths of time', () => {
    for (const [cell, expected] of [
      ['1分20秒', 80],
      ['00:01:20', 80],
      ['01:20', 80],
      ['15.7', 15.7],
      ['15.7秒', 15.7],
      ['1小時', 3600],
    ] as const)
      assert.equal(value(cell, 'seconds'), expected, cell);
    assert.equal(value('1小时30分', 'hours'), 1.5);
    assert.equal(value('40.4小时', 'hours'), 40.4);
    assert.equal(value('3件', 'count'), 3);
  });
  it('are days and spans, as a whole', () => {
    for (const [cell, expected] of [
      ['2026-06-01', '2026-06-01'],
      ['2026/6/1', '2026-06-01'],
      [20260601, '2026-06-01'],
      ['2026年6月1日', '2026-06-01'],
      ['2026-06-01 20:15:09', '2026-06-01'],
      ['2026-06', '2026-06'],
      ['2026年6月', '2026-06'],
      ['2026', '2026'],
      ['2026-06-01 ~ 2026-06-30', '2026-06'],
      ['2026-06-01至2026-06-07', '2026-W23'],
      ['20260601-20260603', '2026-06-01~2026-06-03'],
      ['2026-06-14 (周日)', '2026-06-14'],
      ['2026年06月16日 星期二', '2026-06-16'],
      ['2026-06-24（週三）~2026-06-25（週四）', '2026-06-24~2026-06-25'],
      ['2026-06-24 ~ 06-25', '2026-06-24~2026-06-25'],
      ['2026年6月24日至6月25日', '2026-06-24~2026-06-25'],
      ['2026-06-24〜2026-06-25', '2026-06-24~2026-06-25'],
      ['2026/6/24 - 6/25', '2026-06-24~2026-06-25'],
      ['2026-12-31 ~ 01-02', undefined],
      ['2026Q2', '2026-Q2'],
      ['2026年第二季度', '2026-Q2'],
      ['2026年第26周', '2026-W26'],
      ['2026年', '2026'],
      ['202606', '2026-06'],
      ['2026年6月上旬', undefined],
      ['2026-06-03~2026-06-01', undefined],
      ['2026-06-31', undefined],
      ['昨天', undefined],
      ['2026-06-01 促销', undefined],
      ['2026-13', undefined],
    ] as const)
      assert.equal(readSpan(cell), expected, String(cell));
    assert.equal(readDay('2026-06'), undefined);
  });
  it('mention the period of a whole file once', () => {
    assert.equal(mentionedSpan('客服绩效_2026-06-01_2026-06-30.xlsx'), '2026-06');
    assert.equal(mentionedSpan('客服绩效20260603.xls'), '2026-06-03');
    assert.equal(mentionedSpan('2026年6月 客服'), '2026-06');
    assert.equal(mentionedSpan('统计时间：2026-06 导出时间：2026-07-01 09:12'), '2026-06');
    assert.equal(mentionedSpan('2026-05 2026-06'), undefined);
    assert.equal(mentionedSpan('客服.xlsx'), undefined);
  });
  it('lose what programs put around them', () => {
    assert.equal(plainText('="107123456789012345"'), '107123456789012345');
    assert.equal(plainText('\u00a0\u200b名\ufeff\t'), '名');
    assert.equal(plainText('\ufeff="示例旗舰店:小美"\t'), '示例旗舰店:小美');
  });
});

describe('numbers of rows', () => {
  it('are told as spans, and where there are many of these, by the first and last', () => {
    const told = (...rows: readonly number[]): string => {
      const numbers = new RowNumbers();
      for (const row of rows) numbers.add(row);
      return numbers.toString();
    };
    assert.equal(told(2), '2');
    assert.equal(told(2, 2, 3, 7), '2-3,7');
    assert.equal(told(2, 4, 6, 8, 10, 12), '2,4,6,8,10,12');
    assert.equal(told(2, 4, 6, 8, 10, 12, 14, 20), '2…20');
  });
});

describe('separated values', () => {
  const cell = fc.oneof(fc.constantFrom('', '"', ',', '\r', '\n', '\r\n', 'a"b', '😀'), fc.string());

  it('are read back as they were written, however they are cut', () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n', '\r'), (table, size, end) => {
        const quoted = table.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','));
        const bytes = new TextEncoder().encode(quoted.join(end));
        const reader = new DelimitedReader({ separator: ',', encoding: 'utf-8' }, 'a.csv');
        const read: unknown[][] = [];
        for (let at = 0; at < bytes.length; at += size)
          for (const row of reader.write(bytes.subarray(at, at + size))) read.push(cellsOf(row));
        for (const row of reader.end()) read.push(cellsOf(row));
        assert.deepEqual(read, table);
      }),
      draws(200),
    );
  });
});
