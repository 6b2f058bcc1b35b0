import assert from 'node:assert/strict';
import type { ReadFile } from '../../../src/base/content';
import { runSync } from '../../../src/base/slices';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSnapshot } from '../../../src/features/service';
import type { Snapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import type { Loaded } from '../../../src/knowledge/load';
import { BUNDLED_PACK, bundledPack, readPackFiles } from '../../support/pack';
import { SIMPLIFIED, TRADITIONAL } from '../../support/reader';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const text = readFileSync(path.join(BUNDLED_PACK, 'samples', PLAN), 'utf8');
const faulty = text.replace('| 2.94% |', '| 3.94% |');
const bundled = bundledPack();

const open = (...files: { path: string; text: string }[]): Snapshot =>
  openSnapshot(loadKnowledge(bundled, undefined, []), files);
const rulesOf = (findings: readonly { rule: string }[] | undefined): string[] =>
  (findings ?? []).map((finding) => finding.rule);

describe('a snapshot', () => {
  it('holds the documents among the files, and checks each', () => {
    const snapshot = open({ path: PLAN, text: faulty }, { path: 'README.md', text: '# x' });
    assert.deepEqual(snapshot.documents.paths(), [PLAN]);
    assert.deepEqual(rulesOf(snapshot.checking.of(PLAN)), ['formula-mismatch']);
    assert.deepEqual(
      [...snapshot.checking.findings].map(([file, findings]) => [file, rulesOf(findings)]),
      [[PLAN, ['formula-mismatch']]],
    );
    assert.deepEqual(snapshot.checking.of('no-such.md'), []);
  });

  it('gives the next one for a change, with what it alters, and stays as it was', () => {
    const before = open({ path: PLAN, text });
    const { snapshot, changed } = before.update([{ path: PLAN, text: faulty }]);
    assert.deepEqual(
      [...changed].map(([file, findings]) => [file, rulesOf(findings)]),
      [[PLAN, ['formula-mismatch']]],
    );
    assert.equal(snapshot.documents.text(PLAN), faulty);
    assert.equal(before.documents.text(PLAN), text);
    assert.deepEqual(rulesOf(before.checking.of(PLAN)), []);
  });

  it('gives the same in slices, where many change', () => {
    const before = open({ path: PLAN, text });
    const files = [{ path: PLAN, text: faulty }, ...['x', 'y'].map((each) => ({ path: `documents/${each}.md`, text }))];
    const slices = [...before.updating(files)];
    const { snapshot, changed } = runSync(before.updating(files));
    assert.ok(slices.length >= files.length, 'others come in between');
    assert.deepEqual(changed, before.update(files).changed);
    assert.deepEqual(snapshot.documents.paths(), [PLAN, 'documents/x.md', 'documents/y.md'].toSorted());
  });

  it('says of a document that is gone, or no document any more, that nothing is wrong with it', () => {
    const before = open({ path: 'notes.md', text: faulty });
    for (const { snapshot, changed } of [
      before.update([{ path: 'notes.md', text: undefined }]),
      before.update([{ path: 'notes.md', text: '# x' }]),
    ]) {
      assert.deepEqual(snapshot.documents.paths(), []);
      assert.deepEqual([...changed], [['notes.md', []]]);
    }
    assert.equal(before.update([{ path: 'other.md', text: '# x' }]).changed.size, 0);
  });

  it('makes nothing of a file that was not read, until it is', async () => {
    const files: ReadFile[] = [
      { path: PLAN, unread: { kind: 'encoding', encoding: 'gb18030' } },
      { path: 'documents/a.md', unread: { kind: 'broken', at: { line: 3, character: 2 }, byte: 90 } },
      { path: 'documents/b.md', unread: { kind: 'size', size: 9_000_000 } },
      { path: 'notes.md', unread: { kind: 'encoding', encoding: 'utf-16le' } },
    ];
    const snapshot = openSnapshot(loadKnowledge(bundled, undefined, []), files, true);
    assert.deepEqual(
      snapshot.documents.paths().map((each) => rulesOf(snapshot.checking.of(each))),
      [['encoding-unknown'], ['file-too-large'], ['encoding-unknown']].toSorted(),
    );
    const open = faulty.replace('| 2.94% |', '| 【待填】 |');
    for (const each of snapshot.documents.paths()) {
      assert.deepEqual(
        [
          snapshot.documents.text(each),
          snapshot.fix([each]).documents,
          await snapshot.preview.page(each, SIMPLIFIED, ''),
          snapshot.tables.fill(each, open),
        ],
        [undefined, [], undefined, []],
      );
      assert.equal(
        snapshot.tables.paste(each, open, {
          position: { line: 0, character: 0 },
          clipboard: { html: '', text: 'a\tb\n1\t2\n' },
        }),
        undefined,
      );
      assert.ok(
        snapshot.preview
          .additions(each, { reader: SIMPLIFIED, addressOf: () => undefined })
          ?.top()
          .includes('ops-regulation'),
      );
    }
    const { snapshot: next, changed } = snapshot.update([
      { path: PLAN, text: faulty },
      { path: 'documents/a.md', text: undefined },
    ]);
    assert.deepEqual(
      [
        next.documents.text(PLAN),
        rulesOf(changed.get(PLAN)),
        changed.get('documents/a.md'),
        next.documents.paths().includes('documents/a.md'),
      ],
      [faulty, ['formula-mismatch'], [], false],
    );
    assert.deepEqual(rulesOf(next.update(files).changed.get(PLAN)), ['encoding-unknown']);
  });

  it('takes no contract of a pack for a document of its own type', () => {
    const contract = { path: 'rules/documents/monthly-promotion-plan.md', text: faulty };
    const folder = {
      folder: 'rules',
      files: [
        {
          path: 'pack.yaml',
          text: 'id: shop\ngrammar: 1\ntitle: x\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n',
        },
      ],
    };
    const snapshot = openSnapshot(
      loadKnowledge(bundled, { path: 'ops-regulation.yaml', text: 'packs: [rules]' }, [folder]),
      [contract],
    );
    assert.deepEqual(snapshot.faults, []);
    assert.deepEqual([snapshot.documents.paths(), snapshot.update([contract]).snapshot.documents.paths()], [[], []]);
  });

  it('brings the clause index up to date when a pack changes, as if it were opened again', async () => {
    const settings = { path: 'ops-regulation.yaml', text: 'packs: [rules]' };
    const manifest = {
      path: 'pack.yaml',
      text: 'id: shop\ngrammar: 1\ntitle: x\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n',
    };
    const articles = Array.from({ length: 400 }, (_, at) => `${String(at + 2)}. 庫存的第${String(at)}條，由倉庫核對`);
    const loadedWith = (article: string): Loaded =>
      loadKnowledge(bundled, settings, [
        {
          folder: 'rules',
          files: [
            manifest,
            { path: 'regulation/01.md', text: ['一、總則', '（一）庫存', article, ...articles].join('\n') },
          ],
        },
      ]);
    let reads = 0;
    const keeper = {
      read: () => {
        reads++;
        return Promise.resolve(undefined);
      },
      write: () => Promise.resolve(),
      pause: () => Promise.resolve(),
    };
    const numbers = async (snapshot: Snapshot): Promise<string[]> =>
      (await snapshot.lookup.index(keeper)).search('獨角獸').map(({ clause }) => clause.text);

    const before = openSnapshot(loadedWith('1. 庫存應核對'), []);
    assert.deepEqual(await numbers(before), []);
    const between = runSync(before.reopen(loadedWith('1. 獨角獸應登記'), [])); // where nobody searched
    const after = runSync(between.reopen(loadedWith('1. 獨角獸應核對'), []));
    assert.deepEqual(await numbers(after), ['獨角獸應核對']);
    assert.equal(reads, 1, 'only the first was opened');
    assert.deepEqual(await numbers(before), []);
  });

  it('writes what can be computed into drafts', () => {
    const draft = (source: string): string =>
      source.replace('§3.2.2', '§3.2.9').replace('status: submitted', 'status: draft');
    const [fixed] = open({ path: PLAN, text: draft(faulty) }).fix([PLAN]).documents;
    assert.equal(fixed?.after, draft(text));
    assert.deepEqual(open({ path: PLAN, text: faulty }).fix([PLAN, 'no-such.md']).documents, []);
  });

  it('leads from a rule to the text that explains it', () => {
    const doc = open().checking.ruleDoc('formula-mismatch');
    assert.ok(readPackFiles(BUNDLED_PACK).some((file) => file.path === doc));
    assert.equal(open().checking.ruleDoc('pack-invalid'), undefined);
    for (const title of ['計算值不符', '计算值不符', 'Formula mismatch'])
      assert.equal(open().checking.ruleCalled(title), 'formula-mismatch', title);
    assert.equal(open().checking.ruleCalled('formula-mismatch'), undefined);
  });

  it('finds clauses, shows the trees and cites, and builds the index once', async () => {
    const snapshot = open({ path: PLAN, text });
    assert.ok(
      (await snapshot.lookup.index()).search('推广计划审核', { limit: 3 }).some((hit) => hit.clause.number === '3.2.2'),
    );
    assert.equal(snapshot.lookup.index(), snapshot.update([{ path: PLAN, text: faulty }]).snapshot.lookup.index());
    const clause = snapshot.knowledge.clause({ pack: undefined, number: '3.2.2' });
    assert.ok(clause);
    assert.equal(snapshot.lookup.reference(clause), '§3.2.2');
    assert.match(snapshot.lookup.citation(clause, SIMPLIFIED), /须提交运营经理审核/);
    const moment = new Date('2026-05-20');
    for (const name of ['documents', 'regulation', 'roles', 'kpis'] as const) {
      const roots = [TRADITIONAL, SIMPLIFIED].map((reader) => snapshot.trees.roots(name, { reader, moment }));
      assert.ok(roots[0]?.length, name);
      assert.notDeepEqual(roots[0], roots[1], name);
    }
  });
});
