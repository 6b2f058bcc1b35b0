import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Pack } from '../../../../src/knowledge/pack';
import { createFold } from '../../../../src/search/index/folding';
import { createTrade, readyTerms, spelledForms } from '../../../../src/search/query/trade';
import type { ReadyTerm, Trade } from '../../../../src/search/query/trade';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const STOCK: ReadyTerm = { forms: ['库存', '库存管理', 'stock'], clauses: ['p§1'] };
const RATIO: ReadyTerm = { forms: ['保本roi', 'break even', '投入产出比'], clauses: ['p§2'] };
const CYCLE: ReadyTerm = { forms: ['多久考核', '考核'], clauses: ['p§3'] };
// Made for each test, since it remembers what it made.
let trade: Trade;
beforeEach(() => {
  trade = createTrade([STOCK, RATIO, CYCLE]);
});
const formsOf = (terms: ReadonlyMap<ReadyTerm, readonly string[]>): unknown => [...terms];

describe('the words of the trade', () => {
  it('are found in a word, and around one', () => {
    assert.deepEqual(formsOf(trade.termsIn('查库存管理')), [[STOCK, ['库存', '库存管理']]]);
    assert.deepEqual(formsOf(trade.termsIn('考核库存')), [
      [STOCK, ['库存']],
      [CYCLE, ['考核']],
    ]);
    assert.deepEqual(formsOf(trade.termsIn('库')), []);
    assert.deepEqual(formsOf(trade.termsAround('产出')), [[RATIO, ['投入产出比']]]);
    assert.deepEqual(formsOf(trade.termsAround('保本')), [[RATIO, ['保本roi']]]);
    assert.deepEqual(formsOf(trade.termsAround('产')), []);
    assert.deepEqual(formsOf(trade.termsAround('核考')), [], 'each pair is there, but not the word');
    assert.deepEqual([trade.termsOf('stock'), trade.termsOf('存')], [[STOCK], []]);
    assert.deepEqual(formsOf(trade.termsIn('投入产出比')), [[RATIO, ['投入产出比']]]);
    assert.deepEqual(formsOf(trade.termsAround('存管')), [[STOCK, ['库存管理']]]);
    assert.deepEqual(
      [trade.formsHolding('存'), trade.formsHolding('库存管'), trade.formsHolding('存库'), trade.count],
      [
        [
          { form: '库存', term: STOCK, place: 0 },
          { form: '库存管理', term: STOCK, place: 0 },
        ],
        [{ form: '库存管理', term: STOCK, place: 0 }],
        [],
        3,
      ],
    );
    assert.deepEqual([trade.isForm('库存'), trade.isForm('存管'), trade.holdsPair('存管')], [true, false, true]);
  });

  it('are the longest that stand in a run, with what is between them', () => {
    const pieces = (run: string): unknown => trade.piecesOf(run).map(({ text, isForm }) => [text, isForm]);
    assert.deepEqual(pieces('查库存管理和考核'), [
      ['查', false],
      ['库存管理', true],
      ['和', false],
      ['考核', true],
    ]);
    assert.deepEqual(pieces('盘点'), [['盘点', false]]);
    assert.deepEqual(pieces(''), []);
    assert.deepEqual(pieces('stock'), [['stock', false]], 'no Chinese characters');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('库', '存', '管', '理', '考', '核'), maxLength: 12 }), (run) => {
        const found = trade.piecesOf(run);
        assert.equal(found.map(({ text }) => text).join(''), run);
        for (const { text, isForm } of found) assert.equal(isForm, trade.isForm(text));
      }),
    );
  });

  it('are one character away from what was mistyped: another, one less, one more', () => {
    for (const word of ['投人产出比', '投入出比', '投入的产出比', '入产出比', '投入产出比例'])
      assert.deepEqual(trade.formsNear(word), ['投入产出比'], word);
    for (const word of ['投入产出比', '投入产比出', '库房', '存', '投产比', '投入产', '考', '存', '考核', '库存'])
      assert.deepEqual(trade.formsNear(word), [], word);
  });

  it('of letters and characters, or of several words, are found in a whole text', () => {
    assert.deepEqual(trade.mixedIn('看保本roi与break even'), ['break even', '保本roi']);
    assert.deepEqual(trade.mixedIn('库存，stock'), []);
  });

  it('stay in a text of which the words that only ask are left out', () => {
    assert.deepEqual(
      ['多久考核一次', '多久盘点', '为什么库存', '库存'].map((text) => trade.withoutQuestions(text)),
      ['多久考核一次', ' 盘点', ' 库存', '库存'],
    );
    assert.equal(createTrade([]).withoutQuestions('谁考核吗，谁盘点'), ' 考核 ， 盘点');
    const both = createTrade([{ forms: ['多久', '多久考核'], clauses: [] }]);
    assert.equal(both.withoutQuestions('多久考核多少多久'), '多久考核 多久', 'the longest term');
  });
});

describe('the terms of a glossary', () => {
  it('are all their forms, folded and once, and their clauses with their pack', () => {
    const term = {
      term: '庫存',
      simplified: '库存',
      english: [' Stock '],
      synonyms: ['存貨', ''],
      platform: [],
      clauses: ['3.2', 'q§1'],
    };
    const pack = { ...readKnowledge(BUNDLED_PACK).packs[0], id: 'p', terms: [term] } as unknown as Pack;
    const ready = readyTerms(pack, createFold());
    assert.deepEqual(ready, [{ forms: ['库存', 'stock', '存货'], clauses: ['p§3.2', 'q§1'] }]);
    assert.deepEqual(spelledForms(ready), ['库存', '存货']);
  });
});
