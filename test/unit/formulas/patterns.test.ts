// Tests that patterns mean what they mean in JavaScript, that no text makes them slow, and that what could be elsewhere
// is refused.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compilePattern } from '../../../src/formulas/patterns/matcher';
import { Refusal } from '../../../src/formulas/refusal';
import { draws } from '../../support/draws';

/** Why a pattern is refused, or undefined where it is taken. */
function refusal(pattern: string): string | undefined {
  try {
    compilePattern(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.text.id;
    throw error;
  }
}

/** Whether a pattern is found, and in how many steps. */
function run(pattern: string, text: string): { found: boolean; steps: number } {
  let steps = 0;
  const found = compilePattern(pattern)(text, (more) => {
    steps += more;
  });
  return { found, steps };
}

const plain = fc.constantFrom(
  'a',
  'b',
  'c',
  '渠',
  '渠',
  '0',
  '９',
  ' ',
  '-',
  '、',
  '\\.',
  '\\n',
  '\\u6e20',
  '\\x61',
  '\\/',
  '\\-',
  '\\渠',
  ']',
  '}',
  '😀',
);
const sets = fc.constantFrom(
  '.',
  '\\d',
  '\\D',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '[a-c]',
  '[^a]',
  '[0-9０-９]',
  '[\\w-]',
  '[-a]',
  '[a\\]]',
  '[\\d渠]',
  '[^\\s\\d]',
  '[]',
  '[^]',
  '[\\b]',
  '[+--]',
  '[a-\\d]',
);
const edges = fc.constantFrom('^', '$', '\\b', '\\B');
const times = fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{0}', '{0,2}', '{1,}', '{1,3}?');

const { tree: patterns } = fc.letrec((tie) => ({
  tree: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
  sequence: fc
    .array(
      fc.oneof(
        edges,
        fc.tuple(plain, times).map((both) => both.join('')),
        fc.tuple(sets, times).map((both) => both.join('')),
        {
          arbitrary: fc
            .tuple(fc.constantFrom('(', '(?:'), tie('tree'), times)
            .map(([open, inner, count]) => `${open}${String(inner)})${count}`),
          depthSize: 'small',
          weight: 1,
        },
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

const texts = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'c',
      'aa',
      'ab',
      '渠',
      '0',
      '9',
      '９',
      ' ',
      '-',
      '、',
      '.',
      '\n',
      '/',
      ']',
      '😀',
      '_',
      'A',
      '\u2028',
      '\b',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a pattern', () => {
  it('is found where JavaScript finds it, if it is taken', () => {
    let taken = 0;
    fc.assert(
      fc.property(patterns, texts, (pattern, text) => {
        if (refusal(pattern) !== undefined) return;
        taken++;
        assert.equal(run(pattern, text).found, new RegExp(pattern).test(text), JSON.stringify([pattern, text]));
      }),
      draws(5_000),
    );
    assert.ok(taken > 1_500, String(taken));
  });

  it('takes steps by the length of the text, for any of both', () => {
    fc.assert(
      fc.property(patterns, texts, fc.integer({ min: 50, max: 500 }), (pattern, text, count) => {
        if (refusal(pattern) !== undefined) return;
        const [short, long] = [run(pattern, text.repeat(count)), run(pattern, text.repeat(2 * count))];
        assert.ok(
          long.steps <= 2 * short.steps + 50 * pattern.length || short.found !== long.found,
          JSON.stringify([pattern, text, short, long]),
        );
        assert.ok(
          long.steps <= (text.length * 2 * count + 1) * (1 + pattern.length),
          JSON.stringify([pattern, text, long]),
        );
      }),
      draws(300),
    );
  });

  it('that is large is found in a long text before one has noticed', () => {
    const words = Array.from({ length: 300 }, (_, index) => `最${String(index)}`).join('|');
    assert.deepEqual(
      [run(words, `${'全店最'.repeat(7_000)}最299`).found, run('a{500}b', 'a'.repeat(20_000)).found],
      [true, false],
    );
  });

  for (const pattern of [
    '(a+)+',
    '^(a+)+$',
    '(a*)*',
    '([ab]*c)*',
    '(\\d+,)*',
    '(a?){30}',
    '((ab)*){2,}',
    '(a{1,3}b)+',
    '((a|b+)c)+',
    '(?:(?:x+)y)*',
    '(渠+道)+',
  ]) {
    it(`that repeats a repetition is refused: ${pattern}`, () => {
      assert.equal(refusal(pattern), 'pattern.nested');
    });
  }
  for (const pattern of [
    'a*a*',
    'a+a+',
    '.*.*x',
    '\\s*,?\\s*',
    '\\d+[0-9]*',
    '(a|a)*',
    '(a|ab)*',
    '(a|[ab])+',
    '(|a)+',
    '(^)*x',
    'x*(x*y)',
    '(ab)*(ac)*',
    '(a*|b)c?a*',
    '\\w+\\b\\w+',
    'a{2,}a{3,9}',
    '[^x]*y?.*',
    '(x|y*)*',
  ]) {
    it(`that repeats one thing in two ways is refused: ${pattern}`, () => {
      assert.match(String(refusal(pattern)), /^pattern\.(?:ambiguous|nested)$/);
    });
  }
  for (const pattern of [
    '(?=a)',
    '(?!a)',
    '(?<=a)b',
    '(?<!a)b',
    '(?<name>a)',
    '(a)\\1',
    '\\p{Han}',
    '\\u{6e20}',
    '\\cA',
    '\\k',
    '\\e',
  ]) {
    it(`of what is not taken is refused: ${pattern}`, () => {
      assert.equal(refusal(pattern), 'pattern.unsupported');
    });
  }
  for (const pattern of ['(', '[', 'a**', '[b-a]', '+', 'a{2,1}'])
    it(`that is none is refused: ${pattern}`, () => {
      assert.equal(refusal(pattern), 'pattern.invalid');
    });
  for (const pattern of ['a{5000}', '(a{100}){100}', 'x'.repeat(3_000), 'x|'.repeat(20_000)])
    it(`that is too large is refused: ${pattern.slice(0, 20)}`, () => {
      assert.equal(refusal(pattern), 'pattern.too-large');
    });
  for (const pattern of [
    '[0-9０-９]',
    '^\\s*$',
    '第[一二三四五六七八九十]+章',
    '\\d{4}-\\d{1,2}-\\d{1,2}',
    '\\d+(?:\\.\\d+)?%',
    '(?:关键词|關鍵詞|人群)推[广廣]',
    '^[A-Z]{2}-\\d{6}$',
    '原因.*措施.*期限',
    '(\\d{2}:)+\\d{2}',
    '(?:ab|cd)+',
    '\\d+ *元',
    '(^|、)甲',
  ])
    it(`as people write them is taken: ${pattern}`, () => {
      assert.equal(refusal(pattern), undefined);
    });
  it('that is nested beyond all measure is refused and does no harm', () => {
    assert.notEqual(
      ((pattern: string) => {
        try {
          return refusal(pattern);
        } catch (error) {
          return error instanceof RangeError;
        }
      })(`${'('.repeat(4_900)}${')'.repeat(4_900)}`),
      undefined,
    );
  });
});
