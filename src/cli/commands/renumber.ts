// The command `renumber`: which numbers, what is said, and writing the files: all of them, or none. What changes is up
// to the features.
import { withoutMark } from '../../base/encoding';
import { message } from '../../base/message';
import { runSync } from '../../base/slices';
import type { RenumberedFile, RenumberPlan } from '../../features/rename/plan';
import type { Snapshot } from '../../features/service';
import { mapAtMost } from '../../files/atMost';
import { changeAll } from '../../files/writing/changing';
import type { Host } from '../../files/host';
import { unfinishedChange } from '../../files/writing/journal';
import type { ClauseReference } from '../../citations/clauseNumber';
import { commandOptions, UsageError } from '../arguments';
import type { Command } from '../command';
import type { Console } from '../console';
import { openWorkspace, readExactly } from '../files';
import { finish, meetUnfinished } from '../unfinished';
import { linesOf } from '../../base/range';

const USAGE = 'renumber OLD NEW [--map FILE] [--pack ID] [--citations-only] [--submitted] [--locked] [--dry-run]';
const OPTIONS = {
  map: { type: 'string' },
  pack: { type: 'string' },
  'citations-only': { type: 'boolean' },
  submitted: { type: 'boolean' },
  locked: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/**
 * `renumber OLD NEW [--map FILE] [--pack ID] [--citations-only] [--submitted] [--locked] [--dry-run]`. Exit code 1
 * where something is in the way, or documents that are no drafts any more, or locked files, would be changed unasked:
 * then nothing is written. One that was stopped is carried to its end where the same is asked for again.
 */
export const renumberCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, OPTIONS);
  if (values.help === true) {
    output.print(message('cli.help.renumber'));
    return 0;
  }
  if (positionals.length === 0 && values.map === undefined)
    throw new UsageError(message('cli.usage', { detail: USAGE }));
  const { host, snapshot } = await openWorkspace(output, { unfinished: 'leave', shown: [], texts: true });
  const { rename } = snapshot;
  const pairs = [
    ...pairsOf(rename, positionals),
    ...(values.map === undefined ? [] : await readMap(rename, values.map)),
  ];
  if (pairs.length === 0) throw new UsageError(message('cli.usage', { detail: USAGE }));
  const { moves, twice } = rename.movesFrom(pairs.map(([from, to]): [string, string] => [from.number, to.number]));
  if (twice !== undefined) throw new UsageError(message('cli.renumber-twice', { number: twice }));
  const changes = rename.changesText(moves);
  if (await isCarriedOn(output, host, changes)) return 0;
  const pack = packOf(pairs, values.pack) ?? snapshot.knowledge.main;
  const renumbering = { pack, moves, citationsOnly: values['citations-only'] === true };
  const plan = runSync(rename.plan(renumbering));
  if (!isFree(output, plan, values.submitted === true)) return 1;
  const files = [...plan.files, ...plan.submitted];
  if (values.locked !== true && (await isLocked(output, host, files))) return 1;
  const told = { files: files.length, citations: plan.citations, changes };
  const isDry = values['dry-run'] === true;
  const [stale] = isDry ? [] : await changeAll(host, files, changes);
  if (stale !== undefined) throw new UsageError(message('cli.changed-meanwhile', { path: stale }));
  output.print(message(files.length === 0 ? 'rename.none' : isDry ? 'cli.renumber-would' : 'rename.done', told));
  if (isDry) output.write(listOf(files));
  return 0;
};

/** True where just this renumbering was stopped: then it is carried to its end. Another one is to be ended first. */
async function isCarriedOn(output: Console, host: Host, changes: string): Promise<boolean> {
  const unfinished = await unfinishedChange(host, changes);
  if (unfinished?.isRunning !== false || unfinished.title !== changes) {
    await meetUnfinished(output, host, 'refuse');
    return false;
  }
  await finish(output, host, { unfinished, side: 'after' });
  return true;
}

/** True where files are locked, which is said. */
async function isLocked(output: Console, host: Host, files: readonly RenumberedFile[]): Promise<boolean> {
  const stats = await mapAtMost(files, ({ path }) => host.stat(path));
  const locked = files.filter((_, index) => stats[index]?.isLocked === true);
  if (locked.length > 0)
    output.warn(message('cli.renumber-locked', { count: locked.length, paths: listOf(locked).trimEnd() }));
  return locked.length > 0;
}

/** True where a plan can be carried out; else what is in the way is said. */
function isFree(output: Console, { conflicts, submitted }: RenumberPlan, alsoSubmitted: boolean): boolean {
  for (const { message: text, place } of conflicts) {
    const line = place && `${place.path}:${String(place.range.start.line + 1)}`;
    output.warn(line === undefined ? text : message('cli.at', { place: line, text }));
  }
  const isUnasked = submitted.length > 0 && !alsoSubmitted;
  const paths = listOf(submitted).trimEnd();
  if (isUnasked) output.warn(message('cli.renumber-submitted', { count: submitted.length, paths }));
  return conflicts.length === 0 && !isUnasked;
}

function listOf(files: readonly RenumberedFile[]): string {
  return files.map(({ path }) => `  ${path}\n`).join('');
}

/** An old number and a new one, as they were named. */
type Pair = readonly [from: ClauseReference, to: ClauseReference];

/** The one regulation that is named, by itself or with the numbers, if any is. */
function packOf(pairs: readonly Pair[], given: string | undefined): string | undefined {
  const packs = [...new Set([given, ...pairs.flat().map(({ pack }) => pack)].filter((pack) => pack !== undefined))];
  if (packs.length > 1) throw new UsageError(message('cli.renumber-packs', { packs: packs.join('、') }));
  return packs[0];
}

type Numbers = Pick<Snapshot['rename'], 'readNumber'>;

function pairsOf(numbers: Numbers, positionals: readonly string[]): Pair[] {
  const [from, to] = positionals;
  if (positionals.length === 0) return [];
  if (from === undefined || to === undefined || positionals.length > 2)
    throw new UsageError(message('cli.usage', { detail: USAGE }));
  return [[clauseIn(numbers, from), clauseIn(numbers, to)]];
}

function clauseIn({ readNumber }: Numbers, text: string): ClauseReference {
  return readNumber(text) ?? { pack: undefined, number: text };
}

/** An old and a new number a line; `#` begins a remark. */
async function readMap({ readNumber }: Numbers, file: string): Promise<Pair[]> {
  const lines = linesOf(withoutMark(await readExactly(file)));
  return lines.flatMap((line, index): Pair[] => {
    const words = line
      .replace(/#.*/, '')
      .split(/[\s,，:→]+|->|=>/)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    const [from, to] = words.map((word) => readNumber(word));
    if (from === undefined || to === undefined || words.length !== 2)
      throw new UsageError(message('cli.renumber-map', { path: file, line: index + 1 }));
    return [[from, to]];
  });
}
