import assert from 'node:assert/strict';
import { createInitials } from '../../../../src/search/query/initials';
import type { Initials } from '../../../../src/search/query/initials';
import { createReadings } from '../../../../src/search/query/readings';

const WORDS = ['推广费用', '报销', '推广', '月度绩效考核表', '调岗', '包销'];
// Made for each test, since they remember what they read.
let initials: Initials;
beforeEach(() => {
  initials = createInitials(WORDS, createReadings());
});
const together = (letters: string, often = ''): readonly string[] =>
  initials.wordsTogether(letters, (word) => Number(word === often));

describe('initials', () => {
  it('are those of a part of a word, and with two letters of a whole one', () => {
    assert.deepEqual(initials.partsFor('jxkhb'), ['绩效考核表']);
    assert.deepEqual(initials.partsFor('ydj'), ['月度绩']);
    assert.deepEqual(initials.partsFor('tg'), ['推广', '调岗']);
    for (const letters of ['fy', 't', '', 'jxkhbb', 'tgfybxtgfybxt']) assert.deepEqual(initials.partsFor(letters), []);
  });

  it('are those of a character in each way to read it', () => {
    assert.deepEqual(initials.partsFor('dg'), ['调岗']);
  });

  it('are those of several words, the fewest, the one that is used more', () => {
    assert.deepEqual(together('tgfybx', '报销'), ['推广费用', '报销']);
    assert.deepEqual(together('tgfybx', '包销'), ['推广费用', '包销']);
    assert.deepEqual(together('bxtgfy', '报销'), ['报销', '推广费用']);
    assert.deepEqual(together('tgfytgfytgfy'), ['推广费用', '推广费用', '推广费用'], 'twelve letters');
  });

  it('are not those of words of two characters alone, which any letters would be', () => {
    for (const letters of ['tgbx', 'bxbxbx', 'tgfyb', 'bx'.repeat(7), 'tgfy'.repeat(4), 'x', ''])
      assert.deepEqual(together(letters), [], letters);
  });
});
