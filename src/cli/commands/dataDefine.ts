// The command `data define`: what an export of an unknown kind is, proposed from one of its files, into a pack of the
// workspace.
import { dayIn } from '../../base/dates/date';
import { message } from '../../base/message';
import { data } from '../../features/figures';
import { commandOptions, UsageError } from '../arguments';
import type { Command } from '../command';
import { namedSource } from '../fileSource';
import { pathBelow } from '../files';
import { openKnowledge } from '../knowledge';
import { writeIntoPack } from '../packFiles';

/**
 * `data define FILE [--id ID] [--name NAME] [--out PACK_DIR]`. Exit code 1 where nothing can be proposed, or such a
 * definition is there already.
 */
export const defineCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, {
    id: { type: 'string' },
    name: { type: 'string' },
    out: { type: 'string' },
  });
  if (values.help === true) {
    output.print(message('cli.help.data'));
    return 0;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError(message('cli.usage', { detail: 'data define FILE [--id ID] [--name NAME] [--out PACK_DIR]' }));
  const { root, host, loaded } = await openKnowledge(output);
  const { knowledge, settings } = loaded;
  const made = await data.define({
    source: await namedSource(output.workspace, file),
    knowledge,
    settings,
    id: values.id,
    name: values.name,
    folder: values.out === undefined ? undefined : pathBelow(root, values.out),
    today: dayIn(settings.timeZone, new Date()),
  });
  if ('problem' in made) {
    output.warn(made.problem);
    return 1;
  }
  const { files, folder, lines } = made;
  for (const line of lines) output.print(line);
  if (!(await writeIntoPack(output, { host, settings, folder }, files))) return 1;
  output.print(message('data.define.next', { path: files.type.path }));
  return 0;
};
