import assert from 'node:assert/strict';
import { createClauseIndex } from '../../../../src/search/clauseIndex';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const index = createClauseIndex(readKnowledge(BUNDLED_PACK));
const numbers = (query: string): string[] => index.search(query).map(({ clause }) => clause.number);

/** Queries by what they were meant to be. */
const MEANT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'several words run together': {
    tuiguangfeiyongbaoxiao: '推广费用报销',
    kaoheqijian: '考核',
    dianpuxiaoshoue: '店铺销售额',
  },
  'sounds that many do not tell apart': {
    kehutoushu: '客户投诉',
    kefuzhuguang: '客服主管',
    kehuhuwu: '客户服务',
    sichangfenxi: '市场分析',
  },
  'a letter too many, or two that changed places': {
    kehutuosu: '客户投诉',
    kuucun: '库存',
    tuigaungfeiyongbaoxiao: '推广费用报销',
  },
  'characters that sound like those meant': {
    推光费用报消: '推广费用报销',
    客户投宿: '客户投诉',
    店铺消售: '店铺销售',
    褲存: '库存',
  },
};

describe('search finds in spite of', () => {
  for (const [what, queries] of Object.entries(MEANT)) {
    it(what, () => {
      const missed = Object.entries(queries).filter(
        ([query, meant]) =>
          !numbers(query)
            .slice(0, 3)
            .includes(numbers(meant)[0] ?? ''),
      );
      assert.deepEqual(
        missed.map(([query, meant]) => [query, numbers(query).slice(0, 3), meant, numbers(meant).slice(0, 3)]),
        [],
      );
    });
  }
  it('nothing that would make a word of any letters', () => {
    for (const query of ['consumer', 'qqqqqqqqqq', 'zzhcsh', 'a'.repeat(40)])
      assert.deepEqual(index.search(query), [], query);
  });
  it('a typing error, with what is marked being what was meant', () => {
    const [hit] = index.search('推光费用报消');
    assert.deepEqual(
      hit?.highlights.map(([from, to]) => hit.clause.text.slice(from, to)),
      ['推廣費用', '報銷', '報銷'],
    );
  });
});
