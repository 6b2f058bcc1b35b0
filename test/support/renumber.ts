// Renumbering for tests: workspaces with packs of their own, plans of moves, and what a file is after one.
import { runSync } from '../../src/base/slices';
import type { RenumberPlan } from '../../src/features/rename/plan';
import type { Renumbering } from '../../src/features/rename/renumbering';
import { openSnapshot } from '../../src/features/service';
import type { Snapshot } from '../../src/features/service';
import { loadKnowledge } from '../../src/knowledge/load';
import type { PackFolder } from '../../src/knowledge/load';
import { HOUSE, housePack } from './ownPack';
import { bundledPack } from './pack';

/** A workspace of these files, with these packs beside the bundled one. */
export function open(files: { path: string; text: string }[], ...packs: PackFolder[]): Snapshot {
  const settings = {
    path: 'ops-regulation.yaml',
    text: `packs: [${packs.map(({ folder }) => folder).join(', ')}]`,
  };
  return openSnapshot(loadKnowledge(bundledPack(), settings, packs), files);
}

/** A plan of moves, of the house's pack unless the options name another. */
export function plan(
  snapshot: Snapshot,
  moves: Readonly<Record<string, string>>,
  options: Partial<Renumbering> = {},
): RenumberPlan {
  return runSync(snapshot.rename.plan({ pack: HOUSE.id, moves: new Map(Object.entries(moves)), ...options }));
}

/** The ids of what is in a plan's way. */
export const conflictsOf = (each: RenumberPlan): string[] => each.conflicts.map(({ message: { id } }) => id);

/** The text of a file after a plan, if the plan changes it. */
export const textAfter = (made: RenumberPlan, path: string): string | undefined =>
  [...made.files, ...made.submitted].find((file) => file.path.endsWith(path))?.after;

/** A workspace with the house's pack and no document. */
export const house = open([], housePack());

/** The workspace with one document more. */
export const withText = (snapshot: Snapshot, text: string): Snapshot =>
  snapshot.update([{ path: 'documents/x.md', text }]).snapshot;

/** The house's workspace with this document. */
export const withHouse = (text: string): Snapshot => withText(house, text);
