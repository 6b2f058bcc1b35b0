// Which clauses a part of a knowledge base takes in: what stands below a clause, what a filter lets through, what the
// glossary names.
import { citationsOn } from '../../citations/citationReading';
import { readClauseNumber } from '../../citations/clauseNumber';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';

/** Where to look: in one pack, in one chapter by its number, in what concerns one role by its id. */
export interface Scope {
  readonly pack?: string | undefined;
  readonly chapter?: string | undefined;
  readonly role?: string | undefined;
}

/** True for the clauses of a scope. */
export function inScope(knowledge: Knowledge, { pack, chapter, role }: Scope): (clause: Clause) => boolean {
  const packs = knowledge.packs.filter(({ id }) => pack === undefined || id === pack);
  const heads =
    chapter === undefined ? [] : packs.flatMap(({ id }) => knowledge.clause({ pack: id, number: chapter }) ?? []);
  const chapters =
    chapter === undefined ? undefined : new Set(heads.flatMap((head) => [head, ...allBelow(knowledge, head)]));
  return (clause) =>
    (pack === undefined || clause.pack === pack) &&
    (role === undefined || clause.roles.includes(role)) &&
    chapters?.has(clause) !== false;
}

/** The clause of a number and those below it, or else beside it, where the query is a number. */
export function byNumber(knowledge: Knowledge, query: string): Clause[] {
  const clause = query.length > LONGEST ? undefined : clauseMeant(knowledge, query.trim());
  if (clause === undefined) return [];
  const below = allBelow(knowledge, clause);
  const near = (): Clause[] =>
    knowledge.clauses.filter((each) => each.pack === clause.pack && each !== clause && each.parent === clause.parent);
  return [clause, ...(below.length > 0 ? below : near())];
}

const LONGEST = 60; // characters of a query that can be nothing but a number

/**
 * `3.2.2`, 第三章（二）2, and with the name of its regulation 電商法第十七條: the clause that a query is, if it is one and nothing
 * else.
 */
function clauseMeant(knowledge: Knowledge, query: string): Clause | undefined {
  const reference = readClauseNumber(query);
  if (reference) return knowledge.clause(reference);
  const [cited] = citationsOn(query, 0, knowledge);
  const part = cited?.text === query ? cited.parts[0] : undefined;
  return part && knowledge.clause(part.reference);
}

/** Clauses that are named by `pack§number`, and those below them, each with the surest of its shares. */
export function namedClauses(knowledge: Knowledge, named: ReadonlyMap<string, number>): Map<Clause, number> {
  const found = new Map<Clause, number>();
  for (const [citation, share] of named) {
    const [pack, number = ''] = citation.split('§');
    const head = knowledge.clause({ pack, number });
    for (const clause of head ? [head, ...allBelow(knowledge, head)] : [])
      found.set(clause, Math.max(found.get(clause) ?? 0, share));
  }
  return found;
}

function allBelow(knowledge: Knowledge, clause: Clause): Clause[] {
  return knowledge.children(clause).flatMap((child) => [child, ...allBelow(knowledge, child)]);
}
