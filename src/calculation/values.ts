// The values of a workspace at one moment, some of which may be set otherwise than they stand in the files: nothing is
// written, and the moment before stays as it was.
import type { Document, DocumentCell, DocumentField } from '../documents/document';
import { withTexts } from '../documents/substitute';
import { readDocument, withDocuments } from '../documents/workspace';
import type { Workspace } from '../documents/workspace';
import { valueAt } from './address';
import type { Address } from './address';
import { linkedRows } from './linking/linkedRows';
import type { LinkedRows } from './linking/linkedRows';
import type { Plan } from './graph/plan';

/** The values of a workspace: its documents are read when they are asked for, and once. */
export interface Values {
  readonly plan: Plan;
  readonly workspace: Workspace;
  readonly document: (path: string) => Document | undefined;
  /** The links of a document with both sides read. */
  readonly linked: (path: string) => readonly LinkedRows[];
}

/** A value as it is to be. */
export interface Setting {
  readonly address: Address;
  readonly text: string;
}

/** The values as they stand in the files. */
export function valuesOf(workspace: Workspace, plan: Plan): Values {
  return valuesWith(workspace, plan, new Map());
}

function valuesWith(workspace: Workspace, plan: Plan, set: ReadonlyMap<string, Document>): Values {
  const document = remembering((path) => set.get(path) ?? readDocument(workspace, path));
  const linked = remembering((path) => {
    const record = workspace.documents.get(path);
    return record === undefined ? [] : linkedRows(workspace, record);
  });
  return { plan, workspace, document, linked };
}

function remembering<T>(make: (path: string) => T): (path: string) => T {
  const made = new Map<string, T>();
  return (path) => {
    if (!made.has(path)) made.set(path, make(path));
    return made.get(path) as T;
  };
}

/** The values with some set otherwise. What has no place is left out. */
export function withSettings(values: Values, settings: readonly Setting[]): Values {
  const texts = new Map<string, Map<DocumentCell | DocumentField, string>>();
  for (const { address, text } of settings) {
    const document = values.document(address.path);
    const found = document && valueAt(document, address);
    if (found === undefined) continue;
    const here = texts.get(address.path) ?? new Map<DocumentCell | DocumentField, string>();
    texts.set(address.path, here.set(found.source, text));
  }
  return [...texts].length === 0 ? values : withDocumentsSet(values, texts);
}

function withDocumentsSet(
  values: Values,
  texts: ReadonlyMap<string, ReadonlyMap<DocumentCell | DocumentField, string>>,
): Values {
  const changed = [...texts].flatMap(([path, here]) => {
    const document = values.document(path);
    return document === undefined ? [] : [withTexts(document, here)];
  });
  const set = new Map(changed.map((document) => [document.path, document]));
  const next = valuesWith(withDocuments(values.workspace, changed), values.plan, set);
  return { ...next, document: (path) => set.get(path) ?? values.document(path) };
}
