// Folders of a workspace in which every rule is broken by a document of its own, with the small pack beside the bundled
// one: most documents share the first folder; one that would not be told of there, or that needs settings, has its own.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../../build/shared/paths.mjs';
import { render } from '../../../src/base/message';
import { runSync } from '../../../src/base/slices';
import type { Finding } from '../../../src/base/finding';
import type { Reader } from '../../../src/base/message';
import { RULES } from '../../../src/checking/registry';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import type { Snapshot } from '../../../src/features/service';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import type { Loaded } from '../../../src/knowledge/load';
import { isDataPath } from '../../../src/observations/sources';
import { readFixture } from '../../support/check';
import { toGbk } from '../../support/encodings';
import { wordsBrought } from '../../support/latinWords';
import { dataIn } from '../../support/observed';
import { BUNDLED_PACK, bundledPack, readPackFiles, TEST_PACK } from '../../support/pack';

/** What the editor does not tell: nothing that a department writes breaks it, as it says that a rule is at fault. */
export const LEFT_OUT = new Set(['internal-error']);

const PACK = 'packs/demo';
const SETTINGS = 'ops-regulation.yaml';
const FIXTURES = path.join(root, 'test/fixtures/rules');
/** Metrics and the export of the small pack that the bundled one has too. */
const SHARED = new Set(['buyers.md', 'conversion.md', 'visitors.md', 'shop-report.md']);
/** Rules about a file as a whole, which no fixture breaks: one in GBK, and one of too many lines. */
const WHOLE_FILES = new Map<string, string | Uint8Array>([
  ['encoding-unknown', toGbk('# 月度推廣計劃\n\n本月的預算照舊。\n')],
  ['file-too-large', '\n'.repeat(60_000)],
]);

/** A document that breaks a rule, in a folder of the workspace. */
export interface BrokenRule {
  readonly rule: string;
  /** The document, below the folder of the workspace file. */
  readonly document: string;
  /** The names and values that it and the documents that came with it bring. */
  readonly own: string;
  /** The first finding of the rule that can be fixed; undefined where none can. */
  readonly fixable: FixableFinding | undefined;
}

/** Where a finding is, counted from 1 as the editor does, and what its fixes are called. */
export interface FixableFinding {
  readonly place: string;
  readonly titles: (reader: Reader) => readonly string[];
}

/** Folders side by side below one. */
export interface RuleFolders {
  readonly parent: string;
  /** Their names: numbers, since they are shown. */
  readonly names: readonly string[];
  readonly rules: readonly BrokenRule[];
}

/** The fixture of a rule: its document first, and those beside it. */
interface RuleFixture {
  readonly rule: string;
  readonly settings: string;
  readonly files: readonly WorkspaceFile[];
}

/** Makes the folders. */
export function foldersOfRules(): RuleFolders {
  const parent = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  const groups = grouped(
    RULES.filter(({ id }) => !LEFT_OUT.has(id) && !WHOLE_FILES.has(id)).map(({ id }) => fixtureOf(id)),
  );
  const named = groups.map((group, at) => ({ group, name: String(at + 1) }));
  for (const { group, name } of named) writeFolder(path.join(parent, name), group);
  const whole = [...WHOLE_FILES].map(([rule, content]): BrokenRule => {
    writeFileSync(path.join(parent, '1', documentOf(rule)), content);
    return { rule, document: `1/${documentOf(rule)}`, own: 'documents', fixable: undefined };
  });
  const broken = named.flatMap(({ group, name }) => brokenIn(group, name));
  return { parent, names: named.map(({ name }) => name), rules: [...broken, ...whole] };
}

function documentOf(rule: string): string {
  return `documents/${rule}.md`;
}

function fixtureOf(rule: string): RuleFixture {
  const { text, others } = readFixture(readFileSync(path.join(FIXTURES, `${rule}.md`), 'utf8'));
  const settings = others.find((each) => each.path === SETTINGS)?.text ?? '';
  return {
    rule,
    settings,
    files: [{ path: documentOf(rule), text }, ...others.filter((each) => each.path !== SETTINGS)],
  };
}

/** Fixtures that can be in one folder first, then each of the others by itself. */
function grouped(fixtures: readonly RuleFixture[]): RuleFixture[][] {
  const taken = new Set<string>();
  let together = fixtures.filter(({ settings, files }) => {
    const isFree = settings === '' && files.every((file) => !taken.has(file.path));
    if (isFree) for (const file of files) taken.add(file.path);
    return isFree;
  });
  for (let left = 0; left !== together.length;) {
    left = together.length;
    const snapshot = snapshotOf(together);
    together = together.filter(({ rule }) => findingsOf(snapshot, rule).length > 0);
  }
  return [together, ...fixtures.filter((each) => !together.includes(each)).map((each) => [each])];
}

function brokenIn(group: readonly RuleFixture[], name: string): BrokenRule[] {
  const snapshot = snapshotOf(group);
  const packs = [readPackFiles(BUNDLED_PACK), readPackFiles(TEST_PACK)];
  return group.map(({ rule, files }) => ({
    rule,
    document: `${name}/${documentOf(rule)}`,
    own: wordsBrought(files, packs),
    fixable: fixableIn(snapshot, rule),
  }));
}

function fixableIn(snapshot: Snapshot, rule: string): FixableFinding | undefined {
  const finding = findingsOf(snapshot, rule).find((each) => each.fixes.length > 0);
  if (finding === undefined) return undefined;
  const { line, character } = finding.range.start;
  const lines = (snapshot.documents.text(documentOf(rule)) ?? '').split('\n');
  return {
    place: `[Ln ${String(line + 1)}, Col ${String(character + 1)}]`,
    titles: (reader) => finding.fixes.map((fix) => render(snapshot.checking.fixTitle(fix, lines), reader)),
  };
}

function findingsOf({ checking }: Snapshot, rule: string): Finding[] {
  return checking.of(documentOf(rule)).filter((finding) => finding.rule === rule);
}

function snapshotOf(group: readonly RuleFixture[]): Snapshot {
  const known = loaded(settingsOf(group));
  const files = group.flatMap((each) => each.files);
  const data = files.filter(({ path: file }) => isDataPath(file));
  const snapshot = openSnapshot(
    known,
    files.filter((each) => !data.includes(each)),
  );
  if (data.length === 0) return snapshot;
  return runSync(snapshot.takingData({ data: dataIn(known.knowledge, data) })).snapshot;
}

/** What a folder goes by, read once for all that have the same settings. */
function loaded(settings: string): Loaded {
  const pack = { folder: PACK, files: readPackFiles(TEST_PACK).filter((file) => isOwn(file.path)) };
  const known = knownSettings.get(settings) ?? loadKnowledge(bundledPack(), { path: SETTINGS, text: settings }, [pack]);
  knownSettings.set(settings, known);
  return known;
}

const knownSettings = new Map<string, Loaded>();

/** Settings that take the pack, and show hints too, which Problems leave out. */
function settingsOf(group: readonly RuleFixture[]): string {
  const settings = group.map((each) => each.settings).join('');
  const severities = RULES.map(({ id }) => `${id}: warning`).join(', ');
  return `packs: [${PACK}]\n${/^rules:/m.test(settings) ? '' : `rules: { ${severities} }\n`}${settings}`;
}

function writeFolder(folder: string, group: readonly RuleFixture[]): void {
  const files = [{ path: SETTINGS, text: settingsOf(group) }, ...group.flatMap((each) => each.files)];
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file.path)), { recursive: true });
    writeFileSync(path.join(folder, file.path), file.text);
  }
  cpSync(TEST_PACK, path.join(folder, PACK), { recursive: true, filter: isOwn });
}

function isOwn(file: string): boolean {
  return !SHARED.has(path.basename(file));
}
