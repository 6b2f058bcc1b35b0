import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createClauseIndex } from '../../../src/search/clauseIndex';
import type { ClauseIndex } from '../../../src/search/clauseIndex';
import type { Clause } from '../../../src/knowledge/model';
import { knowledgeOf, manyClauses } from '../../support/clauses';
import { draws, timeLimit } from '../../support/draws';

const QUERIES = [
  '庫存',
  '推廣計劃審核',
  '客户满意度',
  '数据分',
  'tuiguang',
  'sjfx',
  '独角兽',
  '客戶投拆',
  '第3編',
  '的',
];
const ranking = (index: ClauseIndex): string[][] =>
  QUERIES.map((query) =>
    index
      .search(query, { limit: 50 })
      .map(({ clause, score }) => `${clause.pack}§${clause.number} ${score.toFixed(9)}`),
  );

describe('an index after an edit', () => {
  const clauses = manyClauses(900);
  const index = createClauseIndex(knowledgeOf(clauses));
  const changed = (edit: (clauses: Clause[]) => Clause[]): void => {
    const after = knowledgeOf(edit(clauses.map((clause) => ({ ...clause }))));
    const updated = index.update(after);
    assert.ok(updated);
    assert.deepEqual(ranking(updated), ranking(createClauseIndex(after)));
    for (const hit of updated.search('推廣')) assert.ok(after.clauses.includes(hit.clause), 'the clause as it is now');
  };

  it('answers as a new one: a clause rewritten', () => {
    changed((all) => all.map((clause, at) => (at === 500 ? { ...clause, text: '獨角獸的庫存' } : clause)));
  });

  it('answers as a new one: clauses taken out, put in between, renumbered', () => {
    changed((all) =>
      all.filter((_, at) => at % 40 !== 7).map((clause, at) => (at === 300 ? { ...clause, number: '99' } : clause)),
    );
    changed((all) => [
      ...all.slice(0, 60),
      { ...(all[3] as Clause), number: '61', text: '客戶投訴與獨角獸' },
      ...all.slice(60),
    ]);
  });

  it('answers as a new one: a heading that stands above many', () => {
    changed((all) =>
      all.map((clause) => (clause.pack === 'pack-3' ? { ...clause, path: ['第3編', '獨角獸'] } : clause)),
    );
  });

  it('can be changed time and again, each time from what it was', () => {
    const once = knowledgeOf(clauses.map((clause, at) => (at === 5 ? { ...clause, text: '獨角獸' } : clause)));
    const twice = knowledgeOf(clauses.map((clause, at) => (at === 6 ? { ...clause, text: '獨角獸' } : clause)));
    const updated = index.update(once)?.update(twice);
    assert.ok(updated);
    assert.deepEqual(ranking(updated), ranking(createClauseIndex(twice)));
    assert.deepEqual(
      updated.search('獨角獸').map(({ clause }) => clause.number),
      ['7'],
    );
    assert.deepEqual(index.search('獨角獸'), [], 'the older index is as it was');
  });

  it('answers as a new one after any edits, one after another', () => {
    const word = fc.constantFrom('獨角獸', '庫存', '推廣', '客戶投訴', '的', 'roi', '3.2');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join('，'));
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('rewrite' as const), at: fc.nat(clauses.length - 1), text }),
      fc.record({ kind: fc.constant('head' as const), at: fc.nat(clauses.length - 1), text: word }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(clauses.length - 1), text }),
      fc.record({ kind: fc.constant('insert' as const), at: fc.nat(clauses.length - 1), text }),
    );
    const apply = (
      all: readonly Clause[],
      { kind, at, text: said }: { kind: string; at: number; text: string },
      serial: number,
    ): Clause[] => {
      const clause = all[at % all.length];
      if (clause === undefined) return [...all];
      const next =
        kind === 'remove'
          ? []
          : kind === 'rewrite'
            ? [{ ...clause, text: said }]
            : kind === 'head'
              ? [{ ...clause, title: said }]
              : [clause, { ...clause, number: `9.${String(serial)}`, text: said }];
      return all.flatMap((each) => (each === clause ? next : [each]));
    };
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        (rounds) => {
          let now: Clause[] = clauses;
          let updated: ClauseIndex | undefined = index;
          rounds.forEach((edits, round) => {
            edits.forEach((each, at) => {
              now = apply(now, each, 10 * round + at);
            });
            updated = updated?.update(knowledgeOf(now));
          });
          assert.ok(updated);
          assert.deepEqual(ranking(updated), ranking(createClauseIndex(knowledgeOf(now))));
        },
      ),
      draws(20),
    );
  }).timeout(timeLimit());

  it('is opened again where much changed', () => {
    assert.equal(
      index.update(knowledgeOf(clauses.map((clause) => ({ ...clause, text: `${clause.text}！` })))),
      undefined,
    );
  });
});
