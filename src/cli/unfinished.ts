// A change of many files that was stopped, as the command line meets it: each command tells of it, asks at a terminal
// whether it is to be carried on or taken back, and else names the command that does.
import { message } from '../base/message';
import { finishChange, unfinishedChange } from '../files/writing/journal';
import type { Side, Unfinished } from '../files/writing/journal';
import type { Host } from '../files/host';
import { UsageError } from './arguments';
import type { Console } from './console';
import { isTerminal, openTerminal } from './terminal';

/** What a command does where a change is not finished: one that writes over documents does nothing. */
export type UnfinishedPolicy = 'refuse' | 'warn' | 'leave';

/** Meets an unfinished change, if there is one. Throws {@link UsageError} where the command is not to go on. */
export async function meetUnfinished(output: Console, host: Host, policy: UnfinishedPolicy): Promise<void> {
  if (policy === 'leave') return;
  const unfinished = await unfinishedChange(host);
  if (unfinished === undefined) return;
  const side = unfinished.isRunning || !isTerminal() ? undefined : await askSide(output, unfinished);
  if (side !== undefined) await finish(output, host, { unfinished, side });
  else if (policy === 'refuse') throw new UsageError(tellOf(unfinished));
  else output.warn(tellOf(unfinished));
}

/** Carries an unfinished change on, or takes it back, and tells which files stay as others have made them. */
export async function finish(
  output: Console,
  host: Host,
  { unfinished, side }: { readonly unfinished: Unfinished; readonly side: Side },
): Promise<void> {
  const others = await finishChange(host, unfinished, side);
  const told = { changes: unfinished.title, files: unfinished.files.length - others.length };
  output.warn(message(side === 'after' ? 'journal.finished' : 'journal.taken-back', told));
  for (const path of others) output.warn(message('journal.other', { path }));
}

/** What is told of an unfinished change. */
export function tellOf({ title, files, done, isRunning }: Unfinished) {
  const told = { changes: title, files: files.length, done };
  return message(isRunning ? 'journal.running' : 'cli.journal', told);
}

async function askSide(output: Console, unfinished: Unfinished): Promise<Side | undefined> {
  const { title, files, done } = unfinished;
  output.warn(message('cli.journal-ask', { changes: title, files: files.length, done }));
  const terminal = openTerminal();
  try {
    const answer = (await terminal.ask('> '))?.trim();
    if (answer === '1') return 'after';
    return answer === '2' ? 'before' : undefined;
  } finally {
    terminal.close();
  }
}
