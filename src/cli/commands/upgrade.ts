// The command `upgrade`: drafts by the newest version of their type.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import { changeUnlessStale } from '../../files/writing/changing';
import { commandOptions, UsageError } from '../arguments';
import { choosePaths } from '../choosePaths';
import type { Command } from '../command';
import { openWorkspace } from '../files';

const USAGE = 'upgrade PATH… [--dry-run] [--locked]';

/** `upgrade PATH… [--dry-run] [--locked]`. Exit code 1 where a file stays as it is. */
export const upgradeCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { 'dry-run': { type: 'boolean' }, locked: { type: 'boolean' } });
  if (values.help === true) {
    output.print(message('cli.help.upgrade'));
    return 0;
  }
  if (positionals.length === 0) throw new UsageError(message('cli.usage', { detail: USAGE }));
  const isTrying = values['dry-run'] === true;
  const opened = await openWorkspace(output, { unfinished: isTrying ? 'warn' : 'refuse', shown: positionals });
  const { host, snapshot } = opened;
  const due = choosePaths(opened, positionals).flatMap((path) => snapshot.upgrading.upgrade(path) ?? []);
  const left: Message[] = [];
  for (const { path, before, after, from, to } of due) {
    if (!isTrying && values.locked !== true && (await host.stat(path))?.isLocked === true)
      left.push(message('cli.locked', { path }));
    else if (!isTrying && (await changeUnlessStale(host, [{ path, before, after }])).length > 0)
      left.push(message('cli.changed-meanwhile', { path }));
    else output.print(message(isTrying ? 'upgrade.would' : 'upgrade.done', { path, from, to }));
  }
  for (const each of left) output.warn(each);
  if (due.length === 0) output.print(message('upgrade.none'));
  return left.length === 0 ? 0 : 1;
};
