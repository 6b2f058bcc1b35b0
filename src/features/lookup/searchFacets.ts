// What a search can be limited to, as a reader chooses it: a chapter, a role's clauses, a pack.
import { inWords, render } from '../../base/message';
import type { MessageId, Reader } from '../../base/message';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause } from '../../knowledge/model';
import { inScope } from '../../search/ranking/scope';
import type { Scope } from '../../search/ranking/scope';

/** A part of the knowledge base to look in. */
export interface Facet {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
  readonly scope: Scope;
}

const CHAPTERS: MessageId = 'search.chapters';
const ROLES: MessageId = 'search.roles';
const PACKS: MessageId = 'search.packs';

/** The main regulation's chapters, the roles, and the packs where there are several; none without clauses. */
export function searchFacets(knowledge: Knowledge, reader: Reader): Facet[] {
  const facet = (kind: MessageId, label: string, scope: Scope): Facet => ({
    kind: render({ id: kind, args: {} }, reader),
    label,
    count: clausesIn(knowledge, scope).length,
    scope,
  });
  const chapters = knowledge.clauses.filter(({ pack, parent }) => pack === knowledge.main && parent === undefined);
  const packs = knowledge.packs.length > 1 ? knowledge.packs : [];
  return [
    ...chapters.map(({ pack, number, title, en }) =>
      facet(CHAPTERS, `${number} ${inWords(reader, title, en)}`, { pack, chapter: number }),
    ),
    ...knowledge.roles.map((role) => facet(ROLES, inWords(reader, role.name, role.en), { role: role.id })),
    ...packs.map((pack) => facet(PACKS, inWords(reader, pack.title, pack.en ?? ''), { pack: pack.id })),
  ].filter(({ count }) => count > 0);
}

/** The clauses of a scope that say something, in the order of the text. */
export function clausesIn(knowledge: Knowledge, scope: Scope): Clause[] {
  const accepts = inScope(knowledge, scope);
  return knowledge.clauses.filter((clause) => clause.text !== '' && accepts(clause));
}
