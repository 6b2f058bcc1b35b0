import assert from 'node:assert/strict';
import { bundledPack } from '../../../support/pack';
import { pageBeside } from '../../../support/flattening/sources';
import { clausesOf, imported, leftOf } from '../../../support/imports';

const numbersOf = (clauses: readonly string[]): string[] => clauses.map((clause) => clause.split(/[ ｜]/)[0] ?? '');

describe('a text without line breaks', () => {
  it('is cut before decimal numbers, and before no other figures', async () => {
    const text =
      '青云店铺制度1总则1.1总体要求1.1.1为了提升转化率，日销不低于1.5万元，ROI不低于2.5，' +
      '版本v1.2起生效。1.1.2每天9:30前完成3.5%的抽检，2024.5.1起执行，6.18期间加倍。1.2适用范围适用于天猫店铺。' +
      '2人员2.1人员配置2.1.1客服1.5班制。2.2年度计划每年1月制订。';
    assert.deepEqual(clausesOf(await imported(text)), [
      '1 总则',
      '1.1 总体要求',
      '1.1.1｜为了提升转化率，日销不低于1.5万元，ROI不低于2.5，版本v1.2起生效。',
      '1.1.2｜每天9:30前完成3.5%的抽检，2024.5.1起执行，6.18期间加倍。',
      '1.2 适用范围｜适用于天猫店铺。',
      '2 人员',
      '2.1 人员配置',
      '2.1.1｜客服1.5班制。',
      '2.2 年度计划｜每年1月制订。',
    ]);
  });
  it('is cut before Chinese numerals of each kind, in either script, and not before references', async () => {
    for (const text of [
      '直播管理办法第一章总则第一条为了规范直播，制定本办法。第二条依照第三条的规定，设：（一）主播：1.甲；2.乙；' +
        '（二）场控。第二章流程第三条违反第二条第（一）项的，停播。第四条本办法由直播部解释。',
      '直播管理辦法第一章總則第一條為了規範直播，制定本辦法。第二條依照第三條的規定，設：(一)主播：1.甲；2.乙；' +
        '(二)場控。第二章流程第三條違反第二條第(一)項的，停播。第四條本辦法由直播部解釋。',
    ])
      assert.deepEqual(numbersOf(clausesOf(await imported(text))), [
        ...['c1', '1', '2', '2.1.1', '2.1.1.1', '2.1.1.2', '2.1.2', 'c2', '3', '4'],
      ]);
  });
  it('has duties below the posts that its lists begin with', async () => {
    const text =
      '客服制度一、总则（一）目的为了统一接待，制定本制度。二、职责（一）岗位职责1.客服主管负责排班。考核接待。' +
      '2.售后客服处理退货。跟进物流。三、流程（一）接待1.客服主管每天检查。每周汇总。2.转接时说明原因。';
    assert.deepEqual(numbersOf(clausesOf(await imported(text))), [
      ...['1', '1.1', '2', '2.1', '2.1.1', '2.1.1.1', '2.1.1.2', '2.1.2', '2.1.2.1', '2.1.2.2'],
      ...['3', '3.1', '3.1.1', '3.1.2'],
    ]);
  });
  it('says where a number or a title could be read otherwise', async () => {
    const text = '制度一、总则1.甲方。2.乙方。4.丁方。二、附则1.本制度由行政部解释。2.自发布之日起施行。';
    const result = await imported(text);
    assert.deepEqual(numbersOf(clausesOf(result)), ['1', '1.1', '1.2', '1.4', '2', '2.1', '2.2']);
    assert.deepEqual(leftOf(result), ['doubt 1 4. 丁方。']);
  });
  it('says of which articles the paragraphs cannot be told apart', async () => {
    const text = '办法第一条甲方负责。乙方协助。第二条丙方验收。第三条自发布之日起施行。';
    const result = await imported(text);
    assert.deepEqual(numbersOf(clausesOf(result)), ['1', '2', '3']);
    assert.deepEqual(leftOf(result), ['paragraph 1 第一条']);
  });
  it('says so too of articles whose breaks are lost in part, and of what stands after their lists', async () => {
    const text =
      '办法第一条甲方负责：（一）验收；（二）入库。乙方协助。丙方监督。第二条丁方付款。\n戊方开票。己方归档。第三条庚方备案。';
    assert.deepEqual(leftOf(await imported(text)), ['paragraph 1 第一条', 'paragraph 1 第二条']);
  });
  it('says nothing of them where blanks stand for all breaks', async () => {
    const text =
      '办法 第一条 甲方负责。乙方协助。 第二条 丙方验收。 第三条 丁方付款。 第四条 戊方开票。 第五条 己方归档。 第六条 略。';
    assert.deepEqual(leftOf(await imported(text)), []);
  });
  it('has a title that alone in its list goes on into the text', async () => {
    const lines = [
      '制度',
      '一、运营负责人',
      '统筹销售。',
      '主持例会。',
      '二、内容编辑每周产出脚本。',
      '维护问答。',
      '三、数据专员',
      '发出日报。',
      '说明异常。',
    ];
    assert.deepEqual(numbersOf(clausesOf(await imported(lines.join('\n')))), [
      ...['1', '1.1', '1.2', '2', '2.1', '2.2', '3', '3.1', '3.2'],
    ]);
  });
  it('takes the first section after a title that ends with a word that cites', async () => {
    const text = '规定第一章总则第一条略。第二章执行第一节一般规定第二条略。第二节罚款第三条略。';
    assert.ok(numbersOf(clausesOf(await imported(text))).includes('c2.s1'));
  });
  it('has paragraphs where blanks are left of its line breaks', async () => {
    const text = '办法 第一条 甲方负责。 乙方协助。第二条 丙方验收。第三条 自发布之日起施行。';
    assert.deepEqual(numbersOf(clausesOf(await imported(text))), ['1', '1.2', '2', '3']);
  });
  it('has one list of an article after the other', async () => {
    const text =
      '办法第一条应当：（一）甲；（二）乙。不得：（一）丙；（二）丁。前款以外的，从其规定。第二条自发布之日起施行。';
    assert.deepEqual(numbersOf(clausesOf(await imported(text))), [
      ...['1', '1.1.1', '1.1.2', '1.2', '1.2.1', '1.2.2', '1.3', '2'],
    ]);
  });
});

describe('the page of a document host', () => {
  const page = pageBeside();

  it('has exactly the clauses of the bundled regulation, if it is there', async () => {
    if (page === undefined) return;
    const { pack } = await imported(page);
    const bundled = bundledPack().value?.clauses.map(({ number }) => number) ?? [];
    assert.deepEqual(
      pack.clauses.map(({ number }) => number),
      bundled,
    );
    assert.equal(pack.title, '天貓運營部管理制度');
  });
  it('has its furniture listed once for each end', async () => {
    if (page === undefined) return;
    const left = leftOf(await imported(page));
    assert.equal(left.filter((each) => each.startsWith('page ')).length, 2);
  });
});
