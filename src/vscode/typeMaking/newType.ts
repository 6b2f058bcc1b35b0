// The command "make a document type of this document": it asks for the id, writes the type into the workspace's own
// pack, opens it, and offers to name the pack in the settings. What the type is, is up to the features.
import * as vscode from 'vscode';
import { render } from '../../base/message';
import type { Message } from '../../base/message';
import type { TypeResult } from '../../features/typeMaking/typeFromDocument';
import { createFile } from '../../files/writing/creating';
import type { PackFile } from '../../knowledge/model';
import type { Funnel } from '../funnel';
import { addToSettings } from '../workspace/settingsFile';
import { currentReader, say, todayIn } from '../reading';
import { activeDocument } from '../workspace/activeUri';
import { tellUnread } from '../workspace/unread';
import { editorHost } from '../workspace/host';
import type { Workspaces } from '../workspace/workspaces';

/** Makes a document type of the document in the active editor. Nothing that is there is written over. */
export async function newType(workspaces: Workspaces, funnel: Funnel): Promise<void> {
  const source = await activeDocument();
  const {
    folder,
    current: { settings, typeMaking },
  } = workspaces.active;
  if (folder === undefined || source?.languageId !== 'markdown') {
    await vscode.window.showInformationMessage(say(folder === undefined ? 'form.no-folder' : 'type.not-document'));
    return;
  }
  if (tellUnread(workspaces, source.uri)) return;
  const text = source.getText();
  const make = (id?: string): TypeResult => typeMaking.fromDocument({ path: source.uri.path, text, id });
  const proposed = make();
  const id = proposed.problem ? undefined : await askId(proposed.id, make);
  if (id === undefined) {
    if (proposed.problem) await tell(proposed.problem);
    return;
  }
  const made = make(id);
  const pack = typeMaking.folder;
  const files = made.problem ? made : typeMaking.filesOf(made, pack, todayIn(settings.timeZone));
  if (!('type' in files)) await tell(files.problem);
  // Not waited for: the command is done, whatever becomes of the question.
  else if ((await writeType(folder, files)) && !settings.packs.includes(pack))
    void funnel.run({ what: 'task.type' }, () => offerPack(folder, pack, id));
}

async function tell(problem: Message): Promise<void> {
  await vscode.window.showErrorMessage(render(problem, currentReader()));
}

function askId(proposed: string, make: (id: string) => TypeResult): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: say('type.id-title'),
    prompt: say('type.id-ask'),
    value: proposed,
    ignoreFocusOut: true,
    validateInput: (id) => {
      const { problem } = make(id);
      return problem && render(problem, currentReader());
    },
  });
}

/**
 * Writes and opens the new type, with the pack's head where there is none; false, and said so, where the type's file is
 * there already.
 */
async function writeType(
  root: vscode.Uri,
  { header, type }: { readonly header: PackFile; readonly type: PackFile },
): Promise<boolean> {
  const host = editorHost(root);
  await createFile(host, header); // first: without it the type would not be found, and not be made anew either
  if (!(await createFile(host, type))) {
    await vscode.window.showWarningMessage(say('type.there', { path: type.path }));
    return false;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, type.path)));
  return true;
}

async function offerPack(root: vscode.Uri, pack: string, id: string): Promise<void> {
  const add = say('import.add');
  if ((await vscode.window.showInformationMessage(say('type.made', { path: pack, id }), add)) === add)
    await addToSettings(root, pack);
}
