// Tests of what a query is understood to mean, on a few texts and terms.
import assert from 'node:assert/strict';
import { createSounds } from '../../../../src/search/query/pinyin';
import { understand } from '../../../../src/search/query/query';
import type { Understood } from '../../../../src/search/query/query';
import { createTrade, spelledForms } from '../../../../src/search/query/trade';
import type { ReadyTerm } from '../../../../src/search/query/trade';
import { createReadings } from '../../../../src/search/query/readings';
import { createFold } from '../../../../src/search/index/folding';
import { lexiconOf, ready } from '../../../support/smallLexicon';

const TEXTS = ['店铺库存盘点', '客户投诉处理', '推广费用可以报销', '存货', '广告投入产出比'].map((text) => ready(text));
const TERMS: readonly ReadyTerm[] = [
  { forms: ['库存', 'stock', '存货'], clauses: ['p§1'] },
  { forms: ['投入产出比', 'roi', 'return on spend'], clauses: ['p§2', 'p§3'] },
];
const lexicon = lexiconOf(TEXTS);
const sounds = createSounds(lexicon, createReadings(), spelledForms(TERMS));
const language = { fold: createFold(), trade: createTrade(TERMS), lexicon, sounds };
const meant = (query: string): Understood => understand(query, language);
const phrases = (query: string): unknown[] =>
  meant(query).phrases.map(({ text, weight, group }) => [text, Number(weight.toFixed(3)), group]);
const named = (query: string): unknown =>
  Object.fromEntries([...meant(query).clauses].map(([clause, share]) => [clause, Number(share.toFixed(3))]));

describe('a query', () => {
  it('is its words, each with its pairs, and what means the same', () => {
    assert.deepEqual(phrases('盘点'), [['盘点', 1, 0]]);
    assert.deepEqual(phrases('盤點，處理'), [
      ['盘点', 1, 0],
      ['处理', 1, 1],
    ]);
    assert.deepEqual(phrases('庫存'), [
      ['库存', 1, 0],
      ['stock', 0.8, 0],
      ['存货', 0.8, 0],
    ]);
    assert.deepEqual(meant('盘点').phrases[0]?.pairs, ['盘点']);
    assert.deepEqual(meant('店铺库存').phrases[0]?.pairs, ['店铺', '铺库', '库存']);
  });

  it('names the clauses of the terms that it holds, by the share that they are of it', () => {
    assert.deepEqual(named('库存'), { 'p§1': 1 });
    assert.deepEqual(named('店铺库存'), { 'p§1': 0.5 });
    assert.deepEqual(phrases('店铺库存'), [
      ['店铺库存', 1, 0],
      ['stock', 0.4, 0],
      ['存货', 0.4, 0],
    ]);
    assert.deepEqual(named('库存 店铺库存'), { 'p§1': 1 }, 'the surest of several');
    assert.deepEqual(named('店铺库存 库存'), { 'p§1': 1 });
    assert.deepEqual(named('产出'), { 'p§2': 0.28, 'p§3': 0.28 }, 'a part of a term');
    assert.deepEqual(phrases('产出'), [['产出', 1, 0]]);
    assert.deepEqual(named('产'), {});
    assert.deepEqual(named('盘点'), {});
  });

  it('is without the words that only ask, unless a text says just so', () => {
    assert.deepEqual(phrases('怎么盘点'), [['盘点', 1, 0]]);
    assert.deepEqual(phrases('盘点怎么办'), [['盘点', 1, 0]]);
    assert.deepEqual(phrases('可以报销'), [
      ['报销', 1, 0],
      ['可以报销', 1, 1],
    ]);
    assert.deepEqual(phrases('怎么').slice(0, 1), [['怎么', 1, 0]]);
    assert.deepEqual(phrases('，。!'), []);
    assert.deepEqual(phrases(''), []);
  });

  it('is what was perhaps meant, where no text holds it: nearly the same, else sounding the same', () => {
    const [, near] = meant('客户投诶处').phrases;
    assert.deepEqual([near?.text, near?.pairs], ['客户投诉处', []]);
    assert.ok((near?.weight ?? 1) < 0.57);
    const heard = meant('酷存').phrases.map(({ text, weight }) => [text, Number(weight.toFixed(3))]);
    assert.deepEqual(heard.slice(0, 2), [
      ['酷存', 1],
      ['库存', 0.7],
    ]);
    assert.ok(heard.some(([text, weight]) => text === '存货' && weight === 0.56));
    assert.deepEqual(phrases('酷'), [['酷', 1, 0]]);
  });

  it('is a term in English before it is pinyin, of several words too', () => {
    assert.deepEqual(phrases('ROI'), [
      ['roi', 1, 0],
      ['投入产出比', 0.8, 0],
      ['roi', 0.8, 0],
      ['return on spend', 0.8, 0],
    ]);
    assert.deepEqual(named('roi'), { 'p§2': 1, 'p§3': 1 });
    assert.ok(phrases('our return on spend').some((each) => JSON.stringify(each) === '["投入产出比",0.8,0]'));
    assert.deepEqual(named('our return on spend'), { 'p§2': 1, 'p§3': 1 });
    assert.deepEqual(named('return on'), {});
  });

  it('is words by pinyin, with the terms that they spell and what means the same', () => {
    const found = phrases('kucun');
    assert.deepEqual(found[0], ['kucun', 1, 0]);
    assert.ok(found.some((each) => JSON.stringify(each) === '["库存",0.8,0]'));
    assert.ok(found.some((each) => JSON.stringify(each) === '["存货",0.64,0]'));
    assert.deepEqual(named('kucun'), { 'p§1': 1 });
    assert.ok(phrases('ku cun').some((each) => JSON.stringify(each).startsWith('["库存",0.8')));
    assert.deepEqual(phrases('12.5'), [['12.5', 1, 0]]);
  });

  it('is looked at up to a length', () => {
    assert.deepEqual(phrases(`${'，'.repeat(198)}盘点处理`), [['盘点', 1, 0]]);
  });
});
