// The command `import`: regulation texts in, a pack's folder out, whole or not at all. How a text becomes a pack is up
// to the importer.
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_SOURCE_BYTES, SETTINGS_FILE } from '../../base/content';
import { dayIn } from '../../base/dates/date';
import { message } from '../../base/message';
import type { Pause } from '../../base/slices';
import { importing } from '../../features/packs';
import type { SourceFile } from '../../import/importRegulation';
import { mapAtMost } from '../../files/atMost';
import type { Host } from '../../files/host';
import { readAt } from '../../files/reading';
import { changeAll } from '../../files/writing/changing';
import { createFile, createFolder, isFree } from '../../files/writing/creating';
import { nameOf } from '../../files/paths';
import { commandOptions, UsageError } from '../arguments';
import type { Command, ExitCode } from '../command';
import type { Console } from '../console';
import { pathBelow, readAtMost } from '../files';
import { diskHost } from '../host';
import { interruptible } from '../interrupt';

/**
 * `import FILE… --out PACK_DIR [--id ID] [--add] [--dry-run]`. Exit code 1 where the folder is not empty, a file cannot
 * be imported or the settings cannot be edited, 2 where Ctrl+C ends it.
 */
export const importCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, {
    out: { type: 'string' },
    id: { type: 'string' },
    add: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  });
  if (values.help === true) {
    output.print(message('cli.help.import'));
    return 0;
  }
  const { out, id } = values;
  const isDry = values['dry-run'] === true;
  const isAdded = values.add === true;
  if (positionals.length === 0 || (out === undefined && !isDry))
    throw new UsageError(message('cli.usage', { detail: 'import FILE… --out PACK_DIR' }));
  if (id !== undefined && !importing.isPackId(id)) throw new UsageError(message('import.id-invalid', { id }));
  const code = await interruptible((pause) => run(output, { files: positionals, out, id, isDry, isAdded, pause }));
  if (code === undefined) output.warn(message('import.cancelled'));
  return code ?? 2;
};

interface ImportRun {
  readonly files: readonly string[];
  readonly out: string | undefined;
  readonly id: string | undefined;
  readonly isDry: boolean;
  /** Whether the settings are to name the pack. */
  readonly isAdded: boolean;
  readonly pause: Pause;
}

async function run(output: Console, { files, out, id, isDry, isAdded, pause }: ImportRun): Promise<ExitCode> {
  const root = await realpath(output.workspace);
  const host = diskHost(root);
  const folder = out === undefined ? undefined : pathBelow(root, out);
  if (folder !== undefined && !(await isFree(host, folder)) && !isDry) return taken(output, out);
  const sources = await mapAtMost(files, (file) => readSource(output.workspace, file));
  const today = dayIn(importing.timeZone, new Date());
  const result = await importing.read(sources, { id: id ?? idOf(folder), today }, pause);
  if (result.kind === 'refused') {
    output.warn(result.problem);
    return 1;
  }
  output.write(await importing.preview(result.imported, output.reader));
  if (folder === undefined || isDry) {
    output.print(message('import.dry-run'));
    return 0;
  }
  if (!(await createFolder(host, folder, result.imported.files))) return taken(output, out);
  const written = { path: out ?? folder, id: result.imported.pack.id };
  if (!isAdded) output.print(message('import.written', written));
  else if (await addToSettings(host, folder)) output.print(message('import.written-added', written));
  else {
    output.print(message('import.written', written));
    output.warn(message('import.settings-odd', { file: SETTINGS_FILE, path: folder }));
    return 1;
  }
  return 0;
}

/** Names the folder in the settings; false where these cannot be edited, or were changed just now. */
async function addToSettings(host: Host, folder: string): Promise<boolean> {
  const before = await readAt({ host }, SETTINGS_FILE);
  if (before?.unread !== undefined) return false;
  const after = importing.settingsWith(before?.text, folder);
  if (after === undefined) return false;
  if (before === undefined) return createFile(host, { path: SETTINGS_FILE, text: after });
  if (after === before.text) return true;
  const stale = await changeAll(host, [{ path: SETTINGS_FILE, before: before.text, after }], SETTINGS_FILE);
  return stale.length === 0;
}

function taken(output: Console, path = ''): ExitCode {
  output.warn(message('import.not-empty', { path }));
  return 1;
}

/** The folder that somebody chose names the pack, where it can. */
function idOf(folder: string | undefined): string | undefined {
  const name = folder === undefined ? '' : nameOf(folder);
  return importing.isPackId(name) ? name : undefined;
}

/** A file as it was named: from the current folder, else from the workspace. */
async function readSource(workspace: string, name: string): Promise<SourceFile> {
  const here = await stat(name).then(
    () => true,
    () => false,
  );
  const file = here ? path.resolve(name) : path.resolve(workspace, name);
  const { size, bytes } = await readAtMost(file, MAX_SOURCE_BYTES, name);
  if (size > MAX_SOURCE_BYTES) throw new UsageError(message('import.too-large', { file: name }));
  return { name: path.basename(file), bytes };
}
