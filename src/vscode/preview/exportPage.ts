// Saving the document in the active editor as a web page. What stands on the page is up to the features.
import * as vscode from 'vscode';
import { writeOver } from '../../files/writing/creating';
import { nameOf } from '../../files/paths';
import { currentReader, say } from '../reading';
import { activeUri } from '../workspace/activeUri';
import { tellUnread } from '../workspace/unread';
import { editorHost } from '../workspace/host';
import type { Workspaces } from '../workspace/workspaces';

/** Asks where the page goes and writes it there, as it is typed, saved or not. */
export async function exportPage(workspaces: Workspaces): Promise<void> {
  const uri = activeUri();
  if (uri && tellUnread(workspaces, uri)) return;
  const state = uri && workspaces.of(uri);
  const path = uri && state?.pathOf(uri);
  const page = path === undefined ? undefined : await state?.current.preview.page(path, currentReader());
  if (uri === undefined || page === undefined) {
    await vscode.window.showInformationMessage(say('page.no-document'));
    return;
  }
  const defaultUri = uri.with({ path: uri.path.replace(/(\.md)?$/, '.html') });
  const target = await vscode.window.showSaveDialog({
    defaultUri,
    filters: { HTML: ['html'] },
    title: say('page.save'),
  });
  if (target === undefined) return;
  const bytes = new TextEncoder().encode(page);
  await writeOver(editorHost(vscode.Uri.joinPath(target, '..')), nameOf(target.path), bytes);
  vscode.window.setStatusBarMessage(say('page.saved', { path: vscode.workspace.asRelativePath(target) }), 5000);
}
