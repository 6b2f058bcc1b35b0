import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';

const FILE = 'documents/2026-07/monthly-promotion-plan.md';

describe('the command carry', function () {
  this.timeout(90_000);
  let folder: Folder;
  before(() => {
    folder = new Folder().withSamples();
    assert.equal(folder.run('new', 'monthly-promotion-plan', '--lang', 'zh-cn').code, 0);
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
    assert.match(out, /重点商品：2026-06 的 4 行：680215734901、.*带入：商品ID、商品名称、角色/);
    assert.equal(run('--section', '重点商品', '--dry-run').code, 0);
    assert.equal(text(), before);
  });

  it('takes over the tables that are named, one section or several', () => {
    const { code, out } = run('--section', '重点商品', '--section', '风险与预案');
    assert.equal(code, 0, out);
    assert.match(text(), /\| 680215734901 \| 折叠边桌 \| 引流 \|/);
    assert.match(text(), /\| 四件套断货 \| 高 \|/);
  });

  it('says what is no table that could take something over', () => {
    const { code, err } = run('--section', '没有');
    assert.equal(code, 2);
    assert.match(err, /“没有”不是可以沿用的表格。可以沿用的有：/);
    assert.equal(folder.run('carry').code, 2);
  });
});
