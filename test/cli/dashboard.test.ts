// From exports to the page on the command line: three months of figures imported, and a month of them as one web page.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import { monthlyExports } from '../support/monthlyExports';

describe('ops-regulation dashboard', function () {
  this.timeout(120_000);
  const folder = new Folder().withSamples();
  after(() => {
    folder.remove();
  });
  const read = (file: string): string => readFileSync(path.join(folder.path, file), 'utf8');

  before(() => {
    const exports = Object.entries(monthlyExports(['2026-04', '2026-05', '2026-06'], 5));
    for (const [name, text] of exports) folder.write(name, text);
    const run = folder.run('data', 'import', ...exports.map(([name]) => path.join(folder.path, name)));
    assert.equal(run.code, 0, run.err);
  });

  it('makes one page of the last month, with the figures that `kpi` says, and writes over none', () => {
    const { code, out, err } = folder.run('dashboard', '--out', 'pages/board.html', '--lang', 'zh-cn');
    assert.deepEqual([code, out, err], [0, '已建立 pages/board.html\n', '']);
    const page = read('pages/board.html');
    assert.match(
      page,
      /^<!DOCTYPE html>\n<html lang="zh-Hans">[^]*<title>运营看板 2026-06<\/title>\n<style>[^<]+<\/style>/,
    );
    const said = folder.run('kpi', 'explain', 'sales-growth', '--month', '2026-06', '--lang', 'zh-cn').out.trim();
    for (const line of said.split('\n')) assert.ok(page.includes(`<li>${line.trim()}`), line);
    folder.write('pages/board.html', 'mine');
    const again = folder.run('dashboard', '--out', 'pages/board.html');
    assert.deepEqual([again.code, again.out, read('pages/board.html')], [1, '', 'mine']);
    assert.match(again.err, /pages\/board\.html is there already/);
  });

  it('takes an earlier month, and refuses what is none, without a file', () => {
    assert.equal(folder.run('dashboard', '--month', '2026-05', '--out', 'may.html').code, 0);
    assert.match(read('may.html'), /<title>Operations dashboard, 2026-05<\/title>/);
    const { code, err } = folder.run('dashboard', '--month', 'June', '--out', 'june.html', '--lang', 'zh-tw');
    assert.equal(code, 1);
    assert.match(err, /「June」/);
    assert.ok(!existsSync(path.join(folder.path, 'june.html')));
  });

  it('makes a file of all tables for a spreadsheet, with the figures of the page', () => {
    const { code, out, err } = folder.run('dashboard', '--out', 'pages/board.CSV', '--lang', 'zh-tw');
    assert.deepEqual([code, out, err], [0, '已建立 pages/board.CSV\n', '']);
    const bytes = readFileSync(path.join(folder.path, 'pages/board.CSV'));
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(bytes.toString('utf8'), /^\ufeff營運看板 2026-06\r\n\r\n/);
    folder.write('pages/board.CSV', 'mine');
    assert.equal(folder.run('dashboard', '--out', 'pages/board.CSV').code, 1);
    assert.equal(read('pages/board.CSV'), 'mine');
  });

  it('makes a folder of its charts as pictures, whole or not at all', () => {
    const { code, out, err } = folder.run('dashboard', '--out', 'pages/charts/', '--lang', 'zh-cn');
    assert.deepEqual([code, out, err], [0, '已建立 pages/charts\n', '']);
    const names = readdirSync(path.join(folder.path, 'pages/charts')).sort();
    assert.ok(names.length > 20, names.join());
    assert.match(names[0] ?? '', /^01-店铺销售额-运营经理-周岚-2026-06\.svg$/);
    for (const name of names) assert.match(read(`pages/charts/${name}`), /^<svg xmlns="http:[^]*<\/svg>\n$/);
    folder.write('pages/mine/a.txt', 'mine');
    const again = folder.run('dashboard', '--out', 'pages/mine/');
    assert.equal(again.code, 1);
    assert.match(again.err, /pages\/mine is there already/);
    assert.deepEqual(readdirSync(path.join(folder.path, 'pages/mine')), ['a.txt']);
  });

  it('needs to be told into which file, and goes nowhere outside the workspace', () => {
    for (const args of [
      [],
      ['--out', 'pages'],
      ['--out', '.html'],
      ['--out', '.csv'],
      ['--out', './'],
      ['--out', '../'],
      ['board', '--out', 'a.html'],
      ['--out', '../a.html'],
    ])
      assert.equal(folder.run('dashboard', ...args).code, 2, args.join(' '));
    assert.ok(!existsSync(path.join(folder.path, '../a.html')));
    assert.match(folder.run('dashboard', '--help').out, /^ops-regulation dashboard /);
  });

  it('leaves nothing behind where the disk has no room for the whole page', () => {
    const { code } = folder.runIn({ blocks: 40 }, '--no-cache', 'dashboard', '--out', 'full.html');
    assert.notEqual(code, 0);
    assert.ok(!existsSync(path.join(folder.path, 'full.html')));
  });
});
