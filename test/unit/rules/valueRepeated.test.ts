// What only one document of its type may hold, across documents, versions and the ways in which numbers are written.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFile, withFiles, withoutFile } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { valueRepeated } from '../../../src/rules/value-repeated';
import { draws } from '../../support/draws';
import { testKnowledgeWithFiles } from '../../support/pack';

const claim = (version: number, section: string, columns: string): string => `---
type: claim
version: ${String(version)}
title: 報銷單
en: Claim
author: writer
cadence: event
basis: ["§1.1.1"]
fields:
  - { id: caseNo, title: 單號, kind: text, required: false${version === 1 ? '' : ', unique: everywhere'} }
sections:
  - { id: ${section}, title: 明細, table: { columns: [ ${columns} ] } }
---
# {{title}}

## 明細

{{table ${section}}}
`;
const knowledge = testKnowledgeWithFiles([
  {
    path: 'documents/claim.md',
    text: claim(2, 'items', '{ id: bill, title: 票據號碼, kind: text, unique: everywhere }'),
  },
  {
    path: 'documents/claim/1.md',
    text: claim(1, 'lines', '{ id: number, title: 票據號碼, kind: text, unique: true }'),
  },
]);

function text(bills: readonly string[], { head = '', version = 2 } = {}): string {
  const rows = bills.map((bill) => `| ${bill} |`);
  const lines = ['---', 'type: claim', `contract: claim@${String(version)}`, 'period: 2026-05', head, '---', ''];
  return [...lines, '## 明細', '', '| 票據號碼 |', '|---|', ...rows, ''].join('\n');
}

const pathOf = (index: number): string => `documents/${String(index)}.md`;

function workspaceOf(...texts: readonly string[]): Workspace {
  const files = texts.map((each, index) => ({ path: pathOf(index), text: each }));
  return withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files);
}

/** What each document is told: the line and the document that it shares something with. */
function told(workspace: Workspace): string[][] {
  return [...workspace.documents.keys()]
    .sort()
    .map((path) =>
      checkDocument({ workspace, path, strict: true }, [valueRepeated]).map(
        ({ range, related = [] }) => `${String(range.start.line)} ${related[0]?.path ?? ''}`,
      ),
    );
}

describe('a value that stands in two documents', () => {
  it('is told at both places', () => {
    assert.deepEqual(told(workspaceOf(text(['A-1', 'A-2']), text(['A-3', 'A-2']))), [
      [`12 ${pathOf(1)}`],
      [`12 ${pathOf(0)}`],
    ]);
    assert.deepEqual(told(workspaceOf(text(['A-1', 'A-1']))), [[]], 'within one document others say it');
    assert.deepEqual(told(workspaceOf(text(['', '—', '【待填】']), text(['', '—', '【待填】']))), [[], []]);
  });

  it('is the same in any script, width, dress and spacing', () => {
    for (const other of ['發 26332001', '发26332001', '**發26332001**', '發２６３３２００１', '`发 2633 2001`'])
      assert.deepEqual(told(workspaceOf(text(['發26332001']), text([other]))).flat().length, 2, other);
  });

  it('may be one of several numbers in a cell', () => {
    assert.equal(told(workspaceOf(text(['26332001、26332002']), text(['26332002']))).flat().length, 2);
    assert.equal(told(workspaceOf(text(['26332001,26332003']), text(['26332002; 26332003']))).flat().length, 2);
    assert.equal(told(workspaceOf(text(['邊桌、床頭櫃']), text(['邊桌、四件套']))).flat().length, 0);
    assert.equal(told(workspaceOf(text(['2633 2001']), text(['2633 4001']))).flat().length, 0, 'a number in groups');
  });

  it('is told of the head too, and under any name that an earlier version has for it', () => {
    assert.deepEqual(told(workspaceOf(text(['A'], { head: 'caseNo: TS1' }), text(['B'], { head: 'caseNo: ts1' }))), [
      [`4 ${pathOf(1)}`],
      [`4 ${pathOf(0)}`],
    ]);
    assert.deepEqual(told(workspaceOf(text(['A'], { version: 1 }), text(['A']))), [
      [`11 ${pathOf(1)}`],
      [`11 ${pathOf(0)}`],
    ]);
  });

  it('is told by a changed workspace as by one that is read as a whole', () => {
    const bills = fc.array(fc.constantFrom('A-1', 'A-2', 'A-3', '26332001、26332002', '26332002'), { maxLength: 3 });
    const edits = fc.array(fc.tuple(fc.nat(3), fc.option(bills)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, (changes) => {
        let workspace = workspaceOf();
        const files = new Map<string, string>();
        for (const [index, rows] of changes) {
          const path = pathOf(index);
          const before = workspace.documents.get(path);
          const all = told(workspace);
          const paths = [...workspace.documents.keys()].sort();
          workspace = rows === null ? withoutFile(workspace, path) : withFile(workspace, path, text(rows));
          if (rows === null) files.delete(path);
          else files.set(path, text(rows));
          const now = told(workspace);
          const concerned = new Set([
            path,
            ...valueRepeated.dependents(workspace, before, workspace.documents.get(path)),
          ]);
          [...workspace.documents.keys()].sort().forEach((each, at) => {
            if (!concerned.has(each)) assert.deepEqual(now[at], all[paths.indexOf(each)], each);
          });
          const whole = withFiles(
            emptyWorkspace(knowledge, DEFAULT_SETTINGS),
            [...files].sort().map(([name, said]) => ({ path: name, text: said })),
          );
          assert.deepEqual(now, told(whole));
        }
      }),
      draws(20),
    );
  });
});
