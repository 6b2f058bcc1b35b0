// Documents are read by the version of their type that they name, and values go from one version to another.
import assert from 'node:assert/strict';
import { linkedRows } from '../../../src/calculation/linking/linkedRows';
import { planOf } from '../../../src/calculation/graph/plan';
import { startingOf } from '../../../src/calculation/starting';
import { check } from '../../support/check';
import { readPeriod } from '../../../src/base/dates/period';
import { parseDocument } from '../../../src/documents/parse';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import { parsePack } from '../../../src/knowledge/pack';
import { readVersion } from '../../../src/knowledge/contracts/versions';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { readPackFiles, TEST_PACK, testKnowledgeWithFiles } from '../../support/pack';
import { MEMO_FILES, memoText as text, NEW_MEMO, OLD_MEMO } from '../../support/versions';

const knowledge = testKnowledgeWithFiles(MEMO_FILES);

function workspaceOf(...texts: readonly string[]): Workspace {
  const files = texts.map((each, index) => ({ path: `documents/${String(index)}.md`, text: each }));
  return withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files);
}

function rulesOf(...texts: readonly string[]): string[][] {
  const files = texts.map((each, index) => ({ path: `documents/${String(index)}.md`, text: each }));
  return files.map((file) =>
    check(knowledge, file.text, { others: files.filter((each) => each !== file) }).map(({ rule }) => rule),
  );
}

describe('the version that a document names', () => {
  it('is the one that it is read by', () => {
    assert.deepEqual(rulesOf(text(1, '2026-05', ['| 車費 | 12 | — |'])), [[]], 'the old one has no reason');
    assert.deepEqual(rulesOf(text(2, '2026-05', ['| 車費 | 12 | — | 出差 |'])), [[]]);
    assert.deepEqual(rulesOf(text(1, '2026-05', ['| 車費 | 12 | — |'], 'memo@2')), [['column-missing']]);
  });

  it('is the newest where none is named, or one that there is not', () => {
    const rows = ['| 車費 | 12 | — | 出差 |'];
    assert.deepEqual(rulesOf(text(2, '2026-05', rows, '')), [[]]);
    for (const said of ['memo@3', 'memo@0', '新版', 'demo-plan@1', '備忘@7'])
      assert.deepEqual(rulesOf(text(2, '2026-05', rows, said)), [['contract-unknown']], said);
  });

  it('may be written as people write it', () => {
    for (const said of ['1', 'v1', 'memo@1', '備忘@1', '备忘＠１', '第1版', '版本 1'])
      assert.equal(parseDocument(knowledge, 'a.md', text(1, '2026-05', [], said)).type?.version, 1, said);
    for (const said of ['一', 'memo', 'memo@', '1.5', '@', '-1']) assert.equal(readVersion(said), undefined, said);
  });

  it('is told to be old in a draft alone', () => {
    const old = text(1, '2026-05', ['| 車費 | 12 | — |']);
    assert.deepEqual(rulesOf(old.replace('submitted', 'draft')), [['contract-superseded']]);
    assert.deepEqual(rulesOf(text(2, '2026-05', ['| 車費 | 12 | — | 出差 |']).replace('submitted', 'draft')), [[]]);
  });
});

describe('links between versions', () => {
  it('read what an earlier version calls otherwise', () => {
    const old = text(1, '2026-05', ['| 車費 | 12 | — |']);
    assert.deepEqual(rulesOf(old, text(2, '2026-06', ['| 車費 | 9 | 12 | 出差 |'])), [[], []]);
    assert.deepEqual(rulesOf(old, text(2, '2026-06', ['| 車費 | 9 | 13 | 出差 |'])), [[], ['link-mismatch']]);
  });

  it('read in the newest what an earlier version has by another name', () => {
    const later = text(2, '2026-05', ['| 車費 | 12 | — | 出差 |']);
    assert.deepEqual(rulesOf(later, text(1, '2026-06', ['| 車費 | 9 | 12 |'])), [[], []]);
    assert.deepEqual(rulesOf(later, text(1, '2026-06', ['| 車費 | 9 | 13 |'])), [[], ['link-mismatch']]);
  });

  it('carry rows of an earlier version into a new document', () => {
    const workspace = workspaceOf(text(1, '2026-05', ['| 車費 | 12 | — |', '| 房租 | 30 | — |']));
    const type = knowledge.documentType('memo');
    const period = readPeriod('2026-06');
    assert.ok(type && period);
    assert.deepEqual(startingOf(workspace, { type, period, answers: {} }).rows.get('spending'), [
      { name: '車費', before: '12' },
      { name: '房租', before: '30' },
    ]);
  });

  it('are those of the document’s own version', () => {
    const workspace = workspaceOf(text(1, '2026-05', []), text(2, '2026-06', []));
    for (const record of workspace.documents.values())
      assert.deepEqual(
        linkedRows(workspace, record).map(({ link }) => link.to.type),
        [record.type],
      );
    assert.equal(workspace.documents.size, 2);
    assert.deepEqual(planOf(knowledge).faults, []);
  });
});

describe('a pack with versions', () => {
  const faultsOf = (path: string, file: string): string[] =>
    parsePack([
      ...readPackFiles(TEST_PACK),
      { path: 'documents/memo.md', text: NEW_MEMO },
      { path, text: file },
    ]).findings.map(({ finding }) => finding.message.id);

  it('has each where it says', () => {
    assert.deepEqual(faultsOf('documents/memo/1.md', OLD_MEMO), []);
    assert.deepEqual(faultsOf('documents/memo/3.md', OLD_MEMO), ['pack.version-misplaced']);
    assert.deepEqual(faultsOf('documents/note/1.md', OLD_MEMO), ['pack.version-misplaced']);
    assert.deepEqual(faultsOf('documents/memo/2.md', NEW_MEMO), ['pack.version-not-older']);
  });
});
