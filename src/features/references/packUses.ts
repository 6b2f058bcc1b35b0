// Owns who in the knowledge base refers to clauses: posts, indicators, document types with their checks, terms, and other clauses. Read once
// for a knowledge base, when first asked for.
import type { Range } from '../../base/range';
import { citationsOn, rangesOf } from '../../knowledge/citation';
import type { CitationContext } from '../../knowledge/citation';
import type { DocumentType } from '../../knowledge/documentType';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause, Source } from '../../knowledge/model';

/** A reference from a pack: the clause, or the range of clauses up to `through`, and the place that says so. */
export interface PackUse {
  readonly pack: string;
  readonly number: string;
  readonly through: string | undefined;
  readonly place: { readonly pack: string; readonly source: Source };
}

const SLICE = 100; // clauses read without a pause

/** All references within the packs, read in slices: it pauses at every `yield`. */
export function* packUses(knowledge: Knowledge): Generator<undefined, PackUse[]> {
  const uses = [
    ...knowledge.roles.flatMap(({ pack, clause, kpiClause, source }) => [useOf(knowledge, clause, { pack, source }), useOf(knowledge, kpiClause, { pack, source })]),
    ...knowledge.kpis.map(({ pack, clause, source }) => useOf(knowledge, clause, { pack, source })),
    ...knowledge.packs.flatMap((pack) => pack.terms.flatMap((term) => term.clauses.map((citation) => useOf(knowledge, citation, { pack: pack.id, source: term.source })))),
  ];
  for (const type of knowledge.documentTypes) {
    yield;
    uses.push(...usesByType(knowledge, type));
  }
  for (const [index, clause] of knowledge.clauses.entries()) {
    if (index % SLICE === 0) yield;
    uses.push(...usesByClause(knowledge, clause));
  }
  return uses;
}

function usesByType({ names }: Knowledge, { pack, source, sourceText }: DocumentType): PackUse[] {
  return usesIn(sourceText, { names }).map(({ range, ...use }) => ({ ...use, place: { pack, source: { path: source.path, range } } }));
}

// An entry of a pack cites its own pack's clauses by bare numbers, and those of others by name.
function useOf(knowledge: Knowledge, citation: string, place: PackUse['place']): PackUse {
  const [named, number] = citation.includes('§') ? citation.split('§') : ['', citation];
  const pack = named === undefined || named === '' ? place.pack : named;
  const own = knowledge.clause({ pack, number: number ?? '' });
  return { pack: own ? pack : knowledge.main, number: number ?? '', through: undefined, place };
}

function usesByClause({ names }: Knowledge, { pack, text, source }: Clause): PackUse[] {
  const home = names.pack(pack)?.numbering === 'articles' ? pack : undefined;
  // 第十八條 at the start of a clause's text is another clause: its own numeral is not in its text.
  return usesIn(`，${text}`, { names, home }).map(({ pack: cited, number, through }) => ({ pack: cited, number, through, place: { pack, source } }));
}

interface Cited extends Omit<PackUse, 'place'> {
  readonly range: Range;
}

function usesIn(text: string, context: CitationContext): Cited[] {
  return text.split(/\r\n|\r|\n/).flatMap((source, line) => citationsOn(source, line, context)).flatMap(({ parts }) => rangesOf(parts))
    .map(({ reference: { pack = context.names.main, number }, through, range }) => ({ pack, number, through, range }));
}
