// Tests what of a text tells who a customer is, in either script, by the bundled pack: each pattern finds its example,
// and what people write of products, days and amounts is none.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSettings } from '../../../src/knowledge/settings';
import { withheldReader } from '../../../src/rules/shared/withheld';
import { WITHHELD_KINDS } from '../../../src/knowledge/schemas/wording';
import { draws } from '../../support/draws';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const people = parseSettings({
  path: 'ops-regulation.yaml',
  text: 'people: [{ id: zhou, name: 周岚, superior: true }]',
}).value.people;
const reader = withheldReader(knowledge, WITHHELD_KINDS, people);
const found = (text: string): string[] => reader(text).map(({ at, end }) => text.slice(at, end));

const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));

describe('who a customer is', () => {
  it('is found by each pattern in its example', () => {
    for (const { id, kind, example } of knowledge.wording.withheld.patterns) {
      const own = withheldReader(knowledge, [kind], []);
      assert.equal(own(example).length, 1, id);
    }
  });

  it('is told by numbers, addresses and accounts, wherever they stand', () => {
    const data = fc.oneof(
      digits(8).map((rest) => `手机 13${rest.slice(0, 1)}-${rest.slice(1, 5)}-${rest.slice(4, 8)}`),
      digits(9).map((rest) => `１３${rest}`),
      digits(6).map((rest) => `tb${rest}_2011`),
      digits(8).map((rest) => `t_15${rest}_013`),
      fc
        .tuple(fc.constantFrom('浙江省杭州市余杭区', '上海市浦東新區'), fc.integer({ min: 1, max: 2000 }))
        .map(([area, number]) => `${area}世纪大道 ${String(number)} 号`),
      fc.integer({ min: 101, max: 3999 }).map((room) => `3 栋 2 单元 ${String(room)} 室`),
      fc.constantFrom('旺旺号：lanmao_2015', '微信号:abc-886', 'QQ 12345678', '王女士', '歐陽先生', '买家张三小姐'),
    );
    fc.assert(
      fc.property(
        data,
        fc.constantFrom('', '客户来电，', '已联系（'),
        fc.constantFrom('', '。', '，请回复'),
        (it, before, after) => {
          assert.equal(found(`${before}${it}${after}`).length, 1, `${before}${it}${after}`);
        },
      ),
      draws(300),
    );
  });

  for (const text of [
    '各位女士',
    '女士手套 1200 件',
    '主播小姐姐',
    '秋季女士外套',
    '夏季女士凉鞋',
    '时尚女士',
    '黄金女士手表',
    '好先生',
    '对于女士',
    '周女士回复',
    '周岚先生',
    '5 月 1 号到货',
    '线路 3 号',
    '一路走高 12 号',
    '3 号仓 2 号门',
    '8 号楼',
    '2026-05-03 15:30',
    '访客 138,000',
    '138****0000',
    '票据 26332000000202606161',
    '旺旺接待 1200 人',
    '微信群 200 人',
    '微信：社群 300 人',
    '旺旺：客户要求换货',
    '货号 TB1234',
    '支付金额 13,800,001,111',
    'SKU 13800001111222',
    '第十二条 市、县人民政府',
    '上海市场 5 号位',
    '杭州市场占有率 12',
    '余杭区仓库',
    '99.99%',
    '活动 618 会场 2 号位',
    '淘宝直播 3 场',
    '买家秀 20 条',
    '会员 12345 人',
  ]) {
    it(`is not told by 「${text}」`, () => {
      assert.deepEqual(found(text), []);
    });
  }
});
