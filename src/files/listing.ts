// Listing the files of a selection. Links are passed over: they can lead out of the workspace, or round in a ring.
import { mapAtMost } from './atMost';
import { isHalfWritten } from './writing/halfWritten';
import type { Entry, Host } from './host';
import { passedOver } from './passedOver';
import type { PassedOver, PassedReason } from './passedOver';
import { join } from './paths';
import { isEntered, isHidden, MAX_DEPTH } from './selection';
import type { Selection } from './selection';
import { unlessGone } from './unlessGone';

/** Does something with a path. Whoever would go on without what failed tells the error and gives undefined. */
export type Attempt = <T>(path: string, work: () => Promise<T>) => Promise<T | undefined>;

/** Lets what fails fail. */
export const straight: Attempt = (_, work) => work();

/** A folder in which files are listed, and what is done where one below it cannot be. */
export interface Listing {
  readonly below?: string;
  readonly attempt?: Attempt;
  /** Told of what was left half written. */
  readonly onRest?: (path: string) => void;
}

/** The files of a selection, and what was passed over among them. */
export interface Listed {
  readonly files: readonly string[];
  readonly passedOver: readonly PassedOver[];
}

/** The paths below a folder that a selection wants, sorted. */
export async function listFiles(host: Host, selection: Selection, listing: Listing = {}): Promise<readonly string[]> {
  return (await listAll(host, selection, listing)).files;
}

/** The paths below a folder that a selection wants, sorted, and what is passed over. */
export async function listAll(
  host: Host,
  selection: Selection,
  { below = '', attempt = straight, onRest }: Listing = {},
): Promise<Listed> {
  const files: string[] = [];
  const passed: (readonly [PassedReason, string])[] = [];
  let folders = [''];
  for (let depth = 0; folders.length > 0; depth++) {
    const found = await mapAtMost(folders, async (folder) => {
      const path = join(below, folder);
      const list = (): Promise<readonly Entry[]> => host.list(path);
      // Without the outermost nothing is known; any other may go while one lists.
      const entries =
        folder === '' ? await list() : await attempt(folder, () => unlessGone(host, { path, kind: 'folder' }, list));
      return (entries ?? []).map(({ name, kind }) => ({ name, kind, path: join(folder, name) }));
    });
    const all = found.flat();
    files.push(...all.filter(({ kind, path }) => kind === 'file' && selection.wants(path)).map(({ path }) => path));
    if (onRest !== undefined) for (const { name, path } of all) if (isHalfWritten(name)) onRest(path);
    const folded = all.filter(({ kind, path }) => kind === 'folder' && selection.enters(path));
    const entered = folded.filter(({ name }) => isEntered(name));
    folders = depth < MAX_DEPTH ? entered.map(({ path }) => path) : [];
    if (depth === MAX_DEPTH) passed.push(...entered.map(({ path }) => ['deep', path] as const));
    passed.push(...folded.filter(({ name }) => !isEntered(name) && !isHidden(name)).map(programs));
    passed.push(...all.filter((each) => isLinkIn(selection, each)).map(({ path }) => ['link', path] as const));
  }
  return { files: files.sort(), passedOver: passedOver(passed) };
}

interface PlacedEntry extends Entry {
  readonly path: string;
}

function programs({ path }: PlacedEntry): readonly [PassedReason, string] {
  return ['program', path];
}

/** True for a link to what may be a file of the selection, or a folder with some. */
function isLinkIn(selection: Selection, { name, kind, path }: PlacedEntry): boolean {
  return kind === 'link' && !isHidden(name) && (selection.wants(path) || (isEntered(name) && selection.enters(path)));
}
