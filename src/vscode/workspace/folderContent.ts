// Owns reading what lies in a folder of the workspace: its settings, the packs that they name, and its Markdown files.
import * as vscode from 'vscode';
import type { FileState, ReadFile } from '../../base/content';
import { packFolders } from '../../knowledge/load';
import type { PackFolder } from '../../knowledge/load';
import { SETTINGS_FILE } from '../../knowledge/settings';
import { leadsThroughLink, listFiles, markdownOf, readFile, readPackFiles, selects } from './files';
import type { Selection } from './files';
import type { Funnel } from '../funnel';

/** A folder as it was read. */
export interface FolderContent {
  readonly settings: ReadFile | undefined;
  readonly packs: readonly PackFolder[];
  /** Which Markdown files count. */
  readonly selection: Selection;
  readonly files: readonly ReadFile[];
}

/** Reads all of a folder, its packs only if it is trusted. What cannot be read of it is told and passed over. */
export async function readFolderContent(folder: vscode.Uri, funnel: Funnel): Promise<FolderContent> {
  const settings = await readFile(folder, SETTINGS_FILE);
  const packs = await Promise.all(packFolders(settings).map((each) => readPack(folder, each)));
  const selection = markdownOf(folder);
  const fault = (path: string, error: unknown): void => {
    funnel.report({ what: 'task.read', where: path || folder.fsPath }, error);
  };
  const paths = await listFiles(folder, { ...selection, fault });
  const files = (await Promise.all(paths.map((path) => readMarkdown(folder, path, funnel)))).flatMap(
    (file) => file ?? [],
  );
  return { settings, packs, selection, files };
}

async function readPack(root: vscode.Uri, folder: string): Promise<PackFolder> {
  if (!vscode.workspace.isTrusted) return { folder, files: [], withheld: true };
  return { folder, files: await readPackFiles(root, folder) };
}

/** Reads some of a folder's Markdown files anew; one that is not there, or only by way of a link, is gone. */
export async function readSome(
  folder: vscode.Uri,
  { selection, paths }: { readonly selection: Selection; readonly paths: readonly string[] },
  funnel: Funnel,
): Promise<FileState[]> {
  return Promise.all(
    paths
      .filter((path) => selects(selection, path))
      .map(async (path) => {
        const above = path.split('/').slice(0, -1).join('/');
        const file = (await leadsThroughLink(folder, above)) ? undefined : await readMarkdown(folder, path, funnel);
        return file ?? { path, text: undefined };
      }),
  );
}

function readMarkdown(folder: vscode.Uri, path: string, funnel: Funnel): Promise<ReadFile | undefined> {
  return funnel.run({ what: 'task.read', where: path }, () => readFile(folder, path));
}
