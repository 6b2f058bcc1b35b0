import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/base/dates/date';
import { render } from '../../../../src/base/message';
import { data } from '../../../../src/features/figures';
import type { Definition } from '../../../../src/features/data/defining';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { parseExport } from '../../../../src/knowledge/platforms/reading';
import type { ExportDefinition } from '../../../../src/knowledge/platforms/definition';
import { draws } from '../../../support/draws';
import { csv, exportFile, EXPORTS, readTable, sourceOf, written } from '../../../support/exports';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH } from '../../../support/reader';
import { readdirSync } from 'node:fs';

const knowledge = readKnowledge(BUNDLED_PACK);

function define(name: string, text: string, more: { readonly id?: string; readonly name?: string } = {}) {
  const settings = DEFAULT_SETTINGS;
  return data.define({ source: sourceOf(name, text), knowledge, settings, today: '2026-07-01', ...more });
}

function refusal(made: Definition): string {
  return 'problem' in made ? made.problem.id : 'made';
}

function definitionIn(made: Definition): ExportDefinition {
  assert.ok('files' in made, refusal(made));
  const { value, findings } = parseExport('own', made.files.type);
  assert.deepEqual(findings, []);
  const [definition] = value;
  assert.ok(definition);
  return definition;
}

/** A column as a program could write it: its title, what it must be taken for, and a cell of a row. */
interface Drawn {
  readonly title: string;
  readonly is: string;
  readonly cell: (row: Row) => string;
}

interface Row {
  readonly at: number;
  readonly draw: (most: number) => number;
}

const figure = (title: string, is: string, most: number, write: (value: number) => string = String): Drawn => ({
  title,
  is,
  cell: ({ draw }) => write(draw(most)),
});
const grouped = (value: number): string => value.toLocaleString('en-US');
const money = (value: number): string => (value / 100).toFixed(2);

const FIGURES: readonly Drawn[] = [
  figure('曝光次数', 'additive count', 90_000, grouped),
  figure('弹幕条数', 'additive count', 5000),
  figure('成交订单数', 'additive count', 400),
  figure('GMV', 'additive money', 9_000_000, money),
  figure('达人服务费(元)', 'additive money', 90_000, money),
  figure('种草花费', 'additive money', 500_000, money),
  figure('直播间观看人数', 'people people', 20_000, grouped),
  figure('新增粉丝数', 'people people', 900),
  figure('店铺UV', 'people people', 9000),
  figure('主播评分', 'stated score', 499, money),
  figure('人均观看时长', 'stated seconds', 600),
  figure('好评率', 'stated percent', 9999, (value: number) => `${money(value)}%`),
  figure('自播ROI', 'stated ratio', 900, money),
  figure('備貨天數', 'additive days', 30),
];
const OTHERS: readonly Drawn[] = [
  { title: '备注', is: 'leftOut', cell: () => '' },
  { title: '场次主题', is: 'leftOut', cell: ({ at }) => ['上新', '清仓', '会员日'][at % 3] ?? '' },
];
const CUSTOMERS: readonly Drawn[] = [
  { title: '买家昵称', is: 'personal', cell: ({ at }) => `tb${String(at)}` },
  { title: '收货人手机', is: 'personal', cell: ({ at }) => `1380000${String(1000 + at)}` },
  { title: '订单编号', is: 'personal', cell: ({ at }) => `37000000000${String(at)}` },
  { title: '收貨地址', is: 'personal', cell: () => '余杭区' },
];

const drawn = fc.record({
  figures: fc.subarray([...FIGURES], { minLength: 2 }),
  others: fc.subarray([...OTHERS, ...CUSTOMERS]),
  key: fc.constantFrom('場次ID', '直播间编号', '达人名称', ''),
  preamble: fc.boolean(),
  total: fc.boolean(),
  days: fc.integer({ min: 3, max: 6 }),
  a_day: fc.integer({ min: 2, max: 4 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  order: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
});

function randomOf(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 1 + (Math.floor(state / 65_536) % most);
  };
}

describe('an export of an unknown kind', () => {
  it('is defined so that its files are taken: each column for what it is, and nothing of customers', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(drawn, async ({ figures, others, key, preamble, total, days, a_day, seed, order }) => {
        const perDay = key === '' ? 1 : a_day;
        const keyed: Drawn = {
          title: key,
          is: 'key',
          cell: ({ at }) => `${key === '达人名称' ? '达人' : '9900'}${String(at % perDay)}`,
        };
        const columns = [...figures, ...others, ...(key === '' ? [] : [keyed])]
          .map((column, at) => ({ column, rank: order[at] ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ column }) => column);
        const draw = randomOf(seed);
        const rows = Array.from({ length: days * perDay }, (_, at) => [
          addDays('2026-06-01', Math.floor(at / perDay)),
          ...columns.map(({ cell }) => cell({ at, draw })),
        ]);
        const quoted = (row: readonly string[]): string[] =>
          row.map((each) => (each.includes(',') ? `"${each}"` : each));
        const text = csv([
          ...(preamble ? [['数据中心', '导出报表']] : []),
          ['统计日期', ...columns.map(({ title }) => title)],
          ...rows.map(quoted),
          ...(total ? [['合计', ...columns.map(() => '-')]] : []),
        ]);
        const definition = definitionIn(await define('直播报表_20260601.csv', text));
        const titled = (all: readonly { readonly title: string }[]): string[] => all.map(({ title }) => title);
        const wanted = (is: RegExp): string[] => columns.filter((each) => is.test(each.is)).map(({ title }) => title);
        assert.equal(definition.period?.title, '统计日期');
        assert.deepEqual(
          definition.measures.map(({ title, kind, unit }) => [title, `${kind} ${unit}`]),
          columns.filter(({ is }) => is.includes(' ')).map(({ title, is }) => [title, is]),
        );
        assert.deepEqual(titled(definition.keys), wanted(/^key$/));
        assert.equal(definition.personal.length, wanted(/personal/).length);
        assert.equal(definition.leftOut.length, wanted(/leftOut/).length);
        const { taken, recognition } = await readTable(sourceOf('直播报表_20260601.csv', text), {
          definitions: [...knowledge.exports, definition],
        });
        assert.equal(recognition.definition.id, definition.id);
        assert.deepEqual(recognition.unknown, []);
        assert.equal(taken.table.observations.length, rows.length);
        const kept = written(taken.table).join('\n');
        for (const said of ['tb1', '1380000', '3700000', '余杭']) assert.ok(!kept.includes(said), said);
      }),
      draws(60),
    );
  });
  it('has the ratios that its figures give, and no others', async () => {
    const draw = randomOf(7);
    const rows = Array.from({ length: 12 }, (_, at) => {
      const [views, clicks, sales] = [5000 + draw(5000), 300 + draw(400), 100_000 + draw(900_000)];
      const shown = [clicks / views, (sales / 100 / views) * 1000, 0.3 + draw(60) / 100];
      return [
        addDays('2026-06-01', at),
        ...[views, clicks, money(sales)].map(String),
        `${(100 * (shown[0] ?? 0)).toFixed(2)}%`,
        (shown[1] ?? 0).toFixed(2),
        `${(100 * (shown[2] ?? 0)).toFixed(1)}%`,
      ];
    });
    const titles = ['日期', '观看次数', '商品点击次数', '直播成交金额', '商品点击率', '千次观看成交金额', '互动率'];
    const { measures, ratios } = definitionIn(await define('直播.csv', csv([titles, ...rows])));
    const ids = new Map(measures.map(({ id, title }) => [id, title]));
    assert.deepEqual(
      ratios.map(({ title, of, times }) => [title, ...of.map((id) => ids.get(id)), times]),
      [
        ['商品点击率', '商品点击次数', '观看次数', 1],
        ['千次观看成交金额', '直播成交金额', '观看次数', 1000],
      ],
    );
    assert.ok(measures.some(({ title, kind }) => title === '互动率' && kind === 'stated'));
  });
  it('is told in words, column by column', async () => {
    const text = csv([
      ['日期', '场次ID', '观看人数', '弹幕条数', '好评率', '买家昵称', '备注'],
      ['2026-06-01', '1', '30', '7', '90%', 'tb1', ''],
      ['2026-06-01', '2', '31', '8', '91%', 'tb2', ''],
      ['2026-06-02', '1', '32', '9', '92%', 'tb3', ''],
    ]);
    const made = await define('直播.csv', text, { id: 'live', name: '直播數據' });
    assert.ok('files' in made);
    assert.deepEqual(
      made.lines.map((line) => render(line, ENGLISH)),
      [
        'Day or period: 日期',
        'A row is about: 场次ID',
        'Kept, adds up over days (1): 弹幕条数',
        'Kept, people, counted once in a period and never added up (1): 观看人数',
        'Kept as the export says it, not added up (1): 好评率',
        'Known and not kept (1): 备注',
        'Says who a customer is, never kept (1): 买家昵称',
      ],
    );
    assert.deepEqual([made.id, made.files.type.path], ['live', 'packs/own-documents/exports/live.md']);
    assert.ok(made.files.type.text.includes('\nname: 直播數據\nsimplified: 直播数据\n'));
  });
  it('keeps nothing that tells who a customer is, whichever title it has', async () => {
    const told: readonly (readonly [string, string])[] = [
      ['用户ID', '88001'],
      ['粉丝昵称', '阿花'],
      ['客户账号', 'ab12'],
      ['會員編號', 'M01'],
      ['联系人', '王五'],
      ['openid', 'o6_bm'],
      ['备注一', '13800001234'],
      ['备注二', '+86 138-0000-1234'],
      ['备注三', '11010519491231002X'],
      ['备注四', 'a@b.com'],
    ];
    const rows = [1, 2, 3, 4].map((day) => [`2026-06-0${String(day)}`, String(day), ...told.map(([, cell]) => cell)]);
    const { personal, keys, measures } = definitionIn(
      await define('a.csv', csv([['日期', '会员成交数', ...told.map(([title]) => title)], ...rows])),
    );
    assert.equal(personal.length, told.length);
    assert.deepEqual([keys, measures.map(({ title }) => title)], [[], ['会员成交数']]);
  });
  it('is none where it is known, holds no figures or no table, or its id is none or taken', async () => {
    const text = csv([
      ['日期', '弹幕条数'],
      ['2026-06-01', '7'],
      ['2026-06-02', '8'],
    ]);
    assert.equal(refusal(await define('a.csv', text, { id: 'live' })), 'made');
    assert.equal(refusal(await define('a.csv', text, { id: '直播' })), 'data.define.id-invalid');
    assert.equal(refusal(await define('a.csv', text, { id: 'shop-report' })), 'data.define.id-taken');
    assert.equal(refusal(await define('a.csv', '')), 'data.empty');
    assert.equal(refusal(await define('a.csv', '早上好\n')), 'data.define.none');
    assert.equal(refusal(await define('a.csv', '姓名,部门\n小美,客服\n')), 'data.define.none');
  });
  for (const name of readdirSync(EXPORTS).filter((each) => /\.(csv|xlsx?)$/.test(each))) {
    it(`is not ${name}, which is known`, async () => {
      const made = await data.define({
        source: exportFile(name),
        knowledge,
        settings: DEFAULT_SETTINGS,
        today: '2026-07-01',
      });
      assert.equal(refusal(made), 'data.define.known');
    });
  }
});
