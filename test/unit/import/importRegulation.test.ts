import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../src/base/script';
import { writeBody } from '../../../src/import/body';
import { parsePack } from '../../../src/knowledge/pack';
import { packFilesOf } from '../../../src/import/packText';
import { draws } from '../../support/draws';
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
  it('numbers by chapter where the articles begin anew in each', async () => {
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

describe('any source', () => {
  const piece = fc.constantFrom(
    '第一章 总则',
    '第二章 甲',
    '第一节 乙',
    '第一条 内容。',
    '第二条 内容：',
    '第三条',
    '第二条之一 丙。',
    '一、总则',
    '二、职责',
    '（一）目的',
    '(二)范围。',
    '1. 运营经理',
    '2．推广：',
    '（1）负责甲；',
    '①乙',
    'Ⅰ、丙',
    '1.1 范围',
    '1.1.2 细则。',
    '2.5倍。',
    '没有编号的句子。',
    '短标题',
    '附则',
    '附件一 表',
    '附件：',
    '目录',
    '业(yè)务。',
    '第1页',
    '- 3 -',
    '',
    '> 引用',
    '# 标题',
    '\\1. 甲',
    '前言',
    '2018年8月31日 通过',
    '甲；（二）乙；（三）丙。',
    '结束。第二条 接着。第三条所称甲。',
    '| 甲 | 乙 |',
    '第十条的规定',
    '**粗**',
    '<!-- 注 -->',
    '１．全角',
    '笫四条 错字。',
    '　　第五条　空格',
  );
  const text = fc
    .array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 })
    .map((pieces) => `开头。\n${pieces.join('\n')}`);
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html');

  it('makes a pack without a fault, of which no character is lost', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.txt', 'a.md'), async (source, name) => {
        const { files, left, findings } = await imported(source, name);
        assert.deepEqual(findings, []);
        const kept = countCharacters([...files, ...left].map(({ text: each }) => each).join('\n'));
        for (const [character, count] of countCharacters(source))
          assert.ok((kept.get(character) ?? 0) >= count, `${character} of ${JSON.stringify(source)}`);
      }),
      draws(400),
    );
  });
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const lines = pieces
          .filter((each) => each !== '')
          .map((each, index) => ({ file: 'a', line: index + 1, text: each.trim(), heading: 0 }));
        const writing = writeBody([], lines);
        const header = {
          id: 'demo',
          title: '示例',
          script: 'simplified' as const,
          numbering: writing.numbering,
          effectiveFrom: '2026-05-01',
          history: [],
        };
        const { value, findings } = parsePack(packFilesOf(header, writing.sections));
        assert.deepEqual(findings, []);
        assert.deepEqual(
          value?.clauses.map(({ number }) => number),
          writing.placed,
        );
      }),
      draws(600),
    );
  });
  it('never makes the importer throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.string({ unit: 'binary' })), names, async (source, name) => {
        await imported(source, name).catch((error: unknown) => {
          assert.ok(error instanceof Error && error.message.startsWith('import.'), String(error));
        });
      }),
      draws(300),
    );
  });
});

// Letters, digits and Han, as comparison has them: look-alikes and widths may have been set right.
function countCharacters(source: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of fold(source.normalize('NFKC').replaceAll('笫', '第')).match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
