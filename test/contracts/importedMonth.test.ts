// Documents of a month whose exports were imported, from the files of the back office to what is left to type.
import assert from 'node:assert/strict';
import { addDays } from '../../src/base/dates/date';
import { render } from '../../src/base/message';
import { openSnapshot } from '../../src/features/service';
import { loadKnowledge } from '../../src/knowledge/load';
import { DAYS, dailyFolder, importedInto, MONTH, SERVICE_OF_JULY } from '../support/dailyExports';
import { MemoryDisk } from '../support/memoryDisk';
import { begun, cellsBelow, withData } from '../support/importedDrafts';
import { bundledPack } from '../support/pack';
import { SIMPLIFIED } from '../support/reader';

const loaded = loadKnowledge(bundledPack(), undefined, []);
const WRITER = { shop: '木禾家居旗舰店', author: '顾青' };

describe('documents of imported exports', function () {
  this.timeout(60_000);
  it('drafts every daily report of a month without a typed figure of the shop', async () => {
    let { snapshot } = await withData(openSnapshot(loaded, [], true), await dailyFolder('2026-06-01', '2026-07-31'));
    for (let n = 31, day = '2026-07-01'; day <= '2026-07-31'; day = addDays(day, 1), n++) {
      const made = begun(snapshot, { type: 'daily-data-report', period: day, answers: WRITER });
      ({ snapshot } = made);
      const core = cellsBelow(made.text, '核心指标');
      const money = (of: number): string => `${(20_000 + of * 10).toLocaleString('en')}.50`;
      const sales = [1, 2, 4].map((at) => core[0]?.[at]);
      assert.deepEqual(sales, [money(n), money(n - 1), money(n - 7)], day);
      assert.equal(core[3]?.[1], `${((40 / (1000 + n)) * 100).toFixed(2)}%`, 'the rows of the document give it');
      assert.equal(core[7]?.[1], (600 + n * 3).toLocaleString('en'), day);
      const progress = cellsBelow(made.text, '月度进度');
      assert.equal(progress[0]?.[1], monthSoFar(n), day);
      const shop = ['核心指标', '购买行为'].flatMap((each) => cellsBelow(made.text, each)).flat();
      assert.ok(!shop.some((cell) => cell.includes('待填')), made.text);
      const found = snapshot.checking.of(made.path).filter(({ rule }) => rule !== 'placeholder-unfilled');
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule} ${render(message, SIMPLIFIED)}`),
        [],
        day,
      );
    }
  });

  it('drafts the documents of the month with what the exports of the month say', async () => {
    const host = await importedInto(new MemoryDisk(), {
      ...DAYS,
      '店铺月报.csv': MONTH,
      '客服绩效_2026-07.csv': SERVICE_OF_JULY,
    });
    const { snapshot } = await withData(openSnapshot(loaded, [], true), host);
    const made = (type: string, period = '2026-07'): string =>
      begun(snapshot, { type, period, answers: { ...WRITER, salesBasis: 'GMV' } }).text;
    const column = (text: string, heading: string, at: number): string[] =>
      cellsBelow(text, heading).map((row) => `${row[0] ?? ''} ${row[at] ?? ''}`);
    assert.deepEqual(column(made('analysis-report'), '核心指标', 2), [
      '支付金额 634,275.50',
      '访客数 20,000',
      '支付买家数 1,100',
      '支付转化率 5.50%',
      '客单价 576.61',
      '推广花费 22,878',
    ]);
    assert.deepEqual(column(made('analysis-report'), '转化漏斗', 2), [
      '访客数 20,000',
      '加购人数 【待填：人数】', // of the whole month no export says it
      '下单买家数 【待填：人数】',
      '支付买家数 1,100',
    ]);
    const review = made('operations-review');
    assert.match(review, /^实际销售额: 634,275\.50$/m);
    assert.match(review, /^成功退款金额: 16,926$/m);
    const net = begun(snapshot, {
      type: 'operations-review',
      period: '2026-07',
      answers: { ...WRITER, salesBasis: 'GSV' },
    });
    assert.match(net.text, /^实际销售额: 617,349\.50$/m);
    assert.deepEqual(column(review, '目标达成', 3).slice(0, 4), [
      '支付金额 634,275.50',
      '访客数 20,000',
      '支付转化率 5.50%',
      '客单价 576.61',
    ]);
    assert.deepEqual(column(review, '目标达成', 5).slice(0, 3), [
      '支付金额 604,665',
      '访客数 19,000',
      '支付转化率 5.26%',
    ]);
    assert.deepEqual(column(made('service-summary'), '服务指标', 2).slice(0, 7), [
      '咨询人数 900',
      '接待人数 870',
      '3分钟人工响应率 97.40%',
      '客服首次响应时长（秒） 13.7',
      '客服平均响应时长（秒） 29.7',
      '客服回复率 99.20%',
      '询单转化率 42.00%',
    ]);
    const plan = made('monthly-promotion-plan', '2026-08');
    assert.deepEqual(column(plan, '本月目标', 1).slice(0, 4), [
      '支付金额 634,275.50',
      '推广花费 22,878',
      '推广成交金额 68,634',
      '推广ROI 3.00',
    ]);
    const channels = cellsBelow(plan, '渠道与预算').slice(0, 3);
    assert.deepEqual(
      channels.map((row) => [row[0], ...row.slice(10, 12)]),
      [
        ['货品全站推广', '3.00', '4,526'],
        ['关键词推广', '3.00', '7,626'],
        ['人群推广', '3.00', '10,726'],
      ],
    );
  });
});

/** What the days of July come to, up to the one with a number counted from 1 June. */
function monthSoFar(last: number): string {
  let sum = 0;
  for (let n = 31; n <= last; n++) sum += 20_000.5 + n * 10;
  return sum.toLocaleString('en', { minimumFractionDigits: Number.isInteger(sum) ? 0 : 2 });
}
