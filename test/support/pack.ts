// Reading packs from disk for tests.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PACK_FILES, selects } from '../../src/files/selection';
import { combinePacks } from '../../src/knowledge/knowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import type { PackFile } from '../../src/knowledge/model';
import { parsePack } from '../../src/knowledge/pack';

/** The repository's root. */
export const ROOT = path.join(__dirname, '../..');

/** All files of a pack's folder, the samples left out. */
export function readPackFiles(folder: string): PackFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(path.sep).join('/'),
  );
  return names
    .filter((name) => selects(PACK_FILES, name))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

/** A pack as knowledge base. Throws where the pack has a fault, since a test that goes on would mean little. */
export function readKnowledge(folder: string): Knowledge {
  const known = knowledge.get(folder) ?? combined(parsedPack(folder));
  knowledge.set(folder, known);
  return known;
}

/** A pack as it is read from its files. */
function parsedPack(folder: string): ParsedPack {
  const parsed = packs.get(folder) ?? parsePack(readPackFiles(folder));
  packs.set(folder, parsed);
  return parsed;
}

/** The pack that comes with the product, as it is read from its files. */
export function bundledPack(): ParsedPack {
  return parsedPack(BUNDLED_PACK);
}

type ParsedPack = ReturnType<typeof parsePack>;

// Neither is ever changed, so that all tests of a run can share them.
const packs = new Map<string, ParsedPack>();
const knowledge = new Map<string, Knowledge>();

/** A pack as knowledge base, read again each time: for what measures reading. */
export function readAgain(folder: string): Knowledge {
  return combined(parsePack(readPackFiles(folder)));
}

/** The small pack that the rules are tested with, and a kind of document besides. */
export function testKnowledgeWith(type: string): Knowledge {
  return testKnowledgeWithFiles([{ path: 'documents/another.md', text: type }]);
}

/** The same and other files besides. */
export function testKnowledgeWithFiles(files: readonly PackFile[]): Knowledge {
  return combined(parsePack([...readPackFiles(TEST_PACK), ...files]));
}

/** The same with a kind of document, `note`, that has a section of text and these fields, one a line as in YAML. */
export function testKnowledgeOfNotes(fields: readonly string[], cadence = 'monthly', more = ''): Knowledge {
  const head = ['type: note', 'title: 便箋', 'en: Note', 'author: writer', `cadence: ${cadence}`, 'basis: ["§1.1.1"]'];
  const rows = fields.map((field) => `  - { ${field} }`);
  const lines = [...head, more, 'fields:', ...rows, 'sections:', '  - { id: notes, title: 記錄 }'];
  return testKnowledgeWith(`---\n${lines.join('\n')}\n---\n# {{title}}\n\n## 記錄\n\n【待填：記錄】\n`);
}

function combined({ value, findings }: ParsedPack): Knowledge {
  if (value === undefined || findings.length > 0) throw new Error(JSON.stringify(findings, undefined, 1));
  return combinePacks([value]).value;
}

/** The small pack that the rules are tested with. */
export const TEST_PACK = path.join(ROOT, 'test/fixtures/pack');

/** The pack that comes with the product. */
export const BUNDLED_PACK = path.join(ROOT, 'knowledge');
