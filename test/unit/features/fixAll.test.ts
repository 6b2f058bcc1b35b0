import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { message } from '../../../src/base/message';
import { applyEdits, lineRange } from '../../../src/base/range';
import type { TextEdit } from '../../../src/base/range';
import { editsOf } from '../../../src/features/fixAll';

function finding(rule: string, ...fixes: TextEdit[][]): Finding {
  const range = fixes[0]?.[0]?.range ?? lineRange(0, 0, 0);
  return { rule, severity: 'error', message: message('internal-error'), range, fixes: fixes.map((edits) => ({ title: message('fix.write'), edits })) };
}

function write(from: number, to: number, newText: string): TextEdit {
  return { range: lineRange(0, from, to), newText };
}

describe('mending many findings', () => {
  it('takes the first fix of each and passes over findings without one', () => {
    assert.deepEqual(editsOf([finding('a', [write(0, 1, 'A')], [write(0, 1, 'other')]), finding('b')]), [write(0, 1, 'A')]);
  });

  it('keeps to one rule where one is named', () => {
    assert.deepEqual(editsOf([finding('a', [write(0, 1, 'A')]), finding('b', [write(2, 3, 'B')])], 'b'), [write(2, 3, 'B')]);
  });

  it('leaves a fix that clashes with an earlier one out, all of its edits', () => {
    const edits = editsOf([finding('a', [write(0, 3, 'AAA')]), finding('b', [write(2, 4, 'B'), write(8, 9, 'B')]), finding('c', [write(5, 6, 'C')])]);
    assert.equal(applyEdits('0123456789', edits), 'AAA34C6789');
  });

  it('does not insert twice at one place', () => {
    assert.equal(applyEdits('x', editsOf([finding('a', [write(0, 0, '1')]), finding('b', [write(0, 0, '2')])])), '1x');
  });
});
