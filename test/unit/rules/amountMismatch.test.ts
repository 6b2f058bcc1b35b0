// Tests that an amount in capital numerals is held against the figure that it spells, wherever people write the two,
// and against no other.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeCapitalAmount } from '../../../src/base/forms/capitalAmounts';
import { draws } from '../../support/draws';
import { check } from '../../support/check';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

interface Parts {
  readonly head?: string;
  readonly prose?: string;
  readonly rows?: readonly string[];
}

const claim = ({ head = '', prose = '无。', rows = [] }: Parts): string => `---
type: promotion-expense-claim
period: 2026-05
author: 林小满
status: draft
${head}
---

# 推广费用报销单

## 一、报销事由

${prose}

## 二、费用明细

${rows.join('\n')}
`;

const TITLES = ['| 序号 | 推广渠道 | 用途 | 报销金额 | 大写 | 票据金额 |', '|---|---|---|---:|---|---:|'];

const found = (parts: Parts): string[] =>
  check(knowledge, claim(parts))
    .filter(({ rule }) => rule === 'amount-mismatch')
    .map(({ actual = '', expected = '' }) => `${actual} ${expected}`.trim());

const grouped = (value: number): string => value.toLocaleString('en-US', { minimumFractionDigits: 2 });

/** How people write an amount twice, as a document in which both stand. */
const ARRANGEMENTS: Readonly<Record<string, (words: string, value: number) => Parts>> = {
  'in the head': (words, value) => ({ head: `total: ${grouped(value)}\ntotalInWords: ${words}` }),
  'in brackets behind the words': (words, value) => ({ prose: `人民币${words}（¥${grouped(value)}），已付。` }),
  'in brackets behind the figure': (words, value) => ({ prose: `付 ${grouped(value)} 元（大写：${words}）整单。` }),
  'with both labels': (words, value) => ({ prose: `合计（大写）：${words}　（小写）：¥${grouped(value)}` }),
  'the small before the capitals': (words, value) => ({ prose: `小写金额：¥${String(value)}；大写金额：${words}` }),
  'as RMB': (words, value) => ({ prose: `- 金额合计：RMB ${grouped(value)}，大写人民币${words}` }),
  'in one cell': (words, value) => ({ rows: [...TITLES, `| 1 | 直通车 | ${words}（${grouped(value)}元） | | | |`] }),
  'in the cell beside': (words, value) => ({
    rows: [...TITLES, `| 1 | 直通车 | 补 | ${grouped(value)} | ${words} | 1 |`],
  }),
  'in a bold total': (words, value) => ({
    rows: [...TITLES, `| 1 | 直通车 | 补 | 3 | | 3 |`, `| **合计** | | | ${grouped(value)} | **${words}** | |`],
  }),
  'under the label of a field': (words, value) => ({
    head: `total: ${grouped(value)}`,
    prose: `报销总金额（大写）：人民币${words}`,
  }),
};

describe('an amount in capital numerals', () => {
  const amount = fc.integer({ min: 1, max: 900_000_000 }).map((cents) => cents / 100);
  const script = fc.constantFrom('simplified' as const, 'traditional' as const);
  const arrangement = fc.constantFrom(...Object.values(ARRANGEMENTS));

  it('is no finding where it is the figure beside it', () => {
    fc.assert(
      fc.property(amount, script, arrangement, (value, of, arrange) => {
        const parts = arrange(writeCapitalAmount(value, of) ?? '', value);
        assert.deepEqual(found(parts), [], claim(parts));
      }),
      draws(100),
    );
  });

  it('is one finding where it is another', () => {
    fc.assert(
      fc.property(amount, amount, script, arrangement, (value, other, of, arrange) => {
        fc.pre(value !== other);
        const words = writeCapitalAmount(other, of) ?? '';
        const parts = arrange(words, value);
        const [first = '', ...more] = found(parts);
        assert.ok(first.startsWith(`${words} `), claim(parts));
        assert.deepEqual(more, []);
      }),
      draws(100),
    );
  });

  for (const [name, text] of Object.entries({
    'a further payment': '预付伍仟元整，3,000 元到货后付。',
    'an amount of another sentence': '预付伍仟元整。尾款 3,000 元。',
    'a count': '补贴伍佰元整 3 张券。',
    'a day': '付伍佰元整 2026-05-03。',
    'a percentage': '赔付伍佰元整（30%）。',
    'everyday numerals': '罚款五万元以上五十万元以下（50 元）。',
    'another label': '押金（大写）：伍佰元整',
    'a figure in 万': '支出壹万贰仟叁佰肆拾元整（1.23万元）。',
  })) {
    it(`is held against no ${name}`, () => {
      assert.deepEqual(found({ head: 'total: 12,340', prose: text }), []);
    });
  }

  it('offers both sides, but only the numerals where a table computes the figure', () => {
    const rows = (words: string): string[] => [
      ...TITLES,
      '| 1 | 直通车 | 补 | 300 | 肆佰元整 | 300 |',
      `| 合计 | | | 300 | ${words} | 300 |`,
    ];
    const fixes = check(knowledge, claim({ rows: rows('肆佰元整') }))
      .filter(({ rule }) => rule === 'amount-mismatch')
      .map((finding) => finding.fixes.map(({ edits }) => edits.map(({ newText }) => newText).join()));
    assert.deepEqual(fixes, [['叁佰元整', '400'], ['叁佰元整']]);
  });
});
