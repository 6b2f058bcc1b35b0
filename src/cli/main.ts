// Owns the command line's one door: which command runs, the error funnel, the exit code. Commands stand beside this file.
import { parseArguments, UsageError } from './arguments';
import type { Command, ExitCode } from './command';
import { checkCommand } from './check';
import { createConsole, defaultLanguage } from './console';
import { exportCommand } from './export';
import { importCommand } from './import';
import { message } from '../base/message';
import { newCommand } from './new';
import { renumberCommand } from './renumber';
import { searchCommand } from './search';
import { typeCommand } from './type';

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['search', searchCommand],
  ['check', checkCommand],
  ['new', newCommand],
  ['type', typeCommand],
  ['import', importCommand],
  ['export', exportCommand],
  ['renumber', renumberCommand],
]);

/** Runs the command line. Never rejects: what goes wrong is said on standard error, and the code is 2. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let output = createConsole(defaultLanguage(), undefined);
  try {
    const { global, rest } = parseArguments(argv);
    output = createConsole(global.lang ?? defaultLanguage(), global.script);
    const [name, ...args] = rest;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      output.print(message('cli.help'));
      return name === undefined ? 2 : 0;
    }
    const command = COMMANDS.get(name);
    if (command === undefined) throw new UsageError(message('cli.command-unknown', { name, known: [...COMMANDS.keys()].join(', ') }));
    return await command({ ...output, workspace: global.workspace }, args);
  } catch (error) {
    output.fail(error);
    return 2;
  }
}

// A reader such as `head` that closes the pipe early is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
