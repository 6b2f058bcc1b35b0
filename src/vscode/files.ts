// Owns reading files through the editor's file system, which also serves remote and virtual workspaces.
import * as vscode from 'vscode';
import { MAX_DOCUMENT_LENGTH } from '../documents/parse';
import type { PackFile } from '../knowledge/model';

const SAMPLES = 'samples';

/** The text of a file, an unsaved one first; undefined where there is none. Of a file over the limit only the length counts. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_DOCUMENT_LENGTH * 3) return ' '.repeat(MAX_DOCUMENT_LENGTH + 1);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** All Markdown and YAML files of a pack's folder, the samples left out. */
export async function readPackFiles(folder: vscode.Uri, below = ''): Promise<PackFile[]> {
  const entries = await vscode.workspace.fs.readDirectory(below === '' ? folder : vscode.Uri.joinPath(folder, below));
  const files = await Promise.all(entries.map(async ([name, type]) => {
    const path = below === '' ? name : `${below}/${name}`;
    if (type === vscode.FileType.Directory) return path === SAMPLES ? [] : readPackFiles(folder, path);
    if (type !== vscode.FileType.File || !/\.(md|yaml)$/.test(name)) return [];
    const text = await readText(vscode.Uri.joinPath(folder, path));
    return text === undefined ? [] : [{ path, text }];
  }));
  return files.flat();
}
