// Telling in the editor why nothing is made of a file that was not read.
import * as vscode from 'vscode';
import { unreadFault } from '../../base/content';
import { render } from '../../base/message';
import { currentReader } from '../reading';
import type { Workspaces } from './workspaces';

/** Says why a file was not read; false, and nothing said, of one that was. */
export function tellUnread(workspaces: Pick<Workspaces, 'of'>, uri: vscode.Uri): boolean {
  const why = workspaces.of(uri)?.whyUnread(uri);
  if (why !== undefined) void vscode.window.showWarningMessage(render(unreadFault(why).message, currentReader()));
  return why !== undefined;
}
