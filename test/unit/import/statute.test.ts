import assert from 'node:assert/strict';
import { clausesOf, imported, leftOf } from '../../support/imports';

const STATUTE = `# 中华人民共和国示例法

2018年8月31日 第十三届全国人民代表大会常务委员会第五次会议通过

2021年4月29日 《关于修改〈中华人民共和国示例法〉的决定》修正

<!-- INFO END -->

目　录

第一章　总则

第二章　经营者

第一章　总　则

第一条　为了保障各方权益，制定本法。

　　本法所称经营者，是指从事经营的人。

## 第二章 经营者

### 第一节 一般规定

第二条 经营者应当：

（一）公示名称；

所称名称，包括简称。

(二)公示地址。

前款信息变更的，应当更新。

第二条之一 依照本法

第十条的规定处理。第三条 经营者依法纳税。

附 则

第五条 本法自公布之日起施行。

附件：

税率表

一、甲类

二、乙类
`;

describe('importing a statute', () => {
  it('numbers articles, paragraphs and items, with chapters and annexes beside them', async () => {
    const result = await imported(STATUTE, '示例法(2021-04-29).md');
    assert.deepEqual(clausesOf(result), [
      'c1 总则',
      '1 第一条｜为了保障各方权益，制定本法。',
      '1.2｜本法所称经营者，是指从事经营的人。',
      'c2 经营者',
      'c2.s1 一般规定',
      '2 第二条｜经营者应当：',
      '2.1.1｜公示名称；所称名称，包括简称。',
      '2.1.2｜公示地址。',
      '2.2｜前款信息变更的，应当更新。',
      '2-1 第二条之一｜依照本法',
      '2-1.2｜第十条的规定处理。',
      '3 第三条｜经营者依法纳税。',
      'c3 附则',
      '5 第五条｜本法自公布之日起施行。',
      'a1 税率表',
      'a1.1｜甲类',
      'a1.2｜乙类',
    ]);
    assert.deepEqual(result.findings, []);
  });
  it('says in pack.yaml what it knows', async () => {
    const { pack } = await imported(STATUTE, '示例法(2021-04-29).md');
    assert.deepEqual(
      [pack.id, pack.title, pack.script, pack.numbering, pack.effectiveFrom],
      ['shi-li-fa-2021-04-29', '中华人民共和国示例法', 'simplified', 'articles', '2021-04-29'],
    );
    assert.equal(pack.history.length, 2);
  });
  it('lists what it left out and what seems to be missing, with the line', async () => {
    const left = leftOf(await imported(STATUTE, '示例法(2021-04-29).md'));
    assert.deepEqual(left, [
      'markup 7 <!-- INFO END -->',
      'contents 9 目录',
      'contents 11 第一章 总则',
      'contents 13 第二章 经营者',
      'gap 41 4',
    ]);
  });
  it('gives two versions of one law two ids, and a day from the text where the name has none', async () => {
    const [old, now] = await Promise.all(
      ['2018-08-31', '2021-04-29'].map((day) => imported(STATUTE, `示例法(${day}).md`)),
    );
    assert.notEqual(old?.pack.id, now?.pack.id);
    const dated = await imported('第一条 本办法自2024年5月1日起施行。');
    assert.deepEqual([dated.pack.effectiveFrom, dated.dayFound], ['2024-05-01', true]);
    const undated = await imported('第一条 甲。');
    assert.deepEqual([undated.pack.effectiveFrom, undated.dayFound], ['2026-05-01', false]);
  });
  it('reads Traditional statutes with parts, spaced numerals and the text on the next line', async () => {
    const result = await imported(
      '民法範例\n第一編 總則\n第一章 法例\n第 1 條\n民事，法律所未規定者，依習慣。\n第 1-1 條 略\n第 2 條\n前條規定，準用之。\n第二編 債\n第一章 通則\n第 3 條 契約成立。\n',
    );
    assert.deepEqual(
      clausesOf(result).filter((each) => !each.includes('略')),
      [
        'p1 總則',
        'p1.c1 法例',
        '1 第1條｜民事，法律所未規定者，依習慣。',
        '2 第2條｜前條規定，準用之。',
        'p2 債',
        'p2.c1 通則',
        '3 第3條｜契約成立。',
      ],
    );
    assert.equal(result.pack.script, 'traditional');
  });
  it('numbers by chapter where the articles begin again in each', async () => {
    const result = await imported(
      '公司制度\n第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 考勤\n第一条 丙。\n第二条 丁：\n1、戊。\n',
    );
    assert.deepEqual(clausesOf(result), [
      '1 总则',
      '1.1 第一条｜甲。',
      '1.2 第二条｜乙。',
      '2 考勤',
      '2.1 第一条｜丙。',
      '2.2 第二条｜丁：',
      '2.2.1｜戊。',
    ]);
  });
});
