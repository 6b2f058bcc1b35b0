// Someone who reads only Chinese finds no English identifier: in what is said of a document that breaks a rule, in any
// of its fixes, in trees, forms, sheets and pages.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/base/content';
import { decodeUtf8 } from '../../src/base/encoding';
import { render, renderArgument } from '../../src/base/message';
import type { Reader } from '../../src/base/message';
import { RULES } from '../../src/checking/registry';
import { stepFor, stepKeys } from '../../src/features/drafting/draftForm';
import { openSnapshot } from '../../src/features/service';
import type { Snapshot } from '../../src/features/service';
import type { TreeName } from '../../src/features/trees/trees';
import type { TreeNode } from '../../src/features/trees/treeNode';
import { loadKnowledge } from '../../src/knowledge/load';
import { parsePack } from '../../src/knowledge/pack';
import { readFixture } from '../support/check';
import { joined, toGbk, toUtf16 } from '../support/encodings';
import { latinWords, wordsBrought } from '../support/latinWords';
import { BUNDLED_PACK, bundledPack, readPackFiles, ROOT, TEST_PACK } from '../support/pack';
import { SIMPLIFIED, TRADITIONAL } from '../support/reader';

const FOLDER = path.join(ROOT, 'test/fixtures/rules');
const PATH = 'documents/fixture.md';
const SETTINGS = 'ops-regulation.yaml';
const TODAY = '2026-07-01';
const TREES: readonly TreeName[] = ['documents', 'regulation', 'roles', 'kpis'];

const packFiles = readPackFiles(TEST_PACK);
/** With the pages of rules, by which they are called. */
const pack = parsePack([
  ...packFiles,
  ...readPackFiles(BUNDLED_PACK).filter(({ path: file }) => file.startsWith('rules/')),
]);
const bundled = openSnapshot(loadKnowledge(bundledPack(), undefined, []), []);

/** Files as they are read, for rules that no small text breaks; that a rule throws cannot be brought about. */
const UNREAD: Readonly<Record<string, readonly Content[]>> = {
  'encoding-unknown': [
    decodeUtf8(toGbk('# 月度推廣計劃\n\n本月的預算照舊。\n')),
    decodeUtf8(toUtf16('# 月度推廣計劃\n', 'le')),
    decodeUtf8(joined('# 月度推廣計劃\n\n本月的預算照舊', toGbk('備註'), '。\n')),
  ],
  'file-too-large': [
    { unread: { kind: 'size', size: 9_000_000 } },
    ...[
      'x'.repeat(2_000_001),
      '\n'.repeat(60_000),
      '|'.repeat(100_001),
      '【待填】'.repeat(20_001),
      '§1.1 '.repeat(20_001),
    ].map((text) => ({ text })),
  ],
};

/** A fixture in the workspace of its files, and the words that it brings. */
function opened(name: string): { readonly snapshot: Snapshot; readonly own: string } {
  const { text, others } = readFixture(readFileSync(path.join(FOLDER, name), 'utf8'));
  const settings = others.find((each) => each.path === SETTINGS);
  const files = [...others.filter((each) => each !== settings), { path: PATH, text }];
  const own = wordsBrought(files, [packFiles]);
  return { snapshot: openSnapshot(loadKnowledge(pack, settings, []), files, true), own };
}

/** All that Problems and the bulb say of a document. */
function said({ checking, documents }: Snapshot, reader: Reader): string[] {
  return checking
    .of(PATH)
    .flatMap((finding) => [
      render(finding.message, reader),
      ...(finding.related ?? []).map(({ message }) => render(message, reader)),
      ...finding.fixes.map((fix) => render(checking.fixTitle(fix, (documents.text(PATH) ?? '').split('\n')), reader)),
    ]);
}

/** What of a page is seen or read aloud. */
function seen(page: string): string {
  const named = Array.from(page.matchAll(/\b(?:title|aria-label|alt)="([^"]*)"/g), ([, text = '']) => text);
  const text = page.replace(/<(style|script)\b[^]*?<\/\1>/g, ' ').replace(/<!--[^]*?-->|<[^>]*>/g, ' ');
  return [text, ...named].join('\n').replace(/&[a-z]+;|\s+/g, ' ');
}

function shownIn(node: TreeNode): string[] {
  return [node.label, node.description, node.tooltip, ...node.children.flatMap(shownIn)];
}

/** All that the form of a type asks, with every question answered that leads to more. */
function asked(name: string, reader: Reader): string[] {
  const type = bundled.knowledge.documentType(name);
  assert.ok(type);
  const script = reader === SIMPLIFIED ? 'simplified' : 'traditional';
  const form = bundled.drafting.form({ type, today: TODAY, script, me: '' });
  const answers = new Map([['more', 'yes']]);
  return stepKeys(form, answers).flatMap((key) => {
    const step = stepFor(form, answers, key);
    const proposed = (step?.proposals ?? []).flatMap(({ label, detail }) => [label, detail]);
    return [step?.label, step?.help, ...proposed].map((each) =>
      each === undefined ? '' : renderArgument(each, reader),
    );
  });
}

const words = (texts: readonly string[], own = ''): string[] =>
  texts.flatMap((text) => latinWords(text, own).map((word) => `${word} ← ${text.slice(0, 200)}`));

for (const [language, reader] of [
  ['zh-cn', SIMPLIFIED],
  ['zh-tw', TRADITIONAL],
] as const)
  describe(`no English identifier in ${language}`, () => {
    for (const name of readdirSync(FOLDER))
      it(`is in what is said, shown and offered of ${name}`, async () => {
        const { snapshot, own } = opened(name);
        const page = (await snapshot.preview.page(PATH, reader, ' ')) ?? '';
        assert.deepEqual(words([...said(snapshot, reader), seen(page)], own), []);
      });

    it('is in what is said of a file that cannot be read', async () => {
      for (const [rule, contents] of Object.entries(UNREAD))
        for (const content of contents) {
          const snapshot = openSnapshot(loadKnowledge(pack, undefined, []), [{ path: PATH, ...content }], true);
          assert.ok(snapshot.checking.of(PATH).some((finding) => finding.rule === rule));
          const page = seen((await snapshot.preview.page(PATH, reader, ' ')) ?? '');
          assert.deepEqual(words([...said(snapshot, reader), page]), []);
        }
    });

    it('is in the titles of rules', () => {
      const titles = RULES.map(({ id }) => renderArgument(bundled.knowledge.ruleTitle(id), reader));
      assert.deepEqual(words(titles), []);
    });

    it('is in the trees', () => {
      const shown = { reader, moment: new Date('2026-07-01') };
      assert.deepEqual(words(TREES.flatMap((tree) => bundled.trees.roots(tree, shown).flatMap(shownIn))), []);
    });

    for (const { type } of bundled.knowledge.documentTypes)
      it(`is in the form, the sheet and the page of a new ${type}`, async () => {
        const found = bundled.knowledge.documentType(type);
        assert.ok(found);
        const script = reader === SIMPLIFIED ? 'simplified' : 'traditional';
        const form = bundled.drafting.form({ type: found, today: TODAY, script, me: '' });
        const made = bundled.drafting.answered(form, new Map(), 'x');
        const { snapshot } = bundled.update([made]);
        const sheet = snapshot.sheets.of(made.path, reader);
        assert.ok(sheet);
        const head = sheet.head.fields.flatMap(({ title, help = '', options = [], words: shown = options }) => [
          title,
          help,
          ...shown,
        ]);
        const tables = sheet.blocks.flatMap((block) => (block.kind === 'table' ? block.columns : []));
        const columns = tables.flatMap(({ title, help = '', options = [] }) => [title, help, ...options]);
        const page = seen((await snapshot.preview.page(made.path, reader, ' ')) ?? '');
        assert.deepEqual(words([...asked(type, reader), ...head, ...columns, page]), []);
      });
  });
