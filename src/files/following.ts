// Following a workspace while it changes: which changes mean something, and what must be read again for them.
import type { FileState } from '../base/content';
import type { PackFolder } from '../knowledge/load';
import { SETTINGS_FILE } from '../base/content';
import { mapAtMost } from './atMost';
import type { Host } from './host';
import { straight } from './listing';
import type { Attempt } from './listing';
import { isReachedPlainly } from './place';
import { readAt } from './reading';
import type { Source } from './reading';
import { DOCUMENTS, isPassedOver, selects } from './selection';
import type { Selection } from './selection';

/** True for settings and pack files: what all documents are read against. */
export function isWorkspaceBase(packs: readonly PackFolder[], path: string): boolean {
  const isIn = (inner: string, folder: string): boolean => inner === folder || inner.startsWith(`${folder}/`);
  return path === SETTINGS_FILE || packs.some(({ folder }) => isIn(path, folder) || isIn(folder, path));
}

/** True for a path whose changes mean something. */
export function isFollowed(packs: readonly PackFolder[], path: string): boolean {
  return !isPassedOver(path) || isWorkspaceBase(packs, path);
}

/** What is known of a workspace before some of its paths may have changed. */
export interface Known {
  readonly packs: readonly PackFolder[];
  /** The paths of its documents. */
  readonly paths: readonly string[];
}

/** True where paths that may have changed ask for reading all of a workspace, not only the documents among them. */
export async function needsAll(host: Host, changed: readonly string[], { packs, paths }: Known): Promise<boolean> {
  if (changed.some((path) => isWorkspaceBase(packs, path))) return true;
  const odd = changed.filter((path) => !DOCUMENTS.wants(path));
  // A folder that comes or goes gives one event, for itself.
  if (odd.some((path) => paths.some((each) => each.startsWith(`${path}/`)))) return true;
  const kinds = await mapAtMost(odd, async (path) => (await host.stat(path).catch(() => undefined))?.kind);
  return kinds.includes('folder');
}

/** Reads some documents anew; one that is not there, or only by way of a link, is gone. */
export async function readAgain(
  source: Source,
  paths: readonly string[],
  { documents, attempt = straight }: { readonly documents: Selection; readonly attempt?: Attempt },
): Promise<FileState[]> {
  return mapAtMost(
    paths.filter((path) => selects(documents, path)),
    async (path) => {
      const isThere = (): Promise<boolean> => isReachedPlainly(source.host, path);
      const file = await attempt(path, async () => ((await isThere()) ? readAt(source, path) : undefined));
      return file ?? { path, text: undefined };
    },
  );
}
