import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runSync } from '../../../../src/base/slices';
import { createClauseIndex } from '../../../../src/search/clauseIndex';
import type { ClauseIndex } from '../../../../src/search/clauseIndex';
import { knowledgeOf, manyClauses } from '../../../support/clauses';
import { draws, timeLimit } from '../../../support/draws';

const knowledge = knowledgeOf(manyClauses(700));
const index = createClauseIndex(knowledge);
const blob = index.toKeep();
assert.ok(blob);
const kept = runSync(blob);
const answers = (of: ClauseIndex): unknown =>
  ['庫存', '推廣計劃審核', 'tuiguang', '客戶投拆'].map((query) => of.search(query));

/** What was kept was used if there is nothing new to keep. */
const isUsed = (blob: Uint8Array, of = knowledge): boolean =>
  createClauseIndex(of, { kept: blob }).toKeep() === undefined;

describe('an index kept on disk', () => {
  it('opens again and answers the same', () => {
    assert.ok(isUsed(kept));
    assert.deepEqual(answers(createClauseIndex(knowledge, { kept })), answers(index));
  });

  it('is read wherever its bytes begin', () => {
    const shifted = new Uint8Array(kept.length + 3);
    shifted.set(kept, 3);
    assert.deepEqual(answers(createClauseIndex(knowledge, { kept: shifted.subarray(3) })), answers(index));
    assert.ok(isUsed(shifted.subarray(3)));
  });

  it('is refused for other texts, and the index is built again', () => {
    const other = knowledgeOf(
      manyClauses(700).map((clause, at) => (at === 699 ? { ...clause, text: `${clause.text}獨角獸` } : clause)),
    );
    assert.ok(!isUsed(kept, other));
    assert.equal(createClauseIndex(other, { kept }).search('獨角獸').length, 1);
  });

  it('is refused with any byte changed or any part missing, and the index is built again', () => {
    fc.assert(
      fc.property(fc.nat(kept.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = kept.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        assert.ok(!isUsed(damaged));
      }),
      draws(15),
    );
    fc.assert(
      fc.property(fc.nat(kept.length - 1), (length) => {
        assert.ok(!isUsed(kept.slice(0, length)));
      }),
      draws(10),
    );
    assert.deepEqual(answers(createClauseIndex(knowledge, { kept: kept.slice(0, 1000) })), answers(index));
  }).timeout(timeLimit());

  it('is refused where it is something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (blob) => {
        assert.ok(!isUsed(blob));
      }),
      draws(10),
    );
  }).timeout(timeLimit());

  it('is not worth keeping where there are few clauses', () => {
    assert.equal(createClauseIndex(knowledgeOf(manyClauses(100))).toKeep(), undefined);
  });
});
