import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { message } from '../../../src/base/message';
import { applyEdits, lineRange } from '../../../src/base/range';
import type { TextEdit } from '../../../src/base/range';
import { editsBetween, editsOf, isComputable, mend } from '../../../src/features/fixAll';

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

describe('mending unasked', () => {
  const computed = (from: number, to: number, text: string): Finding => ({ ...finding('total-mismatch', [write(from, to, text)]), expected: text });

  it('takes what has one right value and nothing else', () => {
    assert.equal(isComputable(computed(0, 1, '5')), true);
    assert.equal(isComputable({ ...computed(0, 1, '5'), rule: 'clause-unknown' }), false);
    assert.equal(isComputable({ ...computed(0, 1, '5'), rule: 'reference-unknown' }), false);
    assert.equal(isComputable(finding('section-missing', [write(0, 0, '## x')])), false);
    assert.equal(isComputable({ ...finding('total-mismatch', [write(0, 1, '5'), write(2, 3, '6')]), expected: '5' }), false);
    assert.equal(isComputable({ ...finding('total-mismatch'), expected: '5' }), false);
  });

  it('goes on while one value makes another computable, and ends where values chase each other', () => {
    const next: Readonly<Record<string, string>> = { 1: '2', 2: '3' };
    assert.equal(mend('1', (text) => (next[text] === undefined ? [] : [computed(0, 1, next[text])])), '3');
    assert.match(mend('a', (text) => [computed(0, 1, text === 'a' ? 'b' : 'a')]), /^[ab]$/);
  });
});

describe('the edits between two texts', () => {
  it('touch nothing but what differs, and lead from one to the other', () => {
    assert.deepEqual(editsBetween('a 12 b\r\nsame\r\n', 'a 345 b\r\nsame\r\n'), [write(2, 4, '345')]);
    for (const [before, after] of [['', 'x'], ['x', ''], ['aaa', 'aa'], ['a\nb', 'a\nc'], ['a\nb', 'a'], ['a', 'b\r\nc\r\n'], ['1\r\n', '2\r\n']] as const) {
      assert.equal(applyEdits(before, editsBetween(before, after)), after, JSON.stringify([before, after]));
    }
  });
});
