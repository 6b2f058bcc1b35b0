// Documents of a month whose exports were imported, from the files of the back office to what is left to type.
import assert from 'node:assert/strict';
import { addDays } from '../../src/base/dates/date';
import { render } from '../../src/base/message';
import { openSnapshot } from '../../src/features/service';
import { loadKnowledge } from '../../src/knowledge/load';
import { dailyFolder } from '../support/dailyExports';
import { begun, cellsBelow } from '../support/importedDrafts';
import { bundledPack } from '../support/pack';
import { SIMPLIFIED } from '../support/reader';

const loaded = loadKnowledge(bundledPack(), undefined, []);
const WRITER = { shop: '木禾家居旗舰店', author: '顾青' };

describe('documents of imported exports', function () {
  this.timeout(60_000);
  it('drafts every daily report of a month without a typed figure of the shop', async () => {
    let { snapshot } = await openSnapshot(loaded, [], true).withData(await dailyFolder('2026-06-01', '2026-07-31'));
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
});

/** What the days of July come to, up to the one with a number counted from 1 June. */
function monthSoFar(last: number): string {
  let sum = 0;
  for (let n = 31; n <= last; n++) sum += 20_000.5 + n * 10;
  return sum.toLocaleString('en', { minimumFractionDigits: Number.isInteger(sum) ? 0 : 2 });
}
