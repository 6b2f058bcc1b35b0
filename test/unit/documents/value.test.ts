import assert from 'node:assert/strict';
import fc from 'fast-check';
import { celValue, isTotalLabel, readValue, valueKey, writeValue } from '../../../src/documents/value';
import type { Value } from '../../../src/documents/value';
import type { Column, ValueKind } from '../../../src/knowledge/contracts/contract';
import { DayValue, Quantity, Ratio, SpanValue } from '../../../src/formulas/quantity';

const KINDS: readonly ValueKind[] = [
  'text',
  'integer',
  'number',
  'money',
  'ratio',
  'percent',
  'date',
  'dateRange',
  'enum',
  'clause',
  'role',
  'kpi',
  'document',
];

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

function column(kind: ValueKind, more: Partial<Column> = {}): Column {
  return { id: 'x', title: '欄', aliases: [], labels: [], kind, required: true, options: [], unique: false, ...more };
}

/** A value in brief: its kind, or what is wrong with it. */
function brief(value: Value): string {
  switch (value.kind) {
    case 'number':
      return `${String(value.value)}@${String(value.decimals)}`;
    case 'invalid':
      return value.meant === undefined ? value.reason : `${value.reason} → ${value.meant}`;
    case 'text':
      return value.text;
    case 'date':
      return value.day;
    case 'dateRange':
      return `${value.from}..${value.to}`;
    default:
      return value.kind;
  }
}

describe('readValue', () => {
  const level = column('enum', {
    options: [{ value: '進行中', en: 'in progress', aliases: ['處理中'], labels: ['进行中', 'inprogress', '处理中'] }],
  });
  const cases: [Column, string, string][] = [
    [column('money'), '¥1,200.50', '1200.5@2'],
    [column('money'), '12.5万', '125000@-3'],
    [column('money'), '約 1200', 'number'],
    [column('money', { min: 0 }), '-1', 'min'],
    [column('integer'), '1.5', 'integer'],
    [column('integer'), '1.2萬', '12000@-3'],
    [column('percent'), '40%', '0.4@2'],
    [column('percent'), '40', 'percent-sign → 40%'],
    [column('percent'), '0.4', 'percent-sign → 40%'],
    [column('percent'), '0.045', 'percent-sign → 4.5%'],
    [column('percent'), '3.5', 'percent-sign → 3.5%'],
    [column('percent', { max: 1 }), '120%', 'max'],
    [column('ratio'), '3.50', '3.5@2'],
    [column('date'), '5月3日', '2026-05-03'],
    [column('date'), '2026-02-30', 'date'],
    [column('dateRange'), '5/1 ~ 5/7', '2026-05-01..2026-05-07'],
    [column('dateRange'), '5/7~5/1', 'date-range'],
    [level, '进行中', '進行中'],
    [level, '處理中', '進行中'],
    [level, 'In Progress', '進行中'],
    [level, '完成', 'option'],
    [column('text'), '直通車', '直通車'],
  ];
  for (const [spec, text, expected] of cases) {
    it(`reads “${text}” as ${spec.kind}: ${expected}`, () => {
      assert.equal(brief(readValue(spec, text, YEAR)), expected);
    });
  }
  it('knows what is missing and what is still to be filled in, of any kind', () => {
    for (const kind of KINDS) {
      for (const text of ['', '  ', '-', '—', '——', '－'])
        assert.equal(readValue(column(kind), text).kind, 'missing', `${kind} ${text}`);
      for (const text of ['【待填】', '【待填：预算】', ' 【待填:x】 '])
        assert.equal(readValue(column(kind), text).kind, 'placeholder', `${kind} ${text}`);
    }
  });
  it('takes a day without a year, where no period gives one, for a day all the same', () => {
    for (const text of ['5月3日', '2月29日']) assert.equal(readValue(column('date'), text).kind, 'text', text);
    assert.equal(readValue(column('dateRange'), '5月3日 ~ 5月7日').kind, 'text');
    for (const text of ['2月30日', '很快']) assert.equal(readValue(column('date'), text).kind, 'invalid', text);
  });
  it('holds numbers to their bounds, which are within', () => {
    const bounded = column('number', { min: -1, max: 5 });
    const reasons = ['-1', '5', '0', '-1.01', '5.01'].map((text) => brief(readValue(bounded, text)));
    assert.deepEqual(reasons, ['-1@0', '5@0', '0@0', 'min', 'max']);
    assert.equal(brief(readValue(column('number', { min: 0 }), '1000')), '1000@0');
    assert.equal(brief(readValue(column('number', { max: 0 }), '-1000')), '-1000@0');
    assert.equal(brief(readValue(column('number'), '0')), '0@0');
    assert.equal(brief(readValue(column('integer'), '-3')), '-3@0');
  });
  it('proposes what a number without its sign most likely means', () => {
    const meant = ['1', '1.0', '0.5', '-0.25', '1.5', '12', '0.125', '150', '1,200'].map((text) =>
      brief(readValue(column('percent'), text)),
    );
    const signs = ['1%', '100%', '50%', '-25%', '1.5%', '12%', '12.5%', '150%', '1,200%'];
    assert.deepEqual(
      meant,
      signs.map((text) => `percent-sign → ${text}`),
    );
  });
  it('needs a year of no day within a period', () => {
    assert.equal(brief(readValue(column('date'), '2月30日', YEAR)), 'date');
    assert.equal(brief(readValue(column('date'), '2月29日', YEAR)), 'date');
    assert.equal(brief(readValue(column('dateRange'), '2月29日-3月1日', YEAR)), 'date-range');
    assert.equal(brief(readValue(column('dateRange'), '2月30日-3月1日')), 'date-range');
    assert.equal(brief(readValue(column('text'), ' 甲 ')), '甲');
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.string({ unit: 'binary' }), (kind, text) => {
        readValue(column(kind), text, YEAR);
      }),
    );
  });
});

describe('celValue', () => {
  it('makes missing of all that is not there or not valid, never zero', () => {
    for (const text of ['', '【待填】', 'abc']) {
      const value = celValue(column('money'), readValue(column('money'), text));
      assert.ok(value instanceof Quantity);
      assert.equal(value.value, undefined);
    }
    assert.deepEqual(celValue(column('date'), undefined), new DayValue(undefined));
    assert.deepEqual(
      celValue(column('dateRange'), undefined),
      new SpanValue(new DayValue(undefined), new DayValue(undefined)),
    );
    assert.equal(celValue(column('text'), readValue(column('text'), '—')), '');
  });
});

describe('valueKey', () => {
  it('is the same for values that are the same, however they are written', () => {
    const key = (kind: ValueKind, text: string): string => valueKey(readValue(column(kind), text, YEAR), text);
    for (const text of ['5月3日', '2026-05-03', '2026/5/3']) assert.equal(key('date', text), '2026-05-03');
    assert.equal(key('dateRange', '5/1 ~ 5/7'), '2026-05-01 ~ 2026-05-07');
    assert.equal(key('dateRange', '5月3日'), '2026-05-03', 'a span of one day is the day');
    assert.equal(key('text', ' 直通車 Ａ'), key('text', '直通车a'));
    const level = column('enum', { options: [{ value: '高', aliases: [], labels: ['高', 'h'] }] });
    assert.equal(valueKey(readValue(level, 'H'), 'H'), '高');
    assert.equal(key('number', ' 1,000 '), '1,000');
    assert.notEqual(key('date', '很快'), key('date', '很慢'));
  });
});

describe('celValue of what is there', () => {
  it('is a number with its decimals, a day, a span of days or a text', () => {
    const value = (kind: ValueKind, text: string, more = {}): unknown =>
      celValue(column(kind, more), readValue(column(kind, more), text, YEAR));
    assert.deepEqual(value('money', '1.50'), new Quantity(1.5, 2));
    assert.deepEqual([value('integer', '3'), value('number', '3')], [new Quantity(3, 0), new Quantity(3, 0)]);
    assert.deepEqual([value('percent', '40%'), value('ratio', '2.5')], [new Ratio(0.4, 2), new Ratio(2.5, 1)]);
    assert.deepEqual(value('percent', '40%', { additive: true }), new Quantity(0.4, 2));
    assert.deepEqual(value('date', '5月3日'), new DayValue('2026-05-03'));
    assert.deepEqual(
      value('dateRange', '5/1-5/7'),
      new SpanValue(new DayValue('2026-05-01'), new DayValue('2026-05-07')),
    );
    assert.deepEqual([value('text', '甲'), value('person', '乙'), value('enum', '丙')], ['甲', '乙', '']);
    assert.ok(!(value('money', '1') instanceof Ratio));
  });
});

describe('writeValue', () => {
  it('writes in the style of what stands there, else in the kind’s own', () => {
    assert.equal(writeValue(column('money'), 1300, readValue(column('money'), '¥1,200.00')), '¥1,300.00');
    assert.deepEqual(
      [writeValue(column('money'), 1234567), writeValue(column('percent'), 0.4), writeValue(column('ratio'), 3.5)],
      ['1,234,567', '40.00%', '3.50'],
    );
    const each = { ...column('money'), unique: false, formula: 'sales / buyers', trendOf: undefined };
    assert.deepEqual([writeValue(each, 208), writeValue(each, 207.689)], ['208.00', '207.69']);
  });
  it('shows whole numbers without decimals where the kind lets it', () => {
    const written = (kind: ValueKind, value: number, present?: string): string | undefined =>
      writeValue(column(kind), value, present === undefined ? undefined : readValue(column(kind), present));
    assert.deepEqual(
      [written('money', 12), written('money', 12.5), written('money', 1200, '5.00')],
      ['12', '12.50', '1200.00'],
    );
    assert.deepEqual(
      [written('ratio', 3), written('percent', 1), written('integer', 1200)],
      ['3.00', '100.00%', '1,200'],
    );
    assert.deepEqual(
      [written('number', 3), written('number', 3.456), written('number', 3, '1.5')],
      ['3', '3.46', '3.0'],
    );
    assert.deepEqual([written('money', 12, '【待填】'), written('number', 1200)], ['12', '1200']);
  });
  it('is read back as what was written, at the displayed decimals', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ValueKind>('money', 'percent', 'ratio', 'number'),
        fc.integer({ min: -1e8, max: 1e8 }),
        (kind, units) => {
          const value = readValue(column(kind), writeValue(column(kind), units / 10_000) ?? '');
          assert.ok(value.kind === 'number');
          assert.ok(Math.abs(value.value - units / 10_000) <= 0.5 * 10 ** -value.decimals + 1e-9);
        },
      ),
    );
  });
});

describe('the label of a row', () => {
  it('says that it is a total however it is set, and only at its beginning', () => {
    for (const text of [
      '**合計**',
      '`小计`',
      '[總計](a.md)',
      '<b>Total</b>',
      '&nbsp;合計',
      '  匯總',
      'ＴＯＴＡＬ',
      'subtotal',
      '合計：全店',
    ])
      assert.ok(isTotalLabel(text), text);
    for (const text of ['本月合計', '合同', '總部', '小王', '匯率', '渠道 total', '~~合計~~', 'tot', '甲'])
      assert.ok(!isTotalLabel(text), text);
  });
});

describe('isTotalLabel', () => {
  it('knows totals in either script, width and language', () => {
    assert.deepEqual(['合計', '合计', ' 總 計 ', '小计：', '匯總', 'Total', '合作渠道', ''].map(isTotalLabel), [
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
