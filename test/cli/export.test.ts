import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';

describe('ops-regulation export', () => {
  const folder = new Folder().withSamples();
  after(() => {
    folder.remove();
  });
  const read = (file: string): string => readFileSync(path.join(folder.path, file), 'utf8');

  it('makes a page of each document named, and writes over none', () => {
    const { code, out } = folder.run('export', 'documents/2026-05', '--out', 'pages');
    assert.equal(code, 0);
    assert.equal(out.trim().split('\n').length, readdirSync(path.join(folder.path, 'documents/2026-05')).length);
    const page = read('pages/documents/2026-05/monthly-promotion-plan.html');
    assert.match(page, /^<!DOCTYPE html>\n<html lang="zh-Hans">/);
    assert.match(page, /<title>月度推广计划（2026-05）<\/title>/);
    assert.match(
      page,
      new RegExp(
        [
          '<strong>Monthly promotion plan</strong><span>2026-05</span>',
          '<span class="ops-regulation-status">Submitted</span>',
        ].join(''),
      ),
    );
    writeFileSync(path.join(folder.path, 'pages/documents/2026-05/monthly-promotion-plan.html'), 'mine');
    const again = folder.run('export', 'documents/2026-05/monthly-promotion-plan.md', '--out', 'pages');
    assert.deepEqual([again.code, read('pages/documents/2026-05/monthly-promotion-plan.html')], [1, 'mine']);
    assert.match(again.err, /is there already/);
  });

  it('goes nowhere outside the workspace, and needs to be told what and where', () => {
    assert.equal(folder.run('export', 'documents/2026-05', '--out', '../elsewhere').code, 2);
    assert.ok(!existsSync(path.join(folder.path, '../elsewhere')));
    assert.equal(folder.run('export', 'documents/2026-05').code, 2);
    assert.equal(folder.run('export', 'no-such', '--out', 'pages').code, 2);
  });
});
