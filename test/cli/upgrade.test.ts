import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';

const FILE = 'documents/award.md';
const DRAFT = `---
type: award-nomination
contract: award-nomination@1
period: 2026-06
status: draft
---

# 提名

## 一、主要事蹟

做成了一件事。

## 二、業務增長貢獻

| 指標 | 貢獻前 | 貢獻後 | 變化率 | 本人作用 | 數據來源 |
|---|---:|---:|---:|---|---|
| 訪客數 | 100 | 120 | 20.0% | 全程 | 生意參謀 |
`;

describe('the command upgrade', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write(FILE, DRAFT);
    folder.write('documents/closed.md', DRAFT.replace('draft', 'submitted'));
  });
  after(() => {
    folder.remove();
  });

  const text = (): string => readFileSync(path.join(folder.path, FILE), 'utf8');

  it('says what it would do, and does it', () => {
    const tried = folder.run('upgrade', 'documents', '--dry-run', '--lang', 'zh-cn');
    assert.deepEqual([tried.code, tried.out], [0, `${FILE}：将换成 award-nomination@2（现为 award-nomination@1）\n`]);
    assert.equal(text(), DRAFT);
    const done = folder.run('upgrade', 'documents', '--lang', 'zh-cn');
    assert.deepEqual([done.code, done.out], [0, `${FILE}：已换成 award-nomination@2（原为 award-nomination@1）\n`]);
    assert.match(text(), /contract: award-nomination@2\n/);
    assert.match(text(), /## 二、業務拓展貢獻\n/);
    assert.ok(text().includes('| 訪客數 | 100 | 120 | 20.0% | 全程 | 生意參謀 |'));
  });

  it('leaves alone what was handed in, and what is new already', () => {
    const again = folder.run('upgrade', 'documents', '--lang', 'zh-cn');
    assert.deepEqual([again.code, again.out], [0, '这里没有用旧版模板写的草稿。\n']);
  });

  it('wants to know which', () => {
    assert.equal(folder.run('upgrade').code, 2);
    assert.equal(folder.run('upgrade', '--help').code, 0);
  });
});
