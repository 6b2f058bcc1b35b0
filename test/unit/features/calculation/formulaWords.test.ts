// Tests of saying expressions: signs and brackets keep what is calculated, and each function is a phrase of its own.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  comparedIn,
  formulaWords,
  namesOf,
  oppositeSign,
  rowsIn,
  sign,
} from '../../../../src/features/calculation/formulaWords';
import type { Saying } from '../../../../src/features/calculation/formulaWords';
import { isNode, partsOf, treeOf } from '../../../../src/formulas/tree';
import type { Tree } from '../../../../src/formulas/tree';
import type { Reader } from '../../../../src/base/message';
import { draws } from '../../../support/draws';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const byName = (reader: Reader): Saying => ({ reader, named: (names) => names.join('.') });
const said = (expression: string, reader = SIMPLIFIED): string => formulaWords(treeOf(expression), byName(reader));

/** An expression of arithmetic, as a text with brackets around everything. */
const arithmetic: fc.Arbitrary<string> = fc.letrec<{ whole: string }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.tuple(tie('whole'), fc.constantFrom('+', '-', '*', '/'), tie('whole')).map(([x, op, y]) => `(${x} ${op} ${y})`),
  ),
})).whole;

const VALUES: Readonly<Record<string, number>> = { a: 2, b: 3, c: 5, d: 7 };
const OPERATIONS: Readonly<Record<string, (x: number, y: number) => number>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
};

function evaluated(tree: Tree): number {
  const names = namesOf(tree);
  if (names !== undefined) return VALUES[names[0] ?? ''] ?? NaN;
  assert.ok(isNode(tree));
  const [x = NaN, y = NaN] = partsOf(tree).map(evaluated);
  return OPERATIONS[tree.op]?.(x, y) ?? NaN;
}

/** What is said, as an expression again. */
function unsaid(words: string): string {
  const signs: Readonly<Record<string, string>> = {
    '＋': '+',
    '－': '-',
    '−': '-',
    '×': '*',
    '÷': '/',
    '（': '(',
    '）': ')',
  };
  return words.replace(/[＋－−×÷（）]/g, (each) => signs[each] ?? each);
}

describe('a formula in words', () => {
  it('calculates what the expression does, with no brackets that would say nothing', () => {
    for (const reader of [ENGLISH, SIMPLIFIED, TRADITIONAL]) {
      fc.assert(
        fc.property(arithmetic, (expression) => {
          const words = said(expression, reader);
          const [wanted, found] = [expression, unsaid(words)].map((each) => evaluated(treeOf(each)));
          assert.ok(wanted !== undefined && found !== undefined);
          const isSame = Object.is(wanted, found) || Math.abs(wanted - found) <= 1e-9 * Math.abs(wanted);
          assert.ok(isSame || !Number.isFinite(wanted), `${expression}: ${words}`);
          assert.ok(!/[（(][a-d][）)]/.test(words), words);
        }),
        draws(200),
      );
    }
  });

  it('says each kind of part in a phrase', () => {
    const phrases: readonly (readonly [string, string])[] = [
      ['a - (b - c)', 'a － （b － c）'],
      ['(a - b) - c', 'a － b － c'],
      ['a / (b * c)', 'a ÷ （b × c）'],
      ['near(a, b)', 'a ＝ b'],
      ['same(a, "x")', 'a ＝ “x”'],
      ['addsUpTo(rows.map(r, r.share), 1)', 'rows.share（rows）合计 ＝ 1'],
      ['a <= b && c > d', 'a ≤ b，且c ＞ d'],
      ['(a <= b || c) && d', '（a ≤ b，或c），且d'],
      ['a > 0 ? b : c', '若a ＞ 0，则为b，否则为c'],
      ['filled(a)', 'a已填'],
      ['!filled(a)', 'a未填'],
      ['!(a == b)', '并非“a ＝ b”'],
      ['round(a / b, 2)', '（a ÷ b）'],
      ['change(a, b)', '（a － b）÷ b'],
      ['rows.all(r, r.roi >= 1)', 'rows的每一行都满足：rows.roi ≥ 1'],
      ['size(rows.filter(r, r.a > 2))', 'rows中rows.a ＞ 2的行的行数'],
      ['period.from', '文档期间的开始日期'],
      ['dates.to <= period.to', 'dates的结束日期 ≤ 文档期间的结束日期'],
      ['fields.from', 'fields.from'],
      ['a == ""', 'a ＝ 空白'],
      ['-a', '-a'],
    ];
    assert.deepEqual(
      phrases.map(([expression]) => [expression, said(expression)]),
      phrases,
    );
  });

  it('is said with numbers as a whole where the sayer knows them', () => {
    const whole: Saying = {
      ...byName(ENGLISH),
      number: (value) => `<${String(value)}>`,
      whole: (part) => (part.op === 'call' ? '100' : undefined),
    };
    assert.equal(formulaWords(treeOf('sum(a) * 2 - b'), whole), '100 × <2> − b');
    const beside: Saying = { ...byName(ENGLISH), beside: () => ({ ...byName(ENGLISH), named: () => 'x' }) };
    assert.equal(formulaWords(treeOf('a < b && c'), beside), 'x < x and c');
  });
});

describe('what a formula is made of', () => {
  it('names lead to values, loops to their rows, and comparisons have two sides', () => {
    const loops = new Map([['r', 'rows']]);
    assert.deepEqual(namesOf(treeOf('r.a'), loops), ['rows', 'a']);
    assert.deepEqual(namesOf(treeOf('fields.a.to')), ['fields', 'a', 'to']);
    assert.equal(namesOf(treeOf('a + b')), undefined);
    assert.equal(rowsIn(treeOf('rows.filter(r, r.a > 1)')), 'rows');
    assert.equal(rowsIn(treeOf('rows.map(r, r.a)')), undefined);
    assert.equal(comparedIn(treeOf('a + b')), undefined);
    assert.equal(comparedIn(treeOf('a >= b'))?.operator, '>=');
    assert.deepEqual(comparedIn(treeOf('near(a, b)'))?.sides, [treeOf('a'), treeOf('b')]);
  });

  it('the opposite of a comparison is what is so where it does not hold', () => {
    const holds: Readonly<Record<string, (a: number, b: number) => boolean>> = {
      '==': (a, b) => a === b,
      '!=': (a, b) => a !== b,
      '<': (a, b) => a < b,
      '<=': (a, b) => a <= b,
      '>': (a, b) => a > b,
      '>=': (a, b) => a >= b,
    };
    for (const reader of [ENGLISH, SIMPLIFIED])
      for (const [operator, one] of Object.entries(holds)) {
        const opposite = Object.keys(holds).find((each) => sign(each, reader) === oppositeSign(operator, reader));
        for (const [a, b] of [[1, 2] as const, [2, 1] as const, [1, 1] as const])
          assert.equal(holds[opposite ?? '']?.(a, b), !one(a, b), `${operator} ${String(opposite)}`);
      }
  });
});
