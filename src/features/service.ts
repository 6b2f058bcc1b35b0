// The façade and the diagram: all that a face of the product, editor or command line, can ask of a workspace, by
// concern. It reads no file and keeps nothing: a change gives the next snapshot, and the old one stays true. What needs
// no workspace is in packs.ts.
import type { ReadFile } from '../base/content';
import type { Message } from '../base/message';
import { runSync } from '../base/slices';
import type { Slices } from '../base/slices';
import type { FileNow, Manner } from '../checking/checked';
import type { FixScope } from '../checking/fixes';
import type { Host } from '../files/host';
import type { Keeper } from '../files/keeping/keeping';
import type { Loaded } from '../knowledge/load';
import { createCalculation } from './calculation/calculation';
import { createChecking } from './checking/checking';
import { Memory } from './checking/memory';
import type { Basis } from './checking/memory';
import { openRemembering } from './checking/reading';
import type { ReadFiles, DocumentReading } from './checking/reading';
import { createProposing } from './completion/proposing';
import { dataState, importedData } from './data/importedData';
import type { ReadData } from './data/importedData';
import { createDepartments } from './department/department';
import { createDocuments } from './documents/documents';
import { createDrafting } from './drafting/drafting';
import { createKpis } from './kpi/kpi';
import { createLookup } from './lookup/lookup';
import { opening, withFiles, withFixes, withImported, withShown } from './openWorkspace';
import type { Changed, OpenWorkspace, WithFixes } from './openWorkspace';
import { createPreviewing } from './preview/preview';
import { createReferences } from './references/references';
import { createRenaming } from './rename/renaming';
import { createSheets } from './sheet/sheet';
import { createSymbols } from './symbols/symbols';
import { createTables } from './tables/tables';
import { createTrees } from './trees/trees';
import { createTypeMaking } from './typeMaking/typeMaking';
import { createUpgrading } from './upgrading/upgrading';

/** What a workspace is read against, what that has wrong, and its concerns: each says at its head what it is asked. */
const concernsOf = (open: OpenWorkspace) => ({
  knowledge: open.checked.workspace.knowledge,
  settings: open.checked.workspace.settings,
  faults: open.faults,
  documents: createDocuments(open),
  calculation: createCalculation(open),
  checking: createChecking(open),
  completion: createProposing(open),
  departments: createDepartments(open),
  drafting: createDrafting(open),
  kpis: createKpis(open),
  lookup: createLookup(open.checked.workspace.knowledge, open.index),
  preview: createPreviewing(open),
  references: createReferences(open),
  rename: createRenaming(open),
  sheets: createSheets(open),
  symbols: createSymbols(open),
  tables: createTables(open),
  trees: createTrees(open),
  typeMaking: createTypeMaking(open),
  upgrading: createUpgrading(open),
});

/** A workspace at one moment, and what leads to the next. */
export interface Snapshot extends Readonly<ReturnType<typeof concernsOf>> {
  /** With some files as given. */
  readonly update: (files: Iterable<FileNow>) => Next<Changed>;
  /** The same in slices, where there are many files. */
  readonly updating: (files: Iterable<FileNow>) => Slices<Next<Changed>>;
  /** With some more documents shown, as they are now. */
  readonly show: (files: readonly ReadFile[]) => Snapshot;
  /** What was imported into the workspace, which is read now; undefined where nothing was. */
  readonly readData: (host: Host) => Promise<ReadData | undefined>;
  /** What is another once that would be: without reading it, by names, sizes and times of files. */
  readonly dataState: (host: Host) => Promise<string>;
  /** With what was imported, or with nothing, in slices. */
  readonly takingData: (read: Pick<ReadData, 'data'> | undefined) => Slices<Next<Changed>>;
  /** With values that follow from others written into drafts: of one rule's findings or of all, none of others'. */
  readonly fix: (paths: readonly string[], wanted?: FixScope) => Next<WithFixes>;
  /** After settings or packs changed: all is read and checked anew, in slices, so that an editor stays free. */
  readonly reopen: (loaded: Loaded, files: Iterable<FileNow>) => Slices<Snapshot>;
}

type Next<T> = { readonly snapshot: Snapshot } & Omit<T, 'next'>;

/**
 * Opens a workspace and its documents, in a manner that all snapshots keep which follow. `strict` checks drafts as
 * submissions.
 */
export function openSnapshot(
  loaded: Loaded,
  files: Iterable<FileNow>,
  strict = false,
  isShown?: Manner['isShown'],
): Snapshot {
  return snapshotOf(runSync(opening(loaded, { files, strict, isShown })));
}

/** An open workspace, how its files were read, and what of the imported data could not be. */
export interface OpenedFiles extends ReadFiles {
  readonly snapshot: Snapshot;
  readonly faults: readonly Message[];
}

/**
 * Opens a workspace whose documents are read, some of them remembered from earlier runs; with what was imported into it
 * where that is asked for.
 */
export async function openFiles(reading: DocumentReading & { readonly data?: boolean }): Promise<OpenedFiles> {
  const { host, loaded, basis, isShown } = reading;
  const known = reading.data === true ? await importedData(host, loaded) : undefined;
  const how = { strict: basis.strict, isShown, data: known?.data };
  // KPIs are measured by what other documents say.
  const texts = reading.texts === true || known !== undefined;
  const { read, opened: snapshot } = await openRemembering({ ...reading, texts }, (files) =>
    snapshotOf(runSync(opening(loaded, { files, ...how }))),
  );
  return { ...read, snapshot, faults: known?.faults ?? [] };
}

/** What earlier runs know of a workspace, under what it is read against. */
export const openMemory = (keeper: Keeper, basis: Basis, loaded: Loaded): Promise<Memory> =>
  Memory.of(keeper, basis, loaded);

export { sheetClauses } from './sheet/page/clauses';
export { SentSheet } from './sheet/page/sentSheet';
export { pageWords } from './sheet/page/pageWords';
export { readFromPage } from './sheet/protocol';
export { sheetOffers } from './sheet/offers';
export { DATA_FOLDER } from '../observations/sources';
export type { ReadData } from './data/importedData';
export type { TypeFiles } from './typeMaking/typePack';

function mannerOf({ checked: { strict, isShown } }: OpenWorkspace): Manner {
  return { strict, isShown };
}

function snapshotOf(open: OpenWorkspace): Snapshot {
  const after = <T extends { readonly next: OpenWorkspace }>({ next, ...rest }: T) => ({
    snapshot: snapshotOf(next),
    ...rest,
  });
  const readData = (host: Host) => importedData(host, open.checked.workspace);
  const takingData: Snapshot['takingData'] = function* (read) {
    return after(yield* withImported(open, read?.data));
  };
  return {
    ...concernsOf(open),
    update: (files) => after(runSync(withFiles(open, files))),
    updating: function* (files) {
      return after(yield* withFiles(open, files));
    },
    readData,
    dataState: (host) => dataState(host, open.checked.workspace),
    takingData,
    show: (files) => snapshotOf(runSync(withShown(open, files))),
    fix: (paths, wanted) => after(withFixes(open, paths, wanted)),
    reopen: function* (loaded, files) {
      return snapshotOf(yield* opening(loaded, { files, ...mannerOf(open), before: open }));
    },
  };
}
