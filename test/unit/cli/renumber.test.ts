import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../../support/cli';

const DOCUMENT = '\uFEFF---\r\ntype: weekly-meeting\r\nid: w\r\nperiod: 2026-W20\r\n---\r\n依 §3.2.2、第三章（二）1。\r\n```\r\n§3.2.2\r\n```\r\n';

describe('renumber', function () {
  this.timeout(60_000);
  const folder = new Folder();
  const text = (name = 'documents/a.md'): string => readFileSync(path.join(folder.path, name), 'utf8');
  beforeEach(() => {
    folder.write('documents/a.md', DOCUMENT);
    folder.write('documents/b.md', '---\ntype: weekly-meeting\n---\n無\n');
  });
  after(() => { folder.remove(); });

  it('writes new numbers in place, byte order mark and line ends kept, and back again', () => {
    assert.deepEqual(folder.run('renumber', '3.2.2', '3.2.9'), { code: 0, out: '1 citations in 1 files are changed: §3.2.2 → §3.2.9\n', err: '' });
    assert.equal(text(), DOCUMENT.replace('依 §3.2.2', '依 §3.2.9'));
    folder.write('back.txt', '# zurück\n3.2.9 3.2.2\n');
    assert.equal(folder.run('renumber', '3.2.9', '3.2.2').code, 1, 'the regulation has no such clause');
    assert.equal(folder.run('renumber', '--map', path.join(folder.path, 'back.txt'), '--citations-only').code, 0);
    assert.equal(text(), DOCUMENT);
  });

  it('takes many at once from a file, in any writing', () => {
    folder.write('map.txt', '\uFEFF# swap\r\n§3.2.1 -> 3.2.2\r\n\r\n第三章（二）2 → 3.2.1\r\n');
    const { code, out } = folder.run('renumber', '--map', path.join(folder.path, 'map.txt'));
    assert.deepEqual([code, out], [0, '2 citations in 1 files are changed: §3.2.1 → §3.2.2、§3.2.2 → §3.2.1\n']);
    assert.equal(text(), DOCUMENT.replace('依 §3.2.2、第三章（二）1', '依 §3.2.1、第三章（二）2'));
  });

  it('only says what it would do, with --dry-run', () => {
    const { code, out } = folder.run('renumber', '§3.2.2', '3.2.9', '--dry-run');
    assert.deepEqual([code, out], [0, '1 citations in 1 files would be changed: §3.2.2 → §3.2.9 (--dry-run: nothing is written)\n  documents/a.md\n']);
    assert.equal(text(), DOCUMENT);
  });

  it('writes nothing where something is in the way, and says what', () => {
    const { code, err } = folder.run('renumber', '3.2.2', '3.2.3');
    assert.equal(code, 1);
    assert.match(err, /§3\.2\.3 is another clause’s number/);
    folder.write('documents/gbk.md', Buffer.concat([Buffer.from('---\ntype: weekly-meeting\n---\n§3.2.2 '), Buffer.from([0xb5, 0xe7])]));
    const refused = folder.run('renumber', '3.2.2', '3.2.9');
    assert.deepEqual([refused.code, text()], [2, DOCUMENT]);
    assert.match(refused.err, /gbk\.md is not in UTF-8/);
    folder.write('documents/gbk.md', '');
  });

  it('says what is wrong with what it is given', () => {
    folder.write('bad.txt', '3.2.2\n');
    folder.write('twice.txt', '3.2.2 3.2.8\n3.2.2 3.2.9\n');
    for (const [args, told] of [
      [[], /renumber OLD NEW/], [['3.2.2'], /renumber OLD NEW/], [['--map', path.join(folder.path, 'bad.txt')], /Line 1/], [['--map', path.join(folder.path, 'twice.txt')], /two new numbers/],
    ] as const) {
      const { code, err } = folder.run('renumber', ...args);
      assert.equal(code, 2);
      assert.match(err, told);
    }
    assert.match(folder.run('renumber', '--help').out, /--citations-only/);
  });
});
