import assert from 'node:assert/strict';
import {
  changesText,
  movesFrom,
  numberConflicts,
  numbersOf,
  packRefusal,
  renumberBy,
} from '../../../../src/features/rename/renumbering';
import { readKnowledge, TEST_PACK } from '../../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const [pack] = knowledge.packs.map(({ id }) => id);
assert.ok(pack);
const movesOf = (moves: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(moves));

describe('the new number of a clause', () => {
  it('follows the nearest clause above it that moves, itself first', () => {
    const renumber = renumberBy(movesOf({ '1': '5', '1.2': '7', '1.2.3': '1' }));
    assert.deepEqual(['1', '1.1', '1.1.9', '1.2', '1.2.2', '1.2.3', '1.2.3.4', '1.20', '10', '2.1', ''].map(renumber), [
      '5',
      '5.1',
      '5.1.9',
      '7',
      '7.2',
      '1',
      '1.4',
      '5.20',
      '10',
      '2.1',
      '',
    ]);
  });
});

describe('the numbers of a pack', () => {
  it('are those before and after, each in order', () => {
    const before = ['1', '1.1', '1.1.1', '1.1.2'];
    const moves = movesOf({ '1.1': '1.3', '1.1.2': '1.2' });
    assert.deepEqual(numbersOf(knowledge, { pack, moves }), { before, after: ['1', '1.2', '1.3', '1.3.1'] });
    assert.deepEqual(numbersOf(knowledge, { pack: 'none', moves }), { before: [], after: [] });
  });

  it('are told from those after where the text has them already', () => {
    const after = ['1', '1.1', '1.1.1', '1.1.2'];
    const moves = movesOf({ '1.1.3': '1.1.2', '1.1.2': '1.1.1' });
    assert.deepEqual(numbersOf(knowledge, { pack, moves, citationsOnly: true }), {
      before: ['1', '1.1', '1.1.2', '1.1.3'],
      after,
    });
    assert.deepEqual(numbersOf(knowledge, { pack, moves: movesOf({ '1.1.1': '1.1.2' }), citationsOnly: true }), {
      before: ['1', '1.1', '1.1.1'],
      after,
    });
  });
});

describe('what is in the way of a renumbering', () => {
  const conflicts = (moves: Readonly<Record<string, string>>, citationsOnly = false): unknown[] =>
    numberConflicts(knowledge, { pack, moves: movesOf(moves), citationsOnly }).map(({ message: { id, args } }) => [
      id,
      ...Object.values(args ?? {}),
    ]);
  const title = { pack: '試用制度' };

  it('is nothing where each clause keeps a number of its own', () => {
    assert.deepEqual(conflicts({}), []);
    assert.deepEqual(conflicts({ '1.1.1': '1.1.2', '1.1.2': '1.1.1' }), []);
    assert.deepEqual(conflicts({ '1': '2' }), []);
    assert.deepEqual(conflicts({ '9.9': '1.1' }, true), []);
  });

  it('is a number that is none, a clause that is not there, or one below itself', () => {
    assert.deepEqual(conflicts({ x: '1.2' }), [['rename.no-number', 'x']]);
    assert.deepEqual(conflicts({ '1.1': '1..2' }), [['rename.no-number', '1..2']]);
    assert.deepEqual(conflicts({ '1.1': 'a 1.2' }, true), [['rename.no-number', 'a 1.2']]);
    assert.deepEqual(conflicts({ '1.9': '1.8' }), [['rename.clause-missing', '1.9', title]]);
    assert.deepEqual(conflicts({ '1.1': '1.1.5' }), [['rename.below-itself', '1.1', '1.1.5']]);
    assert.deepEqual(conflicts({ '1.1': '1.10' }), []);
    assert.deepEqual(conflicts({ '1.1': '1.9' }, true), [['rename.target-missing', '1.9', title]]);
    const elsewhere = numberConflicts(knowledge, { pack: 'none', moves: movesOf({ '1': '2' }) });
    assert.deepEqual(
      elsewhere.map(({ message: { args } }) => args),
      [{ number: '1', title: { pack: 'none' } }],
    );
  });

  it('is another clause that has the number, or gets it too', () => {
    assert.deepEqual(conflicts({ '1.1.1': '1.1.2' }), [['rename.taken', '1.1.1', '1.1.2']]);
    assert.deepEqual(conflicts({ '1.1.2': '1.1.1' }), [['rename.taken', '1.1.2', '1.1.1']]);
    assert.deepEqual(conflicts({ '1.1.1': '1.2', '1.1.2': '1.2' }), [['rename.two-to-one', '1.1.1', '1.1.2', '1.2']]);
  });

  it('is told up to a number', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`2.${String(index + 1)}`, '3']));
    assert.equal(conflicts(many).length, 20);
  });

  it('is that the text of a pack is not the workspace’s', () => {
    const refusal = (own: readonly string[], id: string): unknown =>
      packRefusal(knowledge, new Map(own.map((each) => [each, 'x'])), id);
    assert.equal(refusal([pack], pack), undefined);
    assert.deepEqual(refusal([pack], 'none'), { id: 'rename.pack-unknown', args: { pack: 'none' } });
    assert.deepEqual(refusal([], pack), { id: 'rename.fixed', args: { title } });
    assert.deepEqual(refusal(['a', 'b'], pack), { id: 'rename.fixed-but', args: { title, own: 'a§…、b§…' } });
  });
});

describe('moves', () => {
  const read = (...pairs: [string, string][]): unknown => {
    const { moves, twice } = movesFrom(pairs);
    return [[...moves], twice];
  };

  it('are pairs of numbers, but for those that change nothing, and a number that is given two is told', () => {
    assert.deepEqual(read(['1', '2'], ['2', '1'], ['3', '3']), [
      [
        ['1', '2'],
        ['2', '1'],
      ],
      undefined,
    ]);
    assert.deepEqual(read(['1', '2'], ['1', '2']), [[['1', '2']], undefined]);
    assert.equal(
      movesFrom([
        ['1', '2'],
        ['3', '4'],
        ['3', '5'],
      ]).twice,
      '3',
    );
    assert.equal(
      movesFrom([
        ['1', '1'],
        ['1', '5'],
      ]).twice,
      '1',
    );
    assert.deepEqual(read(), [[], undefined]);
  });

  it('read one after another, of many the first six', () => {
    const some = (count: number): string =>
      changesText(new Map(Array.from({ length: count }, (_, index) => [String(index + 1), `9.${String(index)}`])));
    assert.equal(some(2), '§1 → §9.0、§2 → §9.1');
    assert.equal(some(6).split('、').length, 6);
    assert.ok(!some(6).endsWith('…'));
    assert.equal(some(7), `${some(6)}…`);
    assert.equal(some(0), '');
  });
});
