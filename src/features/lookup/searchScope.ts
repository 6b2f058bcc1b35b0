// What a search is limited to, as somebody names it in words: a pack, a chapter in any form of its number, a role by
// any of its names.
import { readClauseNumber } from '../../citations/clauseNumber';
import { findRole } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Scope } from '../../search/ranking/scope';

/** The parts of a scope as they are named; what is left out does not limit. */
export type NamedScope = { readonly [Part in keyof Scope]?: string | undefined };

/** A scope, or the part of it that names nothing, with what it could name. */
export type ReadScope =
  | { readonly kind: 'scope'; readonly scope: Scope }
  | {
      readonly kind: 'unknown';
      readonly part: keyof Scope;
      readonly text: string;
      readonly allowed: readonly string[];
    };

/** Reads a scope. The first part that names nothing is told. */
export function readScope(knowledge: Knowledge, named: NamedScope): ReadScope {
  const chapters = knowledge.clauses.filter(({ parent }) => parent === undefined).map(({ number }) => number);
  const parts = [
    { part: 'pack', value: named.pack, allowed: knowledge.packs.map(({ id }) => id) },
    { part: 'chapter', value: chapterOf(named.chapter), allowed: [...new Set(chapters)] },
    { part: 'role', value: roleOf(knowledge, named.role), allowed: knowledge.roles.map(({ id }) => id) },
  ] as const;
  for (const { part, value, allowed } of parts) {
    if (value !== undefined && !allowed.includes(value)) return { kind: 'unknown', part, text: value, allowed };
  }
  const [{ value: pack }, { value: chapter }, { value: role }] = parts;
  return { kind: 'scope', scope: { pack, chapter, role } };
}

function chapterOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (readClauseNumber(text)?.number ?? text);
}

function roleOf(knowledge: Knowledge, text: string | undefined): string | undefined {
  return text === undefined ? undefined : (findRole(knowledge, text)?.id ?? text);
}
