// Tests metrics that must fit together: every ratio of the bundled pack, under any of its names and in any place where
// metrics stand, silent where the values fit as they are shown, and told once where one of them is wrong.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/base/finding';
import { roundTo } from '../../../src/base/number';
import type { Metric } from '../../../src/knowledge/model';
import { draws, spread } from '../../support/draws';
import { check } from '../../support/check';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';
import { NAMES, PLACES, saidOf, shown, SHOP } from '../../support/metricPlaces';
import type { MetricPlace } from '../../support/metricPlaces';

const RATIOS = NAMES.all.filter(({ of }) => of !== undefined);
const NAMED = RATIOS.flatMap((ratio) =>
  [ratio.name, ratio.simplified, ...ratio.aliases].map((name) => ({ ratio, name })),
);
const metric = (id: string): Metric => NAMES.byId(id) ?? assert.fail(id);

/** A ratio with what it is of, and their values. */
function example(ratio: Metric, over: number, under: number): readonly (readonly [Metric, number])[] {
  const [one = '', other = ''] = ratio.of ?? [];
  return [
    [metric(one), over],
    [metric(other), under],
    [ratio, (over / under) * ratio.times],
  ];
}

const told = (place: MetricPlace, values: readonly (readonly [string, string])[]): readonly Finding[] =>
  saidOf('metrics-disagree', place, values);
const brief = (found: readonly Finding[]): unknown[] => found.map(({ actual, expected }) => [actual, expected]);

describe('metrics that stand together', () => {
  for (const place of PLACES) {
    it(`fit or are told once, all ratios by all their names: ${place.name}`, () => {
      for (const { ratio, name } of spread(NAMED, place.isOfTitles ? 12 : 60)) {
        const values = example(ratio, 48_711, 97_310);
        const rows = values.map(([each, value]) => [each === ratio ? name : each.name, shown(each, value)] as const);
        assert.deepEqual(brief(told(place, rows)), [], name);
        const other = shown(ratio, (values[2]?.[1] ?? 0) * 1.5);
        const wrong = rows.map(([title, text], at) => [title, at === 2 ? other : text] as const);
        assert.deepEqual(brief(told(place, wrong)), [[other, rows[2]?.[1]]], name);
      }
    });
  }

  it('are silent as they are rounded, and told beyond it', () => {
    const shop = fc.record({
      visitors: fc.integer({ min: 500, max: 99_999 }),
      rate: fc.integer({ min: 50, max: 1_500 }),
      spend: fc.integer({ min: 1_000, max: 99_999 }),
      digits: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(shop, ({ visitors, rate, spend, digits }) => {
        const buyers = Math.max(20, Math.round((visitors * rate) / 10_000));
        const sales = roundTo((buyers * spend) / 100, 2);
        const rows = (conversion: number): (readonly [string, string])[] => [
          ['支付金額', String(sales)],
          ['訪客數', String(visitors)],
          ['轉化率', `${(conversion * 100).toFixed(digits)}%`],
          ['客單價', (sales / buyers).toFixed(digits)],
        ];
        const right = buyers / visitors;
        for (const place of PLACES) {
          assert.deepEqual(brief(told(place, rows(right))), []);
          assert.equal(told(place, rows(right * 2 + 0.01)).length, 1);
        }
      }),
      draws(20),
    );
  });

  it('are tied through buyers that do not stand there, and through three ratios alone', () => {
    const chain = [...SHOP.filter(([title]) => title !== '支付買家數'), ['客單價', '203.65']] as const;
    for (const place of PLACES) {
      assert.deepEqual(brief(told(place, chain)), []);
      const wrong = chain.map(([title, text]) => [title, title === '支付金額' ? '53,843' : text] as const);
      assert.equal(told(place, wrong).length, 1);
      const three = [
        ['支付轉化率', '2.41%'],
        ['客單價', '203.65'],
        ['訪客平均價值', '4.91'],
      ] as const;
      assert.deepEqual(brief(told(place, three)), []);
      assert.equal(told(place, [three[0], three[1], ['訪客平均價值', '9.41']]).length, 1);
    }
  });

  it('are told at the one value that makes all agree', () => {
    const all = [...SHOP, ['客單價', '203.65'], ['訪客平均價值', '4.91']] as const;
    for (const place of PLACES) {
      assert.deepEqual(brief(told(place, all)), []);
      const wrong = all.map(([title, text]) => [title, title === '支付買家數' ? '716' : text] as const);
      assert.deepEqual(brief(told(place, wrong)).length, 1, place.name);
      assert.equal(told(place, wrong)[0]?.actual, '716');
    }
  });

  it('of what is aimed at may be one in a hundred off, and are only warned about', () => {
    const rows = (text: string): (readonly [string, string])[] => [
      ['支付金額', '240,000'],
      ['訪客數', '60,000'],
      ['支付轉化率', '2.00%'],
      ['客單價', text],
    ];
    const target = PLACES.find(({ isPlanned }) => isPlanned) ?? assert.fail();
    assert.deepEqual(brief(told(target, rows('201'))), []);
    assert.deepEqual(
      told(target, rows('210')).map(({ severity }) => severity),
      ['warning'],
    );
    const actual = PLACES.find(({ isPlanned }) => !isPlanned) ?? assert.fail();
    assert.deepEqual(
      told(actual, rows('210')).map(({ severity }) => severity),
      ['error'],
    );
  });

  it('are told in a column whose formula gives only some of them, and not where it gives all', () => {
    const head = 'type: monthly-plan\nperiod: 2026-05\nsalesTarget: 240000\npromotionBudget: 24000';
    const said = (rows: readonly string[]): unknown[] =>
      brief(
        check(
          readKnowledge(BUNDLED_PACK),
          `---\n${head}\n---\n\n## 三、本月目標\n\n| 指標 | 本月目標 |\n| --- | ---: |\n${rows.join('\n')}\n`,
        ).filter(({ rule }) => rule === 'metrics-disagree'),
      );
    const goals = (conversion: string): string[] => [
      '| 支付金額 | 240,000 |',
      '| 訪客數 | 60,000 |',
      `| 支付轉化率 | ${conversion} |`,
      '| 客單價 | 200 |',
    ];
    assert.deepEqual(said(goals('2.00%')), []);
    assert.deepEqual(said(goals('3.00%')), [['200', '133']]);
    assert.deepEqual(said(['| 支付金額 | 240,000 |', '| 推廣花費 | 24,000 |', '| 推廣費比 | 30.00% |']), []);
  });

  it('say nothing of what is missing, stands twice, is divided by nothing or is no number', () => {
    const [place] = PLACES;
    for (const rows of [
      [
        ['訪客數', '100'],
        ['支付轉化率', '50.00%'],
      ],
      [
        ['訪客數', '0'],
        ['支付買家數', '0'],
        ['支付轉化率', '3.00%'],
      ],
      [
        ['訪客數', '100'],
        ['支付買家數', '【待填】'],
        ['支付轉化率', '50.00%'],
      ],
      [
        ['訪客數', '100'],
        ['UV', '200'],
        ['支付買家數', '5'],
        ['支付轉化率', '50.00%'],
      ],
    ] as const)
      assert.deepEqual(brief(told(place, rows)), [], JSON.stringify(rows));
  });
});
