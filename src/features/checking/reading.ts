// Reading the documents of a workspace where only some are shown and others may be remembered: what each is known by,
// and keeping what comes of them.
import { ALL } from '../../checking/checked';
import type { FileNow, Manner, RememberedCheck } from '../../checking/checked';
import { BrokenRecord } from '../../checking/kept/record';
import type { Host } from '../../files/host';
import { dropKept } from '../../files/keeping/keeping';
import type { Keeper } from '../../files/keeping/keeping';
import type { PassedOver } from '../../files/passedOver';
import type { Known, Source } from '../../files/reading';
import { DOCUMENTS } from '../../files/selection';
import { readDocuments } from '../../files/workspaceFiles';
import type { Loaded } from '../../knowledge/load';
import { Memory } from './memory';
import type { Basis, Remembered } from './memory';

/** What is read, where it is kept, and which of it is shown. */
export interface DocumentReading extends Partial<Pick<Manner, 'isShown'>> {
  readonly host: Host;
  readonly basis: Basis;
  readonly loaded: Loaded;
  /** Undefined where nothing is kept. */
  readonly keeper: Keeper | undefined;
  /** True where the texts of documents are needed that are not shown. */
  readonly texts?: boolean;
}

/** The files of a workspace as they are to be checked. */
export interface ReadFiles {
  readonly files: readonly FileNow[];
  readonly paths: readonly string[];
  readonly passedOver: readonly PassedOver[];
  /** What was left half written. */
  readonly rests: readonly string[];
  /** Keeps what is known of them, once they are checked and before anything else changes. */
  readonly keep: (remembered: (path: string) => Remembered) => Promise<void>;
}

/**
 * Reads all that is shown, and of the rest what cannot be known without, and opens it. Where what was kept turns out
 * wrong as late as that, it is dropped and all is read.
 */
export async function openRemembering<T>(
  reading: DocumentReading,
  open: (files: readonly FileNow[]) => T,
): Promise<{ readonly read: ReadFiles; readonly opened: T }> {
  const read = await readRemembering(reading);
  try {
    return { read, opened: open(read.files) };
  } catch (error) {
    if (!(error instanceof BrokenRecord) || reading.keeper === undefined) throw error;
    await dropKept(reading.keeper);
    return openRemembering({ ...reading, keeper: undefined }, open);
  }
}

async function readRemembering(reading: DocumentReading): Promise<ReadFiles> {
  const { host, basis, loaded, keeper, isShown = ALL, texts = false } = reading;
  const memory = keeper && (await Memory.of(keeper, basis, loaded));
  const rests: string[] = [];
  const note: Source['note'] = (path, seen) => memory?.note(path, seen);
  const known: Known<RememberedCheck> = (path, now) => (texts || isShown(path) ? undefined : memory?.known(path, now));
  const { documents, passedOver } = await readDocuments(
    { host, note },
    { documents: DOCUMENTS, onRest: (path) => rests.push(path) },
    known,
  );
  const paths = documents.map(({ path }) => path);
  return {
    files: memory ? await memory.recall(documents, isShown) : documents,
    paths,
    passedOver,
    rests,
    keep: async (remembered) => memory?.keep(remembered, paths),
  };
}
