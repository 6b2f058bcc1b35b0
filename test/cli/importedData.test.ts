// From exports to documents on the command line: figures imported, a report begun, its figures explained and checked.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import { planReport, shopReport } from '../support/dailyExports';
import { monthlyExports } from '../support/monthlyExports';

const FILE = 'documents/2026-07-03/daily-data-report.md';

describe('documents of imported data', function () {
  this.timeout(90_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });
  const whole = (): string => path.join(folder.path, FILE);
  const imported = (sales: (text: string) => string = (text) => text): void => {
    const [shop, plans] = ['店铺报表.csv', '计划报表_20260601_20260731_15天.csv'].map((name) =>
      path.join(folder.path, name),
    );
    assert.ok(shop !== undefined && plans !== undefined);
    writeFileSync(shop, sales(shopReport('2026-06-01', '2026-07-31')));
    writeFileSync(plans, planReport('2026-06-01', '2026-07-31'));
    const run = folder.run('data', 'import', shop, plans, '--replace');
    assert.equal(run.code, 0, run.err);
  };
  const rulesIn = (...args: readonly string[]): string[] => {
    const { out } = folder.run('check', '--format', 'json', ...args);
    const { findings } = JSON.parse(out) as { findings: { rule: string; expected?: string }[] };
    return findings.filter(({ rule }) => rule === 'data-mismatch').map(({ expected = '' }) => expected);
  };

  it('start with its figures, lead to the export, and are held against it', () => {
    imported();
    assert.equal(folder.run('new', 'daily-data-report', '--period', '2026-07-03', '--lang', 'zh-cn').code, 0);
    const text = readFileSync(whole(), 'utf8');
    assert.match(text, /\| 支付金额 \| 20,330\.50 \| 20,320\.50 \| 0\.05% \| 20,260\.50 \|/);
    const line = text.split('\n').findIndex((each) => each.startsWith('| 支付金额 | 20')) + 1;
    const { out } = folder.run('explain', `${FILE}:${String(line)}:10`, '--lang', 'zh-cn');
    assert.match(out, /由导入的数据得出\n +支付金额 20,330\.50：生意参谋店铺报表，2026-07-03，店铺报表\.csv 第 34 行/);
    assert.deepEqual(rulesIn(), []);
    const typed = text.replace('| 20,330.50 |', '| 20,380.50 |');
    writeFileSync(whole(), typed);
    assert.deepEqual(rulesIn(), ['20,330.50']);
    folder.run('check', '--fix');
    assert.equal(readFileSync(whole(), 'utf8'), typed, 'an import may lack what its writer knows');
  });

  it('can be looked at figure by figure', () => {
    imported();
    const show = (...args: readonly string[]): { readonly code: number | null; readonly out: string } =>
      folder.run('data', 'show', '--lang', 'zh-cn', ...args);
    const { observations } = JSON.parse(
      show('--export', '生意参谋店铺报表', '--period', '2026-07-03', '--json').out,
    ) as {
      observations: { measure: string; value: string; source: string; row: number }[];
    };
    assert.deepEqual(
      observations.find(({ measure }) => measure === '支付金额'),
      {
        export: 'shop-report',
        measure: '支付金额',
        period: '2026-07-03',
        key: {},
        value: '20330.50',
        source: '店铺报表.csv',
        row: 34,
      },
    );
    assert.match(show('--period', '2026-07-03').out, /^生意参谋店铺报表：1 条\n {2}2026-07-03：访客数 /m);
    assert.equal(
      show('--period', '2025').out,
      '没有导入过这样的数字。导出的文件用 ops-regulation data import 导入。\n',
    );
    assert.deepEqual([show('--export', '店铺').code, show('--period', '七月').code, show('more').code], [1, 2, 2]);
  });

  it('start assessments with what `kpi` says, and hold them against it', () => {
    const write = (name: string, text: string): string => {
      const file = path.join(folder.path, name);
      writeFileSync(file, text);
      return file;
    };
    write(
      'ops-regulation.yaml',
      'people: [{ id: sun, name: 孙一鸣, aliases: [小孙], roles: [customer-service-specialist] }]\n',
    );
    const files = Object.entries(monthlyExports(['2026-05', '2026-06'], 7)).map(([name, text]) => write(name, text));
    const run = folder.run('data', 'import', ...files);
    assert.equal(run.code, 0, run.err + run.out);
    const answers = write('answers.yaml', 'qualifier: 孙一鸣\nperson: 孙一鸣\npost: 客服专员\n');
    const about = ['--period', '2026-06', '--answers', answers, '--lang', 'zh-cn'];
    assert.equal(folder.run('new', 'kpi-assessment', ...about).code, 0);
    const of = ['--role', '客服专员', '--month', '2026-06'];
    const { scorecards } = JSON.parse(folder.run('kpi', ...of, '--json').out) as {
      scorecards: { kpis: { score: number | null }[] }[];
    };
    const [reply, solved, satisfied] = scorecards[0]?.kpis.map(({ score }) => score) ?? [];
    assert.ok(typeof reply === 'number' && solved === null && typeof satisfied === 'number');
    const name = 'documents/2026-06/kpi-assessment-孙一鸣.md';
    const text = readFileSync(path.join(folder.path, name), 'utf8');
    const scores = [...text.matchAll(/^\| 客户(?:回复及时率|问题解决率|满意度评价) .*$/gm)].map(
      ([row]) => row.split('|')[10],
    );
    assert.deepEqual(scores, [` ${reply.toFixed(2)} `, ' 【待填】 ', ` ${satisfied.toFixed(2)} `]);
    const lines = text.split('\n');
    const line = lines.findIndex((each) => each.startsWith('| 客户回复及时率'));
    const column = (lines[line] ?? '').split('|').slice(0, 10).join('|').length + 3;
    const { out } = folder.run('explain', `${name}:${String(line + 1)}:${String(column)}`, '--lang', 'zh-cn');
    assert.match(out, /由导入的数据得出/);
    assert.match(out, /客服绩效，2026-06，客服绩效_2026-06\.csv 第 2 行/);
    assert.deepEqual(rulesIn(name), []);
    const typed = text.replace(` ${reply.toFixed(2)} |`, ` ${(reply - 1).toFixed(2)} |`);
    write(name, typed);
    assert.deepEqual(rulesIn(name), [reply.toFixed(2)]);
    folder.run('check', '--fix');
    assert.equal(readFileSync(path.join(folder.path, name), 'utf8'), typed);
  });

  it('have a finding when the data change later, and are not rewritten once they are handed in', () => {
    imported();
    assert.equal(folder.run('new', 'daily-data-report', '--period', '2026-07-03', '--lang', 'zh-cn').code, 0);
    const draft = readFileSync(whole(), 'utf8');
    const text = draft.replace(/^状态: 草稿$/m, '状态: 已提交');
    assert.notEqual(text, draft);
    writeFileSync(whole(), text);
    imported((csv) => csv.replace('20330.50', '20331.50'));
    assert.deepEqual(rulesIn(), ['20,331.50', '60,962.50'], 'the day, and the month to date');
    folder.run('check', '--fix');
    assert.equal(readFileSync(whole(), 'utf8'), text);
  });
});
