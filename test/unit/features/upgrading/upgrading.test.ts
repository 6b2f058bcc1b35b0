import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../../src/documents/parse';
import { emptyWorkspace } from '../../../../src/documents/workspace';
import { newestText } from '../../../../src/features/upgrading/newestText';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { simplify } from '../../../../src/base/script';
import { check } from '../../../support/check';
import { testKnowledgeWithFiles } from '../../../support/pack';
import { MEMO_FILES, memoText } from '../../../support/versions';

const knowledge = testKnowledgeWithFiles(MEMO_FILES);
const workspace = emptyWorkspace(knowledge, DEFAULT_SETTINGS);

const draft = (rows: readonly string[], version = 1): string =>
  memoText(version, '2026-05', rows).replace('status: submitted', 'status: draft');
const upgraded = (text: string): string | undefined =>
  newestText(workspace, parseDocument(knowledge, 'documents/a.md', text));

describe('a draft by the newest version of its type', () => {
  it('takes its names, and asks for what is new', () => {
    assert.equal(
      upgraded(draft(['| 車費 | 12 | 9 |'])),
      draft(['| 車費 | 12 | 9 | 【待填：事由】 |'], 2).replace('---:|---|', '---:| --- |'),
    );
  });

  it('takes them in its own script', () => {
    const text = upgraded(simplify(draft(['| 车费是多少钱 | 12 | 9 |'])));
    assert.match(text ?? '', /## 各项开支\n\n\| 项目 \| 实付 \| 上月实付 \| 事由 \|/);
  });

  it('is none where it has that already, or is no draft any more', () => {
    assert.equal(upgraded(draft(['| 車費 | 12 | 9 | 出差 |'], 2)), undefined);
    assert.equal(upgraded(memoText(1, '2026-05', ['| 車費 | 12 | 9 |'])), undefined);
  });

  it('keeps all that was written, and lacks nothing of the shape', () => {
    const cell = fc.stringMatching(/^[甲乙丙a-z0-9]{1,6}$/);
    const row = fc.tuple(cell, fc.nat(9999)).map(([name, amount]) => `| ${name} | ${String(amount)} | 9 |`);
    const own = fc.constantFrom('', '\n## 自己的章節\n\n自己的話\n', '\n> 附註\n');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), own, (rows, more) => {
        const before = draft(rows) + more;
        const after = upgraded(before) ?? '';
        for (const each of [...rows, more.trim()]) assert.ok(after.includes(each), each);
        const rules = new Set(check(knowledge, after).map(({ rule }) => rule));
        rules.delete('row-duplicate');
        assert.deepEqual([...rules], ['placeholder-unfilled']);
        assert.equal(upgraded(after), undefined);
      }),
    );
  });
});
