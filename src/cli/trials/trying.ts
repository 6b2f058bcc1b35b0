// What a command line says of values to be tried: which places it names, and what a goal needs.
import { message, render } from '../../base/message';
import type { Message, Reader } from '../../base/message';
import type { Address } from '../../calculation/address';
import type { Sought } from '../../calculation/goalSeek';
import type { Setting } from '../../calculation/values';
import type { TrialScope } from '../../features/calculation/calculation';
import type { UnknownName } from '../../features/calculation/names';
import type { Snapshot } from '../../features/service';
import { UsageError } from '../arguments';

/** The document whose values are tried. */
export interface Trying {
  readonly calculation: Snapshot['calculation'];
  readonly path: string;
  readonly reader: Reader;
}

/** The value that `PLACE=VALUE` sets. Throws {@link UsageError} for what names no place. */
export function settingOf(trying: Trying, option: string, text: string): Setting {
  const read = trying.calculation.readAssignment(text);
  if (read === undefined) throw new UsageError(message('cli.assignment-invalid', { option, text }));
  return { address: addressNamed(trying, read.name), text: read.value };
}

function addressNamed({ calculation, path, reader }: Trying, name: string): Address {
  const read = calculation.named(path, name, reader);
  if (read === undefined) throw new UsageError(message('cli.no-document', { path }));
  if ('unknown' in read) throw new UsageError(unknownName(read.unknown, reader));
  return read.address;
}

const MOST_KNOWN = 20;

function unknownName({ part, text, nearest, known }: UnknownName, reader: Reader): Message {
  const there =
    nearest === undefined
      ? message('name.known', { known: known.slice(0, MOST_KNOWN).join(reader.language === 'en' ? ', ' : '、') })
      : message('name.nearest', { nearest });
  return message(`name.unknown-${part}`, { text, there: render(there, reader) });
}

/** A goal as it was named. */
export interface NamedGoal {
  readonly goal: string;
  readonly by: string;
  readonly along: readonly Setting[];
  readonly scope: TrialScope;
}

/** What is said of a goal, whether it is reached, and what is set for it: what comes nearest where it is not. */
export interface GoalResult {
  readonly sought: Sought;
  readonly said: Message;
  readonly isReached: boolean;
  readonly settings: readonly Setting[];
}

/** Seeks a goal. Throws {@link UsageError} for what names no place. */
export function seekNamed(trying: Trying, { goal, by, along, scope }: NamedGoal): GoalResult {
  const { address: target, text: wanted } = settingOf(trying, '--goal', goal);
  const input = addressNamed(trying, by);
  const sought = trying.calculation.seek({ target, wanted, by: input, along }, scope);
  const { calculation, reader } = trying;
  const names = { name: calculation.nameOf(target, reader), by: calculation.nameOf(input, reader), wanted };
  const [text, gives] = 'text' in sought ? [sought.text, sought.gives] : ['', ''];
  return {
    sought,
    said: message(`what-if.${sought.kind}`, { ...names, text, gives }),
    isReached: sought.kind === 'found',
    settings: 'text' in sought ? [{ address: input, text }] : [],
  };
}
