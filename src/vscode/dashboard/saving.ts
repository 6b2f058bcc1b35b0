// Saving a dashboard, or parts of it, as files: where they go is asked each time.
import * as vscode from 'vscode';
import { dashboards } from '../../features/dashboards';
import type { Dashboard } from '../../features/dashboard/model/dashboard';
import type { SavedWhole } from '../../features/dashboard/panelMessages';
import { createFolder, writeOver } from '../../files/writing/creating';
import { nameOf } from '../../files/paths';
import { currentReader, say } from '../reading';
import { editorHost } from '../workspace/host';

/** Says where something was saved; nothing where it was not. */
export function tellSaved(saved: vscode.Uri | undefined): void {
  if (saved === undefined) return;
  vscode.window.setStatusBarMessage(say('page.saved', { path: vscode.workspace.asRelativePath(saved) }), 5000);
}

/** Saves all of it, as a page, as tables or as pictures; undefined where that is left. */
export async function saveWhole(
  what: SavedWhole,
  made: Dashboard,
  folder: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const reader = currentReader();
  const name = say('dashboard.panel', { month: made.month });
  switch (what) {
    case 'page':
      return save(folder, `${name}.html`, { kind: 'HTML', bytes: bytesOf(await dashboards.page(made, reader)) });
    case 'tables':
      return save(folder, `${name}.csv`, { kind: 'CSV', bytes: bytesOf(dashboards.csv(made, reader)) });
    case 'pictures':
      return savePictures(made, folder, name);
  }
}

/** Saves a chart as SVG, or as the PNG that was drawn of it. */
export async function savePicture(
  { name, svg }: { readonly name: string; readonly svg: string },
  png: string | undefined,
  folder: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  if (png === undefined) return save(folder, `${name}.svg`, { kind: 'SVG', bytes: bytesOf(svg) });
  if (png === '') throw new Error(say('dashboard.not-drawn'));
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  return save(folder, `${name}.png`, { kind: 'PNG', bytes });
}

interface File {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

async function save(folder: vscode.Uri, name: string, { kind, bytes }: File): Promise<vscode.Uri | undefined> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, name),
    filters: { [kind]: [kind.toLowerCase()] },
    title: say('dashboard.save', { kind }),
  });
  if (target === undefined) return undefined;
  await writeOver(editorHost(vscode.Uri.joinPath(target, '..')), nameOf(target.path), bytes);
  return target;
}

/** All charts go into a folder that is made for them: nothing that is there is in their way, nor written over. */
async function savePictures(made: Dashboard, folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: folder,
    title: say('dashboard.choose-folder', { name }),
    openLabel: say('dashboard.save-here'),
  });
  const [above] = chosen ?? [];
  if (above === undefined) return undefined;
  const target = vscode.Uri.joinPath(above, name);
  const files = dashboards
    .pictures(made, currentReader())
    .map((picture) => ({ path: `${picture.name}.svg`, text: picture.svg }));
  if (await createFolder(editorHost(above), name, files)) return target;
  const path = vscode.workspace.asRelativePath(target);
  await vscode.window.showWarningMessage(say('dashboard.folder-taken', { path }));
  return undefined;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
