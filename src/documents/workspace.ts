// The snapshot of a workspace: what is kept of its documents, and which files are to be documents. A change makes a new
// snapshot.
import picomatch from 'picomatch';
import type { ReadFile } from '../base/content';
import { nearestWord } from '../base/nearest';
import { SharedMap } from '../base/sharedMap';
import { runSync } from '../base/slices';
import type { Slices } from '../base/slices';
import type { ImportedData } from '../figures/imported';
import type { Period } from '../base/dates/period';
import type { Scorecard } from '../kpi/scorecard';
import type { Knowledge } from '../knowledge/knowledge';
import type { Role } from '../knowledge/model';
import type { Person, Settings } from '../knowledge/settings';
import type { Document } from './document';
import { parseFile } from './parse';
import { fileOf, recordOf, recordWith } from './record';
import type { DocumentRecord } from './record';

/** All documents at one moment. Never changed: {@link withFile} and {@link withoutFile} make the next one. */
export interface Workspace {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** Imported data, where somebody asked for them; documents are read without. */
  readonly data?: WorkspaceData | undefined;
  /** True for the path of a file that must be a document, whatever its front matter says. */
  readonly governs: (path: string) => boolean;
  readonly documents: SharedMap<DocumentRecord>;
  /** The documents of each type, by the first day of their period. */
  readonly byType: ReadonlyMap<string, readonly DocumentRecord[]>;
  /** The paths of the documents that have an id: more than one where it was copied. */
  readonly byId: SharedMap<readonly string[]>;
  /** The paths of the documents that name an id. */
  readonly byReference: SharedMap<readonly string[]>;
  /** The paths of the documents that hold what no two may hold. */
  readonly byUnique: SharedMap<readonly string[]>;
  /** The document that was read last, whole: while it is typed it is read again and again. */
  readonly lastRead: Document | undefined;
  /** The id that was probably meant by one that no document has. */
  readonly nearestId: (text: string) => string | undefined;
}

/** Imported data as documents take it. */
export interface WorkspaceData extends ImportedData {
  readonly kpis: KpiMeasuring;
}

/** Measures KPIs by imported data and by what the documents of a workspace say. */
export interface KpiMeasuring {
  /** The same while nothing is otherwise by which KPIs of a workspace are measured. */
  readonly basis: (workspace: Workspace) => object;
  /** Reads what is counted in these months, a document a slice; without that, measuring reads it at once. */
  readonly reading: (workspace: Workspace, months: readonly Period[]) => Slices<void>;
  readonly measured: (workspace: Workspace, subject: KpiSubject) => Scorecard;
  /** Whether what is measured of a month can be otherwise once a document is there, or is there no more. */
  readonly concerns: (workspace: Workspace, record: DocumentRecord, month: Period) => boolean;
}

/** Whose KPIs are measured. */
export interface KpiSubject {
  readonly role: Role;
  readonly month: Period;
  readonly person: Person | undefined;
  /** A document that counts as it is, whether it was handed in or not. */
  readonly own?: Document;
}

/** A file with the text that it has on disk or in the editor. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

/** A file of which only is known what an earlier reading kept: the record of a document, or that it is none. */
export interface RememberedFile {
  readonly path: string;
  readonly record: DocumentRecord | undefined;
}

/** A workspace without documents. */
export function emptyWorkspace(knowledge: Knowledge, settings: Settings): Workspace {
  return {
    knowledge,
    settings,
    governs: picomatch([...settings.documents], { dot: false, nocase: true }),
    documents: SharedMap.of(),
    byType: new Map(),
    byId: SharedMap.of(),
    byReference: SharedMap.of(),
    byUnique: SharedMap.of(),
    lastRead: undefined,
    nearestId: () => undefined,
  };
}

/**
 * The workspace with a file as it is now. A file that is no document, outside the globs and without a known type, is
 * left out.
 */
export function withFile(workspace: Workspace, path: string, text: string): Workspace {
  return withFiles(workspace, [{ path, text }]);
}

/** The same while a text is only tried: its rows are taken from it once a link reads them. */
export function withTried(workspace: Workspace, path: string, text: string): Workspace {
  const document = readIn(workspace, { path, text });
  return { ...withDocuments(workspace, [document]), lastRead: document };
}

/** The workspace with many files as they are now, without copying it for each. */
export function withFiles(
  workspace: Workspace,
  files: Iterable<ReadFile>,
  visit?: (document: Document) => void,
): Workspace {
  return runSync(readingFiles(workspace, files, visit));
}

/**
 * The same in slices, two a file: it is read, and `visit` sees the document, whose whole body is not kept. What is
 * remembered is not read.
 */
export function* readingFiles(
  workspace: Workspace,
  files: Iterable<ReadFile | RememberedFile>,
  visit?: (document: Document) => void,
): Slices<Workspace> {
  const records = new Map<string, DocumentRecord | undefined>();
  let { lastRead } = workspace;
  for (const file of files) {
    const { path } = file;
    if ('record' in file) {
      records.set(path, file.record);
      if (lastRead?.path === path) lastRead = undefined; // the record may be of another text
      continue;
    }
    const document = readAfter(workspace.knowledge, file, lastRead);
    lastRead = document;
    const isDocument = document.type !== undefined || workspace.governs(path);
    records.set(path, isDocument ? recordOf(document, workspace.knowledge) : undefined);
    yield;
    if (!isDocument || visit === undefined) continue;
    visit(document);
    yield;
  }
  return { ...withRecords(workspace, records), lastRead };
}

/** The workspace in which documents are as they are given, whatever their files hold. */
export function withDocuments(workspace: Workspace, documents: readonly Document[]): Workspace {
  const { knowledge } = workspace;
  return withRecords(workspace, new Map(documents.map((each) => [each.path, recordWith(each, knowledge)])));
}

/** The workspace without a file. */
export function withoutFile(workspace: Workspace, path: string): Workspace {
  return workspace.documents.has(path) ? withRecords(workspace, new Map([[path, undefined]])) : workspace;
}

function withRecords(workspace: Workspace, records: ReadonlyMap<string, DocumentRecord | undefined>): Workspace {
  const gone = [...records.keys()].flatMap((path) => workspace.documents.get(path) ?? []);
  const come = [...records.values()].filter((record) => record !== undefined);
  const byId = withKeys(workspace.byId, { gone, come }, ({ id }) => (id === undefined ? [] : [id.text]));
  return {
    ...workspace,
    documents: workspace.documents.with(records),
    byType: regroup(workspace.byType, gone, come),
    byId,
    nearestId: nearestOf(byId),
    byReference: withKeys(workspace.byReference, { gone, come }, ({ references }) =>
      references.map(({ text }) => text.trim()),
    ),
    byUnique: withKeys(workspace.byUnique, { gone, come }, ({ unique }) => unique.map(({ key }) => key)),
  };
}

const MOST_LOOKED_AT = 5000; // ids that a wrong one is compared with

// A document that goes is looked for by all that name it, so that each id is compared with the others once.
function nearestOf(byId: Workspace['byId']): Workspace['nearestId'] {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, nearestWord(text, [...byId.keys()].slice(0, MOST_LOOKED_AT)));
    return known.get(text);
  };
}

/** A document of the workspace, read again from its text where it is not the one that was read last. */
export function readDocument(workspace: Workspace, path: string): Document | undefined {
  const record = workspace.documents.get(path);
  return record && readIn(workspace, fileOf(record));
}

/** A file as the workspace would read it, whether it is kept there or only being typed. */
export function readIn({ knowledge, lastRead }: Workspace, file: ReadFile): Document {
  return readAfter(knowledge, file, lastRead);
}

/** What the workspace keeps of a document as it would read it, or would keep where the text is only being typed. */
export function recordIn({ knowledge, documents, lastRead }: Workspace, document: Document): DocumentRecord {
  const kept = document === lastRead ? documents.get(document.path) : undefined;
  return kept ?? recordOf(document, knowledge);
}

function readAfter(knowledge: Knowledge, file: ReadFile, last: Document | undefined): Document {
  if (last?.path !== file.path || last.unread !== undefined) return parseFile(knowledge, file);
  return last.text === file.text ? last : parseFile(knowledge, file, last);
}

function regroup(
  before: Workspace['byType'],
  gone: readonly DocumentRecord[],
  come: readonly DocumentRecord[],
): Workspace['byType'] {
  const typesOf = (records: readonly DocumentRecord[]): string[] =>
    records.flatMap((record) => record.type?.type ?? []);
  const left = new Set(gone);
  const groups = new Map(before);
  for (const type of new Set([...typesOf(gone), ...typesOf(come)])) {
    const kept = (before.get(type) ?? []).filter((record) => !left.has(record));
    groups.set(type, merged(kept, come.filter((record) => record.type?.type === type).sort(compareStarts)));
  }
  return groups;
}

// Both are in order: of thousands only those that came have to be sorted.
function merged(kept: readonly DocumentRecord[], come: readonly DocumentRecord[]): DocumentRecord[] {
  const all: DocumentRecord[] = [];
  let next = 0;
  for (const record of kept) {
    for (let first = come[next]; first !== undefined && compareStarts(first, record) < 0; first = come[next]) {
      all.push(first);
      next++;
    }
    all.push(record);
  }
  return [...all, ...come.slice(next)];
}

interface Changed {
  readonly gone: readonly DocumentRecord[];
  readonly come: readonly DocumentRecord[];
}

function withKeys(
  before: Workspace['byId'],
  { gone, come }: Changed,
  keysOf: (record: DocumentRecord) => readonly string[],
): Workspace['byId'] {
  const changed = new Map<string, ReadonlySet<string>>();
  const pathsOf = (key: string): ReadonlySet<string> => changed.get(key) ?? new Set(before.get(key));
  for (const record of gone)
    for (const key of keysOf(record))
      changed.set(key, new Set([...pathsOf(key)].filter((each) => each !== record.path)));
  for (const record of come)
    for (const key of keysOf(record)) changed.set(key, new Set([...pathsOf(key), record.path]));
  return before.with([...changed].map(([key, paths]) => [key, paths.size === 0 ? undefined : [...paths].sort()]));
}

function compareStarts(a: DocumentRecord, b: DocumentRecord): number {
  const left = a.period?.from ?? '';
  const right = b.period?.from ?? '';
  if (left !== right) return left < right ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}
