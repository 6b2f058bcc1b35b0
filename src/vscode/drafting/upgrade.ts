// The command that brings the draft in the active editor to the newest version of its type.
import * as vscode from 'vscode';
import { editsBetween } from '../../base/textEdits';
import { toWorkspaceEdit } from '../places';
import { say } from '../reading';
import { activeDocument } from '../workspace/activeUri';
import { tellUnread } from '../workspace/unread';
import type { Workspaces } from '../workspace/workspaces';

const SHOWN = 5000; // ms

/** Brings the active draft to the newest version of its type, in one step that can be undone. */
export async function upgradeActive(workspaces: Workspaces): Promise<void> {
  const document = await activeDocument();
  if (document === undefined || tellUnread(workspaces, document.uri)) return;
  const state = workspaces.mayChange(document) ? workspaces.of(document.uri) : undefined;
  const path = state?.pathOf(document.uri);
  const found = path === undefined ? undefined : state?.current.upgrading.upgrade(path);
  if (found?.before !== document.getText()) {
    vscode.window.setStatusBarMessage(say('upgrade.none'), SHOWN);
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, editsBetween(found.before, found.after)));
}
