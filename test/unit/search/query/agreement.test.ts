import assert from 'node:assert/strict';
import { agreedTerms } from '../../../../src/search/query/agreement';
import { runsOf } from '../../../../src/search/index/tokens';
import { createFold } from '../../../../src/search/index/folding';
import type { Language } from '../../../../src/search/query/meaning';
import { createSounds } from '../../../../src/search/query/pinyin';
import { createReadings } from '../../../../src/search/query/readings';
import { createTrade, spelledForms } from '../../../../src/search/query/trade';
import type { ReadyTerm } from '../../../../src/search/query/trade';
import { lexiconOf, ready } from '../../../support/smallLexicon';

const BUDGET: ReadyTerm = { forms: ['推广预算', '超支', '烧钱'], clauses: ['p§1'] };
const PROMOTION: ReadyTerm = { forms: ['推广', '投放'], clauses: ['p§2', 'p§3', 'p§4', 'p§5'] };
const DISPUTE: ReadyTerm = { forms: ['纠纷', '骂人', '吵架'], clauses: ['p§6'] };
const AGENT: ReadyTerm = { forms: ['客服', '客服专员'], clauses: ['p§7'] };
const TRAINING: ReadyTerm = { forms: ['客服培训', '带教'], clauses: ['p§8'] };
const BELOW: ReadyTerm = { forms: ['考核不合格', '绩效差'], clauses: ['p§9'] };
const ASSESSMENT: ReadyTerm = { forms: ['绩效', '考核'], clauses: ['p§10'] };
const ANOMALY: ReadyTerm = { forms: ['数据异常', '突然下降'], clauses: ['p§11'] };
const TERMS = [BUDGET, PROMOTION, DISPUTE, AGENT, TRAINING, BELOW, ASSESSMENT, ANOMALY];
const trade = createTrade(TERMS);
const languageOf = (text: string): Language => {
  const lexicon = lexiconOf([ready(text)]);
  return { fold: createFold(), trade, lexicon, sounds: createSounds(lexicon, createReadings(), spelledForms(TERMS)) };
};
const words = languageOf('客服突然');
const agreed = (query: string): unknown =>
  agreedTerms(runsOf(query), words).map(({ term, share }) => [term.forms[0], share]);

describe('what the words of a question agree on', () => {
  it('is the term that has the most of them, in several pieces', () => {
    assert.deepEqual(agreed('推广钱超了'), [['推广预算', 1]]);
    assert.deepEqual(agreed('绩效连续不合格'), [['考核不合格', 1]]);
    assert.deepEqual(agreed('不合格 绩效'), [['考核不合格', 1]], 'in any order, in several words');
  });

  it('is nothing where one form says it all, or nothing is known', () => {
    for (const query of ['推广', '推广预算', '客服专员', '年假', '停车 密码', '支', '', 'roi'])
      assert.deepEqual(agreed(query), [], query);
    assert.deepEqual(agreed('超级年假很多'), [], 'what is known is the lesser part');
  });

  it('is else what a single character says that is half of the words of one term', () => {
    assert.deepEqual(agreed('有人要骂'), [['纠纷', 0.7]]);
    assert.deepEqual(agreed('来教'), [['客服培训', 0.7]]);
    assert.deepEqual(agreed('骂'), [], 'a character alone');
    assert.deepEqual(agreed('要放'), [], 'of a term that names many clauses');
    assert.deepEqual(agreed('责骂声'), [], 'within a word that nobody knows');
  });

  it('is else a rarer word beside a form, unless the texts have it as well', () => {
    const silent = languageOf('店铺');
    assert.deepEqual(
      agreedTerms(['客服突然少了'], silent).map(({ term }) => term),
      [ANOMALY],
    );
    assert.deepEqual(agreed('客服突然少了'), []);
    assert.deepEqual(
      agreedTerms(['突然少了'], silent).map(({ term }) => term),
      [],
      'beside no form',
    );
  });

  it('is nothing where a word may be another that was mistyped', () => {
    assert.deepEqual(agreed('推广钱'), [['推广预算', 1]]);
    assert.deepEqual(agreed('推广预钱'), []);
  });

  it('leaves out what says nothing: people, times, doing something or not', () => {
    assert.deepEqual(agreed('老板老是去不去骂'), [['纠纷', 0.7]]);
    assert.deepEqual(agreed('我们这个月推广就要超了'), [['推广预算', 1]]);
  });
});
