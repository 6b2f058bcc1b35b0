import assert from 'node:assert/strict';
import fc from 'fast-check';
import { simplify } from '../../../src/base/script';
import { isBetween } from '../../../src/citations/citation';
import { citationsOn } from '../../../src/citations/citationReading';
import type { CitedPart } from '../../../src/citations/citation';
import { writeCitation } from '../../../src/citations/citationForm';
import { createPackNames } from '../../../src/citations/packNames';
import { draws } from '../../support/draws';

const names = createPackNames([
  { id: 'tmall-operations', title: '天貓運營部管理制度', aliases: ['運營制度'], numbering: 'outline' },
  { id: 'ecommerce-law', title: '中華人民共和國電子商務法', aliases: ['電商法'], numbering: 'articles' },
  { id: 'ad-law', title: '廣告法', aliases: [], numbering: 'articles' },
]);

const partsOf = (text: string, home?: string): readonly CitedPart[] =>
  citationsOn(text, 0, { names, home }).flatMap(({ parts }) => parts);
/** `number` or `pack§number`, `<` before the first of a range and `>` before its last. */
const said = ({ reference: { pack, number }, end }: CitedPart): string =>
  `${end === undefined ? '' : end === 'from' ? '<' : '>'}${pack === undefined ? '' : `${pack}§`}${number}`;
const cited = (text: string, home?: string): string => partsOf(text, home).map(said).join(' ');

const FORMS: readonly (readonly [string, string])[] = [
  ['依據 §3.2.2。', '3.2.2'],
  ['§ 3.2.2', '3.2.2'],
  ['§３．２．２', '3.2.2'],
  ['§03.2', '3.2'],
  ['§§3.2.1–3.2.3', '<3.2.1 >3.2.3'],
  ['§4.1.1–4.1.6', '<4.1.1 >4.1.6'],
  ['§4.1.1-§4.1.6', '<4.1.1 >4.1.6'],
  ['§4.1.1 — 4.1.6', '<4.1.1 >4.1.6'],
  ['§4.1.1～4.1.6', '<4.1.1 >4.1.6'],
  ['§4.1.1至4.1.6', '<4.1.1 >4.1.6'],
  ['§4.1.1到§4.1.6', '<4.1.1 >4.1.6'],
  ['§4.1.1–6', '<4.1.1 >4.1.6'],
  ['§3-5', '<3 >5'],
  ['§4.1.1——4.1.6', '<4.1.1 >4.1.6'],
  ['§3.2.1、3.2.2', '3.2.1 3.2.2'],
  ['§3.2.1,3.2.2', '3.2.1 3.2.2'],
  ['§3.2.1，§3.3', '3.2.1 3.3'],
  ['§3.2.1、3.2.2和3.2.3', '3.2.1 3.2.2 3.2.3'],
  ['§3.2.1及§4.1', '3.2.1 4.1'],
  ['§3.2 與 3.3', '3.2 3.3'],
  ['§3.2.1、§4.1.1–4.1.6，§5.1.1', '3.2.1 <4.1.1 >4.1.6 5.1.1'],
  ['第三章（二）2', '3.2.2'],
  ['第三章(二)2', '3.2.2'],
  ['第三章第二節第2條', '3.2.2'],
  ['第3章 第2節 第2條', '3.2.2'],
  ['第三章（二）2. 推廣計劃', '3.2.2'],
  ['第二章（二）1（1）', '2.2.1.1'],
  ['第三章（二）、（三）', '3.2 3.3'],
  ['第三章（二）至（四）', '<3.2 >3.4'],
  ['第三章（二）2、3', '3.2.2 3.2.3'],
  ['第3.2.2條', '3.2.2'],
  ['第3.2.1條、第3.2.2條', '3.2.1 3.2.2'],
  ['本制度第三章第二節', '3.2'],
  ['第一章第二條', '1.2'],
  ['運營制度第一章第二條第3款', '1.2.3'],
  ['第一章第二條、第三條', '1.2 1.3'],
  ['第一章第二條至第四條', '<1.2 >1.4'],
  ['第三章第二節第2條、第3條', '3.2.2 3.2.3'],
  ['第三章（二）2、第3條', '3.2.2 3.2.3'],
  ['運營制度第三章', '3'],
  ['《天貓運營部管理制度》3.2.2', '3.2.2'],
  ['運營制度 §3.2.2', '3.2.2'],
  ['電子商務法 第十七條', 'ecommerce-law§17'],
  ['《電子商務法》第十七條第二款', 'ecommerce-law§17.2'],
  ['電商法17條', 'ecommerce-law§17'],
  ['依照《中華人民共和國電子商務法》（2018年）第十七條之一第二款第（三）項', 'ecommerce-law§17-1.2.3'],
  ['電商法第十七條第三項', 'ecommerce-law§17.1.3'],
  [
    '電商法第十七條、第十八條和第二十條第一款、第二款',
    'ecommerce-law§17 ecommerce-law§18 ecommerce-law§20.1 ecommerce-law§20.2',
  ],
  ['電商法第十七條至第二十條', '<ecommerce-law§17 >ecommerce-law§20'],
  ['電商法第三章第二節', 'ecommerce-law§c3.s2'],
  ['電商法第三章第十七條', 'ecommerce-law§17'],
  ['電商法附件一', 'ecommerce-law§a1'],
  ['廣告法第九條、《電子商務法》第十七條', 'ad-law§9 ecommerce-law§17'],
  ['電子商務法§17', 'ecommerce-law§17'],
  ['ecommerce-law§17-1.2', 'ecommerce-law§17-1.2'],
  ['ecommerce-law§17、18', 'ecommerce-law§17 ecommerce-law§18'],
  ['ecommerce-law§17–19', '<ecommerce-law§17 >ecommerce-law§19'],
  ['《電子商務法》第二條第二款與第七章（三）1', 'ecommerce-law§2.2 7.3.1'],
  ['ecommerce-law§17、§3.2', 'ecommerce-law§17 3.2'],
  ['other§3', 'other§3'],
];

const NONE: readonly string[] = [
  '第三季度',
  '2026.3.2',
  '§foo',
  '§',
  '《員工手冊》第三章第二節',
  '財務制度第三章第二節',
  '第十七條',
  '第三章',
  '附件一',
  '附件1.2',
  '《互聯網廣告法》第九條',
  '第三條短視頻',
  '3.2.2',
  '第章',
  '電商法',
  '《電子商務法》',
];

const AMOUNTS: readonly (readonly [string, string])[] = [
  ['§3.2.1，3.5 萬元', '3.2.1'],
  ['§3.2、3.5倍', '3.2'],
  ['§3.2.1、2026.3.2', '3.2.1'],
  ['§3.2.1——2026年', '3.2.1'],
  ['§3.2.1-5月', '3.2.1'],
  ['§3.2，4.5', '3.2'],
  ['§3.2.1 和 30%', '3.2.1'],
  ['ecommerce-law§17、18 歲', 'ecommerce-law§17'],
  ['§3.2.1、3 個渠道', '3.2.1'],
  ['第三章（二）3 個渠道', '3.2'],
  ['第三章（二）2026年', '3.2'],
];

describe('citations', () => {
  for (const [text, meant] of [...FORMS, ...AMOUNTS]) {
    it(`are read in ${text}`, () => {
      assert.equal(cited(text), meant);
      assert.equal(cited(simplify(text)), meant, 'in the other script');
      assert.equal(cited(`😀|${text} |`), meant, 'among other text');
    });
  }
  for (const text of NONE)
    it(`are none in ${text}`, () => {
      assert.equal(cited(text), '');
    });

  it('stand where they say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...FORMS.map(([text]) => text)), fc.string({ unit: 'grapheme' })), {
          maxLength: 6,
        }),
        (pieces) => {
          const text = pieces.join('。').replace(/[\r\n]/g, ' ');
          for (const citation of citationsOn(text, 7, { names })) {
            for (const { text: own, range } of [citation, ...citation.parts]) {
              assert.equal(text.slice(range.start.character, range.end.character), own);
              assert.deepEqual([range.start.line, range.end.line], [7, 7]);
            }
          }
        },
      ),
    );
  });
  it('of a statute in itself mean its articles, but for the numeral of the article itself', () => {
    assert.equal(
      cited('# 第十七條 依照本法第十八條，違反第十九條、《刑法》第二十條、廣告法第九條', 'ecommerce-law'),
      'ecommerce-law§18 ecommerce-law§19 ad-law§9',
    );
  });
  it('are read from any text, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', size: 'medium' }), (text) => {
        cited(text);
      }),
    );
    for (const piece of [
      '§',
      '§3.',
      '第三章（',
      '第一條之',
      '、§1',
      '1.1、',
      '（一）',
      '`',
      '電商法第一條、',
      '附件一',
    ])
      cited(piece.repeat(2000));
  });
});

describe('writeCitation', () => {
  const readable = [...FORMS, ...AMOUNTS]
    .flatMap(([text]) => [text, simplify(text)])
    .flatMap((text) => partsOf(text).map((part) => ({ text, part })));
  const ordinal = fc.integer({ min: 1, max: 400 });
  const outline = fc.array(ordinal, { minLength: 2, maxLength: 6 }).map((parts) => parts.join('.'));
  const added = fc
    .tuple(ordinal, fc.option(ordinal))
    .map(([article, more]) => (more === null ? String(article) : `${String(article)}-${String(more)}`));
  const articles = fc
    .tuple(added, fc.array(ordinal, { maxLength: 4 }))
    .map(([article, below]) => [article, ...below].join('.'));

  it('gives what was read, unless zeros were written before it', () => {
    for (const { part } of readable)
      assert.equal(writeCitation(part.form, part.reference.number), part.text.replace('§03', '§3'));
  });
  it('writes any number in the form of another so that it is read back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readable), outline, articles, ({ text, part }, inOutline, inArticles) => {
        const number =
          part.form.style === 'articles' ||
          (part.form.style === 'dotted' && part.reference.pack !== undefined && part.form.base === '')
            ? inArticles
            : inOutline;
        const { start, end } = part.range;
        // A part further on is read by those before it.
        const written =
          text.slice(0, start.character) + writeCitation(part.form, number) + (end.character < text.length ? '。' : '');
        const again = partsOf(written).filter(({ range }) => range.start.character === start.character);
        assert.deepEqual(
          again.map(({ reference }) => reference),
          [{ ...part.reference, number }],
          written,
        );
      }),
      draws(2000),
    );
  });
});

describe('isBetween', () => {
  it('takes in both ends with all below them', () => {
    const inside = ['4.1', '4.1.1', '4.1.3', '4.1.3.2', '4.1.6', '4.1.6.4', '4.1.7', '4.2', '3', '4.1.10'].filter(
      (number) => isBetween(number, '4.1.1', '4.1.6'),
    );
    assert.deepEqual(inside, ['4.1.1', '4.1.3', '4.1.3.2', '4.1.6', '4.1.6.4']);
  });
});
