import assert from 'node:assert/strict';
import { writeOrdinal } from '../../../../src/features/rename/numeralText';
import type { Numeral } from '../../../../src/citations/numerals';

const as = (style: Numeral['style'], written: string, ordinal: string): string | undefined =>
  writeOrdinal(written, { style, written, ordinal: '', rest: '' }, ordinal);

describe('another ordinal in a numeral', () => {
  it('is circled up to thirty-five, and Roman up to twelve', () => {
    const circles = ['1', '20', '21', '35'].map((ordinal) => as('circle', '③、', ordinal));
    assert.deepEqual(circles, ['①、', '⑳、', '㉑、', '㉟、']);
    assert.equal(as('circle', '㉒ ', '2'), '② ');
    assert.deepEqual([as('circle', '③', '36'), as('circle', '③', '0')], [undefined, undefined]);
    assert.deepEqual(
      ['1', '12'].map((ordinal) => as('roman', 'Ⅲ.', ordinal)),
      ['Ⅰ.', 'Ⅻ.'],
    );
    assert.equal(as('roman', 'Ⅲ.', '13'), undefined);
    assert.equal(as('preface', '前言', '2'), undefined);
  });

  it('is decimal with the points that are written', () => {
    for (const style of ['decimal2', 'decimal3', 'decimal4', 'decimal5'] as const) {
      assert.equal(as(style, '3.2.1 ', '3.4'), '3.4 ');
      assert.equal(as(style, '3．2 ', '3.4.10'), '3．4．10 ');
    }
  });

  it('is that of an article, with what was added to it', () => {
    assert.equal(as('article', '第十七條', '18'), '第十八條');
    assert.equal(as('article', '第17条 ', '18'), '第18条 ');
    assert.equal(as('article', '第１７條', '18'), '第１８條');
    assert.equal(as('article', '第十七條之一', '18'), '第十八條');
    assert.equal(as('article', '第十七條', '17-2'), '第十七條之二');
    assert.equal(as('article', '第17條之1', '20-3'), '第20條之3');
    assert.equal(as('article', '第 十七 條之１　', '18-12'), '第 十八 條之十二　');
    assert.equal(as('article', '第兩百零三條', '204'), '第二百零四條');
  });

  it('is written as it stands there: in Chinese numerals, digits, or digits of full width', () => {
    const other = 'bracket';
    assert.equal(as(other, '（二）', '11'), '（十一）');
    assert.equal(as(other, '（2）', '11'), '（11）');
    assert.equal(as(other, '（２）', '11'), '（１１）');
    assert.equal(as(other, '二十三、', '4'), '四、');
    assert.equal(as(other, '23. ', '4'), '4. ');
    assert.equal(as(other, '第〇百章第二節', '4'), '第四章第二節', 'the first numeral alone');
  });
});
