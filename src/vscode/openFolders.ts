// Owns one service for each folder of the workspace, or one without documents where no folder is open. Keeping them up to date is
// documentSync.ts's affair.
import { Uri, workspace } from 'vscode';
import { createService } from '../features/service';
import type { PackFolder, Service } from '../features/service';
import { parseSettings, SETTINGS_FILE } from '../knowledge/settings';
import type { EditorReader } from './editorReader';
import { pathIn, readPack, readText } from './files';

/** A folder of the workspace with its service. Without a root it has only the bundled knowledge. */
export interface OpenFolder {
  readonly root: Uri | undefined;
  readonly service: Service;
}

/** A file of an open folder. */
export interface LocatedFile {
  readonly folder: OpenFolder;
  readonly path: string;
}

/** Opens every folder of the workspace. */
export async function openFolders(bundled: Uri, reader: EditorReader): Promise<OpenFolder[]> {
  const main = { files: await readPack(bundled) };
  const roots = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  if (roots.length === 0) return [{ root: undefined, service: createService({ packs: [main], settings: undefined, ...reader }) }];
  return Promise.all(roots.map(async (root) => {
    const text = await readText(Uri.joinPath(root, SETTINGS_FILE));
    const settings = text === undefined ? undefined : { path: SETTINGS_FILE, text };
    const own = await Promise.all(parseSettings(settings).value.packs.map((folder) => readOwnPack(root, folder)));
    return { root, service: createService({ packs: [main, ...own.flat()], settings, ...reader }) };
  }));
}

// A pack must lie inside its workspace; one that is not there has no pack.yaml, and the core says so.
async function readOwnPack(root: Uri, folder: string): Promise<PackFolder[]> {
  const uri = Uri.joinPath(root, folder);
  if (pathIn(root, uri) === undefined) return [];
  const files = await readPack(uri).then((found) => found, () => []);
  return [{ folder, files }];
}

/** The innermost open folder that a file is in, with its path there. */
export function locate(folders: readonly OpenFolder[], uri: Uri): LocatedFile | undefined {
  const found = folders.flatMap((folder) => {
    const path = folder.root && pathIn(folder.root, uri);
    return path === undefined ? [] : [{ folder, path }];
  });
  return found.toSorted((a, b) => a.path.length - b.path.length)[0];
}
