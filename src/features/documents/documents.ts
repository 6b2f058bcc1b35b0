// The documents of a workspace: which there are, their texts, and what is read from them.
import type { Document } from '../../documents/document';
import { fileOf } from '../../documents/record';
import { readDocument, readIn } from '../../documents/workspace';
import type { Reader } from '../../base/message';
import type { OpenWorkspace } from '../openWorkspace';
import { tabLabels } from './tabLabels';

/** What is asked of the documents of a workspace. Paths are relative to its root, with `/`. */
export interface Documents {
  /** The paths of all documents, sorted. */
  readonly paths: () => readonly string[];
  /** A document's text, or undefined where there is no such document or it was not read. */
  readonly text: (path: string) => string | undefined;
  /** True for a path at which, or in which, every Markdown file must be a document. */
  readonly isExpectedAt: (path: string) => boolean;
  /** A document, read from its text each time it is asked for, unless it was the last. */
  readonly get: (path: string) => Document | undefined;
  /** A text as this workspace would read it at a path, whether it is kept there or only being typed. */
  readonly read: (path: string, text: string) => Document;
  /** Names for the tabs of documents, by the files that they are of. */
  readonly tabLabels: (reader: Reader) => Readonly<Record<string, string>>;
}

/** The documents of an open workspace. */
export function createDocuments({ checked: { workspace } }: OpenWorkspace): Documents {
  const { documents } = workspace;
  return {
    paths: () => [...documents.keys()].sort(),
    text: (path) => {
      const record = documents.get(path);
      return record && fileOf(record).text;
    },
    isExpectedAt: (path) => workspace.governs(path) || workspace.governs(`${path}/x.md`),
    get: (path) => readDocument(workspace, path),
    read: (path, text) => readIn(workspace, { path, text }),
    tabLabels: (reader) => tabLabels(workspace.knowledge.documentTypes, reader),
  };
}
