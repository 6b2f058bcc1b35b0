import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filledOver } from '../../../../../src/webview/sheet/grid/filling';
import { seriesOf } from '../../../../../src/webview/sheet/grid/series';
import { draws } from '../../../../support/draws';

/** What comes after some texts, and what before them. */
const CASES: readonly (readonly [texts: readonly string[], after: readonly string[], before: string])[] = [
  [['2026-05-30'], ['2026-05-31', '2026-06-01'], '2026-05-29'],
  [['2026/5/30', '2026/5/31'], ['2026/6/1'], '2026/5/29'],
  [['2026年1月31日', '2026年2月28日'], ['2026年3月28日'], '2026年1月3日'],
  [['2026-01-15', '2026-02-15'], ['2026-03-15', '2026-04-15'], '2025-12-15'],
  [['2026-12'], ['2027-01'], '2026-11'],
  [['2026年9月'], ['2026年10月'], '2026年8月'],
  [['10', '20'], ['30', '40'], '0'],
  [['9,000', '10,000'], ['11,000'], '8,000'],
  [['3.5万', '4.0万'], ['4.5万'], '3.0万'],
  [['5%', '10%', '15%'], ['20%'], '0%'],
  [['第1周'], ['第2周', '第3周'], '第0周'],
  [['第9週', '第10週'], ['第11週'], '第8週'],
  [['6月'], ['7月'], '5月'],
  [['KPI-09'], ['KPI-10'], 'KPI-08'],
];
const REPEATED = [
  ['70,000'],
  ['85%'],
  ['10', '10'],
  ['1', '2', '4'],
  ['买2送1'],
  ['關鍵詞'],
  [''],
  ['2026-06-01', '—'],
  ['1', '2%'],
];

describe('a series of cells', () => {
  for (const [texts, after, before] of CASES)
    it(`goes on from ${texts.join(', ')} to ${after.join(', ')}`, () => {
      const series = seriesOf(texts);
      assert.ok(series);
      assert.deepEqual(
        after.map((_, at) => series(texts.length + at)),
        after,
      );
      assert.equal(series(-1), before);
    });

  it('is none where all that is said is repeated, or goes on in no even step', () => {
    for (const texts of REPEATED) assert.equal(seriesOf(texts), undefined, texts.join());
  });

  it('says at each place what stands there, and leads back', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    const from = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(from, fc.integer({ min: -900, max: 900 }), (text, by) => {
        const series = seriesOf([text]);
        assert.equal(series?.(0), text);
        assert.equal(seriesOf([series(by)])?.(-by), text);
      }),
      draws(200),
    );
  });

  it('fills each line of a block by itself, to the side as well', () => {
    const texts = [
      ['2026-06-01', '5'],
      ['2026-06-02', '5'],
    ];
    const textAt = ({ row, column }: { row: number; column: number }): string => texts[row]?.[column] ?? '';
    const block = { top: 0, bottom: 1, left: 0, right: 1 };
    assert.deepEqual(
      filledOver(block, { ...block, bottom: 2 }, textAt).map(({ text }) => text),
      ['2026-06-03', '5'],
    );
    const one = { top: 0, bottom: 0, left: 0, right: 0 };
    assert.deepEqual(
      filledOver(one, { ...one, right: 2 }, textAt).map(({ text }) => text),
      ['2026-06-02', '2026-06-03'],
    );
  });
});
