import assert from 'node:assert/strict';
import { readValue } from '../../../src/documents/value';
import type { InvalidReason } from '../../../src/documents/value';
import { expectationOf, invalidMessage } from '../../../src/documents/valueMessages';
import type { Column, ValueKind } from '../../../src/knowledge/contracts/contract';

const OPTIONS = [
  { value: '高', en: 'high', aliases: [], labels: ['高', 'high'] },
  { value: '低', aliases: [], labels: ['低'] },
];

function column(kind: ValueKind, more: Partial<Column> = {}): Column {
  const head = { id: 'x', title: '欄', en: 'Column', aliases: [], labels: [], required: true, unique: false };
  return { ...head, kind, options: [], ...more };
}

describe('what is said of a text that is no value', () => {
  const label = { pack: '欄', en: 'Column' };

  it('is why, with the limit or what is allowed', () => {
    const plain = ['number', 'integer', 'percent-sign', 'date', 'date-range'] as const;
    for (const reason of plain)
      assert.deepEqual(invalidMessage(column('text'), 'x', reason), {
        id: `value.${reason}`,
        args: { label, text: 'x' },
      });
    const between = column('number', { min: -2, max: 3 });
    assert.deepEqual(invalidMessage(between, '9', 'min').args, { label, text: '9', limit: -2 });
    assert.deepEqual(invalidMessage(between, '9', 'max').args, { label, text: '9', limit: 3 });
    assert.deepEqual(
      ['min', 'max'].map((reason) => invalidMessage(column('number'), '9', reason as InvalidReason)),
      ['min', 'max'].map((reason) => ({ id: `value.${reason}`, args: { label, text: '9', limit: '' } })),
    );
    assert.deepEqual(invalidMessage(column('enum', { options: OPTIONS }), '中', 'option'), {
      id: 'value.option',
      args: { label, text: '中', allowed: { pack: '高、低', en: 'high, 低' } },
    });
  });

  it('has a value as an example, which the column takes', () => {
    const reasons: readonly (readonly [ValueKind, InvalidReason, string])[] = [
      ['money', 'number', '120,000'],
      ['percent', 'number', '40%'],
      ['ratio', 'number', '3.50'],
      ['integer', 'number', '12'],
      ['number', 'number', '12.5'],
      ['integer', 'integer', '12'],
      ['percent', 'percent-sign', '40%'],
      ['date', 'date', '2026-05-03'],
      ['dateRange', 'date-range', '2026-05-01 ~ 2026-05-07'],
    ];
    for (const [kind, reason, example] of reasons) {
      assert.equal(expectationOf(column(kind), reason), example);
      assert.ok(!['invalid', 'missing'].includes(readValue(column(kind), example).kind), example);
    }
  });

  it('has the limit, or all that is allowed', () => {
    const between = column('number', { min: -2, max: 3 });
    assert.deepEqual([expectationOf(between, 'min'), expectationOf(between, 'max')], ['≥ -2', '≤ 3']);
    assert.deepEqual([expectationOf(column('number'), 'min'), expectationOf(column('number'), 'max')], ['≥ ', '≤ ']);
    assert.equal(expectationOf(column('enum', { options: OPTIONS }), 'option'), '高、低');
  });

  it('is in percent where the column is', () => {
    for (const [limit, text] of [
      [1, '100%'],
      [0.07, '7%'],
      [0.0035, '0.35%'],
      [-0.5, '-50%'],
      [0, '0%'],
    ] as const) {
      const share = column('percent', { min: limit, max: limit });
      assert.deepEqual([expectationOf(share, 'min'), expectationOf(share, 'max')], [`≥ ${text}`, `≤ ${text}`]);
      for (const reason of ['min', 'max'] as const) assert.equal(invalidMessage(share, 'x', reason).args?.limit, text);
    }
  });
});
