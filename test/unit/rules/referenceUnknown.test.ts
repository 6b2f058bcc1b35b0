import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { referenceUnknown } from '../../../src/rules/reference-unknown';
import { testKnowledgeWith } from '../../support/pack';

// Each high risk of a register is to have a document of its own: the other side of its link is the head of a document.
const knowledge = testKnowledgeWith(`---
type: register
title: 登記冊
en: Register
author: writer
cadence: monthly
basis: ["§1.1.1"]
fields:
  - { id: risk, title: 風險, kind: text, required: false }
  - { id: owner, title: 負責人, kind: text, required: false }
  - { id: any, title: 依據, kind: document, required: false }
sections:
  - id: rows
    title: 風險表
    table:
      columns:
        - { id: risk, title: 風險, kind: text }
        - { id: owner, title: 負責人, kind: text, required: false }
        - { id: plan, title: 預案, kind: document, of: demo-plan, required: false }
links:
  - id: handled
    from: { type: register, period: same, key: risk }
    to: { section: rows, key: risk }
    values: { owner: owner }
    require: own
---
# {{title}}

## 風險表

{{table rows}}
`);

const HEADER = '| 風險 | 負責人 | 預案 |\n|---|---|---|\n';
const register = (rows: string, head = '', period = '2026-05'): string =>
  `---\ntype: register\nperiod: ${period}\n${head}---\n## 風險表\n\n${HEADER}${rows}\n`;
const PATH = 'documents/2026-05/register.md';

function workspaceOf(text: string, others: Readonly<Record<string, string>> = {}): Workspace {
  const files = Object.entries({ ...others, [PATH]: text }).map(([path, each]) => ({ path, text: each }));
  return withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files);
}

function found(text: string, others?: Readonly<Record<string, string>>): Finding[] {
  return checkDocument({ workspace: workspaceOf(text, others), path: PATH, strict: true }, [referenceUnknown]);
}

describe('a row whose document is not there', () => {
  it('has the fix that makes it, with what the row says', () => {
    const [finding] = found(register('| 斷 貨 | 小王 | |'));
    assert.ok(finding);
    assert.equal(finding.message.id, 'reference-unknown.absent');
    const [fix] = finding.fixes;
    assert.ok(fix);
    assert.deepEqual([fix.title.id, fix.edits, finding.fixes.length], ['fix.create-document', [], 1]);
    const [draft] = fix.creates ?? [];
    assert.equal(draft?.path, 'documents/2026-05/register-斷-貨.md');
    assert.deepEqual(fix.title.args, { document: { pack: '登記冊', en: 'Register' }, path: draft.path });
    for (const line of ['類型: 登記冊', '編號: register-2026-05-斷-貨', '期間: 2026-05', '風險: 斷 貨', '負責人: 小王'])
      assert.ok(draft.text.split('\n').includes(line), line);
    assert.deepEqual([finding.actual, finding.expected, finding.related], ['斷 貨', undefined, []]);
  });

  it('has none where no document can be made of it, or it is there under another name', () => {
    for (const row of ['| — | | |', '| 【待填】 | | |', '| | 小王 | |'])
      assert.deepEqual(found(register(row)), [], row);
    assert.deepEqual(
      found(register('| …！ | | |')).map(({ fixes }) => fixes),
      [[]],
      'no file can be called so',
    );
    const taken = found(register('| 斷貨 | | |'), {
      'documents/2026-05/register-斷貨.md': register('', 'risk: 別的\n'),
    });
    assert.deepEqual(
      taken.map(({ fixes }) => fixes),
      [[]],
      'its path is taken',
    );
  });

  it('is not told where the period cannot be, nor where there is none: that is told once', () => {
    for (const period of ['2026-13', '2026-W19', '五月', '【待填】', ''])
      for (const row of ['| 斷貨 | | |', '| 断货 | | |'])
        assert.deepEqual(found(register(row, '', period)), [], period);
    assert.equal(found(register('| 断货 | | |')).length, 1);
  });

  it('is known where the document is there, in either script', () => {
    const other = { 'documents/other.md': register('', 'risk: 断货\n') };
    assert.deepEqual(found(register('| 斷貨 | | |'), other), []);
    const [near] = found(register('| 大促斷貨風 | | |'), { 'documents/other.md': register('', 'risk: 大促斷貨險\n') });
    assert.equal(near?.fixes[0]?.title.id, 'fix.create-document', 'one more may be as right as one of a like name');
    assert.equal(near.related?.[0]?.path, 'documents/other.md');
  });
});

describe('an id that no document has', () => {
  const plan = '---\ntype: demo-plan\nid: plan-05\n---\n';
  const others = { 'documents/plan.md': plan };

  it('is one of any type, or of the type that is wanted, in the head and in tables', () => {
    const ids = (text: string): unknown[] =>
      found(text, others).map(({ message, actual, expected, fixes }) => [
        message.id,
        message.args?.['document'],
        actual,
        expected,
        fixes.length,
      ]);
    const label = { pack: '示範計劃', en: 'Demo plan' };
    assert.deepEqual(ids(register('', 'any: plan-05\n')), []);
    assert.deepEqual(ids(register('', 'any: " plan-05 "\n')), []);
    assert.deepEqual(ids(register('', 'any: plan-06x\n')), [
      ['reference-unknown.document', '', 'plan-06x', 'plan-05', 1],
    ]);
    assert.deepEqual(ids(register('', 'any: 別的\n')), [['reference-unknown.document', '', '別的', undefined, 0]]);
    const [row] = ids(register('| — | | plan-50 |'));
    assert.deepEqual(row, ['reference-unknown.of', label, 'plan-50', 'plan-05', 1]);
    assert.deepEqual(ids(register('| — | | plan-05 |')), []);
    assert.deepEqual(ids(register('| — | | reg |', 'id: reg\n')), [
      ['reference-unknown.of', label, 'reg', undefined, 0],
    ]);
  });

  it('concerns all that name it, and those that name an unknown one', () => {
    const named = { 'documents/b.md': register('', 'any: plan-05\n'), 'documents/c.md': register('', 'any: none\n') };
    const workspace = workspaceOf(register('', 'any: 【待填】\nid: here\n', '2026-07'), { ...others, ...named });
    const record = workspace.documents.get('documents/plan.md');
    const own = workspace.documents.get(PATH);
    const concerned = (before: typeof record, after: typeof record): string[] =>
      [...new Set(referenceUnknown.dependents(workspace, before, after))].filter((path) => path !== PATH).sort();
    assert.deepEqual(concerned(record, undefined), ['documents/b.md', 'documents/c.md']);
    assert.deepEqual(concerned(undefined, record), ['documents/b.md', 'documents/c.md']);
    assert.deepEqual(concerned(record, record), ['documents/b.md']);
    assert.deepEqual(concerned(own, own), []);
    assert.deepEqual(concerned(own, record), ['documents/b.md', 'documents/c.md']);
  });
});
