// The command `what-if`: which values are set, which goal is sought, and writing what follows: all of it, or nothing.
// What follows is up to the features.
import { message } from '../../base/message';
import { commandOptions, UsageError } from '../arguments';
import { choosePaths } from '../choosePaths';
import type { Command } from '../command';
import { openWorkspace } from '../files';
import { namesPlace } from '../namedPlace';
import { settle } from '../trials/settling';
import { trialReport } from '../trials/trialReport';
import { seekNamed, settingOf } from '../trials/trying';
import { isWritten } from '../trials/writing';

const USAGE = "what-if FILE --set 'PLACE=VALUE' [--goal 'PLACE=VALUE' --by PLACE] [--apply] [--as PERSON] [--json]";
const OPTIONS = {
  set: { type: 'string', multiple: true },
  goal: { type: 'string' },
  by: { type: 'string' },
  way: { type: 'string' },
  apply: { type: 'boolean' },
  as: { type: 'string' },
  locked: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * `what-if FILE [--set PLACE=VALUE]… [--goal PLACE=VALUE --by PLACE] [--apply [--as PERSON] [--locked]] [--json]`.
 * `what-if FILE:LINE[:COL] [--way N [--apply [--as PERSON] [--locked]]] [--json]` tells the ways to settle it.
 * Exit code 1 where a goal is not reached, or what is to be written is not.
 */
export const whatIfCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, OPTIONS);
  if (values.help === true) {
    output.print(message('cli.help.what-if'));
    return 0;
  }
  const { set = [], goal, by } = values;
  if (set.length === 0 && goal === undefined && namesPlace(positionals)) return settle(output, positionals, values);
  const [file, ...more] = positionals;
  const isSaid = file !== undefined && more.length === 0 && (set.length > 0 || goal !== undefined);
  if (!isSaid || (goal === undefined) !== (by === undefined))
    throw new UsageError(message('cli.usage', { detail: USAGE }));
  const isApplying = values.apply === true;
  const opened = await openWorkspace(output, { texts: true, unfinished: isApplying ? 'refuse' : 'warn' });
  const { calculation, knowledge } = opened.snapshot;
  const [path = ''] = choosePaths(opened, [file]);
  const trying = { calculation, path, reader: output.reader };
  const scope = { reader: output.reader, me: values.as ?? '', isAll: !isApplying };
  const along = set.map((text) => settingOf(trying, '--set', text));
  const found = goal === undefined || by === undefined ? undefined : seekNamed(trying, { goal, by, along, scope });
  if (found !== undefined && values.json !== true) output.print(found.said);
  const trial = calculation.whatIf([...along, ...(found?.settings ?? [])], scope);
  const isReached = found?.isReached ?? true;
  const isApplied = isApplying && isReached && (await isWritten(output, opened, trial, values.locked === true));
  const telling = { main: knowledge.main, isApplied, reader: output.reader, goal: found?.sought };
  if (values.json === true) output.write(`${JSON.stringify(calculation.whatIfAnswer(trial, telling))}\n`);
  else output.write(trialReport(trial, telling, knowledge.ruleTitle));
  return isReached && isApplied === isApplying ? 0 : 1;
};
