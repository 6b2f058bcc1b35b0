// Workspaces on a disk in memory whose documents are kept from one opening to the next.
import { createHash } from 'node:crypto';
import type { Finding } from '../../src/base/finding';
import { openFiles } from '../../src/features/service';
import type { Snapshot } from '../../src/features/service';
import type { Digest } from '../../src/files/keeping/format';
import type { Keeper } from '../../src/files/keeping/keeping';
import { loadWorkspace } from '../../src/files/loading';
import { readBase } from '../../src/files/workspaceFiles';
import { MemoryDisk } from './memoryDisk';
import { bundledPack } from './pack';

const sha256: Digest = (content) =>
  Promise.resolve(
    createHash('sha256')
      .update(typeof content === 'string' ? Buffer.from(content, 'utf16le') : content)
      .digest('hex'),
  );

/** The keeper of the workspace at `/ours`, in the folder `/kept` of the same disk. */
export function keeperOn(disk: MemoryDisk, program = 'one'): Keeper {
  disk.putFolder('/kept');
  return {
    host: disk.host('/kept'),
    makeFolder: () => Promise.resolve(),
    workspace: '/ours',
    program,
    digest: sha256,
    pause: () => Promise.resolve(),
  };
}

/** How the workspace at `/ours` is opened. */
export interface How {
  readonly keeper?: Keeper;
  readonly strict?: boolean;
  readonly isShown?: (path: string) => boolean;
}

/** A workspace that was opened, and which files were read for it. */
export interface OpenedOnDisk {
  readonly snapshot: Snapshot;
  readonly read: readonly string[];
  /** The documents that were taken as remembered, with or without their texts. */
  readonly remembered: readonly string[];
}

/** Opens the workspace at `/ours` as the command line does. */
export async function openOn(
  disk: MemoryDisk,
  { keeper, strict = true, isShown = () => true }: How = {},
): Promise<OpenedOnDisk> {
  const read: string[] = [];
  const host = disk.host('/ours');
  const watched = {
    ...host,
    read: (path: string) => {
      if (path.endsWith('.md')) read.push(path);
      return host.read(path);
    },
  };
  const base = await readBase({ host }, {});
  const loaded = loadWorkspace(bundledPack(), base);
  const basis = { ...base, strict };
  const { files, keep, snapshot } = await openFiles({ host: watched, basis, loaded, keeper, isShown });
  await keep(snapshot.checking.remembered);
  return { snapshot, read, remembered: files.flatMap((file) => ('record' in file ? [file.path] : [])) };
}

/** All findings of some documents, as text. */
export function findingsText(
  { snapshot }: Pick<OpenedOnDisk, 'snapshot'>,
  isShown: (path: string) => boolean = () => true,
): string {
  const all = [...snapshot.checking.findings].filter(([path]) => isShown(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  return all.map(([path, findings]) => `${path} ${JSON.stringify(findings.map(plain))}`).join('\n');
}

function plain(finding: Finding): unknown {
  return JSON.parse(JSON.stringify(finding));
}
