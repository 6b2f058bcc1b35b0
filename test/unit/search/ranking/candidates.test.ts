import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keysOf, pairsOf } from '../../../../src/search/index/tokens';
import type { Digest } from '../../../../src/search/index/persistence';
import type { ReadyClause } from '../../../../src/search/index/readyClauses';
import { candidates } from '../../../../src/search/ranking/candidates';
import { compactEngine, lunrEngine, writeLunr, writtenEngine } from '../../../../src/search/ranking/scoring';
import type { Scorer } from '../../../../src/search/ranking/scorer';
import type { Phrase } from '../../../../src/search/query/query';
import { draws } from '../../../support/draws';
import { ready, viewOf } from '../../../support/smallLexicon';

const phrase = (text: string, more: Partial<Phrase> = {}): Phrase => ({
  text,
  weight: 1,
  group: 0,
  pairs: pairsOf(text),
  ...more,
});
const any = (): boolean => true;
const byLunr = (texts: readonly ReadyClause[]): Scorer => lunrEngine(viewOf(texts), (text) => texts[text] ?? ready(''));

interface Request {
  readonly named?: ReadonlyMap<number, number>;
  readonly accept?: (text: number) => boolean;
  readonly limit?: number;
  readonly scored?: readonly number[];
}

/** The texts that come into question, and what the scorer was asked for, if it was. */
function proposed(
  texts: readonly ReadyClause[],
  phrases: readonly Phrase[],
  asked: Request = {},
): { found: number[]; keys: number[] } {
  const { named = new Map(), accept = any, limit = 20, scored = [] } = asked;
  const keys: number[] = [];
  const scorer = (loose: ReadonlySet<number>): readonly number[] => {
    keys.push(...loose);
    return scored;
  };
  const searched = { view: viewOf(texts), scorer, clauses: [], readyOf: (text: number) => texts[text] ?? ready('') };
  return { found: [...candidates(searched, { phrases, named }, { accept, limit })], keys };
}

describe('the clauses that come into question', () => {
  const texts = [ready('庫存盤點'), ready('盤點，庫存盤', '庫存'), ready('目標', 'x', '庫存'), ready('無')];

  it('hold a phrase, those first that have it as their heading, then those whose words say it', () => {
    assert.deepEqual(proposed(texts, [phrase('庫存')]).found, [1, 0, 2]);
    assert.deepEqual(proposed(texts, [phrase('庫存盤點')]).found, [0, 1], 'scattered last');
    assert.deepEqual(proposed(texts, [phrase('庫')]).found, [], 'one character is left to the scorer');
  });

  it('hold all phrases, before any', () => {
    const both = [phrase('庫存'), phrase('目標', { group: 1 })];
    assert.deepEqual(proposed(texts, both).found, [2, 1, 0]);
    const weak = [phrase('庫存'), phrase('目標', { weight: 0.8 })];
    assert.deepEqual(proposed(texts, weak).found, [1, 0, 2]);
  });

  it('are those that the scorer and the glossary name, where they are accepted', () => {
    const named = new Map([
      [3, 1],
      [2, 0.5],
    ]);
    const accept = (text: number): boolean => text !== 2 && text !== 0;
    assert.deepEqual(proposed(texts, [phrase('庫存盤點')], { named, accept, scored: [1] }).found, [1, 3]);
    assert.deepEqual(proposed(texts, [phrase('庫存盤點')], { scored: [3] }).found, [3, 0, 1]);
  });

  it('are scored by the keys of which a text need hold only some', () => {
    assert.deepEqual(proposed(texts, [phrase('庫存')]).keys, [], 'a word of one pair stands alone');
    assert.deepEqual(proposed(texts, [phrase('庫存盤')]).keys, keysOf('庫存盤'));
    assert.deepEqual(proposed(texts, [phrase('庫存'), phrase('目標', { group: 1 })]).keys, [
      ...keysOf('庫存'),
      ...keysOf('目標'),
    ]);
    assert.deepEqual(
      proposed(texts, [phrase('庫存', { pairs: [] }), phrase('目標', { group: 1, pairs: [] })]).keys,
      [],
    );
    const pairs = viewOf(texts)
      .pairsWith(['存'.charCodeAt(0)])
      .get('存'.charCodeAt(0));
    assert.deepEqual(proposed(texts, [phrase('存')]).keys.sort(), pairs?.toSorted());
  });

  it('are no more than a hundred, or forty for what was perhaps meant, unless more are asked for', () => {
    const many = Array.from({ length: 150 }, () => ready('庫存'));
    assert.equal(proposed(many, [phrase('庫存')]).found.length, 100);
    assert.equal(proposed(many, [phrase('庫存', { weight: 0.8 })]).found.length, 40);
    assert.equal(proposed(many, [phrase('庫存', { weight: 0.8 })], { limit: 60 }).found.length, 60);
  });

  it('are the briefest of many alike, and those that come back to a word', () => {
    const alike = [ready('庫存，目標，費用'), ready('庫存，庫存，目標，費用'), ready('庫存')];
    assert.deepEqual(proposed(alike, [phrase('庫存')]).found, [1, 2, 0]);
  });

  it('are looked into up to a number', () => {
    const scattered = Array.from({ length: 3000 }, () => ready('甲乙，乙丙'));
    const found = (before: number): boolean =>
      proposed([...scattered.slice(0, before), ready('甲乙丙')], [phrase('甲乙丙')]).found[0] === before;
    assert.deepEqual([found(2999), found(3000)], [true, false]);
  });
});

describe('the scorers', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '，'), maxLength: 8 });
  const some = fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 12 });

  it('score by the postings, and give the best that are accepted', () => {
    fc.assert(
      fc.property(some, word, fc.integer({ min: 1, max: 4 }), fc.nat(11), (fields, query, limit, refused) => {
        const view = viewOf(fields.map(([text, title, path]) => ready(text, title, path)));
        const scores = new Float32Array(view.count);
        const keys = new Set(keysOf(query));
        for (const key of keys) view.addWeights(key, scores);
        const expected = [...scores.entries()]
          .filter(([text, score]) => score > 0 && text !== refused)
          .sort(([a, one], [b, other]) => other - one || a - b)
          .map(([text]) => text);
        const scorer = compactEngine(view, () => ready(''));
        for (let times = 0; times < 2; times++)
          assert.deepEqual(
            scorer(keys, (text) => text !== refused, limit),
            expected.slice(0, limit),
          );
        assert.deepEqual(scorer(keys, any, 99).length, [...scores].filter((score) => score > 0).length);
      }),
      draws(300),
    );
  });

  it('by lunr find those that hold a key, headings before texts', () => {
    fc.assert(
      fc.property(some, word, (fields, query) => {
        const texts = fields.map(([text, title, path]) => ready(text, title, path));
        const keys = new Set(keysOf(query));
        const holding = texts.flatMap(({ text, title, path }, at) =>
          [text, title, path].some((field) => keysOf(field).some((key) => keys.has(key))) ? [at] : [],
        );
        const found = byLunr(texts)(keys, any, 99);
        if (keys.size > 0)
          assert.deepEqual(
            [...found].sort((a, b) => a - b),
            holding,
          );
      }),
      draws(200),
    );
    const texts = [ready('x', 'x', '庫存'), ready('庫存'), ready('x', '庫存'), ready('無')];
    const scorer = byLunr(texts);
    assert.deepEqual(scorer(new Set(keysOf('庫存')), any, 20), [2, 1, 0]);
    assert.deepEqual(
      scorer(new Set(keysOf('庫存')), (text) => text > 0, 1),
      [2],
    );
    assert.deepEqual(scorer(new Set(keysOf('沒有')), any, 20), []);
  });

  it('by lunr are read as they were written, when they are first asked, and only for the texts of their digest', () => {
    const texts = [ready('x', 'x', '庫存'), ready('庫存'), ready('x', '庫存')];
    const keys = new Set(keysOf('庫存'));
    const written = writeLunr(texts, [1, 2]);
    const asked = (text: string, digest: Digest): readonly number[] =>
      writtenEngine(text, digest)(viewOf(texts), () => ready(''))(keys, any, 20);
    const known = { ...viewOf(texts), addWeights: (): never => assert.fail('our own engine is not asked') };
    assert.deepEqual(writtenEngine(written, [1, 2])(known, () => ready(''))(keys, any, 20), [2, 1, 0]);
    for (const [text, digest] of [
      [written, [1, 3]],
      [written.slice(0, -1), [1, 2]],
      ['', [1, 2]],
    ] as const)
      assert.deepEqual(asked(text, digest), [2, 1, 0], 'by our own engine');
  });
});
