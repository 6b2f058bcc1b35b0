import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../../src/base/markdown/frontMatter';
import { readPlainFront } from '../../../../src/base/markdown/plainFront';
import { draws } from '../../../support/draws';

/** What YAML makes of the lines: a quoted key that is left out again keeps the short way from being taken. */
function readByYaml(lines: readonly string[]): unknown {
  const front = readFrontMatter(['---', ...lines, '"a quoted key": x', '---', ''].join('\n'));
  return front.kind === 'present' ? front.entries.slice(0, -1) : front;
}

describe('readPlainFront', () => {
  it('reads what documents have at their head', () => {
    const entries = readPlainFront([
      'type: monthly-promotion-plan',
      '# note',
      '',
      '備註: 10:30 開會【待填：室】 ',
      'note: ',
    ]);
    assert.deepEqual(
      entries?.map((entry) => [entry.key, entry.value]),
      [
        ['type', 'monthly-promotion-plan'],
        ['備註', '10:30 開會【待填：室】'],
        ['note', ''],
      ],
    );
  });
  it('reads a key without a text, blanks of any number, and lines up to a length', () => {
    assert.deepEqual(
      readPlainFront(['a:', 'b:   x', 'c: y   ', 'd:  '])?.map(({ value, valueRange }) => [
        value,
        valueRange.start.character,
        valueRange.end.character,
      ]),
      [
        ['', 2, 2],
        ['x', 5, 6],
        ['y', 3, 4],
        ['', 4, 4],
      ],
    );
    const long = (length: number): string => `a: ${'x'.repeat(length - 3)}`;
    assert.equal(readPlainFront([long(500)])?.length, 1);
    assert.equal(readPlainFront([long(501)]), undefined);
    for (const lines of [[], [''], ['# note']]) assert.equal(readPlainFront(lines), undefined);
  });
  it('leaves to YAML what is more than that', () => {
    for (const line of ['a: "x"', 'a: [1]', 'a: x # y', 'a: b: c', 'a:b', ' a: x', '- a', '負責人：林', 'a: &x y'])
      assert.equal(readPlainFront([line]), undefined, line);
    assert.equal(readPlainFront(['a: 1', 'a: 2']), undefined, 'a key twice');
  });
  it('reads as YAML does, or leaves it to YAML', () => {
    const safe = fc.constantFrom(
      'a',
      '中',
      '2026-05',
      '1,000',
      '120%',
      '~',
      'null',
      '\u00a0',
      '😀',
      '【待填：x】',
      '\\',
      '=',
      '1:2',
      ' ',
    );
    const risky = fc.constantFrom(
      ':',
      ': ',
      '  ',
      '#',
      ' #',
      '-',
      '- ',
      '\t',
      '"',
      "'",
      '[',
      '{',
      '&',
      '*',
      '!',
      '|',
      '>',
      '@',
      '`',
      '?',
      '\u3000',
      '\u0085',
      '\u2028',
      '\ufeff',
      '\ud800',
      '...',
      '<<',
    );
    const text = fc
      .array(fc.oneof({ weight: 8, arbitrary: safe }, risky), { maxLength: 4 })
      .map((pieces) => pieces.join(''));
    const line = fc.oneof(
      {
        weight: 12,
        arbitrary: fc
          .tuple(fc.constantFrom('a', 'b', 'c', 'd', '中', 'a-b'), fc.constantFrom(': ', ':  '), text)
          .map((parts) => parts.join('')),
      },
      text,
      fc.constant('#'),
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const entries = readPlainFront(lines);
        if (entries === undefined) return;
        plain += 1;
        assert.deepEqual(entries, readByYaml(lines));
      }),
      draws(5000),
    );
    assert.ok(plain > 500);
  });
});
