// The command line's one door: which command runs, the error funnel, the exit code. Commands stand in commands/.
import module from 'node:module';
import path from 'node:path';
import { message } from '../base/message';
import { cacheFolder } from './keeping/cacheFolder';
import { parseArguments, UsageError } from './arguments';
import type { Command, ExitCode } from './command';
import { createConsole, defaultLanguage } from './console';
import type { Console } from './console';

/** How each command is loaded: with all that it needs, so only once it runs. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['search', async () => (await import('./commands/search')).searchCommand],
  ['check', async () => (await import('./commands/check')).checkCommand],
  ['explain', async () => (await import('./commands/explain')).explainCommand],
  ['what-if', async () => (await import('./commands/whatIf')).whatIfCommand],
  ['new', async () => (await import('./commands/new')).newCommand],
  ['carry', async () => (await import('./commands/carry')).carryCommand],
  ['type', async () => (await import('./commands/type')).typeCommand],
  ['import', async () => (await import('./commands/import')).importCommand],
  ['data', async () => (await import('./commands/data')).dataCommand],
  ['kpi', async () => (await import('./commands/kpi')).kpiCommand],
  ['dashboard', async () => (await import('./commands/dashboard')).dashboardCommand],
  ['export', async () => (await import('./commands/export')).exportCommand],
  ['upgrade', async () => (await import('./commands/upgrade')).upgradeCommand],
  ['renumber', async () => (await import('./commands/renumber')).renumberCommand],
  ['recover', async () => (await import('./commands/recover')).recoverCommand],
]);

/** Runs the command line. Never rejects: what goes wrong is said on standard error, and the code is 2. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let output: Console | undefined;
  try {
    const { global, rest } = parseArguments(argv);
    output = await createConsole(global.lang ?? defaultLanguage(), global.script);
    const [name, ...args] = rest;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      output.print(message('cli.help'));
      return name === undefined ? 2 : 0;
    }
    const load = COMMANDS.get(name);
    if (load === undefined) {
      throw new UsageError(message('cli.command-unknown', { name, known: [...COMMANDS.keys()].join(', ') }));
    }
    if (global.cache) keepCompiled();
    const command = await load();
    return await command({ ...output, workspace: global.workspace, cache: global.cache }, args);
  } catch (error) {
    const { fail } = output ?? (await createConsole(defaultLanguage(), undefined));
    fail(error);
    return 2;
  }
}

/** Has Node keep what it compiles of the program, where it can: it would compile the same at every run. */
function keepCompiled(): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown }; // from Node 22 on
  enableCompileCache?.(path.join(cacheFolder(), 'code'));
}

// A reader such as `head` that closes the pipe early is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
