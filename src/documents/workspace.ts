// Owns the snapshot of a workspace: what is kept of its documents, and which files are to be documents. A change makes a new snapshot.
import picomatch from 'picomatch';
import { SharedMap } from '../base/sharedMap';
import type { Knowledge } from '../knowledge/knowledge';
import type { Settings } from '../knowledge/settings';
import type { Document } from './document';
import { parseDocument } from './parse';
import { recordOf } from './record';
import type { DocumentRecord } from './record';

/** All documents at one moment. Never changed: {@link withFile} and {@link withoutFile} make the next one. */
export interface Workspace {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** True for the path of a file that must be a document, whatever its front matter says. */
  readonly governs: (path: string) => boolean;
  readonly documents: SharedMap<DocumentRecord>;
  /** The documents of each type, by the first day of their period. */
  readonly byType: ReadonlyMap<string, readonly DocumentRecord[]>;
  /** The paths of the documents that have an id: more than one where it was copied. */
  readonly byId: SharedMap<readonly string[]>;
}

/** A file as it is read from disk or from the editor. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

/** A workspace without documents. */
export function emptyWorkspace(knowledge: Knowledge, settings: Settings): Workspace {
  return { knowledge, settings, governs: picomatch([...settings.documents], { dot: false }), documents: SharedMap.of(), byType: new Map(), byId: SharedMap.of() };
}

/** The workspace with a file as it is now. A file that is no document, outside the globs and without a known type, is left out. */
export function withFile(workspace: Workspace, path: string, text: string): Workspace {
  return withFiles(workspace, [{ path, text }]);
}

/**
 * The workspace with many files as they are now, without copying it for each. `visit` sees each document while it is read: its whole body
 * is not kept.
 */
export function withFiles(workspace: Workspace, files: Iterable<WorkspaceFile>, visit?: (document: Document) => void): Workspace {
  const records = new Map<string, DocumentRecord | undefined>();
  for (const { path, text } of files) {
    const document = parseDocument(workspace.knowledge, path, text);
    const isDocument = document.type !== undefined || workspace.governs(path);
    records.set(path, isDocument ? recordOf(document, workspace.knowledge) : undefined);
    if (isDocument) visit?.(document);
  }
  return withRecords(workspace, records);
}

/** The workspace without a file. */
export function withoutFile(workspace: Workspace, path: string): Workspace {
  return workspace.documents.has(path) ? withRecords(workspace, new Map([[path, undefined]])) : workspace;
}

function withRecords(workspace: Workspace, records: ReadonlyMap<string, DocumentRecord | undefined>): Workspace {
  const gone = [...records.keys()].flatMap((path) => workspace.documents.get(path) ?? []);
  const come = [...records.values()].filter((record) => record !== undefined);
  return {
    ...workspace,
    documents: workspace.documents.with(records),
    byType: regroup(workspace.byType, gone, come),
    byId: withIds(workspace.byId, gone, come),
  };
}

/** A document of the workspace, read again from its text. */
export function readDocument(workspace: Workspace, path: string): Document | undefined {
  const record = workspace.documents.get(path);
  return record && parseDocument(workspace.knowledge, path, record.text);
}

function regroup(before: Workspace['byType'], gone: readonly DocumentRecord[], come: readonly DocumentRecord[]): Workspace['byType'] {
  const typesOf = (records: readonly DocumentRecord[]): string[] => records.flatMap((record) => record.type?.type ?? []);
  const left = new Set(gone);
  const groups = new Map(before);
  for (const type of new Set([...typesOf(gone), ...typesOf(come)])) {
    const kept = (before.get(type) ?? []).filter((record) => !left.has(record));
    groups.set(type, [...kept, ...come.filter((record) => record.type?.type === type)].sort(compareStarts));
  }
  return groups;
}

function withIds(before: Workspace['byId'], gone: readonly DocumentRecord[], come: readonly DocumentRecord[]): Workspace['byId'] {
  const changed = new Map<string, readonly string[] | undefined>();
  const pathsOf = (id: string): readonly string[] => (changed.has(id) ? changed.get(id) : before.get(id)) ?? [];
  for (const { id, path } of gone) {
    if (id === undefined) continue;
    const rest = pathsOf(id.text).filter((each) => each !== path);
    changed.set(id.text, rest.length === 0 ? undefined : rest);
  }
  for (const { id, path } of come) if (id !== undefined) changed.set(id.text, [...pathsOf(id.text), path].sort());
  return before.with(changed);
}

function compareStarts(a: DocumentRecord, b: DocumentRecord): number {
  const [left, right] = [a.period?.from ?? '', b.period?.from ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}
