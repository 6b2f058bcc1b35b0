// The command `data show`: which of what was imported, and how it is printed.
import { message } from '../../base/message';
import { readPeriod } from '../../base/dates/period';
import { data } from '../../features/figures';
import { commandOptions, UsageError } from '../arguments';
import type { Command } from '../command';
import { openKnowledge } from '../knowledge';

const USAGE = 'data show [--export EXPORT] [--period P] [--json]';

/** `data show [--export E] [--period P] [--json]`. Exit code 1 where no export has the name asked. */
export const showCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, {
    export: { type: 'string' },
    period: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (values.help === true) {
    output.print(message('cli.help.data'));
    return 0;
  }
  if (positionals.length > 0) throw new UsageError(message('cli.usage', { detail: USAGE }));
  const period = values.period === undefined ? undefined : readPeriod(values.period);
  if (values.period !== undefined && period === undefined)
    throw new UsageError(message('data.period-invalid', { period: values.period }));
  const { host, loaded } = await openKnowledge(output, 'warn');
  const shown = await data.show(host, { definitions: loaded.knowledge.exports, named: values.export, period });
  if ('problem' in shown) {
    output.warn(shown.problem);
    return 1;
  }
  shown.faults.forEach(output.warn);
  if (values.json === true) output.write(`${JSON.stringify(data.shownAnswer(shown))}\n`);
  else for (const line of data.shownLines(shown)) output.print(line);
  return 0;
};
