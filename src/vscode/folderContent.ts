// Owns reading what lies in a folder of the workspace: its settings, the packs that they name, and its Markdown files.
import * as vscode from 'vscode';
import { packFolders } from '../knowledge/load';
import type { PackFolder } from '../knowledge/load';
import type { PackFile } from '../knowledge/model';
import { SETTINGS_FILE } from '../knowledge/settings';
import { leadsThroughLink, listFiles, markdownOf, readPackFiles, readText, selects } from './files';
import type { Selection } from './files';
import type { Funnel } from './funnel';

/** A folder as it was read. */
export interface FolderContent {
  readonly settings: PackFile | undefined;
  readonly packs: readonly PackFolder[];
  /** Which Markdown files count. */
  readonly selection: Selection;
  readonly files: readonly PackFile[];
}

/** Reads all of a folder, its packs only if it is trusted. What cannot be read of it is told and passed over. */
export async function readFolderContent(folder: vscode.Uri, funnel: Funnel): Promise<FolderContent> {
  const text = await readText(vscode.Uri.joinPath(folder, SETTINGS_FILE));
  const settings = text === undefined ? undefined : { path: SETTINGS_FILE, text };
  const packs = await Promise.all(packFolders(settings).map((each) => readPack(folder, each)));
  const selection = markdownOf(folder);
  const fault = (path: string, error: unknown): void => { funnel.report({ what: 'task.read', where: path || folder.fsPath }, error); };
  const paths = await listFiles(folder, { ...selection, fault });
  const files = (await Promise.all(paths.map((path) => readMarkdown(folder, path, funnel)))).flatMap((file) => file ?? []);
  return { settings, packs, selection, files };
}

async function readPack(root: vscode.Uri, folder: string): Promise<PackFolder> {
  if (!vscode.workspace.isTrusted) return { folder, files: [], withheld: true };
  return { folder, files: await readPackFiles(root, folder) };
}

/** Reads some of a folder's Markdown files anew; the text of one that is not there, or only by way of a link, is undefined. */
export async function readSome(folder: vscode.Uri, { selection, paths }: { readonly selection: Selection; readonly paths: readonly string[] }, funnel: Funnel): Promise<{ readonly path: string; readonly text: string | undefined }[]> {
  return Promise.all(paths.filter((path) => selects(selection, path)).map(async (path) => {
    const above = path.split('/').slice(0, -1).join('/');
    const file = (await leadsThroughLink(folder, above)) ? undefined : await readMarkdown(folder, path, funnel);
    return { path, text: file?.text };
  }));
}

async function readMarkdown(folder: vscode.Uri, path: string, funnel: Funnel): Promise<PackFile | undefined> {
  const text = await funnel.run({ what: 'task.read', where: path }, () => readText(vscode.Uri.joinPath(folder, path)));
  return text === undefined ? undefined : { path, text };
}
