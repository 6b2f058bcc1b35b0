// A workspace that is open: its documents, read and checked, and what they are read against. Every feature looks at one
// of these; a change makes the next one, and the old one stays true of its moment.
import type { Finding } from '../base/finding';
import type { Slices } from '../base/slices';
import type { ReadFile } from '../base/content';
import { changing, nothingChecked, showing, takingData } from '../checking/checked';
import type { CheckedWorkspace, FileNow, Manner } from '../checking/checked';
import { fixDocuments } from '../checking/fixes';
import type { FixedDocument, FixScope } from '../checking/fixes';
import { onDemand } from '../base/onDemand';
import { planFaults } from '../calculation/graph/packFaults';
import { planOf } from '../calculation/graph/plan';
import type { Plan } from '../calculation/graph/plan';
import { settingsFaults } from '../checking/settingsFaults';
import type { Document } from '../documents/document';
import { readIn } from '../documents/workspace';
import type { WorkspaceData, WorkspaceFile } from '../documents/workspace';
import type { Loaded } from '../knowledge/load';
import type { FileFinding } from '../knowledge/model';
import { lazyIndex } from './lookup/indexKeeping';
import type { LazyIndex } from './lookup/indexKeeping';
import type { KnownTexts } from './references/citedText';
import { lazyPackUses } from './references/packUses';
import type { LazyPackUses } from './references/packUses';
import type { MadeRows } from './sheet/model';

/** A workspace at one moment. */
export interface OpenWorkspace {
  readonly checked: CheckedWorkspace;
  /** What settings and the workspace's own packs have wrong. */
  readonly faults: readonly FileFinding[];
  readonly packs: Loaded['packs'];
  /** The folder of each of the workspace's own packs, by the pack's id. */
  readonly folderOf: Loaded['folderOf'];
  /** The clause index and the references within packs: made when first asked for, shared by all moments. */
  readonly index: LazyIndex;
  readonly packUses: LazyPackUses;
  /** The graph of definitions: made when first asked for, shared by all moments. */
  readonly plan: () => Plan;
  /** What was made of rows for the sheet, shared by all moments. */
  readonly sheetRows: MadeRows;
}

/** How a workspace is opened, and checked after every change: where nothing is said of what is shown, all is. */
export interface Opening {
  readonly files: Iterable<FileNow>;
  readonly strict: boolean;
  readonly isShown?: Manner['isShown'] | undefined;
  /** What was imported into it. */
  readonly data?: WorkspaceData | undefined;
  /** The workspace as it was before its settings or packs changed. */
  readonly before?: OpenWorkspace;
}

/** Reads and checks all documents, in slices of about one document each. */
export function* opening(loaded: Loaded, { files, strict, isShown, data, before }: Opening): Slices<OpenWorkspace> {
  const { knowledge, settings, packs, folderOf, findings } = loaded;
  const documents = [...files].filter(({ path }) => !isInPack({ packs }, path));
  const nothing = nothingChecked(knowledge, settings, strict, isShown);
  const { next } = yield* changing({ ...nothing, workspace: { ...nothing.workspace, data } }, documents);
  return {
    checked: next,
    faults: [...findings, ...planFaults(loaded), ...settingsFaults(loaded)],
    packs,
    folderOf,
    index: lazyIndex(knowledge, before?.index),
    packUses: lazyPackUses(knowledge),
    plan: onDemand(() => planOf(knowledge)),
    sheetRows: new WeakMap(),
  };
}

/** A workspace after some files changed. */
export interface Changed {
  readonly next: OpenWorkspace;
  /** The findings of every document that the change can have altered; none for one that is gone. */
  readonly changed: ReadonlyMap<string, readonly Finding[]>;
}

/** The workspace in which some files are as given, in slices of about one document each. */
export function* withFiles(open: OpenWorkspace, files: Iterable<FileNow>): Slices<Changed> {
  const documents = [...files].filter(({ path }) => !isInPack(open, path));
  const { next, changed } = yield* changing(open.checked, documents);
  return { next: { ...open, checked: next }, changed };
}

/** The workspace in which some more documents are shown, as they are now. */
export function* withShown(open: OpenWorkspace, files: readonly ReadFile[]): Slices<OpenWorkspace> {
  return { ...open, checked: yield* showing(open.checked, files) };
}

/** The workspace with what was imported into it, or with nothing: where values come from is told again. */
export function* withImported(open: OpenWorkspace, data: WorkspaceData | undefined): Slices<Changed> {
  const { next, changed } = yield* takingData(open.checked, data);
  return { next: { ...open, checked: next, sheetRows: new WeakMap() }, changed };
}

/** A workspace in which values were written, and the documents that changed. */
export interface WithFixes {
  readonly next: OpenWorkspace;
  readonly documents: readonly FixedDocument[];
  /** The documents that would have had a say, were they shown: until they are, less may be written than could be. */
  readonly untold: readonly string[];
}

/** The workspace with the values that follow from others written into drafts. */
export function withFixes(open: OpenWorkspace, paths: readonly string[], wanted?: FixScope): WithFixes {
  const { checked, documents, untold } = fixDocuments(open.checked, paths, wanted);
  return { next: { ...open, checked }, documents, untold };
}

/** True for a file of one of the workspace's own packs: its contract looks like a document of its type, and is none. */
export function isInPack({ packs }: Pick<OpenWorkspace, 'packs'>, path: string): boolean {
  return packs.some(({ folder }) => path.startsWith(`${folder}/`));
}

/** True where what a document holds is not known: nothing is offered in it, and nothing changed. */
export function isUnread({ checked: { workspace } }: OpenWorkspace, path: string): boolean {
  return workspace.documents.get(path)?.unread !== undefined;
}

/** What texts before an editor are told apart by. */
export function knownTexts({ checked: { workspace }, folderOf }: OpenWorkspace): KnownTexts {
  const { knowledge, documents } = workspace;
  const read = ({ path, text }: WorkspaceFile): Document => readIn(workspace, { path, text });
  return { knowledge, read, folderOf, isDocument: (path) => documents.has(path) };
}
