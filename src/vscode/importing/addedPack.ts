// An imported pack in a workspace: its folder and its line in the settings, put there together and taken back together.
import * as vscode from 'vscode';
import { importing } from '../../features/packs';
import { createFolder } from '../../files/writing/creating';
import type { PackFile } from '../../knowledge/model';
import { editorHost } from '../workspace/host';
import { addToSettings, removeFromSettings } from '../workspace/settingsFile';

/** A pack that was written into a workspace. */
export interface AddedPack {
  readonly root: vscode.Uri;
  readonly path: string;
  readonly files: readonly PackFile[];
  /** Whether the settings name it since then. */
  readonly isNamed: boolean;
}

/** Writes a pack's folder whole, and names it in the settings where asked to; undefined where something is there. */
export async function addPack(
  root: vscode.Uri,
  { path, files }: { readonly path: string; readonly files: readonly PackFile[] },
  naming: boolean,
): Promise<AddedPack | undefined> {
  if (!(await createFolder(editorHost(root), path, files))) return undefined;
  return { root, path, files, isNamed: naming && (await addToSettings(root, path)) };
}

/** Removes folder and line again; false, and nothing done, where somebody has changed the folder since. */
export async function takeBack({ root, path, files, isNamed }: AddedPack): Promise<boolean> {
  const host = editorHost(root);
  if (!(await importing.isAsWritten(host, path, files))) return false;
  if (isNamed && !(await removeFromSettings(root, path))) return false;
  await host.remove(path);
  return true;
}
