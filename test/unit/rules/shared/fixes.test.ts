import assert from 'node:assert/strict';
import { lineRange } from '../../../../src/base/range';
import type { ComputedCell } from '../../../../src/calculation/computed';
import { cellFix, computedFix, meantFix, replacement } from '../../../../src/rules/shared/fixes';

const HERE = lineRange(3, 4, 8);
const INPUT = lineRange(1, 0, 2);

describe('a fix of one edit', () => {
  it('writes a text over a place, for a person to choose, titled by the text', () => {
    assert.deepEqual(replacement(HERE, ' 12 '), {
      title: { id: 'fix.write', args: { text: '12' } },
      edits: [{ range: HERE, newText: ' 12 ' }],
      applicability: 'ask',
    });
    assert.deepEqual(replacement(HERE, '', 'fix.delete-comment').title.id, 'fix.delete-comment');
  });

  it('is safe where the value follows from others, which it names', () => {
    const safe = { ...replacement(HERE, '12'), applicability: 'safe', inputs: [{ range: INPUT }] };
    assert.deepEqual(computedFix(HERE, '12', [{ range: INPUT }]), safe);
    const computed = { expected: '12', inputs: [INPUT] };
    assert.deepEqual(cellFix(HERE, { ...computed, isCertain: true } as unknown as ComputedCell), safe);
    assert.deepEqual(
      cellFix(HERE, { ...computed, isCertain: false } as unknown as ComputedCell),
      replacement(HERE, '12'),
    );
  });

  it('is safe for a number without its sign where it can mean only one', () => {
    for (const text of ['40', '-40', '1.5', '1,200'])
      assert.deepEqual(meantFix(HERE, text, 'x'), computedFix(HERE, 'x', []), text);
    for (const text of ['0.4', '1', '-1', '0', 'x', ''])
      assert.deepEqual(meantFix(HERE, text, 'x'), replacement(HERE, 'x'));
  });
});
