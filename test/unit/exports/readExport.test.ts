import assert from 'node:assert/strict';
import { render } from '../../../src/base/message';
import { parseExport } from '../../../src/knowledge/platforms/reading';
import { csv, exportFile, read, readTable, sourceOf, written } from '../../support/exports';
import { ENGLISH } from '../../support/reader';

const left = ({ taken }: Awaited<ReturnType<typeof readTable>>) =>
  taken.left.flatMap(({ reason, places }) => places.map(({ row, column, text }) => [reason, row, column, text]));

async function refusal(...given: Parameters<typeof read>): Promise<string> {
  const result = await read(...given);
  return result.kind === 'refused' ? result.problem.id : result.kind;
}

const SHOP = ['统计日期', '访客数', '支付金额', '支付买家数'];

describe('files that other programs wrote', () => {
  it('give plans in GB18030: units added up, people not, the window from the name, unknown columns named', async () => {
    const table = await readTable(exportFile('计划报表_20260601_20260602_15天.csv'));
    assert.deepEqual(written(table.taken.table), [
      '期间,场景名字,计划名字,归因周期,展现量,点击量,花费,总成交金额,总成交笔数,来源,行',
      '2026-06-01,人群推广,拉新,15,5000,0,0,0,0,,4',
      '2026-06-01,关键词推广,"夏季,主推",15,20000,600,500.00,2000.00,15,,2-3',
      '2026-06-02,关键词推广,"夏季,主推",15,10000,300,250.00,900.00,8,,5',
    ]);
    assert.deepEqual(left(table), [['summary', 6, '', '合计 35000']]);
    assert.deepEqual(
      table.recognition.unknown.map(({ text }) => text),
      ['新增的列'],
    );
    assert.equal(table.window, '15');
  });
  it('give a shop report of .xls below lines of other things: texts and numbers, a dash, 万, full width', async () => {
    const table = await readTable(exportFile('店铺取数.xls'));
    assert.deepEqual([table.title, table.recognition.header], ['数据', 4]);
    assert.deepEqual(written(table.taken.table), [
      '期间,访客数,浏览量,支付金额,支付买家数,支付子订单数,成功退款金额,人均停留时长(秒),来源,行',
      '2026-06-01,1391,4020,34895.00,62,70,1200.00,15.7,,5',
      '2026-06-02,980,2910,21000.50,40,44,,14.2,,6',
      '2026-06-03,1020,3000,12000,30,33,0,12.0,,7',
    ]);
    assert.deepEqual(left(table), []); // the ratios agree with what they are of
  });
  it('give agents of .xlsx by their nicknames and the shop, for the month of the file’s name', async () => {
    const table = await readTable(exportFile('客服绩效_2026-06.xlsx'));
    assert.deepEqual(written(table.taken.table), [
      '期间,旺旺昵称,咨询人数,接待人数,首次响应时长(秒),3分钟人工响应率,旺旺回复率,询单人数,询单最终付款人数,客户满意率,来源,行',
      '2026-06,全店,530,500,14.7,0.9723,0.9903,320,164,0.961,,6',
      '2026-06,小美,320,300,12.5,0.9971,0.9971,200,110,0.96,,2',
      '2026-06,阿强,210,200,18,0.935,0.9800,120,54,,,3',
    ]);
    assert.deepEqual(
      left(table).map(([, row]) => row),
      [4, 5, 7, 8, 9],
    );
  });
  it('give days of .xlsx that are days', async () => {
    const { taken } = await readTable(exportFile('真实体验分.xlsx'));
    assert.deepEqual(written(taken.table).slice(1), [
      '2026-06-29,4.71,0.9724,0.0013,1.34,0.0004,,2',
      '2026-06-30,4.72,0.973,0.0012,1.3,0.0004,,3',
    ]);
  });
  it('give items of a page that is called .xls: ids as text, but none that a spreadsheet damaged', async () => {
    const table = await readTable(exportFile('商品_全部_2026-06.xls'));
    assert.deepEqual(written(table.taken.table), [
      '期间,商品ID,商品访客数,平均停留时长,支付买家数,支付金额,来源,行',
      '2026-06,007,,,0,0,,5',
      '2026-06,107123456789012345,1391,80,12,34895.00,,3',
    ]);
    assert.deepEqual(left(table), [
      ['id-damaged', 4, '', '1.07E+11'],
      ['value-invalid', 5, '商品访客数', 'abc'],
    ]);
    assert.deepEqual(
      [table.recognition.doubled, table.recognition.leftOut].map((titles) => titles.map(({ text }) => text)),
      [['支付金额'], ['商品名称', '月累计支付金额']],
    );
  });
  it('give counts and sums of refunds by day, and nothing of who asked for them', async () => {
    const table = await readTable(exportFile('退款单.csv'));
    assert.deepEqual(written(table.taken.table), [
      '期间,成功退款金额,成功退款笔数,退款申请笔数,来源,行',
      '2026-05-31,,,1,,2',
      '2026-06-01,200.50,2,2,,2-4',
      '2026-06-02,,,1,,5',
    ]);
    assert.deepEqual(left(table), [
      ['day-missing', 5, '成功退款金额', ''],
      ['day-missing', 5, '成功退款笔数', ''],
    ]);
    assert.deepEqual(
      table.recognition.personal.map(({ text }) => text),
      ['订单编号', '买家昵称'],
    );
    assert.ok(!JSON.stringify(table.taken).includes('买家甲'));
  });
  it('give what stands in text with tabs that is called .xls', async () => {
    const { taken } = await readTable(exportFile('淘宝客.xls'));
    assert.deepEqual(written(taken.table).slice(1), [
      '2026-06-01,1500.00,160.00,16.00,,2-3',
      '2026-06-02,200.00,20.00,2.00,,4',
    ]);
  });
  it('are the same however they are cut into pieces', async () => {
    const whole = exportFile('计划报表_20260601_20260602_15天.csv');
    for (const piece of [1, 2, 3, 64]) {
      const bytes: Uint8Array[] = [];
      for await (const each of whole.chunks()) bytes.push(each);
      const { taken } = await readTable(sourceOf(whole.name, Buffer.concat(bytes), piece));
      assert.equal(taken.table.observations.length, 3);
    }
  });
});

describe('tables', () => {
  it('take no row that says otherwise than another, and one that says the same once', async () => {
    const rows = [
      SHOP,
      ['2026-06-01', '10', '5', '1'],
      ['2026-06-01', '10', '5.00', '1'],
      ['2026-06-02', '10', '5', '1'],
      ['2026-06-02', '11', '5', '1'],
    ];
    const table = await readTable(sourceOf('a.csv', csv(rows)));
    assert.deepEqual(written(table.taken.table).slice(1), ['2026-06-01,10,5,1,,2']);
    assert.deepEqual(
      left(table).map(([reason, row]) => [reason, row]),
      [
        ['repeated', 3],
        ['contradicted', 4],
        ['contradicted', 5],
      ],
    );
  });
  it('say which rows are none: too wide, the header again, without a day, with a wrong one, below zero', async () => {
    const rows = [
      SHOP,
      ['2026-06-01', '10', '5', '1', '7'],
      SHOP,
      ['', '10', '5', '1'],
      ['2026-06-31', '10', '5', '1'],
      ['2026-06-02', '-3', '5', '1'],
    ];
    const table = await readTable(sourceOf('a.csv', csv(rows)));
    assert.deepEqual(left(table), [
      ['wide', 2, '', '2026-06-01 10'],
      ['header', 3, '', '统计日期 访客数'],
      ['period-missing', 4, '统计日期', ''],
      ['period-invalid', 5, '统计日期', '2026-06-31'],
      ['negative', 6, '访客数', '-3'],
    ]);
    assert.deepEqual(written(table.taken.table).slice(1), ['2026-06-02,5,1,,6']);
  });
  it('compare ratios at their own precision, whether in percent or not', async () => {
    const head = [...SHOP, '支付转化率', '客单价'];
    const rows = [
      head,
      ['2026-06-01', '300', '1000', '7', '2.33%', '142.86'],
      ['2026-06-02', '300', '1000', '7', '0.0233', '142.9'],
      ['2026-06-03', '300', '1000', '7', '2.43%', '152.86'],
    ];
    assert.deepEqual(left(await readTable(sourceOf('a.csv', csv(rows)))), [
      ['ratio-differs', 4, '支付转化率', '2.43%'],
      ['ratio-differs', 4, '客单价', '152.86'],
    ]);
  });
  it('take rates without a sign as their column has them, and none where that is not clear', async () => {
    const head = ['日期', '旺旺昵称', '接待人数', '3分钟人工响应率', '旺旺回复率', '答问比'];
    const rows = [
      head,
      ['2026-06-01', '甲', '5', '99.71', '0.98', '1.2'],
      ['2026-06-01', '乙', '5', '100', '1', '0.9'],
    ];
    const table = await readTable(sourceOf('a.csv', csv(rows)));
    assert.deepEqual(written(table.taken.table).slice(1), [
      '2026-06-01,乙,5,1.00,1,,3',
      '2026-06-01,甲,5,0.9971,0.98,,2',
    ]);
    assert.deepEqual(left(table), [
      ['percent-taken', 3, '3分钟人工响应率', '100'],
      ['percent-unclear', 2, '答问比', '1.2'],
    ]);
  });
  it('take no rate among percents that as a fraction is like the others, and as a percent is not', async () => {
    const head = ['日期', '旺旺昵称', '接待人数', '3分钟人工响应率', '旺旺回复率', '答问比'];
    const rows = [
      head,
      ['2026-06-01', '甲', '5', '98.5', '0.8', '0'],
      ['2026-06-01', '乙', '5', '0.9971', '1.2', '120'],
      ['2026-06-01', '丙', '5', '1', '3.1', '0.4%'],
    ];
    const table = await readTable(sourceOf('a.csv', csv(rows)));
    assert.deepEqual(written(table.taken.table).slice(1), [
      '2026-06-01,丙,5,,0.031,0.004,,4',
      '2026-06-01,乙,5,,0.012,1.20,,3',
      '2026-06-01,甲,5,0.985,0.008,0.00,,2',
    ]);
    assert.deepEqual(
      table.taken.left.filter(({ reason }) => reason === 'percent-unclear').map(({ column, count }) => [column, count]),
      [['3分钟人工响应率', 2]],
    );
  });
  it('heed units in titles: amounts in 万元, rates in percent', async () => {
    const rows = [
      ['统计日期', '访客数', '支付金额（万元）', '支付买家数', '跳失率(%)'],
      ['2026-06', '10', '1.2345', '1', '0.67'],
    ];
    const { taken } = await readTable(sourceOf('a.csv', csv(rows)));
    assert.deepEqual(written(taken.table).slice(1), ['2026-06,10,12345,1,0.0067,,2']);
  });
  it('of another kind are none of the shop', async () => {
    const rows = [
      ['统计日期', '搜索词', '访客数', '支付买家数', '支付金额'],
      ['2026-06-01', '短裤', '5', '1', '9'],
    ];
    assert.equal(await refusal(sourceOf('引流搜索词.csv', csv(rows))), 'data.near');
    assert.equal(
      await refusal(
        sourceOf(
          '名单.csv',
          csv([
            ['姓名', '分数'],
            ['甲', '5'],
          ]),
        ),
      ),
      'data.unrecognised',
    );
  });
  it('without a day of their own ask for one, and take the one that is given', async () => {
    const rows = [
      ['旺旺昵称', '接待人数'],
      ['甲', '5'],
    ];
    assert.equal(await refusal(sourceOf('客服.csv', csv(rows))), 'data.period-unsaid');
    const { taken } = await readTable(sourceOf('客服.csv', csv(rows)), { period: '2026-06' });
    assert.deepEqual(written(taken.table).slice(1), ['2026-06,甲,5,,2']);
    const said = [['统计时间：2026-06-01 至 2026-06-08 导出时间：2026-07-01', ''], ...rows];
    assert.deepEqual(written((await readTable(sourceOf('客服.csv', csv(said)))).taken.table).slice(1), [
      '2026-06-01~2026-06-08,甲,5,,3',
    ]);
  });
  it('say what is missing of the export that they are most like', async () => {
    const result = await read(
      sourceOf(
        'a.csv',
        csv([
          ['统计日期', '访客数', '支付金额'],
          ['2026-06-01', '1', '2'],
        ]),
      ),
    );
    assert.ok(result.kind === 'refused');
    assert.ok(render(result.problem, ENGLISH).includes('支付買家數'), render(result.problem, ENGLISH));
  });
  it('are not chosen for where two exports fit alike', async () => {
    const definition = (id: string) => {
      const head = [
        `id: ${id}`,
        `name: ${id}`,
        `simplified: ${id}`,
        `en: ${id}`,
        'signature: [sum]',
        'period: { title: 日 }',
      ];
      const measures = ['measures: [{ id: sum, title: 數, kind: additive, unit: count }]'];
      return parseExport('own', { path: `exports/${id}.md`, text: ['---', ...head, ...measures, '---', ''].join('\n') })
        .value;
    };
    const definitions = [...definition('one'), ...definition('two')];
    assert.equal(definitions.length, 2);
    assert.equal(
      await refusal(
        sourceOf(
          'a.csv',
          csv([
            ['日', '数'],
            ['2026-06-01', '1'],
          ]),
        ),
        { definitions },
      ),
      'data.several',
    );
  });
});
