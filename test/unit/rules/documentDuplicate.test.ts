import assert from 'node:assert/strict';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { documentDuplicate } from '../../../src/rules/document-duplicate';
import { testKnowledgeOfNotes } from '../../support/pack';

/** A kind of document of some cadence, told apart by some fields. */
const knowledgeOf = (cadence: string, per: string): ReturnType<typeof testKnowledgeOfNotes> =>
  testKnowledgeOfNotes(
    ['id: who, title: 對象, kind: text', 'id: room, title: 地點, kind: text'],
    cadence,
    `per: [${per}]`,
  );

function workspaceOf(heads: readonly string[], cadence = 'monthly', per = ''): Workspace {
  return withFiles(
    emptyWorkspace(knowledgeOf(cadence, per), DEFAULT_SETTINGS),
    heads.map((head, index) => ({ path: `documents/${String(index)}.md`, text: `---\n${head}\n---\n` })),
  );
}

/** Which other document each is said to double, by what. */
function doubled(workspace: Workspace): string[][] {
  return [...workspace.documents.keys()].sort().map((path) =>
    checkDocument({ workspace, path, strict: true }, [documentDuplicate]).map(
      ({ message, related = [], actual }) =>
        `${message.id} ${related[0]?.path ?? ''} ${actual ?? ''} ${
          Object.values(message.args ?? {})
            .map(String)
            .at(-1) ?? ''
        }`,
    ),
  );
}

const [FIRST, SECOND] = ['documents/0.md', 'documents/1.md'];
const twins = (path: string, period = '2026-05'): string[] => [`document-duplicate ${path} ${period} ${path}`];
const note = (more = '', period = '2026-05'): string => `type: note\nperiod: ${period}\n${more}`;

describe('a document that stands twice', () => {
  it('is of one type and period', () => {
    assert.deepEqual(doubled(workspaceOf([note(), note()])), [twins(SECOND), twins(FIRST)]);
    for (const other of [
      note('', '2026-06'),
      note('', '2026-Q2'),
      'type: demo-plan\nperiod: 2026-05',
      'type: note',
      note('', 'x'),
    ])
      assert.deepEqual(doubled(workspaceOf([note(), other])), [[], []], other);
    for (const open of ['type: note', note('', 'x'), 'period: 2026-05', 'a: 1'])
      assert.deepEqual(doubled(workspaceOf([open, open])), [[], []], open);
    assert.deepEqual(doubled(workspaceOf([note('', '2026'), note('', '2026-01'), note('', '2026-Q1')])), [[], [], []]);
  });

  it('is of one person where there is one for each, by all fields that tell them apart', () => {
    const people = (...all: string[]): string[][] =>
      doubled(
        workspaceOf(
          all.map((who) => note(who)),
          'monthly',
          'who, room',
        ),
      );
    assert.deepEqual(people('who: 張\nroom: 1', 'who: 张\nroom: "1"'), [twins(SECOND), twins(FIRST)]);
    assert.deepEqual(people('who: 張\nroom: 1', 'who: 張\nroom: 2'), [[], []]);
    assert.deepEqual(people('who: ab\nroom: c', 'who: a\nroom: bc'), [[], []]);
    assert.deepEqual(people('who: 張', 'who: 張'), [twins(SECOND), twins(FIRST)]);
    assert.deepEqual(people('', ''), [[], []], 'while it is not said who');
  });

  it('is of an event only by the fields that tell events apart', () => {
    assert.deepEqual(doubled(workspaceOf([note(), note()], 'event')), [[], []]);
    assert.deepEqual(doubled(workspaceOf([note('who: 張'), note('who: 張')], 'event', 'who')), [
      twins(SECOND),
      twins(FIRST),
    ]);
  });

  it('has an id that another has', () => {
    const ids = [note('id: n'), 'type: demo-plan\nid: n', note('id: m', '2026-06'), 'id: n'];
    const same = (path: string): string[] => [`document-duplicate.id ${path} n ${path}`];
    assert.deepEqual(doubled(workspaceOf(ids)), [same(SECOND), same(FIRST), [], same(FIRST)]);
    assert.deepEqual(doubled(workspaceOf(['type: note\nid:', 'type: note\nid:'])), [[], []]);
  });

  it('concerns the others, before and after it changes', () => {
    const workspace = workspaceOf([
      note('id: n'),
      note('id: m', '2026-06'),
      note('id: n', '2026-07'),
      note('', '2026-05'),
      note('id: q', '2026-08'),
    ]);
    const [first, second] = [FIRST, SECOND].map((path) => workspace.documents.get(path));
    const concerned = (before: typeof first, after: typeof first): string[] =>
      [...new Set(documentDuplicate.dependents(workspace, before, after))].sort();
    assert.deepEqual(concerned(first, undefined), ['documents/2.md', 'documents/3.md']);
    assert.deepEqual(concerned(undefined, first), ['documents/2.md', 'documents/3.md']);
    assert.deepEqual(concerned(second, first), ['documents/2.md', 'documents/3.md']);
    assert.deepEqual(concerned(second, undefined), []);
    assert.deepEqual(concerned(undefined, undefined), []);
  });
});
