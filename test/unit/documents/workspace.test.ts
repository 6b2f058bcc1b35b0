// Tests that a workspace after any changes is the one that its files make at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReadFile } from '../../../src/base/content';
import type { Document } from '../../../src/documents/document';
import {
  emptyWorkspace,
  readDocument,
  readingFiles,
  withFile,
  withFiles,
  withoutFile,
} from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/knowledge/settings';
import { draws } from '../../support/draws';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const nothing = emptyWorkspace(knowledge, DEFAULT_SETTINGS);

const PATHS = ['documents/a.md', 'documents/b.md', 'documents/c.md', 'documents/x/d.md', 'notes.md', 'other/e.md'];
const head = fc
  .record({
    type: fc.constantFrom('demo-plan', 'demo-report', 'unknown'),
    id: fc.constantFrom('', 'one', 'two', 'two '),
    period: fc.constantFrom('2026-05', '2026-04', '2026-06', '', 'x'),
    plan: fc.constantFrom('one', 'two', ' two', 'three', '【待填】'),
  })
  .map(
    (values) =>
      `---\n${Object.entries(values)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n')}\n---\n`,
  );
const content = fc.oneof({ weight: 6, arbitrary: head }, fc.constant('text'), fc.constant(undefined));
const changes = fc.array(fc.array(fc.tuple(fc.constantFrom(...PATHS), content), { minLength: 1, maxLength: 4 }), {
  maxLength: 6,
});

/** All that is kept, in an order that means nothing where there is none. */
function brief({ documents, byType, byId, byReference }: Workspace): unknown {
  const sorted = (all: Iterable<readonly [string, unknown]>): unknown[] =>
    [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    documents: sorted(documents),
    byType: sorted([...byType].map(([type, records]) => [type, records.map(({ path }) => path)] as const)).filter(
      (each) => JSON.stringify(each).includes('.md'),
    ),
    byId: sorted(byId),
    byReference: sorted(byReference),
  };
}

describe('a workspace', () => {
  it('is after any changes what its files make at once', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        let workspace = nothing;
        const files = new Map<string, string>();
        for (const step of steps) {
          const states = new Map(step);
          for (const [path, text] of states) {
            if (text === undefined) files.delete(path);
            else files.set(path, text);
            if (text === undefined) workspace = withoutFile(workspace, path);
          }
          const there = [...states].flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
          workspace = withFiles(workspace, there);
          const whole = withFiles(
            nothing,
            [...files].map(([path, text]) => ({ path, text })),
          );
          assert.deepEqual(brief(workspace), brief(whole));
          const one = [...files].reduce((before, [path, text]) => withFile(before, path, text), nothing);
          assert.deepEqual(brief(one), brief(whole));
        }
      }),
      draws(150),
    );
  });

  it('holds what is of a known type, and what its globs name', () => {
    const text = '---\ntype: demo-plan\n---\n';
    const all = [...PATHS.map((path) => ({ path, text: 'text' })), { path: 'plan.md', text }];
    assert.deepEqual([...withFiles(nothing, all).documents.keys()].sort(), [...PATHS.slice(0, 4), 'plan.md'].sort());
    const settings = parseSettings({ path: 'ops-regulation.yaml', text: 'documents: ["other/*.md", "*.txt"]' }).value;
    const { governs } = emptyWorkspace(knowledge, settings);
    assert.deepEqual(
      ['other/e.md', 'other/x/e.md', 'a.txt', 'a.md', 'other/.e.md'].map((path) => governs(path)),
      [true, false, true, false, false],
    );
  });

  it('has the documents of a type by their first day, then by path', () => {
    const of = (period: string): string => `---\ntype: demo-plan\nperiod: ${period}\n---\n`;
    const files = ['2026-05', 'x', '2026-04', '2026-05', '2026', '2026-04'].map((period, index) => ({
      path: `${'fabdce'.charAt(index)}.md`,
      text: of(period),
    }));
    for (const order of [files, files.toReversed()]) {
      const workspace = order.reduce((before, { path, text }) => withFile(before, path, text), nothing);
      assert.deepEqual(
        workspace.byType.get('demo-plan')?.map(({ path }) => path),
        ['a.md', 'c.md', 'b.md', 'e.md', 'd.md', 'f.md'],
      );
    }
  });

  it('shows each document once after it is read, with a pause before and behind', () => {
    const seen: string[] = [];
    const files: ReadFile[] = [
      { path: 'documents/a.md', text: '---\ntype: demo-plan\n---\n' },
      { path: 'notes.md', text: 'x' },
      { path: 'documents/b.md', unread: { kind: 'size', size: 9e6 } },
    ];
    const visit = (document: Document): void => void seen.push(document.path);
    assert.equal([...readingFiles(nothing, files, visit)].length, files.length + 2);
    assert.deepEqual(seen, ['documents/a.md', 'documents/b.md']);
    const workspace = withFiles(nothing, files);
    assert.equal(readDocument(workspace, 'documents/a.md')?.type?.type, 'demo-plan');
    assert.deepEqual(readDocument(workspace, 'documents/b.md')?.unread, { kind: 'size', size: 9e6 });
    assert.equal(readDocument(workspace, 'notes.md'), undefined);
    assert.equal(withoutFile(workspace, 'notes.md'), workspace);
  });

  it('knows the id that was probably meant, as its ids are at the moment', () => {
    const file = (id: string): ReadFile => ({ path: `documents/${id}.md`, text: `---\nid: ${id}\n---\n` });
    const workspace = withFiles(nothing, ['plan-2026-05', 'report-2026-05'].map(file));
    for (let times = 0; times < 2; times++)
      assert.deepEqual(['plan-2026-5', 'reports-2026-05', 'x'].map(workspace.nearestId), [
        'plan-2026-05',
        'report-2026-05',
        undefined,
      ]);
    assert.equal(withoutFile(workspace, 'documents/plan-2026-05.md').nearestId('plan-2026-5'), undefined);
    assert.equal(nothing.nearestId('plan-2026-5'), undefined);
  });
});
