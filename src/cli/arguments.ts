// Reading the command line's words. What is done with them is up to each command.
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { message } from '../base/message';
import type { Language, Message } from '../base/message';
import type { Script } from '../base/script';

/** A command line that cannot be understood, said to the user. */
export class UsageError extends Error {
  constructor(readonly text: Message) {
    super(text.id);
  }
}

/** What every command takes. */
export interface GlobalOptions {
  readonly workspace: string;
  readonly lang: Language | undefined;
  readonly script: Script | undefined;
  /** False where nothing that was kept is used, and nothing is kept. */
  readonly cache: boolean;
}

const LANGUAGES: readonly Language[] = ['en', 'zh-cn', 'zh-tw'];

/** Takes the options that every command has from the words; the rest, in order, is the command's. */
export function parseArguments(argv: readonly string[]): { global: GlobalOptions; rest: string[] } {
  const rest: string[] = [];
  const given = new Map<string, string>();
  let cache = true;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    const match = /^--(workspace|lang|script)(?:=(.*))?$/s.exec(word);
    if (match === null) {
      if (word === '--no-cache') cache = false;
      else rest.push(word);
      continue;
    }
    const value = match[2] ?? argv[++i];
    if (value === undefined) throw new UsageError(message('cli.option-value', { option: word }));
    given.set(match[1] ?? '', value);
  }
  const lang = oneOf('lang', given.get('lang')?.toLowerCase(), LANGUAGES);
  const script = oneOf('script', given.get('script'), ['simplified', 'traditional'] as const);
  return { global: { workspace: given.get('workspace') ?? '.', lang, script, cache }, rest };
}

/** The value of an option if it is one of those allowed. Throws {@link UsageError} if it is another. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(message('cli.option-invalid', { option: `--${option}`, value, allowed: allowed.join(', ') }));
  return found;
}

/** Reads a command's own options. Throws {@link UsageError} for one that it does not have. */
export function commandOptions<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(optionFault(error instanceof Error ? error.message : ''));
  }
}

/** What is wrong with an option, told from what Node says of it, which is for programmers. */
function optionFault(said: string): Message {
  const [, option = ''] = /'(?:-\w, )?(--?[^' ]*)/.exec(said) ?? [];
  if (said.startsWith('Unknown option')) return message('cli.option-unknown', { option });
  return message(said.includes('does not take') ? 'cli.option-no-value' : 'cli.option-value', { option });
}
