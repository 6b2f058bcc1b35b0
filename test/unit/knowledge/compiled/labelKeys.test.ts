import assert from 'node:assert/strict';
import { labelKey } from '../../../../src/base/script';
import { keysFrom, storeKeys } from '../../../../src/knowledge/compiled/labelKeys';

describe('stored keys of labels', () => {
  it('are those of the texts, and name the characters that change, each once and in order', () => {
    const texts = ['店鋪', '店鋪名稱', 'No. of shops', 'NO', '數據', '完成', '（％）'];
    const stored = storeKeys(texts);
    assert.deepEqual(stored, { from: 'NO據數稱鋪％（）', to: 'no据数称铺%()', others: {} });
    assert.deepEqual(texts.map(keysFrom(stored)), texts.map(labelKey));
  });

  it('name the texts whose characters do not tell them', () => {
    const texts = ['乾淨', '乾隆', '全　形', '乾'];
    const stored = storeKeys(texts);
    assert.deepEqual(Object.keys(stored.others), ['乾隆', '全　形']);
    assert.deepEqual(texts.map(keysFrom(stored)), ['干净', '乾隆', '全形', '干']);
    assert.deepEqual(texts.map(labelKey), ['干净', '乾隆', '全形', '干']);
  });

  it('give the same again for the same text', () => {
    const keyOf = keysFrom({ from: 'A', to: 'a', others: { AA: 'b' } });
    assert.deepEqual(['A A', 'A A', 'AA', 'B', ''].map(keyOf), ['aa', 'aa', 'b', 'B', '']);
  });
});
