// The command "import a regulation": it picks files, shows what would become of them, asks, writes the pack whole or
// not at all and names it in the settings; and the command that takes this back. How a text becomes a pack is up to the
// importer.
import * as vscode from 'vscode';
import { MAX_SOURCE_BYTES, SETTINGS_FILE } from '../../base/content';
import { render } from '../../base/message';
import type { Message } from '../../base/message';
import { importing } from '../../features/packs';
import type { Imported, ImportResult, SourceFile } from '../../import/importRegulation';
import { addPack, takeBack } from './addedPack';
import type { AddedPack } from './addedPack';
import { cancellable } from '../cancelling';
import { currentReader, say, todayIn } from '../reading';
import { ShownText } from '../shownText';

/** True while there is an import to take back: the command is offered then. */
const CAN_UNDO = 'opsRegulation.canUndoImport';
const ENDINGS = ['txt', 'md', 'markdown', 'html', 'htm', 'docx'];
const FOLDER = /^(?:[\p{L}\p{N}][\p{L}\p{N}_-]{0,60}\/){0,4}[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** The command, with its read-only preview. */
export interface RegulationImport {
  /** Imports into a folder of the workspace. */
  readonly run: (folder: vscode.Uri | undefined) => Promise<void>;
  /** Takes the last import back, with what it wrote into the settings. */
  readonly undo: () => Promise<void>;
  readonly dispose: () => void;
}

/** Makes the preview ready. */
export function openImport(): RegulationImport {
  const preview = new ShownText('ops-regulation-import');
  let last: AddedPack | undefined;
  const keep = async (added: AddedPack | undefined): Promise<void> => {
    last = added;
    await vscode.commands.executeCommand('setContext', CAN_UNDO, added !== undefined);
  };
  const undo = async (): Promise<void> => {
    if (await undoImport(last)) await keep(undefined);
  };
  return {
    run: async (folder) => {
      const added = await runImport(folder, (text) => preview.show(say('import.preview'), text));
      if (added === undefined) return;
      await keep(added);
      await tellAdded(added, undo);
    },
    undo,
    dispose: () => {
      preview.dispose();
    },
  };
}

async function runImport(
  folder: vscode.Uri | undefined,
  show: (text: string) => Promise<void>,
): Promise<AddedPack | undefined> {
  if (folder === undefined) {
    await vscode.window.showInformationMessage(say('form.no-folder'));
    return undefined;
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: say('import.choose'),
    filters: { [say('import.kinds')]: ENDINGS },
  });
  if (chosen === undefined || chosen.length === 0) return undefined;
  const sources = await readSources(chosen);
  const imported = sources && (await importOrTell(sources));
  if (imported === undefined) return undefined;
  await show(await importing.preview(imported, currentReader()));
  const path = await askFolder(imported.pack.id);
  const named = path === undefined ? undefined : await importOrTell(sources ?? [], path.split('/').at(-1));
  if (path === undefined || named === undefined) return undefined;
  const choice = await confirm(named, path);
  if (choice === undefined) return undefined;
  const added = await addPack(folder, { path, files: named.files }, choice === 'add');
  if (added === undefined) await vscode.window.showWarningMessage(say('import.folder-taken', { path }));
  return added;
}

/** Asks once for both: the folder, and the line in the settings that puts the pack to use. */
async function confirm({ pack }: Imported, path: string): Promise<'add' | 'write' | undefined> {
  const [add, write] = [say('import.write-and-add'), say('import.write-only')];
  const detail = say('import.confirm-detail', { file: SETTINGS_FILE, id: pack.id });
  const question = say('import.confirm', { path, clauses: pack.clauses.length });
  const answer = await vscode.window.showInformationMessage(question, { modal: true, detail }, add, write);
  return answer === add ? 'add' : answer === write ? 'write' : undefined;
}

async function tellAdded({ path, isNamed }: AddedPack, undo: () => Promise<void>): Promise<void> {
  const button = say('import.undo');
  const added = vscode.workspace.isTrusted ? 'import.added' : 'import.added-untrusted';
  const text = say(isNamed ? added : 'import.made', { path, id: path.split('/').at(-1) ?? '' });
  if ((await vscode.window.showInformationMessage(text, button)) === button) await undo();
}

/** True where nothing of the import is left to take back. */
async function undoImport(last: AddedPack | undefined): Promise<boolean> {
  if (last === undefined) {
    await vscode.window.showInformationMessage(say('import.undo-none'));
    return false;
  }
  const isBack = await takeBack(last);
  const text = say(isBack ? 'import.taken-back' : 'import.undo-changed', { path: last.path });
  await (isBack ? vscode.window.showInformationMessage(text) : vscode.window.showWarningMessage(text));
  return isBack;
}

async function readSources(uris: readonly vscode.Uri[]): Promise<SourceFile[] | undefined> {
  const sources: SourceFile[] = [];
  for (const uri of uris) {
    const name = uri.path.split('/').at(-1) ?? '';
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_SOURCE_BYTES) {
      await tell({ id: 'import.too-large', args: { file: name } });
      return undefined;
    }
    sources.push({ name, bytes: await vscode.workspace.fs.readFile(uri) });
  }
  return sources;
}

async function importOrTell(sources: readonly SourceFile[], id?: string): Promise<Imported | undefined> {
  const result = await read(sources, id);
  if (result?.kind === 'imported') return result.imported;
  await (result ? tell(result.problem) : vscode.window.showInformationMessage(say('import.cancelled')));
  return undefined;
}

/** Imports, with a notification that can end it; undefined where it did. */
function read(sources: readonly SourceFile[], id: string | undefined): Promise<ImportResult | undefined> {
  return cancellable(say('import.reading'), (pause) =>
    importing.read(sources, { id, today: todayIn(importing.timeZone) }, pause),
  );
}

async function tell(problem: Message): Promise<void> {
  await vscode.window.showErrorMessage(render(problem, currentReader()));
}

function askFolder(id: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: say('import.folder-title'),
    prompt: say('import.folder'),
    value: `packs/${id}`,
    ignoreFocusOut: true,
    validateInput: (path) =>
      FOLDER.test(path) && importing.isPackId(path.split('/').at(-1) ?? '') ? undefined : say('import.folder-invalid'),
  });
}
