// Tests of the order of answers by what a reader sees in them.
import assert from 'node:assert/strict';
import { brevity, repetition, weigh } from '../../../../src/search/ranking/ranking';
import type { Phrase } from '../../../../src/search/query/query';
import { ready } from '../../../support/smallLexicon';

const phrase = (text: string, more: Partial<Phrase> = {}): Phrase => ({
  text,
  weight: 1,
  group: 0,
  pairs: [],
  ...more,
});
const STANDING = { named: 0, size: 40 };
const BASE = 0.15 + 0.05; // a clause with text of its own; of 40 keys
const near = (actual: number, expected: number): void => {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${String(actual)} is not ${String(expected)}`);
};

describe('the weight of a clause', () => {
  const q = [phrase('庫存')];

  it('is by where a phrase stands: as its heading, in it, in its text, in the headings above', () => {
    const clauses = [
      ready('x', '庫存'),
      ready('x', '庫存管理'),
      ready('管庫存', 'x'),
      ready('', '庫存'),
      ready('', '庫存管理'),
      ready('x', 'x', '庫存'),
      ready('x'),
    ];
    const weights = clauses.map((clause) => weigh(clause, q, STANDING));
    const expected = [3.5 + BASE, 3 + BASE, 2.5 + BASE, 2.7 + 0.05, 2.2 + 0.05, 0.7 + BASE, 0];
    for (const [at, weight] of weights.entries()) near(weight, expected[at] ?? 0);
    near(weigh(ready('庫存', '庫存'), q, STANDING), 3.5 + BASE);
  });

  it('is by the share of its pairs, squared, where the phrase is not whole', () => {
    const pairs = ['甲乙', '乙丙', '丙丁'];
    const of = (text: string, title = '', path = ''): number =>
      weigh(ready(text, title, path), [phrase('甲乙丙丁', { pairs })], STANDING);
    near(of('甲乙'), 1 / 9 + BASE);
    near(of('甲乙', '丙丁'), 4 / 9 + BASE);
    near(of('甲乙乙丙丙丁'), 1 + BASE);
    near(of('甲乙', '', '甲乙丙丁'), 0.7 + BASE);
    near(of('甲乙乙丙丙丁', '', '甲乙丙丁'), 1 + BASE);
    assert.equal(weigh(ready('甲'), [phrase('甲乙', { pairs: ['甲'] })], STANDING), 0, 'one pair is the phrase');
  });

  it('is the best of each group of phrases, on average, each by its weight', () => {
    const two = [phrase('甲', { weight: 0.5 }), phrase('乙', { weight: 0.8 }), phrase('丙', { group: 1 })];
    near(weigh(ready('甲乙'), two, STANDING), (0.8 * 2.5) / 2 + BASE);
    near(weigh(ready('甲丙'), two, STANDING), (0.5 * 2.5 + 2.5) / 2 + BASE);
    near(weigh(ready('x'), [], { named: 1, size: 40 }), 1.2 + BASE);
  });

  it('is more for what the glossary names, the surer the more, if it says something itself', () => {
    const of = (named: number, text = 'x'): number => weigh(ready(text), q, { named, size: 40 });
    near(of(1), 1.2 + BASE);
    near(of(0.5), 0.3 + BASE);
    near(of(1, ''), 0.05);
    assert.equal(of(0), 0);
  });

  it('is a little more for what comes back to the only word, and says little else', () => {
    near(weigh(ready('庫存，庫存'), q, STANDING) - weigh(ready('庫存'), q, STANDING), 0.015);
    const also = [...q, phrase('目標', { group: 1 })];
    near(weigh(ready('庫存，庫存'), also, STANDING), 1.25 + BASE);
    const same = [...q, phrase('存貨')];
    near(weigh(ready('庫存，庫存'), same, STANDING), 2.515 + BASE);
    assert.deepEqual([0, 1].map(repetition), [0, 0]);
    near(repetition(2), 0.015);
    near(repetition(3), 0.02);
    near(brevity(0), 0.1);
    near(brevity(40), 0.05);
    near(brevity(120), 0.025);
  });
});
