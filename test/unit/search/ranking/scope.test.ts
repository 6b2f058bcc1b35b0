import assert from 'node:assert/strict';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { parsePack } from '../../../../src/knowledge/pack';
import { byNumber, inScope, namedClauses } from '../../../../src/search/ranking/scope';
import type { Scope } from '../../../../src/search/ranking/scope';
import { BUNDLED_PACK, readPackFiles, TEST_PACK } from '../../../support/pack';

const packs = [BUNDLED_PACK, TEST_PACK].flatMap((folder) => parsePack(readPackFiles(folder)).value ?? []);
const knowledge = combinePacks(packs).value;
const [main, second] = knowledge.packs;
assert.ok(main && second);
const numbers = (query: string): string[] => byNumber(knowledge, query).map(({ pack, number }) => `${pack}§${number}`);
const isBelow = (number: string, head: string): boolean => number === head || number.startsWith(`${head}.`);

describe('the scope of a search', () => {
  const inside = (scope: Scope): string[] =>
    knowledge.clauses.filter(inScope(knowledge, scope)).map(({ pack, number }) => `${pack}§${number}`);
  const where = (test: (clause: (typeof knowledge.clauses)[number]) => boolean): string[] =>
    knowledge.clauses.filter(test).map(({ pack, number }) => `${pack}§${number}`);

  it('is all, a pack, a chapter of it with what is below, or what concerns a post', () => {
    assert.deepEqual(
      inside({}),
      where(() => true),
    );
    assert.deepEqual(
      inside({ pack: second.id }),
      where(({ pack }) => pack === second.id),
    );
    assert.deepEqual(
      inside({ chapter: '1' }),
      where(({ number }) => isBelow(number, '1')),
    );
    assert.deepEqual(
      inside({ pack: main.id, chapter: '3' }),
      where(({ pack, number }) => pack === main.id && isBelow(number, '3')),
    );
    const role = main.roles[0]?.id ?? '';
    const ofRole = where(({ roles }) => roles.includes(role));
    assert.ok(ofRole.length > 0);
    assert.deepEqual(inside({ role }), ofRole);
    assert.deepEqual(inside({ role, chapter: '99' }), []);
    assert.deepEqual(inside({ pack: second.id, chapter: '3' }), []);
  });
});

describe('a query that is a number', () => {
  it('finds its clause and those below it, else those beside it', () => {
    assert.deepEqual(numbers('3').slice(0, 1), [`${main.id}§3`]);
    assert.ok(numbers('3').every((each) => isBelow(each.split('§')[1] ?? '', '3')));
    assert.deepEqual(
      numbers(`${second.id}§1.1`),
      ['1.1', '1.1.1', '1.1.2'].map((number) => `${second.id}§${number}`),
    );
    assert.deepEqual(
      numbers(`${second.id}§1.1.2`),
      ['1.1.2', '1.1.1'].map((number) => `${second.id}§${number}`),
    );
    assert.deepEqual(numbers(' §1.1 '), numbers('1.1'));
  });

  it('is one in words, with the name of its regulation, and nothing else', () => {
    assert.deepEqual(numbers('《試用制度》第一章（一）2'), numbers(`${second.id}§1.1.2`));
    for (const query of [
      '見第一章（一）2',
      '第一章（一）2 的費用',
      '99.9',
      '',
      '庫存',
      `${second.id}§9`,
      `1.1${' '.repeat(60)}`,
    ])
      assert.deepEqual(numbers(query), [], query);
    assert.notDeepEqual(numbers(`1.1${' '.repeat(57)}`), []);
  });
});

describe('clauses that are named', () => {
  it('are those and the ones below them, each by the surest of its shares', () => {
    const named = (shares: Record<string, number>): unknown =>
      [...namedClauses(knowledge, new Map(Object.entries(shares)))].map(([{ number }, share]) => [number, share]);
    const { id } = second;
    assert.deepEqual(named({ [`${id}§1.1`]: 0.5 }), [
      ['1.1', 0.5],
      ['1.1.1', 0.5],
      ['1.1.2', 0.5],
    ]);
    for (const shares of [
      { [`${id}§1.1`]: 0.5, [`${id}§1.1.2`]: 0.8 },
      { [`${id}§1.1.2`]: 0.8, [`${id}§1.1`]: 0.5 },
    ])
      assert.deepEqual((named(shares) as [string, number][]).sort(), [
        ['1.1', 0.5],
        ['1.1.1', 0.5],
        ['1.1.2', 0.8],
      ]);
    assert.deepEqual(named({ [`${id}§7`]: 1, 'none§1': 1, [id]: 1 }), []);
  });
});
