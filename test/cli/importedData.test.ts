// From exports to documents on the command line: figures imported, a report begun, its figures explained and checked.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import { planReport, shopReport } from '../support/dailyExports';

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

  it('have a finding when the data change later, and are not rewritten once they are handed in', () => {
    imported();
    assert.equal(folder.run('new', 'daily-data-report', '--period', '2026-07-03', '--lang', 'zh-cn').code, 0);
    const text = readFileSync(whole(), 'utf8').replace('status: draft', 'status: submitted');
    writeFileSync(whole(), text);
    imported((csv) => csv.replace('20330.50', '20331.50'));
    assert.deepEqual(rulesIn(), ['20,331.50', '60,962.50'], 'the day, and the month to date');
    folder.run('check', '--fix');
    assert.equal(readFileSync(whole(), 'utf8'), text);
  });
});
