import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareClauseNumbers,
  parentNumber,
  readClauseNumber,
  readNumeral,
  writeArticlePath,
  writeClausePath,
  writeNumeral,
} from '../../../src/citations/clauseNumber';

describe('readClauseNumber', () => {
  const forms: [string, string][] = [
    ['3.2.2', '3.2.2'],
    ['§3.2.2', '3.2.2'],
    ['§ 3.2.2', '3.2.2'],
    ['３．２．２', '3.2.2'],
    ['03.2', '3.2'],
    ['3.2.', '3.2'],
    ['第三章（二）2', '3.2.2'],
    ['第三章(二)2', '3.2.2'],
    ['第三章第二节', '3.2'],
    ['第三章第二節', '3.2'],
    ['第3章', '3'],
    ['三章', '3'],
    ['第二章（二）1（1）', '2.2.1.1'],
    ['第三章 第二節 第2條', '3.2.2'],
    ['第十二章（二十）3', '12.20.3'],
  ];
  for (const [text, number] of forms)
    it(`reads ${text}`, () => {
      assert.deepEqual(readClauseNumber(text), { pack: undefined, number });
    });

  it('reads the numbers of a statute', () => {
    for (const number of ['17-1.2', 'c3.s2', 'p2.p1.c4', 'a1.4', '1.2.3.4.5'])
      assert.deepEqual(readClauseNumber(`ecommerce-law§${number}`), { pack: 'ecommerce-law', number });
  });
  it('reads the pack that is named', () => {
    assert.deepEqual(readClauseNumber('shop-rules§17'), { pack: 'shop-rules', number: '17' });
  });

  for (const text of ['', '推廣', '1.2.3.4.5.6.7.8.9', 'x3', '17-', '第章', '3.2 推廣', '§', '-3', '章', '第三章2.5']) {
    it(`finds none in ${text || 'nothing'}`, () => {
      assert.equal(readClauseNumber(text), undefined);
    });
  }
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readClauseNumber(text);
      }),
    );
  });
});

describe('clause numbers', () => {
  const part = fc.integer({ min: 1, max: 9999 });
  const number = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));

  it('are read back from the way Chinese text cites them', () => {
    fc.assert(
      fc.property(number, (each) => {
        assert.equal(readClauseNumber(writeClausePath(each))?.number, each);
      }),
    );
  });
  it('are ordered part by part', () => {
    assert.deepEqual(['3.10', '3.9', '3', '10', '3.9.1'].sort(compareClauseNumbers), [
      '3',
      '3.9',
      '3.9.1',
      '3.10',
      '10',
    ]);
  });
  it('put 17-1 after all of 17, and headings apart', () => {
    assert.deepEqual(['18', '17-1', 'c2', '17', '17.2', 'c1.s1', '17-1.1', 'c1'].sort(compareClauseNumbers), [
      '17',
      '17.2',
      '17-1',
      '17-1.1',
      '18',
      'c1',
      'c1.s1',
      'c2',
    ]);
  });
  it('are written as a statute is cited', () => {
    const words = ['17-1.2.3.1', 'p2.p1.c4.s1', 'a1.2', '0', '105'].map(writeArticlePath);
    assert.deepEqual(words, [
      '第十七條之一第二款第三項第一目',
      '第二編第一編第四章第一節',
      '附件一第二條',
      '序言',
      '第一百零五條',
    ]);
  });
  it('know the clause above', () => {
    assert.deepEqual(['3.2.1', '3.2', '3'].map(parentNumber), ['3.2', '3', undefined]);
  });
  it('have numerals that are read back', () => {
    fc.assert(
      fc.property(part, (value) => {
        assert.equal(readNumeral(writeNumeral(value)), value);
      }),
    );
    assert.deepEqual(['一百零五', '两百', '〇', '三x'].map(readNumeral), [105, 200, 0, undefined]);
  });
});
