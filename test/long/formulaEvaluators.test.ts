// Our evaluator of formulas and the one of cel-js give the same: on plain values, since only ours knows amounts.
import assert from 'node:assert/strict';
import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { compile } from '../../src/formulas/expression';
import { draws, timeLimit } from '../support/draws';

/** Expressions by what they give; loops are nested twice at most, as is taken. */
const expressions = fc.letrec<Record<'number' | 'text' | 'truth' | 'list', string>>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: 0, max: 9 }).map(String),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', '%'), tie('number'))
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    tie('number').map((each) => `(-${each})`),
    tie('text').map((each) => `size(${each})`),
    tie('list').map((each) => `${each}.size()`),
    choice(tie('truth'), tie('number')),
  ),
  text: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('""', '"a"', '"甲乙"', '"😀"', '"a甲"'),
    fc.tuple(tie('text'), tie('text')).map((both) => `(${both.join(' + ')})`),
    choice(tie('truth'), tie('text')),
  ),
  list: fc.oneof(
    { depthSize: 'small' },
    fc.array(tie('number'), { minLength: 1, maxLength: 3 }).map((each) => `[${each.join(', ')}]`),
    fc.tuple(tie('list'), tie('list')).map((both) => `(${both.join(' + ')})`),
    fc.tuple(tie('list'), tie('number')).map(([list, than]) => `${list}.filter(v, v > ${than})`),
    fc.tuple(tie('list'), tie('number')).map(([list, by]) => `${list}.map(w, w * ${by})`),
  ),
  truth: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('true', 'false'),
    fc
      .tuple(tie('number'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('number'))
      .map(([a, operator, b]) => `${a} ${operator} ${b}`),
    fc.tuple(tie('text'), fc.constantFrom('==', '!=', '<'), tie('text')).map((parts) => parts.join(' ')),
    fc
      .tuple(tie('text'), fc.constantFrom('contains', 'startsWith', 'endsWith'), tie('text'))
      .map(([a, name, b]) => `${a}.${name}(${b})`),
    fc.tuple(tie('truth'), fc.constantFrom('&&', '||'), tie('truth')).map((parts) => `(${parts.join(' ')})`),
    tie('truth').map((each) => `!(${each})`),
    fc.tuple(tie('number'), tie('list')).map((parts) => parts.join(' in ')),
    fc
      .tuple(tie('list'), fc.constantFrom('all', 'exists', 'exists_one'), tie('number'))
      .map(([list, name, than]) => `${list}.${name}(u, u >= ${than})`),
    fc.tuple(tie('list'), tie('list')).map((both) => both.join(' == ')),
  ),
}));

function choice(truth: fc.Arbitrary<string>, each: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(truth, each, each).map(([which, a, b]) => `(${which} ? ${a} : ${b})`);
}

const environment = new Environment();

/** What cel-js gives; nothing where it fails, as for a division by zero. */
function theirs(expression: string): unknown {
  try {
    return environment.evaluate(expression);
  } catch {
    return undefined;
  }
}

describe('formulas on plain values', () => {
  it('give what cel-js gives, and nothing where that fails', () => {
    let taken = 0;
    let judged = 0;
    fc.assert(
      fc.property(expressions.truth, (expression) => {
        const wanted = { where: 'here', expression, type: 'bool' };
        const ours = compile(environment, wanted, { functions: new Map(), faults: [] });
        if (ours === undefined) return;
        taken++;
        const expected = theirs(expression);
        if (expected !== undefined) judged++;
        assert.equal(ours({}), expected, expression);
      }),
      draws(3_000),
    );
    assert.ok(taken > 1_500 && judged > 1_000, `${String(taken)} taken, ${String(judged)} judged`);
  }).timeout(timeLimit());
});
