// What was imported, as `data show` tells it.
import assert from 'node:assert/strict';
import { readPeriod } from '../../../../src/base/dates/period';
import { render } from '../../../../src/base/message';
import { data } from '../../../../src/features/figures';
import type { ShownData } from '../../../../src/features/data/shown';
import type { Host } from '../../../../src/files/host';
import { importedInto, planReport, shopReport } from '../../../support/dailyExports';
import { MemoryDisk } from '../../../support/memoryDisk';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED } from '../../../support/reader';

const { exports: definitions } = readKnowledge(BUNDLED_PACK);
const [FROM, TO] = ['2026-06-29', '2026-07-02'] as const;

describe('what was imported', () => {
  let host: Host;
  const disk = new MemoryDisk();
  before(async () => {
    host = await importedInto(disk, {
      '店铺报表.csv': shopReport(FROM, TO),
      '计划报表_15天.csv': planReport(FROM, TO),
    });
  });
  const shown = async (named?: string, period = ''): Promise<ShownData> => {
    const found = await data.show(host, { definitions, named, period: readPeriod(period) });
    assert.ok(!('problem' in found));
    return found;
  };

  it('is shown figure by figure, with the file and row that say so', async () => {
    const { observations } = data.shownAnswer(await shown('shop-report', '2026-07-01'));
    assert.equal(observations.length, 11);
    assert.deepEqual(
      observations.filter(({ measure }) => ['访客数', '支付金额'].includes(measure)),
      [
        { measure: '访客数', value: '1003' },
        { measure: '支付金额', value: '20030.50' },
      ].map((each) => ({
        export: 'shop-report',
        measure: each.measure,
        period: '2026-07-01',
        key: {},
        value: each.value,
        source: '店铺报表.csv',
        row: 4,
      })),
    );
  });

  it('is shown by what it is about, and in words', async () => {
    const [plans, ...others] = (await shown('promotion-plans', '2026-07-02')).exports;
    assert.deepEqual(others, []);
    assert.deepEqual(
      plans?.observations.map(({ key }) => Object.fromEntries(key)),
      ['人群推广', '关键词推广', '货品全站推广'].map((scene) => ({
        场景名字: scene,
        计划名字: `${scene}日常`,
        归因周期: '15',
      })),
    );
    const lines = data.shownLines(await shown('shop-report', '2026-06-30'));
    const [head, first, ...rest] = lines.map((each) => render(each, SIMPLIFIED));
    assert.deepEqual([head, rest], ['生意参谋店铺报表：1 条', []]);
    assert.match(
      first ?? '',
      /^ {2}2026-06-30：访客数 1002 · 浏览量 3002 · 支付金额 20020\.50 .*（店铺报表\.csv 第 3 行）$/,
    );
  });

  it('is asked by an id or a name in either script, and by a period that holds it whole', async () => {
    const days = async (named?: string, period?: string): Promise<number> =>
      new Set(
        (await shown(named, period)).exports.flatMap(({ observations }) => observations.map((each) => each.period)),
      ).size;
    assert.deepEqual(
      await Promise.all(['shop-report', '生意参谋店铺报表', '生意參謀店鋪報表', undefined].map((each) => days(each))),
      [4, 4, 4, 4],
    );
    assert.deepEqual(
      await Promise.all(['2026-06', '2026-07', '2026-Q3', '2025'].map((each) => days(undefined, each))),
      [2, 2, 2, 0],
    );
    assert.deepEqual(
      data.shownLines(await shown(undefined, '2025')).map((each) => each.id),
      ['data.show.none'],
    );
    const unknown = await data.show(host, { definitions, named: '店铺' });
    assert.ok('problem' in unknown);
    assert.match(render(unknown.problem, SIMPLIFIED), /没有“店铺”这种导出。有的是：.*生意参谋店铺报表/);
    assert.match(render(unknown.problem, ENGLISH), /There are: .*\(shop-report\)/);
  });

  it('leaves out what is missing, and says which lines are none', async () => {
    disk.put('/shop/data/shop-report/2026-05.csv', '期间,访客数,来源,行\n2026-05-01,,abc,2\n一号,5,abc,3\n');
    const { exports, faults } = await shown('shop-report', '2026-05');
    assert.deepEqual(exports[0]?.observations, [
      { period: '2026-05-01', key: [], figures: [], file: 'abc', rows: '2' },
    ]);
    assert.deepEqual(
      faults.map((each) => render(each, SIMPLIFIED)),
      ['data/shop-report/2026-05.csv 第 3 行不是数据，没有读取。'],
    );
  });
});
