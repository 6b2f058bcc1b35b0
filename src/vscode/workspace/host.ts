// The editor's file system as the host of a folder; it also serves remote and virtual workspaces. It promises little:
// nothing is synced, made exclusively or appended, there are no permissions, and nobody says where links lead.
import * as vscode from 'vscode';
import type { Entry, Host, Kind, Stat } from '../../files/host';

/** The host of a folder. */
export function editorHost(root: vscode.Uri): Host {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => (path === '' ? root : vscode.Uri.joinPath(root, path));
  const stat = (path: string): Promise<Stat | undefined> => orNothing(statOf(at(path)));
  return {
    isWritable: fs.isWritableFileSystem(root.scheme) !== false,
    // On a disk, the editor removes the old file before the new one takes its name.
    isRenameAtomic: false,
    list: async (folder) => (await fs.readDirectory(at(folder))).map(entryOf),
    stat,
    read: (path) => orNothing(fs.readFile(at(path))),
    makeFolder: async (path) => {
      if ((await stat(path)) !== undefined) return false;
      await fs.createDirectory(at(path));
      return true;
    },
    write: async (path, bytes) => fs.writeFile(at(path), bytes),
    rename: async (from, to) => {
      // The editor would have removed the other file before it finds that there is none to take its place.
      if ((await stat(from)) === undefined) throw vscode.FileSystemError.FileNotFound(at(from));
      await fs.rename(at(from), at(to), { overwrite: true });
    },
    renameNew: async (from, to) => (await stat(to)) === undefined && renameNew(at(from), at(to)),
    remove: async (path) => {
      await orNothing(fs.delete(at(path), { recursive: true }));
    },
    now: () => Date.now(),
    unique: () => crypto.randomUUID(),
  };
}

async function statOf(uri: vscode.Uri): Promise<Stat> {
  const { type, size, mtime, permissions = 0 } = await vscode.workspace.fs.stat(uri);
  const isLocked = permissions !== 0; // each permission that there is takes a right away
  return { kind: kindOf(type), size, changed: mtime, isLocked };
}

function entryOf([name, type]: [string, vscode.FileType]): Entry {
  return { name, kind: kindOf(type) };
}

function kindOf(type: vscode.FileType): Kind {
  if (type === vscode.FileType.File) return 'file';
  if (type === vscode.FileType.Directory) return 'folder';
  return (type & vscode.FileType.SymbolicLink) === 0 ? 'other' : 'link';
}

async function renameNew(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.rename(from, to, { overwrite: false });
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileExists') return false;
    throw error;
  }
}

async function orNothing<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return undefined;
    throw error;
  }
}
