// Finding all that refers to a clause, and counting it: documents by what the workspace keeps of them, packs by
// packUses.ts. A range refers to every clause in it and below it.
import { lineRange } from '../../base/range';
import type { Range } from '../../base/range';
import type { Workspace } from '../../documents/workspace';
import { isBetween } from '../../citations/citation';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause, Source } from '../../knowledge/model';
import type { PackUse } from './packUses';

/** A place that refers to a clause: in a document, or in a file of a pack. */
export type UsePlace =
  { readonly path: string; readonly range: Range } | { readonly pack: string; readonly source: Source };

type ClauseRange = Pick<PackUse, 'pack' | 'number' | 'through'>;

/** Every place that refers to a clause, documents first, each in the order of its text. */
export function usesOf(workspace: Workspace, inPacks: readonly PackUse[], clause: Clause): UsePlace[] {
  const documents = [...workspace.documents.values()].flatMap(({ path, citations }) =>
    citations
      .filter((cited) => refersTo(workspace.knowledge, cited, clause))
      .map(({ line, from, to }) => ({ path, range: lineRange(line, from, to) })),
  );
  const sorted = documents.sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1));
  return [...sorted, ...inPacks.filter((use) => refersTo(workspace.knowledge, use, clause)).map(({ place }) => place)];
}

function refersTo(
  knowledge: Knowledge,
  { pack = knowledge.main, number, through }: Omit<ClauseRange, 'pack'> & { readonly pack: string | undefined },
  clause: Clause,
): boolean {
  if (pack !== clause.pack) return false;
  return through === undefined
    ? knowledge.clause({ pack, number }) === clause
    : isBetween(clause.number, number, through);
}

/** Tells how often clauses are referred to. */
export type UseCount = (clause: Clause) => number;

/** Counts all references once, to be asked for many clauses. */
export function countUses(workspace: Workspace, inPacks: readonly PackUse[]): UseCount {
  const single = new Map<Clause, number>();
  const ranges: { readonly cited: ClauseRange; count: number }[] = [];
  const count = ({ pack, number, through }: ClauseRange): void => {
    if (through === undefined) {
      const clause = workspace.knowledge.clause({ pack, number });
      if (clause) single.set(clause, (single.get(clause) ?? 0) + 1);
    } else {
      const same = ranges.find(
        ({ cited }) => cited.pack === pack && cited.number === number && cited.through === through,
      );
      if (same) same.count++;
      else ranges.push({ cited: { pack, number, through }, count: 1 });
    }
  };
  const { main } = workspace.knowledge;
  for (const { citations } of workspace.documents.values())
    for (const { pack = main, number, through } of citations) count({ pack, number, through });
  for (const use of inPacks) count(use);
  return (clause) => {
    const covering = ranges
      .filter(({ cited }) => refersTo(workspace.knowledge, cited, clause))
      .reduce((sum, each) => sum + each.count, 0);
    return (single.get(clause) ?? 0) + covering;
  };
}
