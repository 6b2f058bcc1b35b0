// What a query finds does not depend on what was asked before: an index remembers what letters sound like, as they are
// typed.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createClauseIndex, shipIndex } from '../../src/search/clauseIndex';
import type { ClauseIndex } from '../../src/search/clauseIndex';
import { spell } from '../../src/search/query/readings';
import { draws, timeLimit } from '../support/draws';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const shipped = shipIndex(knowledge.clauses);
const fresh = (): ClauseIndex => createClauseIndex(knowledge, { shipped });

const words = fc.constantFrom(
  ...knowledge.terms.map(({ simplified }) => simplified),
  ...knowledge.clauses.map(({ text }) => text.slice(2, 6)),
);
const letters = words.chain((word) => fc.constantFrom(spell(word).whole, spell(word).initials));
const slip = fc.tuple(letters, fc.nat(20)).map(([text, at]) => {
  const from = at % Math.max(1, text.length - 1);
  return text.slice(0, from) + text.charAt(from + 1) + text.charAt(from) + text.slice(from + 2);
});
const query = fc
  .array(fc.oneof(letters, slip, words, fc.constantFrom('roi', '3.2', 'shishi', 'yiyi', 'x')), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((parts) => fc.constantFrom(parts.join(''), parts.join(' ')));

/** What stands in the box after each key: letter by letter, some of the last taken back and typed again. */
function* typing(text: string, takenBack: number): Generator<string> {
  for (let length = 1; length <= text.length; length++) yield text.slice(0, length);
  for (let length = text.length - 1; length >= Math.max(1, text.length - takenBack); length--)
    yield text.slice(0, length);
  yield text;
}

describe('a query that is typed', () => {
  it('finds at each letter what a new index finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(query, fc.nat(4)), { minLength: 1, maxLength: 3 }), (typed) => {
        const index = fresh();
        for (const [text, takenBack] of typed) {
          for (const each of typing(text.slice(0, 24), takenBack))
            assert.deepEqual(index.search(each), fresh().search(each), each);
        }
      }),
      draws(10),
    );
  }).timeout(timeLimit());
});
