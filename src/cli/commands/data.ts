// The command `data`: exports of platforms in, observations out, whole or not at all. What a file holds and what is
// kept of it is up to the importer; an export of another kind is defined, and what was kept is shown, beside this file.
import { message } from '../../base/message';
import { readPeriod } from '../../base/dates/period';
import type { Pause } from '../../base/slices';
import { data } from '../../features/figures';
import type { ImportPlan } from '../../features/data/plan';
import type { Host } from '../../files/host';
import { unfinishedChange } from '../../files/writing/journal';
import { commandOptions, UsageError } from '../arguments';
import type { Command, ExitCode } from '../command';
import type { Console } from '../console';
import { namedSource } from '../fileSource';
import { interruptible } from '../interrupt';
import { hostOf, openKnowledge } from '../knowledge';
import { finish } from '../unfinished';
import { defineCommand } from './dataDefine';
import { showCommand } from './dataShow';

const USAGE = 'data import FILE… | data show | data define FILE';

/**
 * `data import FILE… [--replace|--keep] [--dry-run] [--period P] [--window DAYS] [--json]`. Exit code 1 where a file is
 * refused, or differs from what is there and neither is to stay; then nothing is written. 2 where Ctrl+C ends it.
 */
export const dataCommand: Command = async (output, args) => {
  if (args[0] === 'define') return defineCommand(output, args.slice(1));
  if (args[0] === 'show') return showCommand(output, args.slice(1));
  const { values, positionals } = commandOptions(args, {
    replace: { type: 'boolean' },
    keep: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    period: { type: 'string' },
    window: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (values.help === true) {
    output.print(message('cli.help.data'));
    return 0;
  }
  const [action, ...files] = positionals;
  if (action !== 'import' || files.length === 0 || (values.replace === true && values.keep === true))
    throw new UsageError(message('cli.usage', { detail: USAGE }));
  const period = values.period === undefined ? undefined : readPeriod(values.period)?.text;
  if (values.period !== undefined && period === undefined)
    throw new UsageError(message('data.period-invalid', { period: values.period }));
  if (values.window !== undefined && !/^[1-9]\d?$/.test(values.window))
    throw new UsageError(message('data.window-invalid', { window: values.window }));
  const asked = {
    files,
    period,
    window: values.window,
    isDry: values['dry-run'] === true,
    onDifference: values.replace === true ? 'replace' : values.keep === true ? 'keep' : 'refuse',
    isJson: values.json === true,
  } as const;
  const code = await interruptible((pause) => run(output, { ...asked, pause }));
  if (code === undefined) output.warn(message('import.cancelled'));
  return code ?? 2;
};

interface DataImport {
  readonly files: readonly string[];
  readonly period: string | undefined;
  readonly window: string | undefined;
  readonly isDry: boolean;
  readonly onDifference: 'replace' | 'keep' | 'refuse';
  readonly isJson: boolean;
  readonly pause: Pause;
}

async function run(output: Console, asked: DataImport): Promise<ExitCode> {
  if (!asked.isDry) await takeBackStopped(output);
  const opened = await openKnowledge(output, asked.isDry ? 'warn' : 'refuse');
  const sources = await Promise.all(asked.files.map((file) => namedSource(output.workspace, file)));
  const plan = await data.plan(
    sources,
    {
      definitions: opened.loaded.knowledge.exports,
      preferred: asked.onDifference === 'keep' ? 'old' : 'new',
      time: `${new Date().toISOString().slice(0, 19)}Z`,
      period: asked.period,
      window: asked.window,
      pause: asked.pause,
    },
    opened.host,
  );
  const isRefused = plan.files.some(({ kind }) => kind === 'refused');
  const isOpen = asked.onDifference === 'refuse' && differs(plan);
  const writes = !asked.isDry && !isRefused && !isOpen;
  const isWritten = writes && (await store(output, opened.host, plan));
  if (asked.isJson) output.write(`${JSON.stringify(data.answer(plan, isWritten, output.reader))}\n`);
  else tell(output, plan, { isWritten, isOpen: isOpen && !asked.isDry && !isRefused });
  return isRefused || isOpen || (writes && !isWritten) ? 1 : 0;
}

/** Takes an import back that was stopped while it wrote: its files can be imported again. */
async function takeBackStopped(output: Console): Promise<void> {
  const host = await hostOf(output.workspace);
  const unfinished = await unfinishedChange(host);
  if (unfinished?.isRunning !== false || !data.isImport(unfinished.files)) return;
  await finish(output, host, { unfinished, side: 'before' });
}

function differs({ files }: ImportPlan): boolean {
  return files.some((file) => file.kind === 'read' && file.tables.some(({ differences }) => differences.length > 0));
}

async function store(output: Console, host: Host, plan: ImportPlan): Promise<boolean> {
  const outcome = await data.store(host, plan);
  if (outcome.stale.length > 0) output.warn(data.stale(outcome));
  return outcome.stale.length === 0;
}

function tell(
  output: Console,
  { files, changes }: ImportPlan,
  { isWritten, isOpen }: { readonly isWritten: boolean; readonly isOpen: boolean },
): void {
  for (const file of files) {
    const say = file.kind === 'refused' ? output.warn : output.print;
    for (const line of data.lines(file)) say(line);
  }
  if (isWritten && changes.length > 0)
    output.print(message('data.written', { files: changes.map(({ path: each }) => each).join(', ') }));
  else if (isOpen) output.warn(message('data.replace-or-keep'));
  else output.print(message('import.dry-run'));
}
