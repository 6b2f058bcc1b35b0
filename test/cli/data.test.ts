import assert from 'node:assert/strict';
import path from 'node:path';
import { Folder } from '../support/cli';
import { EXPORTS } from '../support/exports';

const PLANS = path.join(EXPORTS, '计划报表_20260601_20260602_15天.csv');
const SHOP = path.join(EXPORTS, '店铺取数.xls');
const SERVICE = path.join(EXPORTS, '客服绩效_2026-06.xlsx');
const REFUNDS = path.join(EXPORTS, '退款单.csv');

interface Answer {
  readonly written: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly digest: string;
    readonly problem?: string;
    readonly tables: readonly {
      readonly export: string;
      readonly added: number;
      readonly differences: readonly { readonly old: string; readonly new: string }[];
      readonly absent: number;
    }[];
  }[];
}

describe('the command data import', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  it('writes one file an export and month, with the source of each row', () => {
    const run = folder.run('data', 'import', PLANS, SHOP, SERVICE, REFUNDS);
    assert.equal(run.code, 0, run.err);
    assert.deepEqual(
      [...folder.files().keys()],
      [
        'data/promotion-plans/2026-06.csv',
        'data/refund-orders/2026-05.csv',
        'data/refund-orders/2026-06.csv',
        'data/service-performance/2026-06.csv',
        'data/shop-report/2026-06.csv',
        'data/sources.csv',
      ],
    );
    const [, first = ''] = folder.read('data/promotion-plans/2026-06.csv').split('\n');
    const sources = folder.read('data/sources.csv').split('\n');
    assert.ok(first.startsWith('2026-06-01,人群推广,拉新,15,5000,0,0,0,0,'), first);
    const source = first.split(',').at(-2) ?? '';
    assert.ok(
      sources.some((line) => line.startsWith(`${source},计划报表_20260601_20260602_15天.csv,promotion-plans,4,`)),
    );
    assert.ok(run.out.includes('sums and averages (1): row 6'), run.out);
    assert.ok(run.out.includes('never kept (2): 订单编号  买家昵称'), run.out);
  });
  it('changes nothing the second time, nor with --dry-run', () => {
    assert.equal(folder.run('data', 'import', PLANS, '--dry-run').code, 0);
    assert.deepEqual([...folder.files()], []);
    folder.run('data', 'import', PLANS, SHOP);
    const before = [...folder.files()];
    const run = folder.run('data', 'import', SHOP, PLANS);
    assert.deepEqual([run.code, [...folder.files()]], [0, before]);
    assert.ok(run.out.includes('All of this is there already.'), run.out);
  });
  it('shows what differs, and writes it only where it is said which is to stay', () => {
    const rows = (sales: string, day: string) =>
      `统计日期,访客数,支付金额,支付买家数\n2026-06-01,10,${sales},1\n2026-06-0${day},5,6,1\n`;
    folder.write('first.csv', rows('100.00', '2'));
    folder.write('second.csv', rows('90.5', '3'));
    folder.run('data', 'import', 'first.csv');
    const before = folder.read('data/shop-report/2026-06.csv');
    const refused = folder.run('data', 'import', 'second.csv');
    assert.equal(refused.code, 1);
    assert.ok(refused.out.includes('2026-06-01, 支付金额: 100.00 → 90.5'), refused.out);
    assert.equal(folder.read('data/shop-report/2026-06.csv'), before);
    const kept = folder.run('data', 'import', 'second.csv', '--keep', '--json');
    const [file] = (JSON.parse(kept.out) as Answer).files;
    assert.deepEqual([kept.code, file?.tables[0]?.added, file?.tables[0]?.absent], [0, 1, 0]);
    assert.ok(folder.read('data/shop-report/2026-06.csv').includes('2026-06-01,10,100.00,'));
    const replaced = JSON.parse(folder.run('data', 'import', 'second.csv', '--replace', '--json').out) as Answer;
    assert.equal(replaced.written, true);
    assert.deepEqual(
      replaced.files[0]?.tables[0]?.differences.map(({ old, new: now }) => [old, now]),
      [['100.00', '90.5']],
    );
    assert.ok(folder.read('data/shop-report/2026-06.csv').includes('2026-06-01,10,90.5,'));
    assert.ok(folder.read('data/shop-report/2026-06.csv').includes('2026-06-02,5,6,'));
  });
  it('writes nothing of any file where one cannot be read, and says why', () => {
    folder.write('empty.csv', '');
    const run = folder.run('data', 'import', SHOP, 'empty.csv', '--json');
    assert.equal(run.code, 1);
    const answer = JSON.parse(run.out) as Answer;
    assert.deepEqual(
      [answer.written, answer.files[1]?.problem],
      [false, 'There is nothing in empty.csv. Export it again.'],
    );
    assert.deepEqual([...folder.files().keys()], ['empty.csv']);
  });
  it('writes nothing over a data file in which a line is no observation', () => {
    folder.run('data', 'import', SHOP);
    folder.write('data/shop-report/2026-06.csv', `${folder.read('data/shop-report/2026-06.csv')}<<<<<<< HEAD\n`);
    const before = [...folder.files()];
    const run = folder.run('data', 'import', SHOP);
    assert.equal(run.code, 1);
    assert.ok(run.err.includes('data/shop-report/2026-06.csv, line 5'), run.err);
    assert.deepEqual([...folder.files()], before);
  });
  it('leaves everything as it was where the disk is full', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `关键词推广,计划${String(at)},2026-06-01,10,5,1.00`);
    folder.write('plans.csv', ['场景名字,计划名字,日期,展现量,点击量,花费', ...rows, ''].join('\n'));
    folder.write('sources.md', 'x');
    const before = [...folder.files()];
    const run = folder.runIn({ blocks: 1 }, 'data', 'import', 'plans.csv', '--window', '15', '--no-cache');
    assert.notEqual(run.code, 0);
    assert.deepEqual([...folder.files()], before);
  });
  it('understands periods and windows, and nothing else', () => {
    assert.equal(folder.run('data', 'import', SHOP, '--period', 'June').code, 2);
    assert.equal(folder.run('data', 'import', PLANS, '--window', '0').code, 2);
    assert.equal(folder.run('data', 'import', SHOP, '--keep', '--replace').code, 2);
    assert.equal(folder.run('data', 'export', SHOP).code, 2);
    assert.equal(folder.run('data', '--help').code, 0);
  });
  it('says it in the reader’s language', () => {
    const run = folder.run('data', 'import', SERVICE, '--dry-run', '--lang', 'zh-cn');
    assert.ok(run.out.includes('客服绩效_2026-06.xlsx，工作表 数据：客服绩效，表头在第 1 行'), run.out);
    assert.ok(run.out.includes('取 3 行，保留为 3 行，2026-06-01 至 2026-06-30'), run.out);
  });
});

describe('the command data define', () => {
  let folder: Folder;
  const LIVE = '统计日期,场次ID,弹幕条数,买家昵称\n2026-06-01,1,7,tb1\n2026-06-01,2,8,tb2\n2026-06-02,1,9,tb3\n';
  beforeEach(() => {
    folder = new Folder();
    folder.write('直播.csv', LIVE);
  });
  afterEach(() => {
    folder.remove();
  });

  it('writes what the file seems to be into a pack, by which the file is then taken', () => {
    const run = folder.run('data', 'define', '直播.csv', '--id', 'live');
    assert.equal(run.code, 0, run.err);
    assert.ok(run.out.includes('A row is about: 场次ID'), run.out);
    assert.ok(run.out.includes('packs: ["packs/own-documents"]'), run.out);
    folder.write('ops-regulation.yaml', 'packs: ["packs/own-documents"]\n');
    assert.equal(folder.run('data', 'import', '直播.csv').code, 0);
    const [head = '', first = ''] = folder.read('data/live/2026-06.csv').split('\n');
    assert.deepEqual([head, first.slice(0, 15)], ['期间,场次ID,弹幕条数,来源,行', '2026-06-01,1,7,']);
    assert.equal(folder.run('data', 'define', '直播.csv', '--id', 'other').code, 1, 'it is known');
  });
  it('leaves a definition that is there as it is, and writes nothing where there is none', () => {
    const path = 'packs/own-documents/exports/live.md';
    folder.write(path, 'mine\n');
    assert.equal(folder.run('data', 'define', '直播.csv', '--id', 'live').code, 1);
    assert.equal(folder.read(path), 'mine\n');
    folder.write('名单.csv', '姓名,部门\n小美,客服\n');
    assert.equal(folder.run('data', 'define', '名单.csv').code, 1);
    assert.equal(folder.run('data', 'define').code, 2);
    assert.equal(folder.run('data', 'define', '直播.csv', '--out', '../x').code, 2);
  });
});
