// The command `recover`: a change of many files that was stopped is carried to its end, or taken back.
import { message } from '../../base/message';
import { unfinishedChange } from '../../files/writing/journal';
import { commandOptions, UsageError } from '../arguments';
import type { Command } from '../command';
import { hostOf } from '../knowledge';
import { finish, tellOf } from '../unfinished';

/** `recover [--forward|--back]`. Exit code 1 where neither is said and there is something to be done. */
export const recoverCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { forward: { type: 'boolean' }, back: { type: 'boolean' } });
  if (values.help === true) {
    output.print(message('cli.help.recover'));
    return 0;
  }
  const [forward, back] = [values.forward === true, values.back === true];
  if (positionals.length > 0 || (forward && back))
    throw new UsageError(message('cli.usage', { detail: 'recover [--forward|--back]' }));
  const host = await hostOf(output.workspace);
  const unfinished = await unfinishedChange(host);
  if (unfinished === undefined) {
    output.print(message('cli.recover-nothing'));
    return 0;
  }
  if (unfinished.isRunning || (!forward && !back)) {
    output.warn(tellOf(unfinished));
    return 1;
  }
  await finish(output, host, { unfinished, side: forward ? 'after' : 'before' });
  return 0;
};
