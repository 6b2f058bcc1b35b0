// What is found for queries as people type them, on the bundled pack with its glossary.
import assert from 'node:assert/strict';
import { fold } from '../../../src/base/script';
import { createClauseIndex, shipIndex } from '../../../src/search/clauseIndex';
import type { Term } from '../../../src/knowledge/model';
import { isHan, runsOf } from '../../../src/search/index/tokens';
import { spread, timeLimit } from '../../support/draws';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';
import { readQueries } from '../../support/queries';

const knowledge = readKnowledge(BUNDLED_PACK);
const index = createClauseIndex(knowledge, { shipped: shipIndex(knowledge.clauses) });
const numbers = (query: string): string[] => index.search(query).map(({ clause }) => clause.number);

describe('queries as people type them', () => {
  const queries = readQueries('search-queries-typed.tsv');
  const asked = queries.filter(({ acceptable }) => acceptable.length > 0);

  it('are answered in the first three, but for one of fifty', () => {
    const missed = asked.filter(
      ({ query, acceptable }) =>
        !numbers(query)
          .slice(0, 3)
          .some((number) => acceptable.includes(number)),
    );
    assert.equal(asked.length, 105);
    assert.ok(
      missed.length <= asked.length / 50,
      missed.map(({ query }) => `${query}: ${numbers(query).join(' ')}`).join('\n'),
    );
  });

  it('are answered with nothing where nothing fits', () => {
    const others = queries.filter(({ acceptable }) => acceptable.length === 0);
    assert.equal(others.length, 10);
    for (const { query } of others) assert.deepEqual(numbers(query), [], query);
  });
});

describe('queries that were written before search was changed for them', () => {
  for (const [name, count, most] of [
    ['search-queries-blind.tsv', 40, 4],
    ['search-queries-held-out.tsv', 30, 3],
    ['search-queries-operators.tsv', 60, 2],
  ] as const)
    it(`are answered in the first three, but for ${String(most)} of ${String(count)}: ${name}`, () => {
      const asked = readQueries(name);
      const missed = asked.filter(
        ({ query, acceptable }) =>
          !numbers(query)
            .slice(0, 3)
            .some((number) => acceptable.includes(number)),
      );
      assert.equal(asked.length, count);
      assert.ok(missed.length <= most, missed.map(({ query }) => query).join(' '));
    });
});

describe('a term of the glossary', () => {
  const namesOf = ({ term, simplified, synonyms }: Term): string[] =>
    [term, simplified, ...synonyms].filter((name) => isHan(name) && runsOf(fold(name))[0] === fold(name));
  const named = knowledge.terms.flatMap((term) => namesOf(term).map((name) => ({ name, term })));
  const below = (number: string): string[] =>
    knowledge.clauses.map((clause) => clause.number).filter((each) => `${each}.`.startsWith(`${number}.`));
  const isFound = (query: string, { clauses }: Term): boolean => {
    const meant = new Set(clauses.flatMap(below));
    return numbers(query)
      .slice(0, 3)
      .some((number) => meant.has(number));
  };

  // Words that ask, that say little, and that stand in many clauses.
  for (const said of [
    '~谁定',
    '~怎麼辦',
    '~太多',
    '~要报吗',
    '我们的~',
    '最近~不行了',
    '~谁来负责',
    '老闆問~',
    '~情况',
  ])
    it(`is not outvoted by what is said beside it: ${said}`, () => {
      const missed = spread(named, 300)
        .map(({ name, term }) => ({ query: said.replace('~', name), term }))
        .filter(({ query, term }) => !isFound(query, term))
        .map(({ query }) => query);
      assert.ok(missed.length <= 4, missed.join(' '));
    }).timeout(timeLimit());
});

describe('a word that sounds like another', () => {
  it('does not outrank a term that is written out, nor goes beyond its word', () => {
    for (const query of ['差评太多', '差評太少', '差评太差了'])
      assert.deepEqual(
        numbers(query).filter((number) => number.startsWith('7.1.1') || number === '5.1.2'),
        [],
        query,
      );
    assert.equal(numbers('首响时间')[0], '4.1.5.1');
    assert.equal(numbers('首響時間')[0], '4.1.5.1');
  });

  it('is found alone, and beside a term, in texts and in the glossary', () => {
    for (const [query, number] of [
      ['刷丹', '7.1.1'],
      ['推廣費用抱銷', '3.2.3'],
      ['库存盘店', '3.1.3'],
      ['优惠卷', '2.2.2.4'],
      ['达魔盘', '2.2.3.1'],
    ] as const)
      assert.ok(numbers(query).slice(0, 3).includes(number), `${query}: ${numbers(query).join(' ')}`);
  });
});

describe('initials', () => {
  it('are those of a term, of a part of one, of several terms, of two characters', () => {
    for (const [letters, number] of [
      ['tgfybx', '3.2.3'],
      ['tgfybxd', '3.2.3'],
      ['jxkhb', '4.2'],
      ['sjcj', '3.4.1'],
      ['bx', '3.2.3'],
      ['kc', '3.1.3'],
    ] as const)
      assert.ok(numbers(letters).slice(0, 3).includes(number), `${letters}: ${numbers(letters).join(' ')}`);
    assert.match(numbers('tg')[0] ?? '', /^(2\.2\.3|3\.2)\./);
  });

  it('are those of a term before they are of what stands across words: 到手价, not 的数据', () => {
    assert.deepEqual(numbers('dsj').slice(0, 2).toSorted(), ['1.3.1', '2.2.2.4']);
  });
});

describe('what no clause answers', () => {
  const UNFIT =
    '停车 年假 打印机 密码 社保 地铁 天气 班车 咖啡 健身房 体检 星座 股票 足球 电影 婚礼 驾照 簽證 機票 酒店 ' +
    '減肥 感冒 牙疼 寵物 空調 雨傘 门禁卡 工位 午休 五险一金 加班费 产假 病假 調休 保证金 保證金 冷静期 名片';

  it('is found nowhere, however near it sounds to a clause', () => {
    for (const query of UNFIT.split(' ')) assert.deepEqual(numbers(query), [], query);
  });
});
