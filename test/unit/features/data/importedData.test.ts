// Documents of a workspace into which exports were imported.
import assert from 'node:assert/strict';
import { runSync } from '../../../../src/base/slices';
import { MemoryDisk } from '../../../support/memoryDisk';
import type { Position } from '../../../../src/base/range';
import { stepFor } from '../../../../src/features/drafting/draftForm';
import { openSnapshot } from '../../../../src/features/service';
import type { Snapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { dailyFolder } from '../../../support/dailyExports';
import { begun, cellsBelow, withData } from '../../../support/importedDrafts';
import { bundledPack } from '../../../support/pack';
import { render } from '../../../../src/base/message';
import { SIMPLIFIED } from '../../../support/reader';

const DAILY = { type: 'daily-data-report', period: '2026-07-03' };
const loaded = loadKnowledge(bundledPack(), undefined, []);

describe('a workspace with imported data', () => {
  it('reads them when asked, and says which lines are none', async () => {
    const disk = new MemoryDisk();
    const host = await dailyFolder('2026-07-01', '2026-07-03', disk);
    const read: string[] = [];
    disk.fault = (operation, path) => {
      if (operation === 'read' && path.includes('/data/')) read.push(path);
      return undefined;
    };
    const plain = openSnapshot(loaded, []);
    assert.equal(cellsBelow(begun(plain, DAILY).text, '核心指标')[0]?.[1], '【待填：当日】');
    assert.deepEqual(read, []);
    const { snapshot, faults } = await withData(plain, host);
    assert.equal(cellsBelow(begun(snapshot, DAILY).text, '核心指标')[0]?.[1], '20,030.50');
    assert.deepEqual(faults, []);
    disk.put('/shop/data/shop-report/2026-05.csv', 'of another\n');
    const again = await withData(snapshot, host);
    assert.deepEqual(
      again.faults.map((each) => render(each, SIMPLIFIED)),
      ['data/shop-report/2026-05.csv 第 1 行不是数据，没有读取。'],
    );
  });

  it('tells without reading whether they are others', async () => {
    const disk = new MemoryDisk();
    const host = await dailyFolder('2026-07-01', '2026-07-03', disk);
    const plain = openSnapshot(loaded, []);
    const first = await plain.dataState(host);
    assert.equal((await plain.readData(host))?.state, first);
    let reads = 0;
    disk.fault = (operation) => {
      if (operation === 'read') reads++;
      return undefined;
    };
    const states = [first, await plain.dataState(host)];
    for (const path of ['data/shop-report/2026-07.csv', 'data/shop-report/2026-05.csv', 'data/sources.csv']) {
      disk.put(`/shop/${path}`, 'others\n');
      states.push(await plain.dataState(host));
    }
    await host.remove('data/shop-report/2026-05.csv');
    states.push(await plain.dataState(host));
    assert.deepEqual(new Set(states).size, states.length - 1, 'each but the second is another');
    assert.equal(reads, 0);
    await host.remove('data');
    assert.equal(await plain.dataState(host), '');
  });

  it('is the same without the folder', async () => {
    const disk = new MemoryDisk();
    disk.putFolder('/shop');
    const { snapshot, faults } = await withData(openSnapshot(loaded, []), disk.host('/shop'));
    assert.deepEqual(faults, []);
    assert.equal(cellsBelow(begun(snapshot, DAILY).text, '核心指标')[0]?.[1], '【待填：当日】');
  });

  it('explains a value by the rows of the export, and the sheet marks it as brought', async () => {
    const { snapshot: known } = await withData(openSnapshot(loaded, []), await dailyFolder('2026-07-01', '2026-07-03'));
    const { snapshot, path, text } = begun(known, DAILY);
    const at = (row: string): Position => {
      const line = text.split('\n').findIndex((each) => each.startsWith(`| ${row} |`));
      return { line, character: `| ${row} | `.length };
    };
    const explained = (row: string, from = snapshot): string[] => {
      const place = from.calculation.explain(path, at(row), SIMPLIFIED);
      assert.ok(place, row);
      return from.calculation.lines(place, SIMPLIFIED).map(({ text: line }) => line);
    };
    assert.deepEqual(explained('支付金额'), [
      '核心指标[支付金额].当日：20,030.50',
      '由导入的数据得出',
      '支付金额 20,030.50：生意参谋店铺报表，2026-07-03，店铺报表.csv 第 4 行',
      '依据：§3.4.1',
    ]);
    const [, given, ...spend] = explained('推广花费');
    assert.equal(given, '由导入的数据得出');
    assert.match(spend.join('\n'), /花费 609\.00：万相台计划报表，.* 共 3 行/);
    // A ratio of rows is computed, and data are named behind that.
    assert.deepEqual(
      explained('支付转化率').filter((line) => line.startsWith('由')),
      ['由表里的两行相除得出', '由导入的数据得出'],
    );
    const plain = openSnapshot(loaded, [{ path, text }]);
    assert.ok(!explained('支付金额', plain).includes('由导入的数据得出'));
    const states = (from: Snapshot): unknown[] => {
      const blocks = from.sheets.of(path, SIMPLIFIED)?.blocks ?? [];
      const core = blocks.find((block) => block.kind === 'table' && block.section === 'core');
      assert.ok(core?.kind === 'table');
      return [0, 3].map((row) => core.rows[row]?.cells[1]?.state);
    };
    assert.deepEqual(states(snapshot), ['carried', 'computed']);
    assert.deepEqual(states(plain), ['entered', 'computed']);
  });

  it('proposes in the form what data give for a field of the head', async () => {
    const { snapshot } = await withData(openSnapshot(loaded, []), await dailyFolder('2026-07-01', '2026-07-31'));
    const type = snapshot.drafting.findType('operations-review');
    assert.ok(type);
    const form = snapshot.drafting.form({ type, today: '2026-08-01', script: 'simplified', me: '' });
    const initial = (id: string): string | undefined => stepFor(form, new Map([['period', '2026-07']]), id)?.initial;
    assert.deepEqual(['sales', 'refunds', 'salesTarget'].map(initial), ['624,975.50', '15,996', '']);
  });

  it('looks again at assessments once a document that counts is otherwise, and at no draft', async () => {
    const { snapshot: known } = await withData(openSnapshot(loaded, []), await dailyFolder('2026-07-01', '2026-07-31'));
    const plan = (status: string, target: string): string =>
      `---\ntype: monthly-plan\nperiod: 2026-07\nstatus: ${status}\nsalesTarget: ${target}\nsalesBasis: GMV\n---\n`;
    const assessment = 'documents/2026-07/assessment.md';
    const text = `---
type: kpi-assessment
period: 2026-07
status: draft
post: 运营经理
---

## 一、指标考核

| 指标 | 目标 | 实际 | 计分方法 |
| --- | ---: | ---: | --- |
| 店铺销售额 | 500,000 | 634,275.50 | 系统计分 |
`;
    const files = [{ path: assessment, text }];
    const at = (status: string, target: string) => [{ path: 'documents/plan.md', text: plan(status, target) }];
    const { snapshot: begun07 } = known.update([...files, ...at('draft', '500,000')]);
    const edited = begun07.update(at('draft', '600,000'));
    assert.ok(!edited.changed.has(assessment));
    const agreed = edited.snapshot.update(at('submitted', '500,000'));
    assert.deepEqual([...agreed.changed.keys()].sort(), [assessment, 'documents/plan.md']);
    const expected = (from: Snapshot): unknown[] =>
      from.checking.of(assessment).flatMap(({ rule, expected: value }) => (rule === 'data-mismatch' ? [value] : []));
    // The days of July come to less than the month row that is not there.
    assert.deepEqual(expected(agreed.snapshot), ['624,975.50']);
    const raised = agreed.snapshot.update(at('submitted', '600,000'));
    assert.deepEqual(expected(raised.snapshot), ['600,000', '624,975.50']);
  });

  it('is held against data that come, and no longer once they go', async () => {
    const begun03 = begun(openSnapshot(loaded, []), DAILY);
    const text = begun03.text.replace(/^(\| 支付金额 \| )[^|]*/m, '$19.00 ');
    const { snapshot: typed } = begun03.snapshot.update([{ path: begun03.path, text }]);
    const differing = ({ checking }: Snapshot): number =>
      checking.of(begun03.path).filter(({ rule }) => rule === 'data-mismatch').length;
    assert.equal(differing(typed), 0);
    const read = await typed.readData(await dailyFolder('2026-07-01', '2026-07-03'));
    const slices = typed.takingData(read);
    let count = 0;
    let step = slices.next();
    for (; step.done !== true; step = slices.next()) count++;
    const { snapshot: known, changed } = step.value;
    assert.equal(count, 1); // one document takes its figures from data
    assert.equal(differing(known), 1);
    assert.deepEqual([...changed.keys()], [begun03.path]);
    const { snapshot: edited } = known.update([{ path: begun03.path, text: `${text}\n` }]);
    assert.equal(differing(edited), 1);
    assert.equal(differing(runSync(edited.takingData(undefined)).snapshot), 0);
  });
});
