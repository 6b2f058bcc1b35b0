import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';

const FILE = 'documents/2026-07/monthly-plan.md';

describe('the command carry', function () {
  this.timeout(90_000);
  let folder: Folder;
  before(() => {
    folder = new Folder().withSamples();
    assert.equal(folder.run('new', 'monthly-plan', '--lang', 'zh-cn').code, 0);
  });
  after(() => {
    folder.remove();
  });

  const text = (): string => readFileSync(path.join(folder.path, FILE), 'utf8');
  const run = (...more: string[]): ReturnType<Folder['run']> => folder.run('carry', FILE, '--lang', 'zh-cn', ...more);

  it('lists what could be taken over, and writes nothing', () => {
    const before = text();
    const { code, out } = run();
    assert.equal(code, 0);
    assert.match(out, /需协同事项：2026-06 的 2 行：618 预包装 1,000 件、.*带入：协同事项、对接部门、完成日期/);
    assert.equal(run('--section', '需协同事项', '--dry-run').code, 0);
    assert.equal(text(), before);
  });

  it('says what is no table that could take something over', () => {
    const { code, err } = run('--section', '没有');
    assert.equal(code, 2);
    assert.match(err, /“没有”不是可以沿用的表格。可以沿用的有：/);
    assert.equal(folder.run('carry').code, 2);
  });

  it('takes over the tables that are named, one section or several', () => {
    const { code, out } = run('--section', '需协同事项', '--section', '重点工作与分工');
    assert.equal(code, 0, out);
    assert.match(text(), /\| 主会场页设计稿 \| 设计 \| 2026-07-\d\d \|/);
    assert.match(text(), /\| 大促余货处理 \|.* \| 2026-07-\d\d \|/);
  });
});
