import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Folder } from '../support/cli';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';

describe('what the command line keeps between runs', function () {
  this.timeout(120_000);
  let folder: Folder;
  let cache: string;
  const run = (...args: string[]) => folder.runIn({ disk: { XDG_CACHE_HOME: cache } }, ...args);
  const kept = (): string[] => {
    try {
      return readdirSync(path.join(cache, 'ops-regulation')).map((name) => path.join(cache, 'ops-regulation', name));
    } catch {
      return [];
    }
  };

  beforeEach(() => {
    folder = new Folder().withSamples();
    cache = mkdtempSync(path.join(tmpdir(), 'ops-regulation-cache-'));
    folder.write(PLAN, folder.read(PLAN).replace('2.94%', '3.94%'));
  });
  afterEach(() => {
    folder.remove();
    rmSync(cache, { recursive: true, force: true });
  });

  it('lies outside the workspace, for its user alone, and changes nothing of what is said', () => {
    const before = folder.files();
    const cold = run('check', '--strict', '--format', 'json', '--no-cache');
    assert.deepEqual(kept(), []);
    for (let each = 0; each < 3; each++) assert.deepEqual(run('check', '--strict', '--format', 'json'), cold);
    assert.equal(kept().length, 1);
    if (process.platform !== 'win32') assert.equal(statSync(kept()[0] ?? '').mode & 0o077, 0);
    assert.deepEqual(folder.files(), before);
  });

  it('is used for one document as for all, and not once the text is another', () => {
    const cold = run('check', PLAN, '--no-cache');
    assert.match(cold.out, /Formula mismatch/);
    run('check');
    assert.deepEqual(run('check', PLAN), cold);
    folder.write(PLAN, folder.read(PLAN).replace('3.94%', '2.94%'));
    const mended = run('check', PLAN);
    assert.doesNotMatch(mended.out, /Formula mismatch/);
    assert.deepEqual(run('check', PLAN, '--no-cache'), mended);
  });

  it('tells a text of the same size and time by what nobody can set', () => {
    const old = new Date('2026-01-01');
    utimesSync(path.join(folder.path, PLAN), old, old);
    run('check');
    folder.write(PLAN, folder.read(PLAN).replace('3.94%', '2.94%'));
    utimesSync(path.join(folder.path, PLAN), old, old);
    assert.doesNotMatch(run('check', PLAN).out, /Formula mismatch/);
    assert.deepEqual(run('check'), run('check', '--no-cache'));
  });

  it('is made again in silence where it is damaged', () => {
    const cold = run('check');
    const [file = ''] = kept();
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length >> 1));
    assert.deepEqual(run('check'), cold);
    assert.deepEqual(readFileSync(file).length, whole.length);
  });

  it('is nothing where its folder is no path, or cannot be made', () => {
    const cold = run('check', '--no-cache');
    const before = folder.files();
    writeFileSync(path.join(cache, 'file'), '');
    cache = path.join(cache, 'file');
    assert.deepEqual(run('check'), cold);
    cache = path.dirname(cache);
    assert.deepEqual(folder.files(), before);
  });

  it('fixes one document as with all others checked', () => {
    const other = new Folder().withSamples();
    try {
      const text = folder.read(PLAN).replace(/^status: .*/m, 'status: draft');
      for (const each of [folder, other]) each.write(PLAN, text);
      run('check');
      const named = run('check', '--fix', PLAN);
      other.run('check', '--fix', '--no-cache');
      assert.match(named.out, /3\.94% → 2\.94%/);
      assert.equal(folder.read(PLAN), other.read(PLAN));
    } finally {
      other.remove();
    }
  });

  it('hands on to new documents and pages what all documents say', () => {
    run('check');
    const page = run('export', PLAN, '--out', 'pages');
    assert.equal(page.code, 0);
    const html = folder.read('pages/documents/2026-05/monthly-promotion-plan.html');
    run('export', PLAN, '--out', 'again', '--no-cache');
    assert.equal(folder.read('again/documents/2026-05/monthly-promotion-plan.html'), html);
    const july = (...more: string[]): string => {
      run('new', 'monthly-promotion-plan', '--period', '2026-07', '--out', 'july.md', ...more);
      const text = folder.read('july.md').replace(/^編號: .*/m, '');
      rmSync(path.join(folder.path, 'july.md')); // beside another of its month less would be computed
      return text;
    };
    assert.equal(july(), july('--no-cache'));
  });
});
