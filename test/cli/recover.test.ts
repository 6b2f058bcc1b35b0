import assert from 'node:assert/strict';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { JOURNAL } from '../../src/files/writing/journal';
import { Folder } from '../support/cli';
import { CITING, contentsAfter, contentsOf, DRAFT, SWAP, withCitations } from '../support/writing';

const NEW = '依 shop§1.1、shop§1.2 辦理';

/** A folder in which swapping two clauses was stopped when some documents had their new numbers, and some the old. */
function stoppedHalfway(): Folder {
  for (let call = 82; call < 200; call += 2) {
    const folder = withCitations();
    folder.runIn({ disk: { OPS_REGULATION_STOP: String(call) } }, ...SWAP(folder));
    const done = CITING.filter((file) => folder.read(file).includes(NEW)).length;
    if (done > 0 && done < CITING.length && folder.files().has(JOURNAL)) return folder;
    folder.remove();
  }
  throw new Error('it was never stopped halfway');
}

describe('a renumbering that was stopped halfway', function () {
  this.timeout(300_000);
  const whole = { before: contentsOf(withCitations()), after: new Map<string, string>() };
  before(() => {
    whole.after = contentsAfter(SWAP, withCitations);
  });

  for (const [option, side] of [
    ['--forward', 'after'],
    ['--back', 'before'],
  ] as const)
    it(`is told by every command, and carried ${option.slice(2)} by recover`, () => {
      const folder = stoppedHalfway();
      const told = /renumbering was stopped before its end \(§1\.1 → §1\.2、§1\.2 → §1\.1\): \d+ of 13 files/;
      assert.match(folder.run('check').err, told);
      const mixed = contentsOf(folder);
      for (const args of [
        ['check', '--fix'],
        ['renumber', 'shop§1.3', '1.9'],
        ['recover', '--forward', '--back'],
      ]) {
        const run = folder.run(...args);
        assert.equal(run.code, 2, args.join(' '));
        assert.deepEqual(contentsOf(folder), mixed, args.join(' '));
      }
      const asked = folder.run('recover');
      assert.deepEqual([asked.code, told.test(asked.err)], [1, true], asked.err);
      assert.match(folder.run('--lang', 'zh-cn', 'recover').err, /有一次改号没有做完（§1\.1 → §1\.2、§1\.2 → §1\.1）/);
      assert.match(folder.run('--lang', 'zh-tw', 'recover').err, /有一次改號沒有做完/);
      assert.equal(folder.run('recover', option).code, 0);
      assert.deepEqual(contentsOf(folder), whole[side]);
      assert.deepEqual(
        readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) => /journal|\.tmp$/.test(name)),
        [],
      );
      assert.deepEqual(folder.run('recover', option), { code: 0, out: 'Nothing is unfinished.\n', err: '' });
      folder.remove();
    });

  it('is carried to its end by the same command again, and what somebody has written since is left and named', () => {
    const folder = stoppedHalfway();
    folder.write(CITING[3] ?? '', '另一份\n');
    const run = folder.run(...SWAP(folder));
    assert.deepEqual([run.code, /3\.md has been changed since/.test(run.err)], [0, true], run.err);
    const contents = contentsOf(folder);
    for (const [file, text] of whole.after) if (file !== CITING[3]) assert.equal(contents.get(file), text, file);
    assert.equal(folder.read(CITING[3] ?? ''), '另一份\n');
    folder.remove();
  });
});

describe('a locked file', function () {
  this.timeout(120_000);

  it('is asked about before a renumbering writes anything, and keeps its permissions', () => {
    const folder = withCitations();
    const [file = ''] = CITING;
    chmodSync(path.join(folder.path, file), 0o444);
    const before = contentsOf(folder);
    const run = folder.run(...SWAP(folder));
    assert.deepEqual([run.code, run.err.includes(file), contentsOf(folder)], [1, true, before], run.err);
    assert.equal(folder.run(...SWAP(folder), '--locked').code, 0);
    assert.equal(statSync(path.join(folder.path, file)).mode & 0o777, 0o444);
    assert.ok(folder.read(file).includes(NEW));
    folder.remove();
  });

  it('is left by check --fix, which fixes the others and says so; with --locked that one too', () => {
    const folder = new Folder();
    const files = ['documents/2026-05/a.md', 'documents/2026-05/b.md', 'documents/2026-05/c.md'] as const;
    const wrong = DRAFT.replace('| 2.94% |', '| 3.94% |');
    for (const file of files) folder.write(file, wrong);
    chmodSync(path.join(folder.path, files[1]), 0o444);
    const run = folder.run('check', '--fix', '--format', 'json');
    assert.deepEqual([run.code, /2026-05\/b\.md is locked/.test(run.err)], [2, true], run.err);
    assert.deepEqual(
      files.map((file) => folder.read(file) === wrong),
      [false, true, false],
    );
    const { written, findings } = JSON.parse(run.out) as Record<
      'written' | 'findings',
      { file: string; rule: string }[]
    >;
    assert.deepEqual([...new Set(written.map(({ file }) => file))], [files[0], files[2]]);
    assert.ok(
      findings.some(({ file, rule }) => file === files[1] && rule === 'formula-mismatch'),
      run.out,
    );
    assert.equal(folder.run('check', '--fix', '--locked').err, '');
    assert.equal(folder.read(files[1]), folder.read(files[0]));
    assert.equal(statSync(path.join(folder.path, files[1])).mode & 0o777, 0o444);
    folder.remove();
  });
});
