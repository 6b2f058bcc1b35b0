import assert from 'node:assert/strict';
import { pinyinTraits, withoutPinyin } from '../../../src/import/pinyin';

const cleaned = (text: string): readonly [string, readonly string[]] => {
  const { text: kept, removed } = withoutPinyin(text, pinyinTraits(text));
  return [kept, removed];
};

describe('pinyin between characters', () => {
  it('is taken out in brackets and without, with tones and without', () => {
    assert.deepEqual(cleaned('业(yè)务(wu)流程'), ['业务流程', ['(yè)', '(wu)']]);
    assert.deepEqual(cleaned('業yè務流程'), ['業務流程', ['yè']]);
    assert.deepEqual(cleaned('业ye务wu流liu程'), ['业务流程', ['ye', 'wu', 'liu']]);
    assert.deepEqual(cleaned('业务（yè wù）流程'), ['业务流程', ['（yè wù）']]);
    assert.deepEqual(cleaned('恶(è)意'), ['恶意', ['(è)']]);
    assert.deepEqual(cleaned('yè wù liú chéng'), ['', ['yè wù liú chéng']]);
  });
  it('is taken out where it is the first letter of each reading', () => {
    assert.equal(cleaned('天t猫m运y营y部b管g理l制z度')[0], '天猫运营部管理制度');
  });
  it('is no abbreviation and no word', () => {
    for (const text of [
      '提升SKU与GMV',
      '投产比(roi)、访客(uv)、点击率(ctr)',
      '在app上看uv值',
      '方案a与方案b',
      '用CRM和618数据',
      '按kpi考核',
      '客服he接待',
      '选项(a)与选项(b)',
    ])
      assert.deepEqual(cleaned(text), [text, []]);
  });
});
