// Owns the clause index: lunr over pairs of folded characters proposes, ranking.ts decides. lunr is imported nowhere else; its query
// language is never reached, since what people type would throw or mean something else in it.
import lunr from 'lunr';
import { fold } from '../base/script';
import { compareClauseNumbers, readClauseNumber } from '../knowledge/clauseNumber';
import type { Knowledge } from '../knowledge/knowledge';
import type { Clause } from '../knowledge/model';
import { nearMatch, weigh } from './ranking';
import type { ReadyClause } from './ranking';
import { readyTerms, understand } from './query';
import type { Understood } from './query';
import { syllablesOf } from './pinyin';
import { tokensOf } from './tokens';

/** A stretch of text, from and to in UTF-16 units. */
export type Stretch = readonly [number, number];

/** A clause found: how well (1 for the best), and what in its text and title answers the query. */
export interface SearchHit {
  readonly clause: Clause;
  readonly score: number;
  readonly highlights: readonly Stretch[];
  readonly titleHighlights: readonly Stretch[];
}

/** Looks clauses up. Any query at all is safe; an empty one finds nothing. The best come first, `limit` at most (default 20). */
export interface ClauseIndex {
  readonly search: (query: string, limit?: number) => SearchHit[];
}

const CANDIDATES = 100;
const LIMIT = 20;

interface Ready extends ReadyClause {
  readonly clause: Clause;
}

/** Builds the index of all clauses of a knowledge base. */
export function createClauseIndex(knowledge: Knowledge): ClauseIndex {
  const clauses = knowledge.clauses.map(ready);
  const index = buildIndex(clauses);
  const terms = readyTerms(knowledge.terms);
  const spoken = clauses.flatMap((each) => [each.title, each.text]).filter((text) => text !== '').map(syllablesOf);
  const search = (query: string, limit = LIMIT): SearchHit[] => {
    const numbered = byNumber(knowledge, clauses, query);
    if (numbered.length > 0) return numbered.slice(0, limit).map((clause, rank) => ({ clause, score: 1 / (rank + 1), highlights: [], titleHighlights: [] }));
    const understood = understand(query, terms, spoken);
    if (understood.phrases.length === 0) return [];
    return rank(candidates(index, clauses, understood), understood, limit);
  };
  return { search };
}

function ready(clause: Clause): Ready {
  return { clause, number: clause.number, title: fold(clause.title), text: fold(clause.text), path: fold(clause.path.join(' ')) };
}

function buildIndex(clauses: readonly Ready[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.ref('ref');
  builder.field('title', { boost: 2 });
  builder.field('text');
  builder.field('path', { boost: 0.3 });
  clauses.forEach((each, ref) => {
    builder.add({ ref: String(ref), title: tokensOf(each.title), text: tokensOf(each.text), path: tokensOf(each.path) });
  });
  return builder.build();
}

/** The clause of a number and those below it, where the query is a number. */
function byNumber(knowledge: Knowledge, clauses: readonly Ready[], query: string): Clause[] {
  const reference = query.length > 60 ? undefined : readClauseNumber(query);
  const clause = reference ? knowledge.clause(reference) : undefined;
  if (clause === undefined) return [];
  const below = allBelow(knowledge, clause);
  const near = clauses.filter(({ clause: each }) => each.pack === clause.pack && each !== clause && each.parent === clause.parent).map((each) => each.clause);
  return [clause, ...(below.length > 0 ? below : near)];
}

function allBelow(knowledge: Knowledge, clause: Clause): Clause[] {
  return knowledge.children(clause).flatMap((child) => [child, ...allBelow(knowledge, child)]);
}

function candidates(index: lunr.Index, clauses: readonly Ready[], understood: Understood): Ready[] {
  const tokens = new Set(understood.phrases.flatMap((phrase) => tokensOf(phrase.text)));
  const found = index.query((query) => {
    for (const token of tokens) query.term(token, { usePipeline: false });
  });
  const proposed = new Set(found.slice(0, CANDIDATES).map((result) => Number(result.ref)));
  // Single characters are in no pair, and the glossary may name a clause that shares no word with the query: both are found by scan.
  const singles = understood.phrases.filter((phrase) => phrase.text.length === 1).map((phrase) => phrase.text);
  clauses.forEach((each, ref) => {
    if (understood.clauses.has(each.number) || singles.some((character) => each.title.includes(character) || each.text.includes(character))) proposed.add(ref);
  });
  return [...proposed].flatMap((ref) => clauses[ref] ?? []);
}

function rank(found: readonly Ready[], understood: Understood, limit: number): SearchHit[] {
  const weighed = found.map((each) => ({ each, weight: weigh(each, understood) })).filter(({ weight }) => weight > 0);
  weighed.sort((a, b) => b.weight - a.weight || compareClauseNumbers(a.each.number, b.each.number));
  const best = weighed[0]?.weight ?? 1;
  return weighed.slice(0, limit).map(({ each, weight }) => ({
    clause: each.clause,
    score: weight / best,
    highlights: stretches(each.text, understood),
    titleHighlights: stretches(each.title, understood),
  }));
}

/** What in a folded text answers the query: whole phrases, else the phrase with one wrong character, else its pairs. */
function stretches(text: string, { phrases }: Understood): Stretch[] {
  const found = phrases.flatMap(({ text: phrase }) => occurrences(text, phrase));
  if (found.length > 0) return merge(found);
  const near = phrases.flatMap(({ text: phrase }) => {
    const at = nearMatch(text, phrase);
    return at === undefined ? [] : [[at, at + phrase.length] as const];
  });
  return merge(near.length > 0 ? near : phrases.flatMap(({ text: phrase }) => tokensOf(phrase)).flatMap((token) => occurrences(text, token)));
}

function occurrences(text: string, phrase: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(phrase); at >= 0 && phrase !== ''; at = text.indexOf(phrase, at + phrase.length)) found.push([at, at + phrase.length]);
  return found;
}

function merge(all: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const [from, to] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}
