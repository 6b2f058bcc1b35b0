import assert from 'node:assert/strict';
import { DOCUMENTS, isPassedOver, PACK_FILES, selects, without } from '../../../src/files/selection';

const deep = (folders: number): string => `${'d/'.repeat(folders)}x.md`;

describe('a selection', () => {
  it('goes by how a name ends', () => {
    for (const path of ['a.md', 'a.MD', '计划.Md', 'a.b.md', '.md']) assert.equal(DOCUMENTS.wants(path), true, path);
    for (const path of ['a.mdx', 'a.md.bak', 'a.md~', 'md', 'amd', 'a.yaml'])
      assert.equal(DOCUMENTS.wants(path), false);
    for (const path of ['a.md', 'pack.yaml', 'x/a.yaml']) assert.equal(PACK_FILES.wants(path), true, path);
    for (const path of ['a.mdx', 'a.yaml.bak', 'a.yml', 'a.json', 'yaml']) assert.equal(PACK_FILES.wants(path), false);
  });

  it('reaches below twelve folders, and no deeper', () => {
    assert.deepEqual(
      [0, 12, 13, 40].map((folders) => selects(DOCUMENTS, deep(folders))),
      [true, true, false, false],
    );
  });

  it('enters no folder that is hidden from it, at any depth', () => {
    const selection = without(DOCUMENTS, (path) => path === 'a/b' || path === 'c.md');
    assert.deepEqual(
      ['a/x.md', 'b/x.md', 'ab/x.md', 'a/c.md'].map((path) => selects(selection, path)),
      [true, true, true, true],
    );
    assert.deepEqual(
      ['a/b/x.md', 'a/b/c/d/x.md', 'c.md'].map((path) => selects(selection, path)),
      [false, false, false],
    );
    assert.equal(selects(PACK_FILES, 'samples/x.md'), false);
    assert.equal(selects(PACK_FILES, 'a/samples/x.md'), true);
  });

  it('is of no folder that is hidden or another program’s; a document may have such a name', () => {
    for (const path of ['.git', '.git/x.md', 'a/dist', 'a/node_modules/b/x.md']) assert.ok(isPassedOver(path), path);
    for (const path of ['.x.md', 'a', 'a/dist.md', 'distant/x.md']) assert.ok(!isPassedOver(path), path);
  });
});
