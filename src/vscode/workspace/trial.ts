// What a trial begins with: the first steps in front, and a document to try them on in the sheet. Whoever starts the
// editor for a trial says so in its environment, as `npm start` does; of a shop's own folder nothing is opened unasked.
import * as vscode from 'vscode';

const DOCUMENT = 'OPS_REGULATION_TRIAL'; // the path of the document in the folder
const BEGUN = 'trialBegun';

/** Opens what a trial begins with, once in a folder. In a browser's worker there is no environment, and no trial. */
export async function beginTrial({ workspaceState, extension }: vscode.ExtensionContext): Promise<void> {
  const path = typeof process === 'undefined' ? undefined : process.env[DOCUMENT];
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (path === undefined || folder === undefined || workspaceState.get(BEGUN) === true) return;
  await workspaceState.update(BEGUN, true);
  const uri = vscode.Uri.joinPath(folder.uri, path);
  await vscode.commands.executeCommand('vscode.openWith', uri, 'opsRegulation.sheet', { preview: false });
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false);
}
