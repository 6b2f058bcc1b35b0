// Tests by rules of how people write: a sentence that agrees with the table is silent in every ordinary form, and one
// with another figure is found in the same forms.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../support/check';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';
import { draws } from '../../support/draws';

const HEAD = '---\ntype: operations-review\nperiod: 2026-06\n---\n\n# 月度運營總結（2026-06）\n\n## 一、總體結論\n\n';
const TABLE =
  '\n\n## 二、目標達成\n\n| 指標 | 方向 | 目標 | 實際 | 達成率 | 上月 | 環比 | 原因分析 |\n|---|---|---:|---:|---:|---:|---:|---|\n';

interface Figures {
  readonly sales: number;
  readonly visitors: number;
  readonly note?: string;
}

/** What is found fault with in some sentences above a table of two indicators. */
function contradicted(sentence: string, { sales, visitors, note = '' }: Figures): string[] {
  const rows = [
    `| 店鋪銷售額 | 越高越好 | 60,000 | ${grouped(sales)} | ${String(sales / 600)}% | 40,000 | 20.00% | ${note} |`,
    `| 訪客數 | 越高越好 | 5,000 | ${grouped(visitors)} | 100.00% | 5,000 | -3.00% |  |`,
    '| 退款率 | 越低越好 | 8.00% | 7.65% | 104.58% | 8.80% | -13.07% |  |',
    '| 推廣花費 | 越接近越好 | 12,000 | 7,000 | 58.33% | 11,000 | -36.36% |  |',
    '| 內容花費 | 越接近越好 | 2,000 | 2,080 | 104.00% | 2,100 | -0.95% |  |',
  ];
  const text = `${HEAD}${sentence}${TABLE}${rows.join('\n')}\n`;
  return check(readKnowledge(BUNDLED_PACK), text)
    .filter(({ rule }) => rule === 'figure-contradicted')
    .map(({ actual }) => actual ?? '');
}

const grouped = (value: number): string => value.toLocaleString('en-US');
const FIGURES = { sales: 52_920, visitors: 5_120 };

const BEFORE = ['', '6 月', '6月全店', '本月', '**', '- ', '2026 年 6 月', '結論：', '總體平穩，'];
const BETWEEN = [' ', ' 為 ', '達', '：', '是', '共 '];
const AFTER = ['。', '，比上月多。', '；其餘見表。', '（未扣退款）。', ''];

describe('figures in prose', () => {
  it('are found where they contradict the table, and not where they agree, in any of the forms', () => {
    const form = fc.record({
      before: fc.constantFrom(...BEFORE),
      name: fc.constantFrom('支付金額', '支付金额', '店鋪銷售額', 'GMV'),
      between: fc.constantFrom(...BETWEEN),
      after: fc.constantFrom(...AFTER),
      unit: fc.constantFrom(' 元', '元', ''),
      sales: fc.integer({ min: 10_000, max: 99_999 }),
      other: fc.integer({ min: 10_000, max: 99_999 }),
    });
    fc.assert(
      fc.property(form, ({ before, name, between, after, unit, sales, other }) => {
        const said = (value: number): string => `${before}${name}${between}${grouped(value)}${unit}${after}`;
        const figures = { ...FIGURES, sales };
        assert.deepEqual(contradicted(said(sales), figures), []);
        const isThere = [sales, 60_000, 40_000].includes(other);
        const expected = isThere ? [] : [`${grouped(other)}${unit}`];
        assert.deepEqual(contradicted(said(other), figures), expected, said(other));
      }),
      draws(40),
    );
  });

  it('agree where they are rounded, cut off or given roughly', () => {
    for (const said of [
      '5.29 萬元',
      '5.2 萬',
      '5.3萬',
      '約 5 萬元',
      '近 5.5 萬元',
      '5 萬多元',
      '53,000 元左右',
      '52920',
    ])
      assert.deepEqual(contradicted(`支付金額 ${said}。`, FIGURES), [], said);
    for (const said of ['5.4 萬元', '5.1 萬', '約 7 萬元', '52,921'])
      assert.deepEqual(contradicted(`支付金額 ${said}。`, FIGURES).length, 1, said);
  });

  it('are left alone where the sentence speaks of something else', () => {
    const others = [
      '其中新客支付金額 9,000 元。',
      '手淘搜索表現好，訪客數 1,200。',
      '5 月支付金額 41,000 元。',
      '618 三天支付金額 9,000 元，訪客數 800。',
      '去年同期支付金額 30,000 元。',
      '7 月目標：支付金額 90,000 元，訪客數 9,000。',
      '支付金額比上月多 9,000 元，訪客數增加 120 人。',
      '支付金額不低於 9 萬元；訪客數 6,000 以上；支付金額 9-10 萬元；支付金額 3 天。',
      '下月目標：\n\n- 支付金額 90,000 元',
      '### 會員日活動\n\n支付金額 9,000 元。',
      '<!-- 支付金額 9,000 元 -->',
      '支付金額【待填】元。',
      '爭取支付金額 9 萬元，退款率 5%。',
    ];
    for (const sentence of others) assert.deepEqual(contradicted(sentence, FIGURES), [], sentence);
  });

  it('are compared with the column that is named', () => {
    assert.deepEqual(contradicted('上月支付金額 41,000 元，訪客數目標 5,120。', FIGURES), ['41,000 元', '5,120']);
    assert.deepEqual(contradicted('支付金額 52,920 元，環比增長 2.00%。訪客數環比 3.00%。', FIGURES), ['2.00%']);
  });

  it('say of a target only what holds, better being less where the row says so, beside the row too', () => {
    assert.deepEqual(contradicted('支付金額達標。訪客數已達成目標。退款率未達標。', FIGURES), ['達標', '未達標']);
    assert.deepEqual(contradicted('支付金額略低於目標，訪客數高於目標；退款率高於目標。', FIGURES), ['高於目標']);
    assert.deepEqual(contradicted('推廣花費達標。內容花費達標。推廣花費未達標。內容花費未達標。', FIGURES), [
      '達標',
      '未達標',
    ]);
    assert.deepEqual(contradicted('推廣花費低於目標，內容花費高於目標。', FIGURES), []);
    assert.deepEqual(contradicted('若支付金額達標，發獎金；支付金額達標天數 12 天。', FIGURES), []);
    assert.deepEqual(contradicted('', { ...FIGURES, note: '達標' }), ['達標']);
    assert.deepEqual(contradicted('', { ...FIGURES, sales: 60_000, note: '已達標' }), []);
  });
});
