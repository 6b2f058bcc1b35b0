// Figures of exports: what importing files would write, the writing, and how it is said. The readers of files are
// loaded when they are used.
import type { Message, Reader } from '../../base/message';
import type { Host } from '../../files/host';
import type { ByteSource } from '../../exports/reading/source';
import { isDataPath } from '../../observations/sources';
import { importAnswer } from '../answers/importAnswer';
import type { ImportAnswer } from '../answers/importAnswer';
import { observationsAnswer } from '../answers/observationsAnswer';
import type { ObservationsAnswer } from '../answers/observationsAnswer';
import type { Defining, Definition } from './defining';
import type { ImportPlan, PlannedFile, PlanOptions } from './plan';
import { showData, shownLines } from './shown';
import type { ShownData, Showing } from './shown';
import { staleMessage, storeChanges, dataText } from './storing';
import type { Stale } from './storing';
import { fileLines } from './telling';

/** What is asked of it. */
export interface DataImporting {
  /** What importing files would write. A pause that rejects ends it. */
  readonly plan: (
    sources: readonly ByteSource[],
    options: Omit<PlanOptions, 'textOf'>,
    host: Host,
  ) => Promise<ImportPlan>;
  /** Writes it all, or nothing; files that were changed meanwhile are given, and then nothing was written. */
  readonly store: (host: Host, plan: ImportPlan) => Promise<Stale>;
  /** Whether files that change together are those of an import. */
  readonly isImport: (files: readonly { readonly path: string }[]) => boolean;
  /** A file of a plan in words, line by line. */
  readonly lines: (file: PlannedFile) => readonly Message[];
  /** Says which files were changed meanwhile. */
  readonly stale: (stale: Stale) => Message;
  /** What was imported, of what is asked. */
  readonly show: (host: Host, asked: Showing) => Promise<ShownData | { readonly problem: Message }>;
  readonly shownLines: (shown: ShownData) => readonly Message[];
  /** It for programs. */
  readonly shownAnswer: (shown: ShownData) => ObservationsAnswer;
  /** Proposes the definition of an export of an unknown kind from one of its files; nothing is written. */
  readonly define: (asked: Defining) => Promise<Definition>;
  /** A plan for programs. */
  readonly answer: (plan: ImportPlan, isWritten: boolean, reader: Reader) => ImportAnswer;
}

/** Figures of exports brought in as observations, without a workspace's documents. */
export const data: DataImporting = {
  plan: async (sources, options, host) => {
    const { planImport } = await import('./plan');
    return planImport(sources, { ...options, textOf: (path) => dataText(host, path) });
  },
  store: async (host, { files, changes }) =>
    changes.length === 0 ? { stale: [] } : storeChanges(host, changes, files.map(({ name }) => name).join(', ')),
  define: async (asked) => {
    const { defineExport } = await import('./defining');
    return defineExport(asked);
  },
  show: showData,
  shownLines,
  shownAnswer: observationsAnswer,
  isImport: (files) => files.every(({ path }) => isDataPath(path)),
  lines: fileLines,
  stale: staleMessage,
  answer: ({ files }, isWritten, reader) => importAnswer(files, isWritten, reader),
};
