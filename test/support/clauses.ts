// Made-up knowledge bases for tests of search: as many clauses as wanted, of the bundled regulation's own words,
// always the same.
import { combinePacks } from '../../src/knowledge/knowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import type { Clause } from '../../src/knowledge/model';
import { NO_WORDS } from '../../src/knowledge/words';
import { BUNDLED_PACK, readKnowledge } from './pack';

const PER_PACK = 60;

/** A knowledge base of `count` clauses, each made of pieces of two clauses of the regulation. */
export function manyClauses(count: number): Clause[] {
  const pieces = readKnowledge(BUNDLED_PACK)
    .clauses.flatMap(({ text }) => text.split(/[，；。：]/))
    .filter((piece) => piece.length > 3);
  const piece = (at: number): string => pieces[at % pieces.length] ?? '';
  return Array.from({ length: count }, (_, at): Clause => ({
    pack: `pack-${String(Math.floor(at / PER_PACK))}`,
    number: String((at % PER_PACK) + 1),
    parent: undefined,
    title: at % 5 === 0 ? piece(at * 17).slice(0, 6) : '',
    en: '',
    text: `${piece(at * 7)}，${piece(at * 13 + Math.floor(at / pieces.length))}；${piece(at * 29 + 5)}。`,
    path: [`第${String(Math.floor(at / PER_PACK))}編`, piece(Math.floor(at / 10) * 3).slice(0, 8)],
    notes: [],
    roles: at % 3 === 0 ? ['data-analyst'] : [],
    incomplete: false,
    workflow: false,
    source: { path: 'regulation/01.md', range: { start: { line: at, character: 0 }, end: { line: at, character: 1 } } },
  }));
}

/** Clauses as a knowledge base. */
export function knowledgeOf(clauses: readonly Clause[]): Knowledge {
  const packs = [...new Set(clauses.map(({ pack }) => pack))].map((id) => ({
    id,
    title: id,
    script: 'traditional' as const,
    numbering: 'articles' as const,
    edition: '1',
    effectiveFrom: '2026-01-01',
    history: [],
    aliases: [],
    clauses: clauses.filter(({ pack }) => pack === id),
    roles: [],
    kpis: [],
    metrics: [],
    channels: [],
    exports: [],
    terms: [],
    words: NO_WORDS,
    documentTypes: [],
    amendments: [],
    superseded: [],
    ruleTitles: [],
  }));
  return combinePacks(packs).value;
}
