// Owns the snapshot of a workspace: what is kept of its documents, and which files are to be documents. A change makes a new snapshot.
import picomatch from 'picomatch';
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
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  /** The documents of each type, by the first day of their period. */
  readonly byType: ReadonlyMap<string, readonly DocumentRecord[]>;
  /** The paths of the documents that have an id: more than one where it was copied. */
  readonly byId: ReadonlyMap<string, readonly string[]>;
}

/** A file as it is read from disk or from the editor. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

/** A workspace without documents. */
export function emptyWorkspace(knowledge: Knowledge, settings: Settings): Workspace {
  return { knowledge, settings, governs: picomatch([...settings.documents], { dot: false }), documents: new Map(), byType: new Map(), byId: new Map() };
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
  const documents = new Map(workspace.documents);
  const touched = new Set<string>();
  for (const { path, text } of files) {
    touch(touched, documents.get(path));
    const document = parseDocument(workspace.knowledge, path, text);
    if (document.type === undefined && !workspace.governs(path)) {
      documents.delete(path);
      continue;
    }
    const record = recordOf(document, workspace.knowledge.links);
    touch(touched, record);
    documents.set(path, record);
    visit?.(document);
  }
  return { ...workspace, documents, byType: regroup(workspace.byType, documents, touched), byId: idsOf(workspace, documents) };
}

/** The workspace without a file. */
export function withoutFile(workspace: Workspace, path: string): Workspace {
  const record = workspace.documents.get(path);
  if (record === undefined) return workspace;
  const documents = new Map(workspace.documents);
  documents.delete(path);
  const touched = new Set<string>();
  touch(touched, record);
  return { ...workspace, documents, byType: regroup(workspace.byType, documents, touched), byId: idsOf(workspace, documents) };
}

/** A document of the workspace, read again from its text. */
export function readDocument(workspace: Workspace, path: string): Document | undefined {
  const record = workspace.documents.get(path);
  return record && parseDocument(workspace.knowledge, path, record.text);
}

function touch(types: Set<string>, record: DocumentRecord | undefined): void {
  if (record?.type !== undefined) types.add(record.type.type);
}

function regroup(before: Workspace['byType'], documents: ReadonlyMap<string, DocumentRecord>, touched: ReadonlySet<string>): Workspace['byType'] {
  if (touched.size === 0) return before;
  const groups = new Map<string, DocumentRecord[]>([...touched].map((type) => [type, []]));
  for (const record of documents.values()) groups.get(record.type?.type ?? '')?.push(record);
  for (const group of groups.values()) group.sort((a, b) => compareStarts(a, b));
  return new Map([...before, ...groups]);
}

function idsOf(before: Workspace, documents: ReadonlyMap<string, DocumentRecord>): Workspace['byId'] {
  const isSame = documents.size === before.documents.size && [...documents.values()].every((each) => before.documents.get(each.path)?.id?.text === each.id?.text);
  if (isSame) return before.byId;
  const ids = new Map<string, string[]>();
  for (const { path, id } of documents.values()) {
    if (id === undefined) continue;
    const paths = ids.get(id.text);
    if (paths === undefined) ids.set(id.text, [path]);
    else paths.push(path);
  }
  return ids;
}

function compareStarts(a: DocumentRecord, b: DocumentRecord): number {
  const [left, right] = [a.period?.from ?? '', b.period?.from ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}
