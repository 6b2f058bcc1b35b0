// What earlier runs know of a workspace: the record and the own check of each document whose text is the same. It is
// believed only under the same key, which holds all that these depend on, and for the same text; what follows from
// other documents is never kept.
import type { ReadFile } from '../../base/content';
import type { FileNow, RememberedCheck } from '../../checking/checked';
import { decodeOwn, encodeOwn } from '../../checking/kept/ownCheck';
import { decodeGlance, decodeRecord, encodeRecord } from '../../checking/kept/record';
import type { KeptRecord } from '../../checking/kept/record';
import type { OwnCheck } from '../../checking/runner';
import type { DocumentRecord } from '../../documents/record';
import type { Seen } from '../../files/following/seen';
import { isAsSeen, isSettled } from '../../files/following/seen';
import type { Stat } from '../../files/host';
import type { KeptFile } from '../../files/keeping/format';
import { readKept, writeKept } from '../../files/keeping/keeping';
import type { Keeper } from '../../files/keeping/keeping';
import type { WorkspaceBase } from '../../files/workspaceFiles';
import type { Loaded } from '../../knowledge/load';

/** What the records and own checks of a workspace depend on, beside each document's path and text and the program. */
export interface Basis extends WorkspaceBase {
  readonly strict: boolean;
}

/** The text that is another for any other basis or program. */
export function keyOf({ settings, packs, strict }: Basis, program: string): string {
  return JSON.stringify([program, strict, settings ?? null, packs]);
}

/** What is asked of a checked workspace in order to keep it. */
export interface Remembered {
  readonly record: DocumentRecord | undefined;
  readonly own: OwnCheck | undefined;
}

/** A file of which something is known by now: what is kept of it, and the values of which it is kept. */
interface Held extends Remembered {
  readonly kept: KeptFile;
}

const NEVER_SEEN: Seen = { size: 0, changed: 0, at: 0 };
const NOTHING = new Uint8Array();
const NO_RECORD: KeptRecord = { glance: null, line: '' };

/** To check fewer files again costs less than to keep them. */
const FEWEST = 20;

/** What is remembered of a workspace, while it is opened and kept again. */
export class Memory {
  private readonly held = new Map<string, Held>();
  private readonly seen = new Map<string, Seen>();
  /** Of the texts that were read for this opening, by path. */
  private readonly digests = new Map<string, { readonly text: string; readonly digest: string }>();

  private constructor(
    private readonly keeper: Keeper,
    private readonly key: string,
    private kept: ReadonlyMap<string, KeptFile>,
    private readonly knowledge: Loaded['knowledge'],
  ) {}

  /** What is remembered under a basis that was read as it is loaded. */
  static async of(keeper: Keeper, basis: Basis, { knowledge }: Pick<Loaded, 'knowledge'>): Promise<Memory> {
    const key = await keeper.digest(keyOf(basis, keeper.program));
    return new Memory(keeper, key, await readKept(keeper, key), knowledge);
  }

  /** Takes note of what a file was like before it was read. */
  note(path: string, seen: Seen): void {
    this.seen.set(path, seen);
  }

  /** The record of a file that cannot have changed since it was kept, without its text. */
  known(path: string, now: Stat): RememberedCheck | undefined {
    const kept = this.kept.get(path);
    return kept && isAsSeen(kept.seen, now) ? this.glanced(kept) : undefined;
  }

  /** The files as they were read, but what is remembered of those of the same text; the own check where it is asked. */
  async recall(
    files: readonly (ReadFile | RememberedCheck)[],
    isChecked: (path: string) => boolean,
  ): Promise<readonly FileNow[]> {
    const recalled: FileNow[] = [];
    for (const file of files) {
      recalled.push('record' in file ? file : await this.recallOne(file, isChecked(file.path)));
      await this.keeper.pause();
    }
    return recalled;
  }

  private async recallOne(file: ReadFile, isChecked: boolean): Promise<FileNow> {
    const { path, text } = file;
    if (text === undefined) return file;
    const digest = await this.keeper.digest(text);
    this.digests.set(path, { text, digest });
    const kept = this.kept.get(path);
    return (kept?.digest === digest ? this.remembered(kept, { text, isChecked }) : undefined) ?? file;
  }

  private glanced(kept: KeptFile): RememberedCheck | undefined {
    const { path, glance } = kept;
    const line = (): string => lineOf(kept.record);
    const record = glance === null ? undefined : decodeGlance(glance, { path, line }, this.knowledge);
    if (record === undefined && glance !== null) return undefined;
    this.held.set(path, { record, own: undefined, kept });
    return { path, record, own: undefined };
  }

  private remembered(
    kept: KeptFile,
    { text, isChecked }: { readonly text: string; readonly isChecked: boolean },
  ): RememberedCheck | undefined {
    const { path, glance } = kept;
    const record =
      glance === null ? undefined : decodeRecord({ glance, line: lineOf(kept.record) }, { path, text }, this.knowledge);
    if (record === undefined && glance !== null) return undefined;
    const own = isChecked && kept.own.length > 0 ? decodeOwn(lineOf(kept.own)) : undefined;
    const isRead = !isChecked || own !== undefined || kept.own.length === 0; // else nothing of it is kept on
    this.held.set(path, { record, own, kept: isRead ? kept : { ...kept, own: NOTHING } });
    return { path, record, own };
  }

  /** Keeps what is known now of files, where that is more or other than what was kept. */
  async keep(of: (path: string) => Remembered, paths: Iterable<string>): Promise<void> {
    const files = new Map<string, KeptFile>();
    for (const path of paths) {
      const kept = await this.keptNow(path, of(path));
      if (kept !== undefined) files.set(path, kept);
      await this.keeper.pause();
    }
    this.digests.clear(); // from now on a path without a record may be that of a file that is gone
    const isSame = files.size === this.kept.size && [...files].every(([path, file]) => this.kept.get(path) === file);
    if (isSame || files.size < FEWEST) return;
    this.kept = files;
    await writeKept(this.keeper, this.key, files.values());
  }

  private async keptNow(path: string, { record, own }: Remembered): Promise<KeptFile | undefined> {
    const held = this.held.get(path);
    const isSame = held?.record === record;
    const seen = this.seen.get(path) ?? (isSame ? held?.kept.seen : undefined) ?? NEVER_SEEN;
    if (held !== undefined && isSame && (own === undefined || own === held.own))
      return isAsGood(held.kept.seen, seen) ? held.kept : { ...held.kept, seen };
    const digest = await this.digestNow(path, record);
    const known = record === undefined ? NO_RECORD : encodeRecord(record);
    if (digest === undefined || known === undefined) return undefined;
    const kept = {
      path,
      seen,
      digest,
      glance: known.glance,
      record: bytesOf(known.line),
      own: own === undefined ? NOTHING : bytesOf(encodeOwn(own)),
    };
    this.held.set(path, { record, own, kept });
    return kept;
  }

  private async digestNow(path: string, record: DocumentRecord | undefined): Promise<string | undefined> {
    const read = this.digests.get(path);
    if (record === undefined || record.text === read?.text) return read?.digest;
    return record.text === undefined ? undefined : this.keeper.digest(record.text);
  }
}

/** True where what a file was like before tells a change as well as what it is like now. */
function isAsGood(before: Seen, now: Seen): boolean {
  const isAlike = before.size === now.size && before.changed === now.changed && before.touched === now.touched;
  return isAlike && (isSettled(before) || !isSettled(now));
}

function lineOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function bytesOf(line: string): Uint8Array {
  return new TextEncoder().encode(line);
}
