// The command `type`: a document type made of a document, written into a pack of the workspace. What the type is, is up
// to the features.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { dayIn } from '../../base/dates/date';
import { message } from '../../base/message';
import { commandOptions, UsageError } from '../arguments';
import type { Command } from '../command';
import { openWorkspace, pathBelow, readExactly } from '../files';
import { writeIntoPack } from '../packFiles';

/**
 * `type FILE [--id ID] [--out PACK_DIR]`. Exit code 1 where no type can be made of the document, or one is there
 * already.
 */
export const typeCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { id: { type: 'string' }, out: { type: 'string' } });
  if (values.help === true) {
    output.print(message('cli.help.type'));
    return 0;
  }
  const [name] = positionals;
  if (name === undefined || positionals.length > 1)
    throw new UsageError(message('cli.usage', { detail: 'type FILE [--id ID] [--out PACK_DIR]' }));
  const {
    root,
    host,
    snapshot: { settings, typeMaking },
  } = await openWorkspace(output, { documents: false });
  const made = typeMaking.fromDocument({ path: name, text: await readSource(root, name), id: values.id });
  if (made.problem) {
    output.warn(made.problem);
    return 1;
  }
  const folder = pathBelow(root, values.out ?? typeMaking.folder);
  const files = typeMaking.filesOf(made, folder, dayIn(settings.timeZone, new Date()));
  if ('problem' in files) throw new UsageError(files.problem);
  if (!(await writeIntoPack(output, { host, settings, folder }, files))) return 1;
  output.print(message('type.next', { id: made.id }));
  return 0;
};

/** A document as it was named: from the workspace, else from the current folder. */
async function readSource(root: string, name: string): Promise<string> {
  const below = path.resolve(root, name);
  const file = await stat(below).then(
    () => below,
    () => path.resolve(name),
  );
  return readExactly(file, name);
}
