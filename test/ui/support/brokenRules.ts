// A folder for each rule, side by side: each is a workspace of its own, with the small pack beside the bundled one and
// a document that breaks the rule.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../../build/shared/paths.mjs';
import { render } from '../../../src/base/message';
import type { Reader } from '../../../src/base/message';
import { RULES } from '../../../src/checking/registry';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import type { Loaded, PackFolder } from '../../../src/knowledge/load';
import { readFixture } from '../../support/check';
import { toGbk } from '../../support/encodings';
import { bundledPack, readPackFiles, TEST_PACK } from '../../support/pack';

/** Nothing that a department writes breaks it: it says that a rule of ours is at fault itself. */
const LEFT_OUT = new Set(['internal-error']);

const PACK = 'packs/demo';
const SETTINGS = 'ops-regulation.yaml';
const FIXTURES = path.join(root, 'test/fixtures/rules');
/** Metrics of the small pack that the bundled one has too. */
const SHARED = new Set(['buyers.md', 'conversion.md', 'visitors.md']);
/** Rules about a file as a whole, which no fixture breaks: one in GBK, and one of too many lines. */
const WHOLE_FILES = new Map<string, string | Uint8Array>([
  ['encoding-unknown', toGbk('# 月度推廣計劃\n\n本月的預算照舊。\n')],
  ['file-too-large', '\n'.repeat(60_000)],
]);

/** A document that breaks a rule, in a folder of the workspace. */
export interface BrokenRule {
  readonly rule: string;
  /** The name of the folder: a number, since it is shown. */
  readonly folder: string;
  /** The document, below the folder. */
  readonly document: string;
  /** All that its files say themselves. */
  readonly own: string;
  /** The first finding of the rule that can be fixed; undefined where none can. */
  readonly fixable: FixableFinding | undefined;
}

/** Where a finding is, counted from 1 as the editor does, and what its fixes are called. */
export interface FixableFinding {
  readonly place: string;
  readonly titles: (reader: Reader) => readonly string[];
}

interface WrittenFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Makes the folders of all rules below one; gives what is in them. */
export function foldersOfRules(): { readonly folder: string; readonly rules: readonly BrokenRule[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  const rules = RULES.filter(({ id }) => !LEFT_OUT.has(id)).map(({ id }, at) => {
    const name = `f${String(at + 100)}`;
    return folderOf(id, { parent: folder, name });
  });
  return { folder, rules };
}

function folderOf(rule: string, { parent, name }: { readonly parent: string; readonly name: string }): BrokenRule {
  const document = `documents/${rule}.md`;
  const whole = WHOLE_FILES.get(rule);
  const files =
    whole === undefined ? filesOf(rule, document) : [settingsOf(rule, ''), { path: document, content: whole }];
  for (const file of files) {
    const target = path.join(parent, name, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.content);
  }
  cpSync(TEST_PACK, path.join(parent, name, PACK), {
    recursive: true,
    filter: isOwn,
  });
  const texts = files.flatMap(({ path: at, content }) =>
    typeof content === 'string' ? [{ path: at, text: content }] : [],
  );
  const own = texts.map((file) => `${file.path.replaceAll('/', ' ')}\n${file.text}`).join('\n');
  const fixable = whole === undefined ? fixableIn(texts, rule, document) : undefined;
  return { rule, folder: name, document, own, fixable };
}

function filesOf(rule: string, document: string): WrittenFile[] {
  const { text, others } = readFixture(readFileSync(path.join(FIXTURES, `${rule}.md`), 'utf8'));
  const settings = others.find((each) => each.path === SETTINGS)?.text ?? '';
  const documents = [...others.filter((each) => each.path !== SETTINGS), { path: document, text }];
  return [settingsOf(rule, settings), ...documents.map((each) => ({ path: each.path, content: each.text }))];
}

/** Settings that take the pack, and show hints too, which Problems leave out. */
function settingsOf(rule: string, settings: string): WrittenFile {
  const rules = /^rules:/m.test(settings) ? '' : `rules: { ${rule}: warning }\n`;
  return { path: SETTINGS, content: `packs: [${PACK}]\n${rules}${settings}` };
}

function fixableIn(
  files: readonly { readonly path: string; readonly text: string }[],
  rule: string,
  document: string,
): FixableFinding | undefined {
  const settings = files.find((file) => file.path === SETTINGS)?.text ?? '';
  const { checking, documents } = openSnapshot(
    loaded(settings),
    files.filter((file) => file.path !== SETTINGS),
  );
  const finding = checking.of(document).find((each) => each.rule === rule && each.fixes.length > 0);
  if (finding === undefined) return undefined;
  const { line, character } = finding.range.start;
  const text = documents.text(document) ?? '';
  return {
    place: `[Ln ${String(line + 1)}, Col ${String(character + 1)}]`,
    titles: (reader) => finding.fixes.map((fix) => render(checking.fixTitle(fix, text), reader)),
  };
}

/** What a folder goes by, read once for all that differ in no more than how severe a rule is. */
function loaded(settings: string): Loaded {
  const text = settings.replace(/^rules: .*$/m, '');
  const known = knownSettings.get(text) ?? loadKnowledge(bundledPack(), { path: SETTINGS, text }, [packFolder()]);
  knownSettings.set(text, known);
  return known;
}

const knownSettings = new Map<string, Loaded>();

function packFolder(): PackFolder {
  return { folder: PACK, files: readPackFiles(TEST_PACK).filter((file) => isOwn(file.path)) };
}

function isOwn(file: string): boolean {
  return !SHARED.has(path.basename(file));
}
