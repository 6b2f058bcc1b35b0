import assert from 'node:assert/strict';
import { arrangements } from '../../../../src/features/rename/arrangements';
import { numberConflicts } from '../../../../src/features/rename/renumbering';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const pack = knowledge.main;
const ways = (from: string, to: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(arrangements(knowledge, { pack, from, to }), ([way, moves]) => [
      way,
      Array.from(moves, (move) => move.join('>')).join(' '),
    ]),
  );

describe('making room for a clause', () => {
  it('swaps, moves among neighbours, or moves the others on', () => {
    assert.deepEqual(ways('2.2.1.1', '2.2.1.3'), {
      swap: '2.2.1.1>2.2.1.3 2.2.1.3>2.2.1.1',
      move: '2.2.1.1>2.2.1.3 2.2.1.2>2.2.1.1 2.2.1.3>2.2.1.2',
      shift: '2.2.1.1>2.2.1.3 2.2.1.3>2.2.1.4 2.2.1.4>2.2.1.5 2.2.1.5>2.2.1.6',
    });
    assert.equal(ways('2.2.1.3', '2.2.1.1')['move'], '2.2.1.3>2.2.1.1 2.2.1.2>2.2.1.3 2.2.1.1>2.2.1.2');
    assert.equal(ways('2.2.1.3', '2.2.1.2')['shift'], '2.2.1.3>2.2.1.2 2.2.1.2>2.2.1.3');
    assert.deepEqual(Object.keys(ways('3.2.2', '4.1.1')), ['swap', 'shift']);
    assert.deepEqual(ways('3.2.2', '3.2.9'), {});
    assert.deepEqual(ways('3.2.2', '3.2.2'), {});
  });

  it('always leaves each clause a number of its own', () => {
    const numbers = knowledge.clauses.map(({ number }) => number);
    for (const [index, from] of numbers.entries()) {
      const to = numbers[(index * 37 + 5) % numbers.length] ?? '';
      if (to.startsWith(`${from}.`) || from.startsWith(`${to}.`)) continue;
      for (const [way, moves] of arrangements(knowledge, { pack, from, to }))
        assert.deepEqual(numberConflicts(knowledge, { pack, moves }), [], `${way}: ${from} to ${to}`);
    }
  });
});
