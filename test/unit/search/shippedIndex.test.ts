import assert from 'node:assert/strict';
import { runSync } from '../../../src/base/slices';
import { combinePacks } from '../../../src/knowledge/knowledge';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { createClauseIndex, shipIndex } from '../../../src/search/clauseIndex';
import type { ClauseIndex, ShippedIndex } from '../../../src/search/clauseIndex';
import { createFold } from '../../../src/search/index/folding';
import { decode, digestOf } from '../../../src/search/index/persistence';
import { buildPostings } from '../../../src/search/index/postings';
import { readying } from '../../../src/search/index/readyClauses';
import { compactEngine } from '../../../src/search/ranking/scoring';
import type { Engine } from '../../../src/search/ranking/scoring';
import { knowledgeOf, manyClauses } from '../../support/clauses';
import { BUNDLED_PACK, bundledPack, readKnowledge } from '../../support/pack';
import { readQueries } from '../../support/queries';

const knowledge = readKnowledge(BUNDLED_PACK);
const { clauses } = knowledge;
const shipped = shipIndex(clauses);
const QUERIES = ['search-queries.tsv', 'search-queries-typed.tsv'].flatMap(readQueries).map(({ query }) => query);
const answers = (index: ClauseIndex): unknown =>
  QUERIES.map((query) => index.search(query, { limit: 50 }).map((hit) => [hit, hit.score.toFixed(9)]));

/** True where the index is opened without being built. */
const isUsed = (of: Knowledge, index: ShippedIndex): boolean => {
  let built = false;
  const engine: Engine = (...texts) => {
    built = true;
    return compactEngine(...texts);
  };
  createClauseIndex(of, { shipped: index, engine });
  return !built;
};

/** The bundled pack beside one of a workspace's own with so many clauses. */
function besideOwn(count: number): Knowledge {
  const own = knowledgeOf(manyClauses(count)).packs;
  const main = bundledPack().value;
  assert.ok(main);
  return combinePacks([main, ...own]).value;
}

describe('an index that is shipped', () => {
  it('is what is built of the clauses', () => {
    const fold = createFold();
    const postings = runSync(decode(shipped.postings, runSync(digestOf(clauses, fold))));
    assert.deepEqual({ ...postings }, { ...runSync(buildPostings(clauses, readying(fold))) });
  });

  it('answers as one that is built', () => {
    assert.ok(isUsed(knowledge, shipped));
    const built = answers(createClauseIndex(knowledge));
    assert.deepEqual(answers(createClauseIndex(knowledge, { shipped })), built);
    assert.deepEqual(answers(createClauseIndex(knowledge, { shipped: { postings: shipped.postings } })), built);
  });

  it('answers as one that is built, with a few clauses of another pack or with many', () => {
    for (const [count, expected] of [
      [1, true],
      [13, true],
      [14, false],
      [200, false],
    ] as const) {
      const both = besideOwn(count);
      assert.equal(isUsed(both, shipped), expected);
      assert.deepEqual(answers(createClauseIndex(both, { shipped })), answers(createClauseIndex(both)), String(count));
    }
  });

  it('is not believed where it is of other texts, or damaged', () => {
    const other = shipIndex(clauses.map((clause, at) => (at === 7 ? { ...clause, text: `${clause.text}。` } : clause)));
    const damaged = shipped.postings.map((byte, at) => (at === 5000 ? byte ^ 1 : byte));
    for (const each of [other, { ...shipped, postings: damaged }, { ...shipped, postings: new Uint8Array() }]) {
      assert.ok(!isUsed(knowledge, each));
      assert.deepEqual(answers(createClauseIndex(knowledge, { shipped: each })), answers(createClauseIndex(knowledge)));
    }
    for (const lunr of [other.lunr, '', shipped.lunr.slice(0, -9), '{}'])
      assert.deepEqual(
        answers(createClauseIndex(knowledge, { shipped: { ...shipped, lunr } })),
        answers(createClauseIndex(knowledge)),
      );
  });
});
