import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import { talk } from '../support/terminal';

const PLAN = 'monthly-promotion-plan';
const FILE = `documents/2026-06/${PLAN}.md`;
const PEOPLE = [
  'people:',
  '  - { id: lin, name: 林小满, roles: [promotion-specialist] }',
  '  - { id: zhou, name: 周岚, roles: [operations-manager] }',
  '',
].join('\n');
const CTRL_C = '\u0003';

describe('new', function () {
  this.timeout(90_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });
  const made = (): string => readFileSync(path.join(folder.path, FILE), 'utf8');

  it('asks nothing without a terminal, and leaves the rest as placeholders', () => {
    assert.equal(folder.run('new', PLAN, '--period', '2026-06').code, 0);
    assert.match(made(), /\n撰寫人: 【待填：撰寫人】\n/);
    assert.match(folder.run('new').err, /Monthly promotion plan/);
  });

  it('takes in a trial the day of the samples for today, so that it finds their last month, and says so', () => {
    folder.withSamples();
    const { out, err } = folder.run('new', PLAN, '--lang', 'zh-cn');
    assert.match(out, /documents\/2026-07\/monthly-promotion-plan\.md/);
    assert.match(err, /试用：今天按 2026-07-01 算/);
    const text = readFileSync(path.join(folder.path, `documents/2026-07/${PLAN}.md`), 'utf8');
    assert.match(text, /\| 推广花费 \| [\d,.]+ \|/);
    assert.match(text, /\| 付费占比 \| [\d.]+% \| 【待填】/, 'what follows from what is there by now is computed');
    const { err: said } = folder.run('new', PLAN, '--period', '2026-08');
    assert.doesNotMatch(said, /trial/);
  });

  it('says which earlier documents it found nothing to take over from, in words and as JSON', () => {
    const { err } = folder.run('new', 'daily-data-report', '--period', '2026-07-01', '--lang', 'zh-cn');
    assert.match(err, /没有找到 2026-06-30 的每日运营数据，请自行填写：.*核心指标/);
    folder.run('new', 'daily-data-report', '--period', '2026-06-25');
    folder.run('new', 'monthly-plan', '--period', '2026-07');
    const { out, err: silent } = folder.run('new', 'daily-data-report', '--period', '2026-07-02', '--json');
    assert.deepEqual(
      [JSON.parse(out), silent],
      [{ file: 'documents/2026-07-02/daily-data-report.md', missing: [] }, ''],
    );
    const other = folder.run('new', 'daily-data-report', '--period', '2026-08-02', '--json', '--lang', 'zh-tw');
    const { missing } = JSON.parse(other.out) as { missing: Record<string, string>[] };
    assert.deepEqual([missing[0]?.type, missing[0]?.period], ['daily-data-report', '2026-08-01']);
    assert.match(missing[0]?.message ?? '', /^沒有找到 2026-08-01 的每日運營數據/);
  });

  it('takes answers from a file', () => {
    folder.write('a.yaml', 'period: 2026-06\nauthor: 林小满\n推廣總預算: 012.50\nsalesBasis: net\n');
    assert.equal(
      folder.run('new', PLAN, '--answers', path.join(folder.path, 'a.yaml'), '--script', 'simplified').code,
      0,
    );
    assert.match(
      made(),
      /\n撰(?:写|寫)人: 林小满\n[^]*\n推(?:广|廣)(?:总预|總預)算: 012\.50\n[^]*\n(?:数据|數據)口(?:径|徑): GSV\n/,
    );
  });

  it('refuses a file of answers that is wrong, says where and what is allowed, and writes nothing', () => {
    folder.write('a.yaml', 'author: 林小满\nbudget: many\nbugdet: 5\n');
    const { code, err } = folder.run('new', PLAN, '--period', '2026-06', '--answers', path.join(folder.path, 'a.yaml'));
    assert.equal(code, 1);
    assert.match(err, /a\.yaml:2:9: .*many/);
    assert.match(err, /a\.yaml:3:1: .*bugdet.*salesTarget/);
    assert.ok(!existsSync(path.join(folder.path, 'documents')));
    assert.equal(folder.run('new', PLAN, '--answers', 'no-such.yaml').code, 2);
  });

  it('asks on a terminal: proposals by number, a refusal with its reason, back with the answer kept', async () => {
    folder.write('ops-regulation.yaml', PEOPLE);
    const { screen, code } = await talk(
      folder.path,
      ['new', PLAN, '--period', '2026-06'],
      [
        ['撰写人', ''],
        ['[林小满] > ', '2\n'],
        ['店铺', ''],
        ['> ', '<\n'],
        ['[周岚] > ', '\n'],
        ['店铺', ''],
        ['> ', '木禾\n'],
        ['推广总预算', ''],
        ['> ', '很多\n'],
        ['“很多”', ''],
        ['> ', '12万\n'],
        ['推广目标成交金额', ''],
        ['> ', '-\n'],
        ['全店销售目标', ''],
        ['> ', '-\n'],
        ['综合毛利率', ''],
        ['> ', '43%\n'],
        ['[以后在文档里填] > ', '2\n'],
        ['数据口径', ''],
        ['[GMV] > ', '未扣退款\n'],
        ['平台扣点', ''],
        ['> ', '\n'],
        ['预计退款率', ''],
        ['> ', '8%\n'],
        [FILE, ''],
      ],
    );
    assert.equal(code, 0, screen);
    assert.match(
      made(),
      /\n撰写人: 周岚\n[^]*\n店铺: 木禾\n推广总预算: 12万\n推广目标成交金额: 【待填：推广目标成交金额】\n数据口径: GMV\n/,
    );
    assert.match(made(), /\n全店销售目标: 【待填：全店销售目标】\n综合毛利率: 43%\n平台扣点:\n预计退款率: 8%\n/);
  });

  it('lets the type be chosen on a terminal, by its name, and says what no name holds', async () => {
    const { screen, code } = await talk(
      folder.path,
      ['new', '--period', '2026-06'],
      [
        ['推广专员', ''],
        ['> ', '没有这种\n'],
        ['没有这种', ''],
        ['> ', '月度推广计划\n'],
        ['撰写人', ''],
        ['> ', CTRL_C],
      ],
    );
    assert.equal(code, 1, screen);
  });

  for (const [how, keys] of [
    ['Ctrl+C', CTRL_C],
    ['the end of the input', '\u0004'],
  ] as const) {
    it(`writes nothing when the form is left by ${how}`, async () => {
      const { screen, code } = await talk(
        folder.path,
        ['new', PLAN],
        [
          ['期间', ''],
          ['] > ', '\n'],
          ['撰写人', ''],
          ['> ', keys],
          ['没有建立文档', ''],
        ],
      );
      assert.equal(code, 1, screen);
      assert.deepEqual(readdirSync(folder.path), []);
    });
  }
});
