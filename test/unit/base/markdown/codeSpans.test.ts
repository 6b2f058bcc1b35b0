import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutCodeSpans } from '../../../../src/base/markdown/codeSpans';

describe('withoutCodeSpans', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['甲 `乙` 丙', '甲     丙'],
    ['``a`b`` c', '        c'],
    ['`a', '`a'],
    ['`a``b', '`a``b'],
    ['`a``b` c', '       c'],
    ['```', '```'],
    ['`a` `b`', '       '],
    ['無', '無'],
  ];
  for (const [line, expected] of CASES)
    it(`leaves of ${line}`, () => {
      assert.equal(withoutCodeSpans(line), expected);
    });
  it('keeps every place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '😀') }), (line) => {
        const left = withoutCodeSpans(line);
        assert.equal(left.length, line.length);
        for (let at = 0; at < line.length; at++) assert.ok(left[at] === line[at] || left[at] === ' ');
      }),
    );
  });
});
