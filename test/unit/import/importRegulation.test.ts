import assert from 'node:assert/strict';
import { clausesOf, imported, leftOf } from '../../support/imports';

const MIRROR = `天貓運營部管理制度
PAGE
第1页
_第1頁 一、總則(一)目的為規範業(yè)務運營，確保業(yè)務穩(wěn)定，特制定本管理制度。(二)適用範圍本制度適用於全體員工，投產比(roi)、(uv)、成交(gmv)、點擊率(ctr)除外。
二、崗位職責
（一)運營經理
全面負責部門管理。制訂計劃（年度、季度。含月度），並組織實施。
与其他部門溝通，報(bào)告權(quán)限。
- 2 -
(二）推廣專員
1.負責直通車投放；
2.負責鑽展投放。
3．日常工作
(1)看數據：
①花費
②成交
(2)寫報告。
（三)客服專員
处理投訴。
附則
本制度自2024年5月1日起施行。
共 3 页 第 3 页
`;

describe('importing a regulation', () => {
  it('cleans the noise of a mirror page and numbers what has no numeral', async () => {
    assert.deepEqual(clausesOf(await imported(MIRROR)), [
      '1 總則',
      '1.1｜目的為規範業務運營，確保業務穩定，特制定本管理制度。',
      '1.2｜適用範圍本制度適用於全體員工，投產比(roi)、(uv)、成交(gmv)、點擊率(ctr)除外。',
      '2 崗位職責',
      '2.1 運營經理',
      '2.1.1｜全面負責部門管理。',
      '2.1.2｜制訂計劃（年度、季度。含月度），並組織實施。',
      '2.1.3｜与其他部門溝通，報告權限。',
      '2.2 推廣專員',
      '2.2.1｜負責直通車投放；',
      '2.2.2｜負責鑽展投放。',
      '2.2.3 日常工作',
      '2.2.3.1｜看數據：',
      '2.2.3.1.1｜花費',
      '2.2.3.1.2｜成交',
      '2.2.3.2｜寫報告。',
      '2.3 客服專員｜处理投訴。',
      '3 附則｜本制度自2024年5月1日起施行。',
    ]);
  });
  it('lists the noise with its lines', async () => {
    const left = leftOf(await imported(MIRROR)).map((each) => each.split(' ').slice(0, 2).join(' '));
    assert.deepEqual(left, [
      'furniture 2',
      'furniture 3',
      'furniture 4',
      ...Array<string>(3).fill('pinyin 4'),
      'pinyin 8',
      'pinyin 8',
      'furniture 9',
      'furniture 22',
    ]);
  });
  it('keeps words before the first number as a preface, and numbers a text that has no numerals', async () => {
    assert.deepEqual(
      clausesOf(await imported('仓库制度\n为加强管理，特制定本制度。\n一、入库要登记。\n二、出库要签字。')),
      ['0 前言｜为加强管理，特制定本制度。', '1｜入库要登记。', '2｜出库要签字。'],
    );
    assert.deepEqual(clausesOf(await imported('仓库制度\n入库要登记。\n出库要签字。')), [
      '1｜入库要登记。',
      '2｜出库要签字。',
    ]);
  });
  it('reads decimal and Roman numerals', async () => {
    assert.deepEqual(
      clausesOf(await imported('规范\n1 总则\n1.1 目的\n1.1.1 为了统一。\n1.2 范围。\n2.5倍以上另议。\n')),
      ['1 总则', '1.1 目的', '1.1.1｜为了统一。', '1.2｜范围。', '1.2.1｜2.5倍以上另议。'],
    );
    assert.deepEqual(clausesOf(await imported('规范\nⅠ、总则。\nⅡ、职责：\nA\n①甲。\n②乙。\n')), [
      '1｜总则。',
      '2｜职责：A',
      '2.1｜甲。',
      '2.2｜乙。',
    ]);
  });
  it('joins lines that were broken at a page’s width, and no others', async () => {
    const wrapped = [
      '第一条 为了规范电子商务行为维护市场秩序促',
      '进电子商务持续健康发展保障各方的合法权',
      '益制定本法所以这一行还没有结束它继续写',
      '到了这里终于结束。',
      '第二条 境内的电子商务活动适用本法电子商',
      '务是指通过互联网等信息网络销售商品或者',
      '提供服务的经营活动其他另有规定的也适用',
      '其规定。',
    ].join('\n');
    const { pack } = await imported(`办法\n${wrapped}\n`);
    assert.deepEqual(
      pack.clauses.map(({ number }) => number),
      ['1', '2'],
    );
    assert.ok(pack.clauses[0]?.text.includes('维护市场秩序促进电子商务'));
  });
  it('takes several files as parts of one regulation', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const result = await imported([
      { name: '甲(2024-01-01).txt', bytes: bytes('办法\n第一条 甲。') },
      { name: '乙.txt', bytes: bytes('第二条 乙。') },
    ]);
    assert.deepEqual(clausesOf(result), ['1 第一条｜甲。', '2 第二条｜乙。']);
    assert.equal(result.pack.effectiveFrom, '2024-01-01');
  });
  it('keeps numbers that repeat as text, and lists them', async () => {
    const result = await imported('办法\n第一章 总则\n第一条 甲。\n第二条 乙。\n第二条 丙。\n第三条 丁。');
    assert.deepEqual(clausesOf(result), ['c1 总则', '1 第一条｜甲。', '2 第二条｜乙。第二条 丙。', '3 第三条｜丁。']);
    assert.deepEqual(leftOf(result), ['repeat 5 第二条 丙。']);
  });
});
