import assert from 'node:assert/strict';
import { createReadings } from '../../../../src/search/query/readings';
import { createSpelledWords, spelledIn } from '../../../../src/search/query/spelling';

const readings = createReadings();
const spells = (letters: string, word: string): boolean => createSpelledWords([word], readings)(letters).includes(word);

describe('letters of a word that is known', () => {
  it('spell a known word, wholly, its last syllable unfinished, or by its initials', () => {
    for (const letters of ['kucun', 'kucu', 'kuc']) assert.ok(spells(letters, '库存'), letters);
    for (const letters of ['ku', 'k', 'kc', 'kucunn', 'cun', '']) assert.ok(!spells(letters, '库存'), letters);
    assert.ok(spells('tgfy', '推广费用') && spells('tgf', '推广费'));
    for (const letters of ['tgf', 'tgfyb', 'tgxy']) assert.ok(!spells(letters, '推广费用'), letters);
    for (const letters of ['zhongyao', 'chongyao']) assert.ok(spells(letters, '重要'), letters);
    assert.ok(!spells('a', ''));
  });

  it('spell all words of a list that sound so, in its order', () => {
    const spelled = createSpelledWords(['重要', '种药', '库存', '中药', '重要', '目标'], readings);
    assert.deepEqual(spelled('zhongyao'), ['重要', '种药', '中药', '重要']);
    assert.deepEqual(spelled('chongyao'), ['重要', '种药', '重要']);
    assert.deepEqual(createSpelledWords([], readings)('a'), []);
  });
});

describe('a name', () => {
  it('holds what letters spell anywhere in it', () => {
    const name = '店铺库存盘点';
    for (const letters of ['kucun', 'dianpu', 'pandian', 'kcp', 'dpkc', 'kucunp', 'kcpd'])
      assert.ok(spelledIn(letters, name, readings), letters);
    for (const letters of ['k', 'kc', 'kucunx', 'dd', 'x'.repeat(41), ''])
      assert.ok(!spelledIn(letters, name, readings), letters);
    assert.ok(!spelledIn('kucun', `${'一'.repeat(40)}库存`, readings), 'too far in');
    assert.ok(spelledIn('kucun', `${'一'.repeat(38)}库存`, readings));
  });
});
