// Owns the command `renumber`: which numbers, what is said, and writing the files: all of them, or none. What changes is the features' affair.
import { readFile } from 'node:fs/promises';
import { message } from '../base/message';
import { atOnce } from '../base/slices';
import type { RenumberPlan } from '../features/rename/plan';
import { changesText, movesFrom } from '../features/rename/renumbering';
import { readClauseNumber } from '../knowledge/clauseNumber';
import { commandOptions, UsageError } from './arguments';
import type { Command } from './command';
import { inside, openWorkspace, replaceFile } from './files';

const USAGE = 'renumber OLD NEW [--map FILE] [--pack ID] [--citations-only] [--dry-run]';

/** `renumber OLD NEW [--map FILE] [--pack ID] [--citations-only] [--dry-run]`. Exit code 1 where something is in the way: then nothing is written. */
export const renumberCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, {
    map: { type: 'string' }, pack: { type: 'string' }, 'citations-only': { type: 'boolean' }, 'dry-run': { type: 'boolean' },
  });
  if (values.help === true) {
    output.print(message('cli.help.renumber'));
    return 0;
  }
  const pairs = [...pairsOf(positionals), ...(values.map === undefined ? [] : await readMap(values.map))];
  if (pairs.length === 0) throw new UsageError(message('cli.usage', { detail: USAGE }));
  const { root, snapshot } = await openWorkspace(output.workspace);
  const { moves, twice } = movesFrom(pairs);
  if (twice !== undefined) throw new UsageError(message('cli.renumber-twice', { number: twice }));
  const named = readClauseNumber(positionals[0] ?? '')?.pack;
  const renumbering = { pack: values.pack ?? named ?? snapshot.knowledge.main, moves, citationsOnly: values['citations-only'] === true };
  const plan = atOnce(snapshot.renumber(renumbering));
  for (const { message: text, place } of plan.conflicts) {
    output.warn(place === undefined ? text : message('cli.at', { place: `${place.path}:${String(place.range.start.line + 1)}`, text }));
  }
  if (plan.conflicts.length > 0) return 1;
  const told = { files: plan.files.length, citations: plan.citations, changes: changesText(moves) };
  if (values['dry-run'] !== true) await writeAll(root, plan);
  output.print(message(plan.files.length === 0 ? 'rename.none' : values['dry-run'] === true ? 'cli.renumber-would' : 'rename.done', told));
  if (values['dry-run'] === true) for (const file of plan.files) output.write(`  ${file.path}\n`);
  return 0;
};

function pairsOf(positionals: readonly string[]): [string, string][] {
  const [from, to] = positionals;
  if (positionals.length === 0) return [];
  if (from === undefined || to === undefined || positionals.length > 2) throw new UsageError(message('cli.usage', { detail: USAGE }));
  return [[numberIn(from), numberIn(to)]];
}

function numberIn(text: string): string {
  return readClauseNumber(text)?.number ?? text;
}

/** An old and a new number a line; `#` begins a remark. */
async function readMap(file: string): Promise<[string, string][]> {
  const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return lines.flatMap((line, index): [string, string][] => {
    const words = line.replace(/#.*/, '').split(/[\s,，:→]+|->|=>/).filter((word) => word !== '');
    if (words.length === 0) return [];
    const numbers = words.map((word) => readClauseNumber(word)?.number);
    const [from, to] = numbers;
    if (from === undefined || to === undefined || words.length !== 2) throw new UsageError(message('cli.renumber-map', { path: file, line: index + 1 }));
    return [[from, to]];
  });
}

/** Writes all files of a plan. What cannot be written undoes what was. */
async function writeAll(root: string, { files }: RenumberPlan): Promise<void> {
  const ready = await Promise.all(files.map(async (file) => {
    const full = inside(root, file.path);
    const text = decode(await readFile(full), file.path);
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    if (text !== mark + file.before) throw new UsageError(message('cli.changed-meanwhile', { path: file.path }));
    return { full, before: text, after: mark + file.after };
  }));
  const written: typeof ready = [];
  try {
    for (const file of ready) {
      await replaceFile(file.full, file.after);
      written.push(file);
    }
  } catch (error) {
    for (const file of written) await replaceFile(file.full, file.before);
    throw error;
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(message('cli.not-utf8', { path: name }));
  }
}
