// The findings of a whole workspace, kept current through edits: what a change of one document can change is checked
// again, and nothing else. Never changed itself: each change makes the next one.
import type { Finding } from '../base/finding';
import type { FileState, ReadFile } from '../base/content';
import { SharedMap } from '../base/sharedMap';
import { runSync } from '../base/slices';
import type { Slices } from '../base/slices';
import { fileOf } from '../documents/record';
import { emptyWorkspace, readingFiles, withoutFile } from '../documents/workspace';
import type { Workspace } from '../documents/workspace';
import type { Knowledge } from '../knowledge/knowledge';
import type { Settings } from '../knowledge/settings';
import { MOST_OF_A_RULE } from './gathering';
import { RULES } from './registry';
import { checkAlone, checkAmongOthers } from './runner';
import type { OwnCheck } from './runner';

/** A workspace and the findings of each of its documents. */
export interface CheckedWorkspace {
  readonly workspace: Workspace;
  /** True where drafts are checked as submissions. */
  readonly strict: boolean;
  /** How many findings of one rule and severity are kept of each document. */
  readonly most: number;
  readonly findings: SharedMap<readonly Finding[]>;
  /** What each document says by itself. */
  readonly own: SharedMap<OwnCheck>;
}

/**
 * The next state after a change, and the documents whose findings were made anew: those of a document that is gone are
 * empty.
 */
export interface Change {
  readonly next: CheckedWorkspace;
  readonly changed: ReadonlyMap<string, readonly Finding[]>;
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

/** A workspace without documents. */
export function nothingChecked(knowledge: Knowledge, settings: Settings, strict: boolean): CheckedWorkspace {
  return {
    workspace: emptyWorkspace(knowledge, settings),
    strict,
    most: MOST_OF_A_RULE,
    findings: SharedMap.of(),
    own: SharedMap.of(),
  };
}

/** The state with some files as they are now. */
export function withChanges(before: CheckedWorkspace, files: Iterable<FileState>): Change {
  return runSync(changing(before, files));
}

/** The same in slices: one for each file that is read, and one for each document whose findings are made. */
export function* changing(before: CheckedWorkspace, files: Iterable<FileState>): Slices<Change> {
  const all = [...files];
  const { strict, most } = before;
  const read = new Map<string, OwnCheck | undefined>(all.map(({ path }) => [path, undefined]));
  const kept = all
    .filter((file) => !isThere(file))
    .reduce((workspace, { path }) => withoutFile(workspace, path), before.workspace);
  const workspace = yield* readingFiles(kept, all.filter(isThere), (document) => {
    read.set(document.path, checkAlone(document, { workspace: kept, path: document.path, strict, most }));
  });
  const own = before.own.with(read);
  const changed = new Map<string, readonly Finding[]>();
  for (const path of concerned(before.workspace, workspace, all)) {
    const mine = own.get(path);
    const found =
      mine && workspace.documents.has(path) ? checkAmongOthers({ workspace, path, strict, most }, mine) : [];
    changed.set(path, found);
    yield;
  }
  const findings = before.findings.with(
    [...changed].map(([path, found]) => [path, workspace.documents.has(path) ? found : undefined]),
  );
  return { next: { workspace, strict, most, findings, own }, changed };
}

/** The state in which other documents' findings are as they are, and of these files so many of a rule are kept. */
export function keeping(before: CheckedWorkspace, most: number, paths: readonly string[]): CheckedWorkspace {
  const files = paths.flatMap((path) => before.workspace.documents.get(path) ?? []).map(fileOf);
  return files.length === 0 ? { ...before, most } : withChanges({ ...before, most }, files).next;
}

function isThere(file: FileState): file is ReadFile {
  return file.text !== undefined || file.unread !== undefined;
}

function concerned(before: Workspace, after: Workspace, files: readonly { readonly path: string }[]): Set<string> {
  const paths = new Set<string>();
  for (const { path } of files) if (before.documents.has(path) || after.documents.has(path)) paths.add(path);
  // Where most have changed, asking whom each concerns costs more than checking all.
  if (paths.size * 2 > after.documents.size) return new Set([...paths, ...after.documents.keys()]);
  for (const path of [...paths]) {
    for (const rule of RULES) {
      if (rule.scope !== 'workspace') continue;
      for (const each of rule.dependents(after, before.documents.get(path), after.documents.get(path))) paths.add(each);
    }
  }
  return paths;
}
