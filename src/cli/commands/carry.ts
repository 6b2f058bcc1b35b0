// The command `carry`: rows of one's last document taken over into the tables of a draft, those that are named.
import { message } from '../../base/message';
import { applyEdits } from '../../base/range';
import type { CarryOver } from '../../features/drafting/carryOver';
import { changeUnlessStale } from '../../files/writing/changing';
import { commandOptions, UsageError } from '../arguments';
import { choosePaths } from '../choosePaths';
import type { Command } from '../command';
import type { Console } from '../console';
import { openWorkspace } from '../files';
import type { Opened } from '../files';

const USAGE = 'carry FILE [--section TITLE]… [--numbers] [--dry-run]';

/** `carry FILE [--section TITLE]… [--numbers] [--dry-run]`. Without a section it lists what could be taken over. */
export const carryCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, {
    section: { type: 'string', multiple: true },
    numbers: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  });
  if (values.help === true) {
    output.print(message('cli.help.carry'));
    return 0;
  }
  const wanted = [values.section ?? []].flat().map(String);
  const isTrying = values['dry-run'] === true || wanted.length === 0;
  const unfinished = isTrying ? 'warn' : 'refuse';
  const opened = await openWorkspace(output, { unfinished, shown: positionals.slice(0, 1), texts: true });
  const [path, ...others] = positionals.length === 1 ? choosePaths(opened, positionals) : [];
  if (path === undefined || others.length > 0) throw new UsageError(message('cli.usage', { detail: USAGE }));
  const offered = opened.snapshot.drafting.carryOvers(path, { numbers: values.numbers === true });
  const chosen = wanted.length === 0 ? offered : wanted.map((each) => named(opened, offered, each));
  for (const each of chosen) tell(output, opened, each);
  if (offered.length === 0) output.print(message('carry.none'));
  return isTrying ? 0 : write(output, opened, { path, chosen });
};

function named({ snapshot: { drafting } }: Opened, offered: readonly CarryOver[], name: string): CarryOver {
  const found = drafting.namedCarryOver(offered, name);
  if (found !== undefined) return found;
  const known = { pack: offered.map(({ section: { section } }) => section.title).join('、') };
  throw new UsageError(message(offered.length === 0 ? 'carry.none' : 'carry.no-section', { text: name, known }));
}

function tell(output: Console, { snapshot: { drafting } }: Opened, each: CarryOver): void {
  const { title, text } = drafting.toldCarryOver(each);
  output.print(message('carry.line', { section: title, text }));
}

interface Chosen {
  readonly path: string;
  readonly chosen: readonly CarryOver[];
}

async function write(output: Console, { host, snapshot }: Opened, { path, chosen }: Chosen): Promise<0 | 1> {
  const before = snapshot.documents.text(path) ?? '';
  const after = applyEdits(
    before,
    [...new Set(chosen)].flatMap(({ edits }) => edits),
  );
  const isLocked = (await host.stat(path))?.isLocked === true;
  const isLeft = isLocked || (await changeUnlessStale(host, [{ path, before, after }])).length > 0;
  if (isLeft) output.warn(message(isLocked ? 'carry.locked' : 'cli.changed-meanwhile', { path }));
  else output.print(message('carry.done', { path }));
  return isLeft ? 1 : 0;
}
