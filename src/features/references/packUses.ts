// Who in the knowledge base refers to clauses: posts, indicators, document types with their checks, terms, and other
// clauses. Read once for a knowledge base, when first asked for.
import { runSync, withPauses } from '../../base/slices';
import type { Pause, Slices } from '../../base/slices';
import { packReading, readPackCitations } from '../../documents/packCitations';
import { rangesOf } from '../../citations/citation';
import { citationsOn } from '../../citations/citationReading';
import type { CitedRange } from '../../citations/citation';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Clause, Source } from '../../knowledge/model';

/** A reference from a pack: the clause, or the range of clauses up to `through`, and the place that says so. */
export interface PackUse {
  readonly pack: string;
  readonly number: string;
  readonly through: string | undefined;
  readonly place: { readonly pack: string; readonly source: Source };
}

/** Gives the references within packs, worked out when first asked for, with pauses in which others have their turn. */
export type LazyPackUses = (pause?: Pause) => Promise<readonly PackUse[]>;

/** Reads what the packs of a knowledge base refer to, once. */
export function lazyPackUses(knowledge: Knowledge): LazyPackUses {
  let uses: Promise<readonly PackUse[]> | undefined;
  return (pause) =>
    (uses ??= pause ? withPauses(packUses(knowledge), pause) : Promise.resolve(runSync(packUses(knowledge))));
}

const SLICE = 100; // clauses read without a pause

/** All references within the packs, read in slices: it pauses at every `yield`. */
export function* packUses(knowledge: Knowledge): Slices<PackUse[]> {
  const uses = [
    ...[...knowledge.roles, ...knowledge.kpis].flatMap(({ pack, cites }) =>
      cites.map(({ number, source }) => useOf(knowledge, number, { pack, source })),
    ),
    ...knowledge.packs.flatMap((pack) =>
      pack.terms.flatMap((term) =>
        term.clauses.map((citation) => useOf(knowledge, citation, { pack: pack.id, source: term.source })),
      ),
    ),
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

function usesByType(knowledge: Knowledge, { pack, source: { path }, sourceText }: DocumentType): PackUse[] {
  return readPackCitations(knowledge, { pack, path }, sourceText())
    .flatMap(({ parts }) => rangesOf(parts))
    .map((cited) => ({ ...meantBy(knowledge, cited), place: { pack, source: { path, range: cited.range } } }));
}

// An entry cites by a bare number, or by a pack's id and `§` before it.
function useOf(knowledge: Knowledge, citation: string, place: PackUse['place']): PackUse {
  const [number = '', named = ''] = citation.split('§').reverse();
  const { meant } = packReading(knowledge, { pack: place.pack, path: place.source.path });
  const reference = meant({ pack: named === '' ? undefined : named, number });
  return { ...meantBy(knowledge, { reference, through: undefined }), place };
}

function usesByClause(knowledge: Knowledge, { pack, text, source }: Clause): PackUse[] {
  const { context } = packReading(knowledge, { pack, path: source.path });
  // 第十八條 at the start of a clause's text is another clause: its own numeral is not in its text.
  return `，${text}`
    .split('\n')
    .flatMap((line, index) => citationsOn(line, index, context))
    .flatMap(({ parts }) => rangesOf(parts))
    .map((cited) => ({ ...meantBy(knowledge, cited), place: { pack, source } }));
}

function meantBy(
  { main }: Knowledge,
  { reference: { pack = main, number }, through }: Pick<CitedRange, 'reference' | 'through'>,
): Omit<PackUse, 'place'> {
  return { pack, number, through };
}
