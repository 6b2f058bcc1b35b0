import assert from 'node:assert/strict';
import fc from 'fast-check';
import { barsOf, LONGEST_BAR } from '../../../../src/features/presentation/bars';
import type { Bar } from '../../../../src/features/presentation/bars';
import { presented, READERS, sample, textAt } from '../../../support/presented';
import { TRADITIONAL } from '../../../support/reader';

const ASSESSMENT = sample('kpi-assessment-何蓓');
const IN_TRADITIONAL = [
  '---\n類型: 月度績效考核表\n期間: 2026-05\n---\n\n# 考核\n\n## 一、指標考核\n',
  '| 指標 | 方向 | 權重 | 目標 | 實際 |\n| --- | --- | --- | --- | --- |',
  '| 客戶投訴解決率 | 越低越好 | 40 | 98% | **90%** |\n| 客戶滿意度提升 | 越高越好 | 30 | 0.5% | 0.3% |\n',
].join('\n');

const PAIR = /(?<=^\| 客户投诉解决率 \| [^|]+ \| [^|]+ )\| [^|]+ \| [^|]+ \|/m;

/** The bar of the first indicator, with a target and an actual value. */
function barOf(target: string, actual: string): Bar | undefined {
  const text = ASSESSMENT.replace(PAIR, `| ${target} | ${actual} |`);
  const line = text.split('\n').findIndex((each) => each.startsWith('| 客户投诉解决率 |'));
  return barsOf(presented(text)).find(({ range }) => range.start.line === line);
}

describe('presented bars', () => {
  it('stand at the actual value of their row, in either script', () => {
    for (const text of [ASSESSMENT, IN_TRADITIONAL]) {
      const lines = text.split('\n');
      const bars = barsOf(presented(text));
      assert.ok(bars.length >= 2);
      for (const { range, column } of bars) {
        const cell = (lines[range.start.line] ?? '').split('|')[column + 1] ?? '';
        assert.equal(column, 4);
        assert.equal(cell.replaceAll('*', '').trim(), textAt(text, range));
      }
    }
  });

  it('say how far it goes and which way is better, to each reader', () => {
    const words = (text: string): string[][] =>
      READERS.map((reader) => barsOf(presented(text, reader)).map((bar) => bar.words));
    assert.deepEqual(words(IN_TRADITIONAL), [
      ['Target 98%, lower is better: 91.8% of it, within the target', 'Target 0.5%: only 60.0% of it reached'],
      ['目标 98%，越低越好，实际为目标的 91.8%，已达标', '目标 0.5%，完成 60.0%，未达标'],
      ['目標 98%，越低越好，實際為目標的 91.8%，已達標', '目標 0.5%，完成 60.0%，未達標'],
    ]);
    assert.deepEqual(
      barsOf(presented(IN_TRADITIONAL, TRADITIONAL)).map(({ better, state, share, target }) => [
        better,
        state,
        share,
        target,
      ]),
      [
        ['lower', 'met', '91.8%', '98%'],
        ['higher', 'missed', '60.0%', '0.5%'],
      ],
    );
  });

  it('say of what is best near its target whether it is near enough, to each reader', () => {
    const spent = (text: string, actual: string): string =>
      text.replace(/(\| (?:推广花费|推廣花費) \| 越接近越好 \| 120,000 \|)[^|]+/, `$1 ${actual} `);
    const review = sample('operations-review');
    const traditional = [
      '---\n類型: 月度運營總結\n期間: 2026-05\n---\n\n# 總結\n\n## 三、目標完成情況\n',
      '| 指標 | 方向 | 目標 | 實際 |\n| --- | --- | --- | --- |\n| 推廣花費 | 越接近越好 | 120,000 | 1 |\n',
    ].join('\n');
    const words = (text: string, actual: string): (string | undefined)[] =>
      READERS.map((reader) => {
        const bars = barsOf(presented(spent(text, actual), reader));
        return bars.find(({ better }) => better === 'nearest')?.words;
      });
    for (const text of [review, traditional]) {
      assert.deepEqual(words(text, '114,000'), [
        'Target 120,000, nearest is best: 95.0% of it, near enough',
        '目标 120,000，越接近越好，实际为目标的 95.0%，已达标',
        '目標 120,000，越接近越好，實際為目標的 95.0%，已達標',
      ]);
      for (const [actual, state] of [
        ['108,000', '已达标'],
        ['107,900', '未达标'],
        ['126,000', '已达标'],
        ['126,100', '未达标'],
        ['60,000', '未达标'],
      ] as const)
        assert.match(words(text, actual)[1] ?? '', new RegExp(`${state}$`), actual);
    }
  });

  it('are as long as the share, between nothing and the longest', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 5000 }), fc.integer({ min: 1, max: 500 }), (actual, target) => {
        const bar = barOf(`${String(target)}%`, `${String(actual)}%`);
        const share = actual / target;
        assert.equal(bar?.state, actual >= target ? 'met' : 'missed');
        assert.ok(Math.abs(bar.length - Math.min(Math.max(share, 0), LONGEST_BAR)) < 1e-9);
        assert.ok(Math.abs(parseFloat(bar.share) - share * 100) <= 0.0501, bar.share);
      }),
      { numRuns: 40 },
    );
  }).timeout(20_000);

  it('are left out where a number is missing or the target is not above zero', () => {
    for (const [target, actual] of [
      ['0%', '98.2%'],
      ['-1%', '98.2%'],
      ['', '98.2%'],
      ['98%', '【待填】'],
      ['98%', '多'],
    ] as const)
      assert.equal(barOf(target, actual), undefined, `${target} ${actual}`);
  });
});
