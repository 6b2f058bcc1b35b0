import assert from 'node:assert/strict';
import { nearestWord } from '../../../src/base/nearest';

describe('the nearest word', () => {
  it('is the one that differs least, in any order', () => {
    const words = ['monthly-plan-2026-04', 'monthly-plan-2026-15', 'weekly-meeting-2026-W14'];
    for (const all of [words, words.toReversed(), [...words, ...words]])
      assert.equal(nearestWord('monthly-plan-2026-4', all), 'monthly-plan-2026-04');
    assert.equal(nearestWord('月度推广计划', ['月度推廣計畫', '月度工作計劃']), '月度推廣計畫');
  });
  it('is none where two are as near, or all too far', () => {
    assert.equal(nearestWord('plan-3', ['plan-1', 'plan-2']), undefined);
    assert.equal(nearestWord('plan-3', ['plan-1', 'plan-2', 'plan3']), undefined);
    assert.equal(nearestWord('plan-three', ['plan-1']), undefined);
    assert.equal(nearestWord('ab', ['ac']), undefined, 'half of it wrong');
    assert.equal(nearestWord('', ['', 'a']), undefined);
  });
  it('is at most two characters away, and fewer than half of what was typed', () => {
    for (let length = 1; length <= 9; length++) {
      const text = 'abcdefghi'.slice(0, length);
      for (let wrong = 1; wrong <= 4 && wrong <= length; wrong++) {
        const others = ['#'.repeat(wrong) + text.slice(wrong), text + '#'.repeat(wrong)];
        const isNear = wrong <= 2 && wrong * 2 < length;
        for (const other of others)
          assert.equal(nearestWord(text, [other]), isNear ? other : undefined, `${text} ${other}`);
      }
    }
  });
  it('is told by its first hundred characters', () => {
    const long = 'a'.repeat(100);
    assert.equal(nearestWord(long, [`${long}${'b'.repeat(9)}`]), `${long}${'b'.repeat(9)}`);
    assert.equal(nearestWord(`${long}b`, [`${long}c`, `${long}d`]), undefined);
  });
  it('is the same in either script, width and case', () => {
    assert.equal(nearestWord('weekly-x', ['Ｗｅｅｋｌｙ－Y']), 'Ｗｅｅｋｌｙ－Y');
    assert.equal(nearestWord('WEEKLY-A', ['weekly-b']), 'weekly-b');
  });
});
