import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import { ROOT } from '../support/pack';

const FREE = readFileSync(path.join(ROOT, 'test/fixtures/free-document.md'), 'utf8');

describe('the command type', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('库存盘点.md', FREE);
  });
  afterEach(() => {
    folder.remove();
  });

  const read = (file: string): string => readFileSync(path.join(folder.path, file), 'utf8');

  it('makes a type that new and check can use', () => {
    const run = folder.run('type', '库存盘点.md', '--id', 'stock-count');
    assert.equal(run.code, 0, run.err);
    assert.ok(run.out.includes('  packs: ["packs/own-documents"]\n'), run.out);
    folder.write('ops-regulation.yaml', 'packs: ["packs/own-documents"]\n');
    folder.write(
      'documents/2026-05/stock-count.md',
      `---\ntype: stock-count\nperiod: 2026-05\nauthor: 运营经理\nstatus: draft\n---\n${FREE}`,
    );
    const checked = folder.run('check', '--strict', '--format', 'json');
    assert.deepEqual((JSON.parse(checked.out) as { findings: unknown }).findings, []);
    assert.equal(folder.run('new', 'stock-count', '--period', '2026-06', '--script', 'simplified').code, 0);
    assert.equal(folder.run('check').code, 0);
  });
  it('adds to a pack that is there, and writes over nothing', () => {
    folder.write('ops-regulation.yaml', 'packs: [packs/ours]\n');
    folder.write(
      'packs/ours/pack.yaml',
      'id: ours\ngrammar: 1\ntitle: 本店\nscript: simplified\nedition: "1"\neffectiveFrom: 2026-01-01\n',
    );
    const before = read('packs/ours/pack.yaml');
    const made = folder.run('type', '库存盘点.md', '--id', 'stock-count', '--out', 'packs/ours');
    assert.deepEqual([made.code, made.out.includes('packs:'), read('packs/ours/pack.yaml')], [0, false, before]);
    const text = read('packs/ours/documents/stock-count.md');
    assert.equal(folder.run('type', '库存盘点.md', '--id', 'stock-count', '--out', 'packs/ours').code, 1);
    assert.equal(read('packs/ours/documents/stock-count.md'), text);
  });
  it('says what it cannot do, and leaves nothing behind', () => {
    folder.write('plain.md', '没有标题。\n');
    const codes = [
      ['plain.md'],
      ['库存盘点.md', '--id', 'Stock Count'],
      ['库存盘点.md', '--id', 'monthly-plan'],
      ['missing.md'],
      [],
      ['库存盘点.md', '--out', '../elsewhere'],
      ['库存盘点.md', '--out', 'packs/盘点'],
    ];
    assert.deepEqual(
      codes.map((args) => folder.run('type', ...args).code),
      [1, 1, 1, 2, 2, 2, 2],
    );
    assert.equal(existsSync(path.join(folder.path, 'packs')), false);
  });
});
