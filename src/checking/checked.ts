// The findings of a whole workspace, kept current through edits: what a change of one document can change is checked
// again, and nothing else. Never changed itself: each change makes the next one.
import type { Finding } from '../base/finding';
import type { FileState, ReadFile } from '../base/content';
import { SharedMap } from '../base/sharedMap';
import { runSync } from '../base/slices';
import type { Slices } from '../base/slices';
import { fileOf } from '../documents/record';
import { emptyWorkspace, readingFiles, withoutFile } from '../documents/workspace';
import type { RememberedFile, Workspace, WorkspaceData } from '../documents/workspace';
import { takesData, takesKpis } from '../knowledge/contracts/contract';
import type { Knowledge } from '../knowledge/knowledge';
import type { Settings } from '../knowledge/settings';
import { comparesOthers, toldAcross } from './causes/across/across';
import { MOST_OF_A_RULE } from './gathering';
import { RULES } from './registry';
import { checkAlone, checkAmongOthers, inOrder, witnessing } from './runner';
import type { OwnCheck } from './runner';

/** How documents are checked. */
export interface Manner {
  /** True where drafts are checked as submissions. */
  readonly strict: boolean;
  /** True for the path of a document that is checked; of any other only the record is made, which others may need. */
  readonly isShown: (path: string) => boolean;
}

/** A workspace and the findings of those of its documents that are shown. */
export interface CheckedWorkspace extends Manner {
  readonly workspace: Workspace;
  /** How many findings of one rule and severity are kept of each document. */
  readonly most: number;
  readonly findings: SharedMap<readonly Finding[]>;
  /** What each document has by itself, of those that may have a part in causes across documents. */
  readonly plain: SharedMap<readonly Finding[]>;
  /** What each document says by itself. */
  readonly own: SharedMap<OwnCheck>;
}

/**
 * The next state after a change, and the documents whose findings were made anew: those of a document that is gone are
 * empty. `untold` are those that would have been, were they shown.
 */
export interface Change {
  readonly next: CheckedWorkspace;
  readonly changed: ReadonlyMap<string, readonly Finding[]>;
  readonly untold: readonly string[];
}

/** A file as it is now, or what an earlier check of the same text kept of it, in part where not all was made then. */
export type FileNow = FileState | RememberedCheck;

/** What is remembered of a file's check. */
export interface RememberedCheck extends RememberedFile {
  readonly own: OwnCheck | undefined;
}

/** Checks all files of a workspace. Each is read once. */
export function checkWorkspace(
  knowledge: Knowledge,
  settings: Settings,
  files: Iterable<ReadFile>,
  strict = false,
): CheckedWorkspace {
  return withChanges(nothingChecked(knowledge, settings, strict), files).next;
}

/** Shows every document. */
export const ALL = (): boolean => true;

/** A workspace without documents. */
export function nothingChecked(
  knowledge: Knowledge,
  settings: Settings,
  strict: boolean,
  isShown: Manner['isShown'] = ALL,
): CheckedWorkspace {
  return {
    workspace: emptyWorkspace(knowledge, settings),
    strict,
    isShown,
    most: MOST_OF_A_RULE,
    findings: SharedMap.of(),
    plain: SharedMap.of(),
    own: SharedMap.of(),
  };
}

/** The state with some files as they are now. */
export function withChanges(before: CheckedWorkspace, files: Iterable<FileNow>): Change {
  return runSync(changing(before, files));
}

/** The same in slices: each file is read in one and looked at in another; in a third it is checked among the others. */
export function* changing(before: CheckedWorkspace, files: Iterable<FileNow>): Slices<Change> {
  const all = Array.from(files, (file) => wholeOf(file, before));
  const { strict, most, isShown } = before;
  const read = new Map(all.map((file) => [file.path, 'record' in file ? file.own : undefined]));
  const kept = all
    .filter((file) => !isThere(file))
    .reduce((workspace, { path }) => withoutFile(workspace, path), before.workspace);
  const workspace = yield* readingFiles(kept, all.filter(isThere), (document) => {
    const { path } = document;
    if (isShown(path)) read.set(path, checkAlone(document, { workspace: kept, path, strict, most }));
  });
  const own = before.own.with(read);
  const changed = new Map<string, readonly Finding[]>();
  const untold: string[] = [];
  for (const path of concerned(before.workspace, workspace, all)) {
    const mine = own.get(path);
    if (!workspace.documents.has(path)) changed.set(path, []);
    else if (mine === undefined || !isShown(path)) untold.push(path);
    else changed.set(path, checkAmongOthers({ workspace, path, strict, most }, mine));
    yield;
  }
  const { plain, told } = acrossDocuments(before, { workspace, own, changed });
  const findings = before.findings.with(
    [...told].map(([path, found]) => [path, workspace.documents.has(path) ? found : undefined]),
  );
  return { next: { ...before, workspace, findings, plain, own }, changed: told, untold };
}

interface Across extends Pick<CheckedWorkspace, 'plain'> {
  /** The findings that are others than before. */
  readonly told: ReadonlyMap<string, readonly Finding[]>;
}

// What is told at another document than it was found in depends on both: it is told anew from what each has by itself,
// at every change, of the few that links say anything of.
function acrossDocuments(
  before: CheckedWorkspace,
  { workspace, own, changed }: Pick<CheckedWorkspace, 'workspace' | 'own'> & Pick<Change, 'changed'>,
): Across {
  const known = before.plain.with(
    [...changed].map(([path, found]) => [path, comparesOthers(found) ? found : undefined]),
  );
  if (known.size === 0) return { plain: known, told: changed };
  const findings = (path: string): readonly Finding[] | undefined =>
    changed.get(path) ?? known.get(path) ?? before.findings.get(path);
  const comparing = [...known].flatMap(([path, found]) => (comparesOthers(found) ? [path] : []));
  const looking = {
    workspace,
    findings,
    apart: (path: string) => own.get(path)?.findings ?? [],
    recheck: witnessing(workspace),
  };
  const across = before.most === Infinity ? NOTHING : toldAcross(comparing, looking);
  const told = new Map(changed);
  const plain = new Map<string, readonly Finding[] | undefined>();
  for (const path of new Set([...known.keys(), ...across.keys()])) {
    const [found, mine] = [across.get(path)?.toSorted(inOrder), findings(path) ?? []];
    plain.set(path, found !== undefined || comparesOthers(mine) ? mine : undefined);
    const [was, now] = [before.findings.get(path), found ?? mine];
    if (changed.has(path) || !isSame(was, now)) told.set(path, now);
  }
  return { plain: known.with(plain), told };
}

const NOTHING: ReadonlyMap<string, readonly Finding[]> = new Map();

function isSame(one: readonly Finding[] | undefined, other: readonly Finding[]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The state in which some more files are shown, as they are now. */
export function* showing(before: CheckedWorkspace, files: readonly ReadFile[]): Slices<CheckedWorkspace> {
  const more = new Set(files.map(({ path }) => path));
  const isShown = (path: string): boolean => more.has(path) || before.isShown(path);
  return (yield* changing({ ...before, isShown }, files)).next;
}

/**
 * The state in which imported data are known, or none any more: of the documents that take their figures from data all
 * is said again, in slices of one document each.
 */
export function* takingData(before: CheckedWorkspace, data: WorkspaceData | undefined): Slices<Change> {
  const workspace: Workspace = { ...before.workspace, data };
  const { own, strict, most, isShown } = before;
  const changed = new Map<string, readonly Finding[]>();
  const untold: string[] = [];
  const takers = [...workspace.documents].filter(([, { type }]) => type !== undefined && takesData(type));
  const assessing = takers.filter(([path, { type }]) => isShown(path) && type !== undefined && takesKpis(type));
  if (data !== undefined && assessing.length > 0)
    yield* data.kpis.reading(
      workspace,
      assessing.flatMap(([, { period }]) => period ?? []),
    );
  for (const [path] of takers) {
    const mine = isShown(path) ? own.get(path) : undefined;
    if (mine === undefined) untold.push(path);
    else changed.set(path, checkAmongOthers({ workspace, path, strict, most }, mine));
    yield;
  }
  const { plain, told } = acrossDocuments(before, { workspace, own, changed });
  return { next: { ...before, workspace, plain, findings: before.findings.with([...told]) }, changed: told, untold };
}

/** The state in which other documents' findings are as they are, and of these files so many of a rule are kept. */
export function keeping(before: CheckedWorkspace, most: number, paths: readonly string[]): CheckedWorkspace {
  const files = paths.flatMap((path) => before.workspace.documents.get(path) ?? []).map(fileOf);
  return files.length === 0 ? { ...before, most } : withChanges({ ...before, most }, files).next;
}

function isThere(file: FileNow): file is ReadFile | RememberedCheck {
  return 'record' in file || file.text !== undefined || file.unread !== undefined;
}

/** A file as it is; of a document that is shown, its text, where not all is remembered that this takes. */
function wholeOf(file: FileNow, { isShown }: Manner): FileNow {
  const isPart = 'record' in file && file.record !== undefined && file.own === undefined && isShown(file.path);
  return isPart ? fileOf(file.record) : file;
}

// All rules on links ask the same.
const DEPENDENTS = new Set(RULES.flatMap((rule) => (rule.scope === 'workspace' ? [rule.dependents] : [])));

function concerned(before: Workspace, after: Workspace, files: readonly { readonly path: string }[]): Set<string> {
  const paths = new Set<string>();
  for (const { path } of files) if (before.documents.has(path) || after.documents.has(path)) paths.add(path);
  // Where most have changed, asking whom each concerns costs more than checking all.
  if (paths.size * 2 > after.documents.size) return new Set([...paths, ...after.documents.keys()]);
  for (const path of [...paths]) {
    for (const dependents of DEPENDENTS)
      for (const each of dependents(after, before.documents.get(path), after.documents.get(path))) paths.add(each);
  }
  return paths;
}
