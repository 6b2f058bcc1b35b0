import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createClauseIndex } from '../../../src/search/clauseIndex';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';
import { readQueries } from '../../support/queries';

const knowledge = readKnowledge(BUNDLED_PACK);
const index = createClauseIndex(knowledge);
const numbers = (query: string): string[] => index.search(query).map((hit) => hit.clause.number);

describe('search', () => {
  const rows = readQueries('search-queries.tsv');
  const ranks = rows.map(
    ({ query, acceptable }) => numbers(query).findIndex((number) => acceptable.includes(number)) + 1,
  );

  it('answers all queries but two in the first three', () => {
    const missed = rows
      .filter((_, i) => ranks[i] === 0 || (ranks[i] ?? 0) > 3)
      .map(({ query }) => `${query}: ${numbers(query).slice(0, 3).join(' ')}`);
    assert.ok(rows.length >= 36);
    assert.ok(missed.length <= 2, missed.join('\n'));
  });

  it('has a mean reciprocal rank of at least 0.90 on them', () => {
    const mean = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
    const low = rows
      .filter((_, i) => ranks[i] !== 1)
      .map(({ query }, i) => `${query} ${String(i)}: ${numbers(query).slice(0, 3).join(' ')}`);
    assert.ok(mean >= 0.9, `${mean.toFixed(3)}\n${low.join('\n')}`);
  });

  for (const form of [
    '3.2.2',
    '§3.2.2',
    '３．２．２',
    '第三章（二）2',
    '第三章第二节第2条',
    '第三章(二)2',
    '運營制度 第三章（二）2',
    '《运营制度》3.2.2',
    '第3.2.2条',
  ]) {
    it(`finds clause 3.2.2 by ${form}`, () => {
      assert.equal(numbers(form)[0], '3.2.2');
    });
  }

  it('reaches every clause by its number, and by its own text', () => {
    for (const clause of knowledge.clauses) {
      assert.equal(numbers(clause.number)[0], clause.number);
      const text = clause.text === '' ? clause.title : clause.text;
      assert.ok(numbers(text.slice(0, 30)).includes(clause.number), clause.number);
    }
  });

  it('marks what answers the query, in the text as it is shown', () => {
    const [hit] = index.search('仓库');
    assert.ok(hit);
    assert.deepEqual(
      hit.highlights.map(([from, to]) => hit.clause.text.slice(from, to)),
      ['倉庫'],
    );
  });

  it('finds what was mistyped: a wrong, a missing, a needless character, two that changed places', () => {
    for (const query of ['特殊页献奖', '特殊献奖', '特殊的贡献奖', '特贡殊献奖', '特殊貢默獎'])
      assert.equal(numbers(query)[0], '4.3.2', query);
  });

  it('puts the work before its indicators, typed or spelled', () => {
    for (const query of ['推广', 'tuiguang', 'tui guang', 'tuigua'])
      assert.match(numbers(query)[0] ?? '', /^(2\.2\.3|3\.2)\./, query);
    for (const query of ['库存', 'kucun']) assert.equal(numbers(query)[0], '3.1.3', query);
  });

  it('finds by a part of a term of the trade that the regulation does not use', () => {
    assert.equal(numbers('评奖')[0], '4.3.2');
  });

  it('looks only where it is asked to', () => {
    const all = numbers('推广');
    assert.deepEqual(
      index.search('推广', { chapter: '3' }).map((hit) => hit.clause.number),
      all.filter((number) => number.startsWith('3.')),
    );
    assert.ok(index.search('推广', { role: 'data-analyst' }).every((hit) => hit.clause.roles.includes('data-analyst')));
    assert.deepEqual(index.search('推广', { pack: 'another' }), []);
    assert.deepEqual(
      index.search('推广', { pack: knowledge.main, limit: 2 }).map((hit) => hit.clause.number),
      all.slice(0, 2),
    );
    assert.deepEqual(
      index.search('3.2.2', { chapter: '4' }).filter((hit) => !hit.clause.number.startsWith('4')),
      [],
    );
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', ' ', '　', '~', '+', '*', '^', ':', '？']) assert.deepEqual(numbers(query), []);
  });

  it('takes any text, and marks only what is there', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '考核:',
        '考核~2',
        '+考核',
        '*考核*',
        'a^5',
        '-',
        '考'.repeat(10_000),
        '\ud800',
        '__proto__',
        '考核：违约',
      ),
    );
    fc.assert(
      fc.property(odd, (query) => {
        for (const hit of index.search(query)) {
          for (const [from, to] of hit.highlights) assert.ok(from >= 0 && from < to && to <= hit.clause.text.length);
          assert.ok(hit.score > 0 && hit.score <= 1);
        }
      }),
    );
    assert.equal(numbers('考核:')[0], numbers('考核')[0]);
  });
});
