// Owns the snapshot of a workspace: its documents as read, and which files are to be documents. A change makes a new snapshot.
import picomatch from 'picomatch';
import type { Knowledge } from '../knowledge/knowledge';
import type { Settings } from '../knowledge/settings';
import type { Document } from './document';
import { parseDocument } from './parse';

/** All documents at one moment. Never changed: {@link withFile} and {@link withoutFile} make the next one. */
export interface Workspace {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  readonly documents: ReadonlyMap<string, Document>;
}

/** A workspace without documents. */
export function emptyWorkspace(knowledge: Knowledge, settings: Settings): Workspace {
  return { knowledge, settings, documents: new Map() };
}

/** The workspace with a file as it is now. A file that is no document, outside the globs and without a known type, is left out. */
export function withFile(workspace: Workspace, path: string, text: string): Workspace {
  const document = parseDocument(workspace.knowledge, path, text);
  if (document.type === undefined && !isGoverned(workspace.settings, path)) return withoutFile(workspace, path);
  return { ...workspace, documents: new Map(workspace.documents).set(path, document) };
}

/** The workspace with many files at once, without copying it for each. */
export function withFiles(workspace: Workspace, files: Iterable<{ readonly path: string; readonly text: string }>): Workspace {
  const documents = new Map(workspace.documents);
  const governed = governedBy(workspace.settings);
  for (const { path, text } of files) {
    const document = parseDocument(workspace.knowledge, path, text);
    if (document.type !== undefined || governed(path)) documents.set(path, document);
  }
  return { ...workspace, documents };
}

/** The workspace without a file. */
export function withoutFile(workspace: Workspace, path: string): Workspace {
  if (!workspace.documents.has(path)) return workspace;
  const documents = new Map(workspace.documents);
  documents.delete(path);
  return { ...workspace, documents };
}

/** True when the settings say that a file at this path, relative to the workspace, must be a document. */
export function isGoverned(settings: Settings, path: string): boolean {
  return governedBy(settings)(path);
}

function governedBy(settings: Settings): (path: string) => boolean {
  return picomatch([...settings.documents], { dot: false });
}
