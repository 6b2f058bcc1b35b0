// Document types made of documents, for tests: made, laid into a workspace beside their document, and checked.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSnapshot } from '../../src/features/service';
import { typeFromDocument } from '../../src/features/typeMaking/typeFromDocument';
import type { NewType } from '../../src/features/typeMaking/typeFromDocument';
import { typeFiles } from '../../src/features/typeMaking/typePack';
import { loadKnowledge } from '../../src/knowledge/load';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { BUNDLED_PACK, bundledPack, readKnowledge, ROOT } from './pack';

export const knowledge = readKnowledge(BUNDLED_PACK);
export const FREE = readFileSync(path.join(ROOT, 'test/fixtures/free-document.md'), 'utf8');

export function make(
  text: string,
  { name = 'documents/2026-05/库存盘点.md', id }: { name?: string; id?: string } = {},
): NewType {
  const made = typeFromDocument({ knowledge, settings: DEFAULT_SETTINGS, path: name, text, id });
  assert.ok(made.problem === undefined);
  return made;
}

/** What checking finds in a workspace that has the new type, in its own pack and in the document with its type set. */
export function findingsWith(made: NewType, text: string): string[] {
  const files = typeFiles(made, 'types', '2026-05-31');
  assert.ok('type' in files);
  const loaded = loadKnowledge(bundledPack(), { path: 'ops-regulation.yaml', text: 'packs: [types]\n' }, [
    {
      folder: 'types',
      files: [files.header, files.type].map(({ path: file, text: content }) => ({
        path: file.slice('types/'.length),
        text: content,
      })),
    },
  ]);
  const said = loaded.findings.map(
    ({ path: file, finding }) => `${file} ${finding.message.id} ${JSON.stringify(finding.message.args)}`,
  );
  const typed = asType(text, made.id);
  const snapshot = openSnapshot(loaded, [{ path: 'documents/source.md', text: typed }], true);
  const drafted = snapshot.knowledge.documentType(made.id);
  assert.ok(drafted, said.join('\n'));
  return [
    ...said,
    ...snapshot.checking
      .of('documents/source.md')
      .map(({ rule, range, actual }) => `${rule} ${String(range.start.line)} ${actual ?? ''}`),
  ];
}

/** The keys that say what a document is, and what every document has besides, by their names in a head. */
const OWN = /^(?:type|id|contract|类型|编号|合约版本):/;
const COMMON = [
  [/^(?:period|期间):/, 'period: 2026-05'],
  [/^(?:author|撰写人):/, 'author: 周岚'],
  [/^(?:status|状态):/, 'status: draft'],
] as const;

/** A document whose head names the type, and the rest that every document has. */
function asType(text: string, type: string): string {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const lines = (head?.[1] ?? '').split('\n').filter((line) => !OWN.test(line) && line !== '');
  const added = COMMON.flatMap(([key, line]) => (lines.some((each) => key.test(each)) ? [] : [line]));
  return ['---', `type: ${type}`, ...added, ...lines, '---', text.slice(head?.[0].length ?? 0)].join('\n');
}
