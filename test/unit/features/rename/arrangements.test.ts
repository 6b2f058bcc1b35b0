import assert from 'node:assert/strict';
import { arrangements } from '../../../../src/features/rename/arrangements';
import { numberConflicts } from '../../../../src/features/rename/renumbering';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { parsePack } from '../../../../src/knowledge/pack';
import { BUNDLED_PACK, readKnowledge, readPackFiles, TEST_PACK } from '../../../support/pack';

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

  it('counts numbers of two digits, and passes over those that are not there', () => {
    const items = (from: number, to: number): string =>
      Array.from({ length: to - from + 1 }, (_, index) => `${String(from + index)}. 條。`).join('\n');
    const gap = `${items(1, 2)}\n${items(4, 5)}\n`;
    const sections = `## （一）子\n\n${items(1, 12)}\n\n## （二）丑\n\n${items(1, 2)}\n\n## （三）寅\n\n${gap}`;
    const text = `# 一、甲\n\n${sections}\n# 二、乙\n`;
    const files = readPackFiles(TEST_PACK).filter(({ path }) => !path.startsWith('regulation/'));
    const { value } = parsePack([...files, { path: 'regulation/01.md', text }]);
    assert.ok(value);
    const own = combinePacks([value]).value;
    const of = (from: string, to: string): Record<string, string> =>
      Object.fromEntries(
        Array.from(arrangements(own, { pack: value.id, from, to }), ([way, moves]) => [
          way,
          Array.from(moves, (move) => move.join('>')).join(' '),
        ]),
      );
    assert.equal(of('1.1.9', '1.1.11')['move'], '1.1.9>1.1.11 1.1.10>1.1.9 1.1.11>1.1.10');
    assert.equal(of('1.1.12', '1.1.10')['move'], '1.1.12>1.1.10 1.1.11>1.1.12 1.1.10>1.1.11');
    assert.equal(of('1.1.2', '1.1.11')['shift'], '1.1.2>1.1.11 1.1.11>1.1.12 1.1.12>1.1.13');
    assert.equal(of('1.3.1', '1.3.5')['move'], '1.3.1>1.3.5 1.3.2>1.3.1 1.3.4>1.3.3 1.3.5>1.3.4');
    assert.equal(of('1.3.5', '1.3.1')['shift'], '1.3.5>1.3.1 1.3.1>1.3.2 1.3.2>1.3.3');
    assert.deepEqual(Object.keys(of('1.1.1', '1.1.2')), ['swap', 'shift'], 'neighbours only swap');
    assert.deepEqual(Object.keys(of('1.2.1', '1.1.2')), ['swap', 'shift'], 'below another clause');
    assert.deepEqual(Object.keys(of('1', '2')), ['swap', 'shift']);
    assert.deepEqual(of('1.1.1', ''), {});
    assert.deepEqual(of('1.1.1', '1.1.x'), {});
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
