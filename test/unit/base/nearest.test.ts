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
});
