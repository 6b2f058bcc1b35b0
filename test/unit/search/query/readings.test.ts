import assert from 'node:assert/strict';
import { createReadings, spell } from '../../../../src/search/query/readings';

describe('readings', () => {
  it('are all ways to read a character', () => {
    const readings = createReadings();
    assert.deepEqual(readings('长'), ['chang', 'zhang']);
    assert.deepEqual(readings('喆'), ['zhe']);
    assert.equal(readings('长'), readings('长'));
  });

  it('leave what is no Chinese, or read by nobody, as it is', () => {
    const readings = createReadings();
    for (const sign of ['a', 'Z', '9', ' ', '，', '々', '㐀', '\u{1f600}', '\ud800'])
      assert.deepEqual(readings(sign), [sign]);
  });
});

describe('a word', () => {
  it('is spelled whole and by its initials, as it is read', () => {
    assert.deepEqual(spell('银行重要'), { whole: 'yinhangzhongyao', initials: 'yhzy' });
    assert.deepEqual(spell('完成了'), { whole: 'wanchengle', initials: 'wcl' });
    assert.deepEqual(spell('ROI（周）'), { whole: 'ROI（zhou）', initials: 'ROI（z）' });
  });
});
