// What `check` says of what it does not look at, and where it finds nothing to check.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';

const WRONG = '---\ntype: no-such-type\n---\n# x\n';
const deep = (folders: number): string => Array.from({ length: folders }, (_, index) => `d${String(index)}`).join('/');

interface Answer {
  readonly documents: number;
  readonly passedOver?: readonly { readonly reason: string; readonly count: number; readonly first: string }[];
}

describe('check, of what it does not look at', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });
  const answer = (): Answer => JSON.parse(folder.run('check', '--format', 'json').out) as Answer;

  it('checks a document whose name ends in capitals', () => {
    for (const name of ['x.MD', 'y.Md']) folder.write(`documents/2026-05/${name}`, WRONG);
    const { code, out } = folder.run('check');
    assert.equal(code, 1, out);
    assert.deepEqual([answer().documents, answer().passedOver], [2, undefined]);
  });

  it('says what it passes over, why, how much and where, in each language', () => {
    folder.withSamples();
    folder.write('documents/dist/x.md', WRONG);
    folder.write(`documents/${deep(13)}/x.md`, WRONG);
    symlinkSync('2026-05', path.join(folder.path, 'documents/link'));
    symlinkSync('../elsewhere.md', path.join(folder.path, 'documents/link.md'));
    assert.deepEqual(answer().passedOver, [
      { reason: 'link', count: 2, first: 'documents/link' },
      { reason: 'program', count: 1, first: 'documents/dist' },
      { reason: 'deep', count: 1, first: `documents/${deep(12)}` },
    ]);
    for (const [language, words] of [
      ['en', 'Not looked at: 2 links, the first is documents/link.'],
      ['zh-cn', '未检查：2 个链接，第一个是 documents/link。'],
      ['zh-tw', '未檢查：2 個連結，第一個是 documents/link。'],
    ] as const) {
      const { code, out } = folder.run('check', '--lang', language);
      assert.ok(code === 0 && out.includes(words), out);
    }
    assert.ok(!folder.run('check', 'documents/2026-05').out.includes('documents/link'));
  });

  it('says that there is nothing to check, and fails where something was probably meant', () => {
    const run = (): [number | null, boolean] => {
      const { code, err } = folder.run('check', '--lang', 'en');
      return [code, err.includes('There are no documents here.')];
    };
    assert.deepEqual(run(), [0, true]);
    folder.write('documents/dist/x.md', WRONG);
    assert.deepEqual(run(), [2, true]);
    folder.remove();
    folder = new Folder();
    folder.write('README.md', '# x\n');
    assert.deepEqual(run(), [2, true]);
    folder.write('documents/x.md', WRONG);
    assert.deepEqual(run(), [1, false]);
  });

  it('goes by no settings and no pack that a link leads to, and says so', () => {
    folder.write('real.yaml', 'rules: { type-unknown: off }\n');
    folder.write('documents/x.md', WRONG);
    symlinkSync('real.yaml', path.join(folder.path, 'ops-regulation.yaml'));
    const { code, out } = folder.run('check', '--lang', 'zh-tw');
    assert.equal(code, 1);
    assert.ok(out.includes('此檔案是連結，未予讀取') && out.includes('[文檔類型不明]'), out);
  });
});
